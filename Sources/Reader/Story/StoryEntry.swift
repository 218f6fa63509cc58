import Newsroom
import Typesetting

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

/// The lines of the Story screen, part by part.
struct StoryEntries {
  /// The main copy's versions as a tree, each under the one that it derives from.
  let tree: [StoryEntry]
  /// Versions of a large family that were not held against the others, in order of time.
  let leftOut: [StoryEntry]
  /// Other accounts, in order of time.
  let coverage: [StoryEntry]

  /// Generations that step to the right, on the narrowest screen too.
  private static let steps = 3

  init(of story: Story, derivations: Derivations?) {
    let names = story.sourceNames
    let articles = Dictionary(uniqueKeysWithValues: story.articles.map { ($0.id, $0) })
    func entry(_ version: VersionHeader, branch: String, reuse: Double?) -> StoryEntry? {
      guard let article = articles[version.id.article] else { return nil }
      return StoryEntry(
        article: article.id, version: version, source: names[article.id] ?? article.source,
        number: article.versions.count > 1 ? "v\(version.id.number)" : "", isNewest: version.id == article.latest.id,
        branch: branch, reuse: reuse)
    }
    let main = Dictionary(uniqueKeysWithValues: story.mainVersions.map { ($0.id, $0) })
    let lineage = derivations?.lineage ?? Lineage(versions: story.mainTakes.map(\.id), parents: [:])
    tree = FamilyTree(lineage, steps: Self.steps).lines.compactMap { line in
      main[line.version].flatMap { entry($0, branch: line.branch, reuse: lineage.parents[line.version]?.reuse) }
    }
    leftOut = lineage.leftOut.compactMap { id in main[id].flatMap { entry($0, branch: "", reuse: nil) } }
    coverage = story.versions { $0.placement.relation == .coverage }.compactMap { entry($0, branch: "", reuse: nil) }
  }

  var all: [StoryEntry] { tree + leftOut + coverage }
}
