/// Where a key means something.
package enum Context: String, Hashable, Sendable, CaseIterable {
  case everywhere, stories, story, article, compare, help

  var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .stories: "Stories"
    case .story: "Story"
    case .article: "Article"
    case .compare: "Compare"
    case .help: "Help"
    }
  }
}
