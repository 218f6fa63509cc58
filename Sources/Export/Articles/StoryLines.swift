import Newsroom
import Typesetting

/// A version in the list that stands above a story's articles.
struct StoryLine {
  /// Generations from the version that all derive from.
  var depth: Int
  /// Time, source, headline, words, and the share of its words that came from the version above.
  var parts: [String]
}

extension ExportedStory {
  /// The main copy in the order of the tree, then the coverage.
  func lines(_ clock: Clock) -> [StoryLine] {
    let articles = Dictionary(uniqueKeysWithValues: story.articles.map { ($0.id, $0) })
    let main = Dictionary(uniqueKeysWithValues: story.mainVersions.map { ($0.id, $0) })
    func line(_ version: VersionHeader, branch: String) -> StoryLine? {
      guard let article = articles[version.id.article] else { return nil }
      let reuse = lineage.parents[version.id]
        .map { "\(Int(($0.reuse * 100).rounded())) % from \($0.version)" }
      return StoryLine(
        depth: branch.count / 2,
        parts: [
          timeLine(version, clock: clock), "\(article.source) \(version.id)", version.title, "\(version.words) words",
          reuse,
        ].compactMap(\.self))
    }
    let tree = FamilyTree(lineage, steps: 8).lines.compactMap { item in
      main[item.version].flatMap { line($0, branch: item.branch) }
    }
    let rest = lineage.leftOut.compactMap { id in main[id].flatMap { line($0, branch: "") } }
    return tree + rest
      + story.versions { $0.placement.relation == .coverage }.compactMap { line($0, branch: "") }
  }
}
