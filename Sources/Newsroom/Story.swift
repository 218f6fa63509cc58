/// A story with its articles: everything the Story screen shows but the texts.
package struct Story: Hashable, Sendable {
  package var id: StoryID
  package var headline: String
  /// Versions of the main piece of copy first, then coverage, each in order of time.
  package var articles: [Article]

  package init(id: StoryID, headline: String, articles: [Article]) {
    self.id = id
    self.headline = headline
    self.articles = articles
  }

  package func article(_ id: ArticleID) -> Article? { articles.first { $0.id == id } }
}

/// A story as one row of a list.
package struct StoryRow: Hashable, Sendable, Identifiable {
  package var id: StoryID
  package var headline: String
  /// The newest change, by which lists are ordered.
  package var changed: Moment
  /// Whether `changed` is only when the copy was received.
  package var isDateReceived: Bool
  /// Outlets in order of first appearance, without repeats.
  package var outlets: [String]
  package var articles: Int
  /// Texts that can be compared: every version of every article of the main piece of copy.
  package var versions: Int
  package var unread: Int
  /// Versions that came after their article was read.
  package var changedSinceRead: Int
  package var isStarred: Bool
  /// An article of it is killed.
  package var isKilled: Bool
  /// Every article of it is killed.
  package var isWithdrawn: Bool
  package var isCorrected: Bool
  /// The newest version of an article is kept back by its source.
  package var isWithheld: Bool
  /// Until when the newest version of an article is not for use, in seconds since 1970, be that past or not; the largest number
  /// where nobody said until when.
  package var embargo: Int64?
  /// When each version came, for a sparkline.
  package var times: [Int64]
  /// The most urgent of its articles' latest versions.
  package var urgency: Urgency
  /// The number by which the list that it came in is ordered before time: 0 in a list that is ordered by time alone.
  package var rank: Int64

  package init(
    id: StoryID, headline: String, changed: Moment, isDateReceived: Bool, outlets: [String], articles: Int,
    versions: Int,
    unread: Int, changedSinceRead: Int, isStarred: Bool, isKilled: Bool, isWithdrawn: Bool, isCorrected: Bool,
    isWithheld: Bool = false, embargo: Int64? = nil, times: [Int64], urgency: Urgency = .unstated, rank: Int64 = 0
  ) {
    self.id = id
    self.headline = headline
    self.changed = changed
    self.isDateReceived = isDateReceived
    self.outlets = outlets
    self.articles = articles
    self.versions = versions
    self.unread = unread
    self.changedSinceRead = changedSinceRead
    self.isStarred = isStarred
    self.isKilled = isKilled
    self.isWithdrawn = isWithdrawn
    self.isCorrected = isCorrected
    self.isWithheld = isWithheld
    self.embargo = embargo
    self.times = times
    self.urgency = urgency
    self.rank = rank
  }
}

extension Story {
  /// Every version of the main copy in order of time.
  package var mainVersions: [VersionHeader] { versions { $0.placement.relation == .version } }

  /// The newest version of the main copy; nil for a story without articles.
  package var newest: VersionHeader? { mainVersions.last ?? articles.first?.latest }

  /// The versions of some articles in order of time. Those of one article stay in their order, whatever their dates say.
  package func versions(where belongs: (Article) -> Bool) -> [VersionHeader] {
    articles.filter(belongs).flatMap { article in
      var time = Int64.min
      return article.versions.enumerated().map { place, version in
        time = max(time, version.published.seconds)
        return (version: version, time: time, place: place)
      }
    }.sorted {
      ($0.time, $0.version.id.article, $0.place) < ($1.time, $1.version.id.article, $1.place)
    }.map(\.version)
  }
}
