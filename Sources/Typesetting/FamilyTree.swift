import Newsroom

/// Versions in the order and with the branches of a tree. Each generation steps to the right, until a chain of single heirs has
/// stepped far enough.
package struct FamilyTree {
  package struct Line: Hashable {
    package let version: VersionID
    /// What is drawn before it: `│ ├─`. Nothing for a root.
    package let branch: String
  }

  package private(set) var lines: [Line] = []
  private let steps: Int

  /// What was left out is not in it.
  ///
  /// - Parameter steps: generations after which single heirs stay in their column.
  package init(_ lineage: Lineage, steps: Int) {
    self.steps = steps
    var heirs: [VersionID: [VersionID]] = [:]
    for version in lineage.versions {
      if let parent = lineage.parents[version]?.version { heirs[parent, default: []].append(version) }
    }
    for root in lineage.versions where lineage.parents[root] == nil {
      add(root, branch: "", below: "", depth: 0, heirs: heirs)
    }
  }

  private mutating func add(
    _ version: VersionID, branch: String, below: String, depth: Int, heirs: [VersionID: [VersionID]]
  ) {
    lines.append(Line(version: version, branch: branch))
    let own = heirs[version] ?? []
    let stays = own.count == 1 && depth >= steps
    for (index, heir) in own.enumerated() {
      let isLast = index == own.count - 1
      add(
        heir, branch: below + (isLast ? "└─" : "├─"), below: stays ? below : below + (isLast ? "  " : "│ "),
        depth: depth + 1, heirs: heirs)
    }
  }
}
