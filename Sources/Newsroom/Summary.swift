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

  package var scope: Scope
  /// A full-text query; empty for none.
  package var query: String

  package init(_ scope: Scope = .all, query: String = "") {
    self.scope = scope
    self.query = query
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

/// A place in a list ordered by newest change: the row itself, so that the next window starts where this one ended
/// however the archive grew meanwhile.
package struct StoryCursor: Hashable, Sendable {
  package var changed: Int64
  package var story: StoryID

  package init(changed: Int64, story: StoryID) {
    self.changed = changed
    self.story = story
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
