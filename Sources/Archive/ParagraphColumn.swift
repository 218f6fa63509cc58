import Language

/// Paragraphs as one column: `body 0 123;caption 125 200`. Text, so that a store can be read without this program.
enum ParagraphColumn {
  static func encode(_ paragraphs: [Paragraph]) -> String {
    paragraphs.map { "\($0.role.rawValue) \($0.span.start) \($0.span.end)" }.joined(separator: ";")
  }

  static func decode(_ column: String) throws -> [Paragraph] {
    try column.split(separator: ";").map { item in
      let parts = item.split(separator: " ")
      guard parts.count == 3, let role = ParagraphRole(rawValue: String(parts[0])), let start = Int(parts[1]),
        let end = Int(parts[2]), 0 <= start, start <= end
      else { throw ArchiveError.corrupt(path: "", detail: "paragraphs") }
      return Paragraph(role, Span(start, end))
    }
  }
}
