import Comparison
import Language
import Terminal

/// Two versions set side by side or one above the other: lines level with each other, unchanged runs folded, changes
/// numbered.
package struct CompareLayout {
  package enum Mode: Hashable {
    /// Paragraphs level with each other in two columns.
    case sideBySide
    /// Under 100 columns: what was, then what is.
    case stacked
    /// One column: what was cut stands in the text beside what was added.
    case unified
  }

  /// One side of a line.
  package struct Half {
    package var glyphs: ArraySlice<Glyph>
    package var side: Side
    /// In the first line of a paragraph: what became of it.
    package var gutter: String = ""
    /// A note of the program's in the place of a paragraph that moved away.
    package var isNote = false
    /// Unified: indices into `glyphs` of words that only the earlier text has.
    package var cut: [Range<Int>] = []
  }

  package struct Line {
    package var left: Half?
    package var right: Half?
    /// Index of the comparison row that it shows; nil for blanks and folds.
    package var row: Int?
    /// The fold that it stands for.
    package var fold: Fold?
  }

  /// A run of rows in which nothing changed.
  package struct Fold: Hashable {
    package var rows: Range<Int>
    package var isOpen: Bool
    /// Paragraphs that differ in typography.
    package var typographic: Int
  }

  package let mode: Mode
  package let lines: [Line]
  /// The rows that changed, in reading order.
  package let changes: [Int]
  /// The first line of each row.
  private let firstLines: [Int: Int]

  package init(
    _ compared: Comparison, rows: [ComparisonRow], width: Int, mode: Mode, openFolds: Set<Int>, showsTypography: Bool
  ) {
    var builder = CompareLayoutBuilder(
      comparison: compared, rows: rows, textWidth: Self.textWidth(width, mode), mode: mode, openFolds: openFolds,
      showsTypography: showsTypography)
    builder.build()
    self.mode = mode
    lines = builder.lines
    changes = builder.changes
    firstLines = builder.firstLines
  }

  /// Columns before the text: a mark for the current change, up to two letters, stacked also a sign, and air.
  package var gutter: Int { Self.gutter(mode) }

  private static func gutter(_ mode: Mode) -> Int { mode == .stacked ? 5 : 4 }

  /// Between the sides stands a rule, at the right edge the strip.
  private static func textWidth(_ width: Int, _ mode: Mode) -> Int {
    switch mode {
    case .sideBySide: max(8, columnWidth(width) - gutter(mode) - 1)
    case .stacked, .unified: max(8, min(100, width - gutter(mode) - 2))
    }
  }

  /// The width of one of two columns.
  package static func columnWidth(_ width: Int) -> Int { max(10, (width - 2) / 2) }

  package func firstLine(of row: Int) -> Int? { firstLines[row] }
}

private struct CompareLayoutBuilder {
  let comparison: Comparison
  let rows: [ComparisonRow]
  let textWidth: Int
  let mode: CompareLayout.Mode
  let openFolds: Set<Int>
  let showsTypography: Bool
  var lines: [CompareLayout.Line] = []
  var changes: [Int] = []
  var firstLines: [Int: Int] = [:]

  mutating func build() {
    changes = rows.indices.filter { isChange($0) }
    var index = 0
    while index < rows.count {
      let end = endOfQuietRun(from: index)
      if end - index >= 2 {
        addFold(index..<end)
        index = end
      } else {
        add(row: index)
        index += 1
      }
    }
    while lines.last.map({ $0.left == nil && $0.right == nil && $0.fold == nil }) ?? false { lines.removeLast() }
  }

  private func isChange(_ index: Int) -> Bool {
    let edge = comparison.edges[rows[index].edge]
    return !edge.isQuiet || showsTypography && edge.kind == .typographic
  }

  /// The lede is always shown where it is the same: that is news.
  private func endOfQuietRun(from start: Int) -> Int {
    var end = start
    while end < rows.count, !isChange(end), !isLede(end) || end > start && isLede(start) { end += 1 }
    return isLede(start) ? start + 1 : end
  }

  private func isLede(_ index: Int) -> Bool {
    guard let first = rows[index].new.first, comparison.texts.new.blocks[first].role == .body else { return false }
    return !comparison.texts.new.blocks[..<first].contains { $0.role == .body }
  }

  private mutating func addFold(_ run: Range<Int>) {
    let typographic = run.count { comparison.edges[rows[$0].edge].kind == .typographic }
    let isOpen = openFolds.contains(run.lowerBound)
    lines.append(
      CompareLayout.Line(row: nil, fold: CompareLayout.Fold(rows: run, isOpen: isOpen, typographic: typographic)))
    firstLines[run.lowerBound] = lines.count - 1
    if isOpen {
      for row in run { add(row: row) }
    } else {
      lines.append(CompareLayout.Line())
    }
  }

  private mutating func add(row index: Int) {
    let row = rows[index]
    let edge = comparison.edges[row.edge]
    if firstLines[index] == nil { firstLines[index] = lines.count }
    switch mode {
    case .sideBySide:
      let left = halves(row, edge, .old)
      let right = halves(row, edge, .new)
      for line in 0..<max(left.count, right.count) {
        lines.append(
          CompareLayout.Line(
            left: line < left.count ? left[line] : nil, right: line < right.count ? right[line] : nil, row: index))
      }
    case .unified:
      for half in unifiedHalves(row, edge) { lines.append(CompareLayout.Line(left: half, row: index)) }
    case .stacked:
      let sides: [Side] = edge.isQuiet && !isChange(index) ? [.new] : Side.allCases
      for side in sides {
        for half in halves(row, edge, side) where !half.isNote {
          lines.append(CompareLayout.Line(left: half, row: index))
        }
      }
    }
    lines.append(CompareLayout.Line())
  }

