import Newsroom

/// A version as a line of the Story screen.
struct StoryEntry: Hashable {
  var article: ArticleID
  var version: VersionHeader
  var source: String
  /// `v2` where its article has several.
  var number: String
  var isNewest: Bool
  /// The branches before it: `│ ├─`.
  var branch: String
  var reuse: Double?
}

extension StoryEntry {
  /// The main copy's versions as a tree, each under the one it derives from, then coverage by time.
  static func entries(of story: Story, derivations: Derivations?) -> (main: [StoryEntry], coverage: [StoryEntry]) {
    let names = story.sourceNames
    let articles = Dictionary(uniqueKeysWithValues: story.articles.map { ($0.id, $0) })
    func entry(_ version: VersionHeader, branch: String, reuse: Double?) -> StoryEntry? {
      guard let article = articles[version.id.article] else { return nil }
      return StoryEntry(
        article: article.id, version: version,
        source: names[article.id] ?? article.source,
        number: article.versions.count > 1 ? "v\(version.id.number)" : "", isNewest: version.id == article.latest.id,
        branch: branch, reuse: reuse)
    }
    let main = story.mainVersions
    let coverage = story.versions { $0.placement.relation == .coverage }
    let tree = FamilyTree(main.map(\.id), parents: derivations?.parents ?? [:])
    let byID = Dictionary(uniqueKeysWithValues: main.map { ($0.id, $0) })
    return (
      tree.lines.compactMap { line in
        byID[line.version].flatMap { entry($0, branch: line.branch, reuse: derivations?.parents[line.version]?.reuse) }
      },
      coverage.compactMap { entry($0, branch: "", reuse: nil) }
    )
  }
}

/// Versions in the order and with the branches of a tree; a chain of single heirs does not step to the right.
struct FamilyTree {
  struct Line: Hashable {
    let version: VersionID
    let branch: String
  }

  private(set) var lines: [Line] = []

  /// - Parameter versions: in order of time, in which a parent comes before its heirs.
  init(_ versions: [VersionID], parents: [VersionID: Derivations.Parent]) {
    var heirs: [VersionID: [VersionID]] = [:]
    for version in versions {
      if let parent = parents[version]?.version { heirs[parent, default: []].append(version) }
    }
    for root in versions where parents[root] == nil { add(root, branch: "", below: "", heirs: heirs) }
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
