import Language

/// Paragraphs as one column: `body 0 123;caption 125 200`. Text, so that a store can be read without this program.
enum ParagraphColumn {
  static func encode(_ paragraphs: [Paragraph]) -> String {
    paragraphs.map { "\($0.role.rawValue) \($0.span.start) \($0.span.end)" }.joined(separator: ";")
  }

  /// - Parameter length: of the text, in UTF-8.
  /// - Throws: `StoreDamage` where the column and the text do not fit.
  static func decode(_ column: String, length: Int) throws -> [Paragraph] {
    try column.split(separator: ";").map { item in
      let parts = item.split(separator: " ")
      guard parts.count == 3, let role = ParagraphRole(rawValue: String(parts[0])), let start = Int(parts[1]),
        let end = Int(parts[2]), 0 <= start, start <= end, end <= length
      else { throw StoreDamage("a version's paragraphs do not fit its text") }
      return Paragraph(role, Span(start, end))
    }
  }
}
