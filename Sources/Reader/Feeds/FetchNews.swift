import Newsroom

/// What is to be done with feeds outside the reader, over the network.
package enum FetchOrder: Hashable, Sendable {
  case feeds([FeedID])
  /// By a feed's address or that of a page that names it. Name: nil to call it as it calls itself.
  case subscribe(String, name: String?)
  case cancel
}

/// A change of the feeds that are kept.
package enum Feeding: Hashable, Sendable {
  case rename(FeedID, to: String)
  case remove(FeedID)
}

/// What came of a feed in a round.
package enum FeedResult: Hashable, Sendable {
  case filed(new: Int, newVersions: Int)
  case unchanged
  case failed

  var new: Int { if case .filed(let new, _) = self { new } else { 0 } }
  var newVersions: Int { if case .filed(_, let versions) = self { versions } else { 0 } }

  /// `+12`, `Δ2`; empty where nothing came.
  var sign: String { new > 0 ? "+\(new.grouped)" : newVersions > 0 ? "Δ\(newVersions.grouped)" : "" }
}

/// The feeds and what they have brought, as the store has it.
package struct FeedState: Hashable, Sendable {
  /// By name.
  package var feeds: [Feed]
  package var counts: StoryCounts
  package var outlets: [OutletCount]

  package init(feeds: [Feed], counts: StoryCounts, outlets: [OutletCount]) {
    self.feeds = feeds
    self.counts = counts
    self.outlets = outlets
  }
}

/// How far a round of feeds has come.
package struct FetchNews: Hashable, Sendable {
  /// Feeds in the round.
  package let total: Int
  /// Those that have not ended.
  package var waiting: Set<FeedID>
  /// What came of the others. One that was cancelled is in neither.
  package var results: [FeedID: FeedResult] = [:]
  /// The feed that ended last.
  package var last: FeedID?
  package var state: FeedState

  package init(_ feeds: [FeedID], state: FeedState) {
    total = feeds.count
    waiting = Set(feeds)
    self.state = state
  }

  package mutating func take(_ result: FeedResult?, of feed: FeedID) {
    waiting.remove(feed)
    results[feed] = result
    last = feed
  }

  var new: Int { results.values.reduce(0) { $0 + $1.new } }
  var newVersions: Int { results.values.reduce(0) { $0 + $1.newVersions } }
  var failed: Int { results.values.count { $0 == .failed } }

  /// Articles and versions by the outlet under which they were filed.
  var filed: [String: Int] {
    let names = Dictionary(state.feeds.map { ($0.id, $0.name) }) { first, _ in first }
    return results.reduce(into: [:]) { filed, entry in
      let count = entry.value.new + entry.value.newVersions
      if count > 0, let name = names[entry.key] { filed[name, default: 0] += count }
    }
  }
}

/// How a round of feeds ended.
package struct FetchEnd: Hashable, Sendable {
  package var news: FetchNews
  package var wasCancelled: Bool
  /// Their time had come; nobody asked for it.
  package var isByItself: Bool

  package init(_ news: FetchNews, wasCancelled: Bool, isByItself: Bool = false) {
    self.news = news
    self.wasCancelled = wasCancelled
    self.isByItself = isByItself
  }
}

/// What subscribing to a feed, renaming or removing it changed.
package struct FeedsChange: Sendable {
  /// In the words of the message line: `removed Coast; its 20 stories stay`.
  package let summary: String
  package let state: FeedState
  /// What the outlet was called before and is now.
  package var renamed: (old: String, new: String)?
  /// Articles that came with it, and under which name.
  package var filed: [String: Int] = [:]
  /// The key under which the runner keeps what undoes it.
  package var undo: Int?

  package init(summary: String, state: FeedState) {
    self.summary = summary
    self.state = state
  }
}
