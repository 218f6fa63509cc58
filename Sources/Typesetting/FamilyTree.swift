import Newsroom

/// Versions in the order and with the branches of a tree; a chain of single heirs does not step to the right.
package struct FamilyTree {
  package struct Line: Hashable {
    package let version: VersionID
    /// What is drawn before it: `│ ├─`. Nothing for a root.
    package let branch: String
  }

  package private(set) var lines: [Line] = []

  /// Roots first come first; what was left out is not in it.
  package init(_ lineage: Lineage) {
    var heirs: [VersionID: [VersionID]] = [:]
    for version in lineage.versions {
      if let parent = lineage.parents[version]?.version { heirs[parent, default: []].append(version) }
    }
    for root in lineage.versions where lineage.parents[root] == nil { add(root, branch: "", below: "", heirs: heirs) }
  }

  private mutating func add(_ version: VersionID, branch: String, below: String, heirs: [VersionID: [VersionID]]) {
    lines.append(Line(version: version, branch: branch))
    let own = heirs[version] ?? []
    for (index, heir) in own.enumerated() {
      let isLast = index == own.count - 1
      add(
        heir, branch: below + (isLast ? "└─" : "├─"), below: own.count == 1 ? below : below + (isLast ? "  " : "│ "),
        heirs: heirs)
    }
  }
}
