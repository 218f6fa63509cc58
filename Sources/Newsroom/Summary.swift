/// The numbers that stand above and beside a list of stories.
package struct StoryCounts: Hashable, Sendable {
  package var all = 0
  package var unread = 0
  package var changed = 0
  package var starred = 0

  package init(all: Int = 0, unread: Int = 0, changed: Int = 0, starred: Int = 0) {
    self.all = all
    self.unread = unread
    self.changed = changed
    self.starred = starred
  }
}

/// Which stories a list holds.
package struct StoryFilter: Hashable, Sendable {
  package enum Scope: Hashable, Sendable {
    case all, unread, changed, starred
    case outlet(String)
  }

  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// The newest change first.
    case newest
    /// The most urgent first.
    case urgency
    /// What most articles are about first.
    case coverage
    /// What has most unread articles first.
    case unread
  }

  package var scope: Scope
  /// A full-text query; empty for none.
  package var query: String
  /// Of those that are equal in it, the newest change comes first.
  package var order: Order

  package init(_ scope: Scope = .all, query: String = "", order: Order = .newest) {
    self.scope = scope
    self.query = query
    self.order = order
  }

  package static let everything = StoryFilter()

  /// What the list is called: `All`, `Unread`, an outlet's name.
  package var name: String {
    switch scope {
    case .all: "All"
    case .unread: "Unread"
    case .changed: "Changed"
    case .starred: "Starred"
    case .outlet(let name): name
    }
  }
}

/// A place in a list: the row itself, so that the next window starts where this one ended however the archive grew
/// meanwhile.
package struct StoryCursor: Hashable, Sendable {
  package var changed: Int64
  package var story: StoryID
  /// `StoryRow.rank`.
  package var rank: Int64

  package init(changed: Int64, story: StoryID, rank: Int64 = 0) {
    self.changed = changed
    self.story = story
    self.rank = rank
  }
}

extension StoryRow {
  /// Where it stands in the list that it came in.
  package var cursor: StoryCursor { StoryCursor(changed: changed.seconds, story: id, rank: rank) }

  /// With the number by which a list of this order is ordered before time.
  package func ranked(in order: StoryFilter.Order) -> StoryRow {
    var row = self
    row.rank =
      switch order {
      case .newest: 0
      case .urgency: Int64(5 - urgency.rawValue)
      case .coverage: Int64(articles)
      case .unread: Int64(unread)
      }
    return row
  }
}

/// An outlet of the sidebar with its stories.
package struct OutletCount: Hashable, Sendable {
  package var outlet: String
  package var stories: Int
  package var unread: Int

  package init(outlet: String, stories: Int, unread: Int) {
    self.outlet = outlet
    self.stories = stories
    self.unread = unread
  }
}
