import Newsroom

/// Who found what is filed: whoever files says so.
package struct Tagger: Sendable {
  /// Grows with each change of what is found.
  package let version: Int
  /// What names of a kind have in common if they are one and the same; nil for a name that is only itself.
  package let joinKey: @Sendable (MentionKind, String) -> String?

  package init(version: Int, joinKey: @escaping @Sendable (MentionKind, String) -> String?) {
    self.version = version
    self.joinKey = joinKey
  }

  /// Joins nothing, and everybody is newer.
  package static let none = Tagger(version: 0) { _, _ in nil }
}
