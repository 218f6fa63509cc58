import Language

/// What a highlighted stretch of copy is about.
package enum MentionKind: String, Sendable, Codable, CaseIterable {
  case person, place, organisation, figure, date, quote
}

/// A place in a version's text where somebody or something is named, counted, dated or quoted.
package struct Mention: Hashable, Sendable {
  package var kind: MentionKind
  /// Offsets into the version's text.
  package var span: Span
  /// The canonical name (`Volodymyr Zelensky` for a lone `Zelensky`), what a figure says (`214 passengers`), a
  /// quote's speaker or "".
  package var name: String
  /// The title before a person's name, a figure's hedge, a date made absolute (`2024-11-12`), the verb of saying at a
  /// quote.
  package var role: String?

  package init(kind: MentionKind, span: Span, name: String, role: String? = nil) {
    self.kind = kind
    self.span = span
    self.name = name
    self.role = role
  }
}
