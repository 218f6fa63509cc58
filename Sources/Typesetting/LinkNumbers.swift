import Language
import Newsroom
import Terminal

/// Glyphs of copy with the numbers of its links among them.
struct NumberedGlyphs {
  var glyphs: [Glyph] = []
  /// Where the numbers stand, in order.
  var marks: [Range<Int>] = []

  mutating func append(_ other: NumberedGlyphs) {
    marks += other.marks.map { ($0.lowerBound + glyphs.count)..<($0.upperBound + glyphs.count) }
    glyphs += other.glyphs
  }
}

/// Sets the number of each link behind the words that bear it. To be asked for paragraphs in the order of the text.
struct LinkNumbers {
  /// By where the words end.
  private var rest: ArraySlice<(end: Int, number: Int, mark: String)>

  init(_ links: LinkList) {
    let places = links.links.flatMap { link in
      // Terminals take what adjoins an address for a part of it.
      let mark = link.words == link.address ? " [\(link.number)]" : "[\(link.number)]"
      return link.spans.map { (end: $0.end, number: link.number, mark: mark) }
    }
    rest = places.sorted { ($0.end, $0.number) < ($1.end, $1.number) }[...]
  }

  mutating func glyphs(of paragraph: Paragraph, in text: String) -> NumberedGlyphs {
    let span = paragraph.span
    let own = Terminal.glyphs(of: text[span], from: span.start, spacing: .collapsed)
    // What ends before the paragraph stood in none.
    rest = rest.drop { $0.end < span.start }
    guard let next = rest.first, next.end <= span.end else { return NumberedGlyphs(glyphs: own) }
    var set = NumberedGlyphs()
    for glyph in own {
      while let next = rest.first, next.end <= glyph.offset { take(next.mark, into: &set, at: glyph.offset) }
      set.glyphs.append(glyph)
    }
    while let next = rest.first, next.end <= span.end { take(next.mark, into: &set, at: span.start) }
    return set
  }

  /// All of a number has the offset of the glyph before it: a mark is no part of the copy.
  private mutating func take(_ text: String, into set: inout NumberedGlyphs, at start: Int) {
    rest.removeFirst()
    let offset = set.glyphs.last?.offset ?? start
    let mark = text.flatMap { Terminal.glyphs(of: String($0), from: offset) }
    set.marks.append(set.glyphs.count..<(set.glyphs.count + mark.count))
    set.glyphs += mark
  }
}
