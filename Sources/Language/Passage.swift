/// A stretch of text with its tokens and their caseless keys: what the rules for sentences, figures, dates and quotes
/// read. Offsets are the whole text's.
package struct Passage: Sendable {
  package let text: String
  package let span: Span
  package let tokens: [Token]
  /// The caseless key of each token.
  package let keys: [String]

  package init(_ text: String, in span: Span) {
    self.text = text
    self.span = span
    let tokens = tokenize(text, in: span)
    self.tokens = tokens
    var contiguous = text
    keys = contiguous.withUTF8 { bytes in tokens.map { NormalForm.caseless($0, in: bytes) } }
  }

  /// With tokens and caseless keys that are known already.
  package init(_ text: String, in span: Span, tokens: [Token], keys: [String]) {
    self.text = text
    self.span = span
    self.tokens = tokens
    self.keys = keys
  }

  package init(_ text: String) {
    self.init(text, in: text.span)
  }

  package var indices: Range<Int> { tokens.indices }

  /// The key at an index, or the empty string outside the passage: rules may look past either end.
  package func key(_ index: Int) -> String { tokens.indices.contains(index) ? keys[index] : "" }

  package func source(_ index: Int) -> Substring { text[tokens[index].span] }

  package func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

  /// The span from the first token of a range to its last. The range must not be empty.
  package func span(of range: Range<Int>) -> Span {
    Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// A word that begins with a capital letter.
  package func isCapitalised(_ index: Int) -> Bool {
    guard kind(index) == .word else { return false }
    let initial = text.utf8[text.utf8.index(text.startIndex, offsetBy: tokens[index].span.start)]
    if initial < 0x80 { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(initial) }
    guard let first = source(index).unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.generalCategory == .titlecaseLetter
  }

  /// No space stands between this token and the one before it.
  package func clingsToPrevious(_ index: Int) -> Bool {
    tokens.indices.contains(index) && index > 0 && tokens[index - 1].span.end == tokens[index].span.start
  }
}
