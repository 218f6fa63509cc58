extension StringProtocol {
  /// The text without its line breaks and runs of white space: how a paragraph is shown in a line.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