  /// One side of a row as lines; where a paragraph has moved away, a note where to.
  private func halves(_ row: ComparisonRow, _ edge: Edge, _ side: Side) -> [CompareLayout.Half] {
    let text = comparison.texts[side]
    if row.range(side).isEmpty {
      let note: String
      if edge.isMoved {
        let place = edge.range(side).first.map { comparison.number(of: $0, side) } ?? ""
        note = side == .new ? "(moved to \(place))" : "(moved from \(place))"
      } else if let copied = edge.copyOf {
        note = "(its words stand in \(comparison.number(of: copied, side)))"
      } else {
        return []
      }
      return [CompareLayout.Half(glyphs: glyphs(of: note)[...], side: side, isNote: true)]
    }
    var result: [CompareLayout.Half] = []
    for (position, block) in row.range(side).enumerated() {
      if position > 0 { result.append(CompareLayout.Half(glyphs: [], side: side)) }
      let span = text.blocks[block].span
      let own = glyphs(
        of: text.text[span], from: span.start, spacing: .collapsed, revealsHidden: showsTypography)
      for (line, range) in wrap(own, width: textWidth).enumerated() {
        var half = CompareLayout.Half(glyphs: own[range], side: side)
        if line == 0 { half.gutter = gutter(edge, side) }
        result.append(half)
      }
    }
    return result
  }

  /// A row in one column: where both sides have words, what was cut stands before what was added.
  private func unifiedHalves(_ row: ComparisonRow, _ edge: Edge) -> [CompareLayout.Half] {
    if edge.isMoved {
      // One end holds the words, the other says where they are.
      let note = halves(row, edge, row.new.isEmpty ? .new : .old)
      return row.new.isEmpty ? note : note + mixedHalves(edge)
    }
    if row.old.isEmpty || row.new.isEmpty {
      return (row.old.isEmpty ? [Side.new] : [.old]).flatMap { halves(row, edge, $0) }
    }
    return mixedHalves(edge)
  }

  private func mixedHalves(_ edge: Edge) -> [CompareLayout.Half] {
    var line = UnifiedGlyphs(comparison: comparison, revealsHidden: showsTypography)
    for piece in edge.pieces {
      if piece.isChange { line.add(piece.old, .old) }
      line.add(piece.new, .new)
    }
    var next = 0
    return wrap(line.glyphs, width: textWidth).enumerated().map { number, range in
      var half = CompareLayout.Half(glyphs: line.glyphs[range], side: .new)
      // Lines and cuts are both in order; a cut may run over a line's end.
      while next < line.cut.count, line.cut[next].upperBound <= range.lowerBound { next += 1 }
      half.cut = line.cut[next...].prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }
      if number == 0 { half.gutter = gutter(edge, .new) }
      return half
    }
  }

  /// A letter for what became of the paragraph; stacked, a sign for the side as well.
  private func gutter(_ edge: Edge, _ side: Side) -> String {
    let sign = side == .old ? "−" : "+"
    switch edge.kind {
    case .added, .cut: return sign
    case .same, .typographic, .edited, .partial, .split, .joined:
      let gravest = edge.gravestClass.map { $0 > .typographic || showsTypography ? $0.rawValue : "" } ?? ""
      let link = edge.isMoved ? "M" : edge.kind == .split ? "S" : edge.kind == .joined ? "J" : ""
      let letter = link + (link.isEmpty || gravest != EditClass.typographic.rawValue ? gravest : "")
      return mode == .stacked && !letter.isEmpty ? sign + letter : letter
    }
  }
}

/// The words of both sides in one run.
private struct UnifiedGlyphs {
  let comparison: Comparison
  let revealsHidden: Bool
  var glyphs: [Glyph] = []
  var cut: [Range<Int>] = []

  mutating func add(_ tokens: Range<Int>, _ side: Side) {
    let text = comparison.texts[side]
    guard let span = text.span(of: tokens) else { return }
    if !glyphs.isEmpty, comparison.hasSpace(before: tokens.lowerBound, side) {
      glyphs += Terminal.glyphs(of: " ", from: span.start)
    }
    let start = glyphs.count
    glyphs += Terminal.glyphs(of: text.text[span], from: span.start, spacing: .collapsed, revealsHidden: revealsHidden)
    if side == .old { cut.append(start..<glyphs.count) }
  }
}

extension Comparison {
  /// Whether white space stands before a token.
  package func hasSpace(before token: Int, _ side: Side) -> Bool {
    let tokens = texts[side].tokens
    return token > 0 && token < tokens.count && tokens[token - 1].span.end < tokens[token].span.start
  }

  /// `graf 11`, counted over the body; the role for anything else.
  package func number(of block: Int, _ side: Side) -> String {
    let blocks = texts[side].blocks
    guard blocks[block].role == .body else { return blocks[block].role.rawValue }
    return "graf \(blocks[...block].count { $0.role == .body })"
  }
}
