/// A name that the user declares to be another one's: a text of `[aliases]` in the configuration.
package struct NameAlias: Hashable, Sendable {
  /// Nil for whatever kind the name is of.
  package let kind: MentionKind?
  /// What it is called.
  package let name: String
  package let alias: String

  package init(kind: MentionKind?, name: String, alias: String) {
    self.kind = kind
    self.name = name
    self.alias = alias
  }
}
