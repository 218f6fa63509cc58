import Language

/// A stretch of plain text between breaks, before it is known what it is.
struct Block: Hashable {
  /// Without white space at the ends; never empty.
  var span: Span
  var role: ParagraphRole?

  init(_ span: Span, role: ParagraphRole? = nil) {
    self.span = span
    self.role = role
  }
}

/// A block's text with the questions that the rules ask of it.
struct BlockText {
  let text: Substring
  /// Words parted by white space.
  let words: [Substring]

  init(_ text: Substring) {
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace)
  }

  var lowercased: String { NormalForm.fold(text).lowercased() }

  /// The last character that is not a closing quote or bracket.
  private var lastMark: Character? {
    text.last { !$0.isWhitespace && !"\"'”’»)]".contains($0) }
  }

  /// Ends as a sentence ends.
  var endsSentence: Bool { lastMark.map { ".!?…。！？:：;".contains($0) } ?? false }

  /// Ends with a full stop: no headline does. An ellipsis is none.
  var endsWithStop: Bool { (lastMark.map { ".。".contains($0) } ?? false) && !text.hasSuffix("...") }

  /// Every word begins with a capital, as names do.
  var isAllNames: Bool { words.allSatisfy { $0.first?.isUppercase ?? false } }

  /// Only letters, apostrophes, hyphens and stops: what names are written with.
  var hasOnlyNameCharacters: Bool {
    text.allSatisfy { $0.isLetter || $0.isWhitespace || "’'-.".contains($0) }
  }
}

extension Span {
  /// Without white space at either end. By scalars: a space with a mark on it is one character, and it is not white.
  func trimmed(in text: String) -> Span {
    let scalars = text[self].unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return Span(start, start) }
    let from = scalars.utf8Distance(from: scalars.startIndex, to: first)
    let to = scalars.utf8Distance(from: scalars.startIndex, to: scalars.index(after: last))
    return Span(start + from, start + to)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate func utf8Distance(from start: Index, to end: Index) -> Int {
    Substring(self).utf8.distance(from: start, to: end)
  }
}
