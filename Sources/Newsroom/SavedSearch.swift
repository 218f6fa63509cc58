/// A search that is kept under a name.
package struct SavedSearch: Hashable, Sendable, Identifiable {
  package let id: Int64
  package var name: String
  /// As it is typed.
  package var query: String

  package init(id: Int64, name: String, query: String) {
    self.id = id
    self.name = name
    self.query = query
  }
}

/// How many stories a saved search finds.
package struct SavedSearchCount: Hashable, Sendable {
  package var stories: Int
  package var unread: Int

  package init(stories: Int, unread: Int) {
    self.stories = stories
    self.unread = unread
  }
}
