import Archive
import Newsroom

extension Desk {
  /// Finds anew which stories a few articles belong to, those first that have waited longest. What was decided by hand holds;
  /// stories keep their IDs as far as their articles stay together.
  ///
  /// The analysis comes first; then one short transaction. It may stop between any two calls, or inside one, and go on another
  /// day.
  ///
  /// - Parameter limit: articles; the default takes some hundredths of a second.
  package func regroup(limit: Int = 24) throws(ArchiveError) -> PassProgress {
    let waiting = try archive.articlesToRegroup(limit: limit).sorted {
      ($0.published?.seconds ?? .max, $0.article) < ($1.published?.seconds ?? .max, $1.article)
    }
    if !waiting.isEmpty {
      let read = waiting.map { article in
        Analysis(text: article.text, paragraphs: article.paragraphs, names: article.names)
      }
      try archive.file(by: .current) { session in try regroup(Array(zip(waiting, read)), in: session) }
    }
    return try archive.regroupProgress()
  }

  private func regroup(
    _ articles: [(copy: UngroupedArticle, analysis: Analysis)], in session: FilingSession
  ) throws {
    let articles = try articles.filter { try session.isWaiting($0.copy.article) }
    guard !articles.isEmpty else { return }
    var grouper = try Grouper(in: session, fingerprints: fingerprints, run: session.run())
    var touched: Set<StoryID> = []
    for (copy, analysis) in articles {
      let keys = grouper.keys(of: analysis, published: copy.published)
      let finding = try grouper.place(analysis, keys: keys, article: copy.article)
      if finding.counts { grouper.count(analysis) }
      let before = try session.place(of: copy.article)?.story
      let changed = try session.regroup(copy.article, to: finding.placing, keys: keys.stored)
      touched.formUnion(changed)
      // Emptied and retired on the way.
      if let before, !changed.contains(before) { touched.remove(before) }
      if let story = changed.first {
        touched.insert(try session.join(finding.joined, with: story, touched: &touched))
      }
    }
    for story in touched { try session.refresh(story) }
    try grouper.keepCounts()
  }

  /// Begins a new pass over all articles.
  package func startRegrouping() throws(ArchiveError) -> PassProgress {
    try archive.startRegrouping()
    return try archive.regroupProgress()
  }

  /// How far the archive has been grouped anew.
  ///
  /// Where grouping is switched off nothing remains to be done.
  package func regroupProgress() throws(ArchiveError) -> PassProgress {
    guard isGrouping else { return PassProgress(done: 0, remaining: 0) }
    try archive.prepareRegrouping(rules: groupingRules)
    return try archive.regroupProgress()
  }
}

extension FilingSession {
  /// The oldest of stories that turn out to be one takes the articles of the others. What a hand has parted stays apart.
  ///
  /// - Parameter touched: those that are gone are taken out.
  /// - Returns: the story that is left.
  func join(
    _ others: [(story: StoryID, reason: String)], with story: StoryID, touched: inout Set<StoryID>
  ) throws -> StoryID {
    let others = try others.filter { try !arePartedByHand($0.story, story) }
    guard !others.isEmpty else { return story }
    let heir = min(story, others.map(\.story).min() ?? story)
    for gone in [story] + others.map(\.story) where gone != heir {
      let reason = others.first { $0.story == gone }?.reason ?? others[0].reason
      try join(gone, into: heir, reason: reason)
      touched.remove(gone)
    }
    return heir
  }
}
