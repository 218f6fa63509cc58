import Newsroom

/// How the versions of a story's main copy hang together, and on what they disagree.
package struct Derivations: Hashable, Sendable {
  package var lineage: Lineage
  package var facts: [Fact]

  package init(lineage: Lineage, facts: [Fact]) {
    self.lineage = lineage
    self.facts = facts
  }

  /// Those that were looked at, in order of time.
  package var versions: [VersionID] { lineage.versions }
  package var parents: [VersionID: Lineage.Parent] { lineage.parents }
}

/// Something on which versions disagree: what each of them has in its place.
package struct Fact: Hashable, Sendable {
  package var kind: MentionKind
  /// What it is about: `people`, `Dmitry Peskov`.
  package var label: String
  /// As each version puts it, in the order of `Derivations.versions`; nil where it does not.
  package var values: [String?]

  package init(kind: MentionKind, label: String, values: [String?]) {
    self.kind = kind
    self.label = label
    self.values = values
  }
}
