import Language
import Newsroom
import Terminal

/// An article set in lines: the copy in a readable measure, roles told apart, what stands around the copy folded.
package struct ArticleLayout {
  /// A paragraph as it is set: one of the copy's, or one with its dateline run in.
  package struct Block {
    package var role: ParagraphRole
    package var glyphs: [Glyph]
    /// The numbers of links among them: `[1]`.
    package var marks: [Range<Int>]
    /// Columns of white space before each line.
    package var indent: Int

    /// The glyphs without the numbers of links.
    var copy: [Glyph] {
      guard !marks.isEmpty else { return glyphs }
      return pieces(of: glyphs.indices).filter { !$0.isMark }.flatMap(\.glyphs)
    }

    /// A line of it in pieces: what is copy, and what is the number of a link.
    package func pieces(of line: Range<Int>) -> [(glyphs: ArraySlice<Glyph>, isMark: Bool)] {
      var pieces: [(ArraySlice<Glyph>, Bool)] = []
      var start = line.lowerBound
      for mark in marks where mark.overlaps(line) {
        let mark = mark.clamped(to: line)
        if start < mark.lowerBound { pieces.append((glyphs[start..<mark.lowerBound], false)) }
        pieces.append((glyphs[mark], true))
        start = mark.upperBound
      }
      if start < line.upperBound { pieces.append((glyphs[start..<line.upperBound], false)) }
      return pieces
    }
  }

  package enum Line: Equatable {
    case blank
    case text(block: Int, glyphs: Range<Int>)
    /// So many paragraphs of furniture, folded.
    case fold(Int)
    case banner(String)
  }

  package let measure: Int
  package let blocks: [Block]
  package let lines: [Line]
  /// What it leads to, with the numbers that stand in the lines.
  package let links: LinkList
  /// Paragraphs that are folded away.
  private let hidden: [Span]

  /// The longest line that reads well.
  package static let longestMeasure = 80
  private static let air = 2

  /// - Parameter now: an embargo may have passed.
  package init(_ version: Version, width: Int, isFolded: Bool, now: Moment) {
    let measure = max(10, min(Self.longestMeasure, width - 2 * Self.air))
    self.measure = measure
    var blocks: [Block] = []
    var lines: [Line] = []
    var runIn = NumberedGlyphs()
    var folded = 0
    let links = LinkList(version)
    var numbers = LinkNumbers(links)
    var hidden: [Span] = []

    func closeFold() {
      guard folded > 0 else { return }
      if !lines.isEmpty, lines.last != .blank { lines.append(.blank) }
      lines.append(.fold(folded))
      folded = 0
    }
    for line in Self.banners(version, now) { lines += [.banner(line)] }
    for paragraph in version.paragraphs {
      var own = numbers.glyphs(of: paragraph, in: version.text)
      if paragraph.role == .dateline || paragraph.role == .leadIn {
        own.append(NumberedGlyphs(glyphs: glyphs(of: " ", from: paragraph.span.end)))
        runIn = own
        continue
      }
      if isFolded, Self.isFoldable(paragraph.role) {
        folded += 1
        hidden.append(paragraph.span)
        continue
      }
      closeFold()
      let isCredit = paragraph.role == .credit && blocks.last?.role == .caption
      if !lines.isEmpty, !isCredit, lines.last != .blank { lines.append(.blank) }
      let indent = paragraph.role == .caption || isCredit ? 2 : 0
      if paragraph.role == .body {
        runIn.append(own)
        (own, runIn) = (runIn, NumberedGlyphs())
      }
      blocks.append(Block(role: paragraph.role, glyphs: own.glyphs, marks: own.marks, indent: indent))
      for line in wrap(blocks[blocks.count - 1].glyphs, width: measure - indent) {
        lines.append(.text(block: blocks.count - 1, glyphs: line))
      }
    }
    closeFold()
    self.blocks = blocks
    self.lines = lines
    self.links = links
    self.hidden = hidden
  }

  private static func isFoldable(_ role: ParagraphRole) -> Bool { role == .boilerplate || role == .date }

  private static func banners(_ version: Version, _ now: Moment) -> [String] {
    switch version.header.status {
    case .killed: return ["KILLED: withdrawn by its outlet. Not for use."]
    case .withheld: return ["WITHHELD: its source does not say that it may be used. Not for use."]
    case .usable, .corrected, .embargoed:
      var banners: [String] = []
      if let notice = version.header.useNotice(now: now) {
        let end = version.header.embargo == nil ? "." : ". Not for use before."
        banners.append("EMBARGOED" + notice.dropFirst("embargoed".count) + end)
      }
      if version.header.status == .corrected {
        banners.append("CORRECTED: this version says that it corrects an earlier one.")
      }
      return banners
    }
  }

  /// The line that shows an offset of the text.
  package func line(showing offset: Int) -> Int? {
    lines.firstIndex { line in
      guard case .text(let block, let range) = line, let first = range.first else { return false }
      let glyphs = blocks[block].glyphs
      return glyphs[first].offset <= offset && offset <= glyphs[range.upperBound - 1].offset
    }
  }

  // MARK: searching

  /// Where a text occurs, whatever its case: spans of the version's text.
  package func occurrences(of needle: String) -> [Span] {
    Typesetting.occurrences(of: needle, in: blocks.map(\.copy))
  }

  /// Those of some spans of the version's text that are not folded away.
  package func shown(of spans: [Span]) -> [Span] {
    spans.filter { span in !hidden.contains { $0.overlaps(span) } }
  }

  /// The offset of the first glyph at or behind a line.
  package func offset(ofLine index: Int) -> Int? {
    for line in lines[index...] {
      if case .text(let block, let range) = line, let first = range.first { return blocks[block].glyphs[first].offset }
    }
    return nil
  }
}
