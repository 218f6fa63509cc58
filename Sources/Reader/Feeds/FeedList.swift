import Newsroom

/// The feeds as the reader knows them, and how the last round went.
struct FeedList {
  /// By name.
  private(set) var feeds: [Feed] = []
  private(set) var isLoaded = false
  /// The round under way.
  private(set) var round: FetchNews?
  /// It was told to end.
  var isStopping = false
  /// What came of each in the round under way or the last one.
  private var results: [FeedID: FeedResult] = [:]
  private var byName: [String: Int] = [:]

  mutating func take(_ feeds: [Feed]) {
    self.feeds = feeds
    isLoaded = true
    byName = Dictionary(feeds.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  /// Counts of outlets are those of the feeds with their names.
  mutating func take(_ outlets: [OutletCount]) {
    let counts = Dictionary(outlets.map { ($0.outlet, $0) }) { first, _ in first }
    for index in feeds.indices {
      let count = counts[feeds[index].name]
      (feeds[index].stories, feeds[index].unread) = (count?.stories ?? 0, count?.unread ?? 0)
    }
  }

  /// - Returns: what has come since the news before, by outlet.
  mutating func take(_ news: FetchNews) -> [String: Int] {
    let before = round?.filed ?? [:]
    // The first news of a round: the marks of the last one are over.
    if round == nil { results = [:] }
    results.merge(news.results) { $1 }
    round = news
    take(news.state.feeds)
    return news.filed.map { ($0.key, $0.value - (before[$0.key] ?? 0)) }.reduce(into: [:]) { new, entry in
      if entry.1 > 0 { new[entry.0] = entry.1 }
    }
  }

  mutating func end() {
    round = nil
    isStopping = false
  }

  func feed(_ id: FeedID) -> Feed? { feeds.first { $0.id == id } }
  func feed(named name: String) -> Feed? { byName[name].map { feeds[$0] } }
  func index(of id: FeedID) -> Int? { feeds.firstIndex { $0.id == id } }

  /// Those whose last answer was none.
  var failing: Int { feeds.count { $0.trouble != nil } }

  func isWaiting(_ id: FeedID) -> Bool { round?.waiting.contains(id) ?? false }
  func result(of id: FeedID) -> FeedResult? { results[id] }

  /// Before a feed's name: `…` while it is fetched, `!` where it failed. Else empty.
  func mark(of feed: Feed) -> String { isWaiting(feed.id) ? "…" : feed.trouble != nil ? "!" : "" }

  /// Behind it: what came of it in the last round.
  func sign(of feed: Feed) -> String { isWaiting(feed.id) ? "" : results[feed.id]?.sign ?? "" }
}
