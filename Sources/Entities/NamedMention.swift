import Language

/// A person, place or organisation named in a text.
package struct NamedMention: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, place, organisation
  }

  package var kind: Kind
  /// The name without its title and without a possessive `’s`; offsets into the text.
  package var span: Span
  /// The fullest form that the text has of it.
  package var name: String
  /// The title that stands before a person: `NATO Secretary-General`.
  package var title: String?
}
