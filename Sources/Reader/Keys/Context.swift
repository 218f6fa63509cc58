/// Where a key means something.
package enum Context: String, Hashable, Sendable, CaseIterable {
  case everywhere, stories, story, article, links, compare, entities, help

  var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .stories: "Stories"
    case .story: "Story"
    case .article: "Article"
    case .links: "Links"
    case .compare: "Compare"
    case .entities: "Entities"
    case .help: "Help"
    }
  }
}
