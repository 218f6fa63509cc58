/// Where a key means something.
package enum Context: String, Hashable, Sendable, CaseIterable {
  case everywhere, stories
  /// The cursor is in the sidebar of the stories: a key that means nothing of its own there means what it means in the list.
  case sidebar
  case story, article, links, compare, entities, feeds, feed, help

  var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .stories: "Stories"
    case .sidebar: "Sidebar"
    case .story: "Story"
    case .article: "Article"
    case .links: "Links"
    case .compare: "Compare"
    case .entities: "Entities"
    case .feeds: "Feeds"
    case .feed: "Feed"
    case .help: "Help"
    }
  }
}
