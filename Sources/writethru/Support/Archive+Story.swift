import Archive
import Filing
import Newsroom
import Reader

/// What is found out about a story on demand, from its texts.
extension Archive {
  func derivations(of story: Story) throws(ArchiveError) -> Derivations {
    let (takes, leftOut) = Derivations.chosen(of: story.mainTakes)
    var versions: [Version] = []
    for take in takes { if let version = try version(take.id) { versions.append(version) } }
    return Derivations(takes, leftOut: leftOut, versions: versions)
  }

  /// Nil where the article is gone or has its story to itself.
  func grounds(of article: ArticleID) throws(ArchiveError) -> Grounds? {
    guard let id = try story(of: article), let story = try story(id), let own = story.article(article) else {
      return nil
    }
    return try grounds(of: own, in: story)
  }

  /// So many others are looked at where it is not known which one it was matched with.
  private static let others = 24

  func grounds(of article: Article, in story: Story) throws(ArchiveError) -> Grounds? {
    guard let text = try version(article.latest.id) else { return nil }
    let match = article.placement.match.flatMap(story.article)
    // The other may have changed since: what they shared stands in an earlier version.
    let others =
      match.map { match in match.versions.suffix(Self.others).map { (match, $0.id) } }
      ?? story.articles.filter { $0.id != article.id }.prefix(Self.others).map { ($0, $0.latest.id) }
    var best: (article: Article, version: VersionID, evidence: SharedEvidence)?
    for (other, id) in others {
      guard let theirs = try version(id) else { continue }
      var evidence = SharedEvidence(text, theirs)
      // What was withdrawn is not quoted.
      if !article.latest.status.isForUse || !other.latest.status.isForUse { evidence.examples = [] }
      if best.map({ evidence.weight > $0.evidence.weight }) ?? true {
        best = (other, id, evidence)
      }
    }
    return best.map {
      Grounds(
        article: article.id, other: $0.version, source: $0.article.source, isMatch: match != nil,
        evidence: $0.evidence, score: match == nil ? nil : article.placement.score,
        threshold: match == nil ? nil : article.placement.threshold)
    }
  }
}
