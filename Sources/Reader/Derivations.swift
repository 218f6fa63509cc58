import Newsroom

/// How the versions of a story's main copy hang together.
package struct Derivations: Hashable, Sendable {
  /// Where a version comes from.
  package struct Parent: Hashable, Sendable {
    package var version: VersionID
    /// The share of this version's words that the parent has, 0 to 1.
    package var reuse: Double

    package init(version: VersionID, reuse: Double) {
      self.version = version
      self.reuse = reuse
    }
  }

  /// The versions in order of time; the first has no parent.
  package var versions: [VersionID]
  package var parents: [VersionID: Parent]
  package var facts: [Fact]

  package init(versions: [VersionID], parents: [VersionID: Parent], facts: [Fact]) {
    self.versions = versions
    self.parents = parents
    self.facts = facts
  }
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
