import Newsroom
import Terminal

/// A line that is typed at the bottom: a search or a command.
package struct Prompt {
  enum Kind: Hashable {
    /// Full-text search in the list; results as typed.
    case searchList
    /// How a name begins; the list follows as it is typed.
    case filterEntities
    /// Search in the article on screen.
    case searchText
    /// The name of a search that is to be saved.
    case nameSearch(query: String)
    case renameSearch(SavedSearch.ID)
    /// An address, and a name behind it if one is wanted.
    case addFeed
    case renameFeed(FeedID)
    /// The ID of a story, to merge with.
    case mergeStory
    /// Commands by name.
    case palette
  }

  let kind: Kind
  var editor: LineEditor
  /// What stood there before, to go back to.
  let before: String
  /// The palette's choice among its matches.
  var choice = 0
  /// Why the search that is typed cannot be understood.
  var fault: QueryFault?

  /// - Parameter typed: what stands there to begin with.
  init(_ kind: Kind, typed: String) {
    self.kind = kind
    before = ""
    editor = LineEditor(typed)
  }

  init(_ kind: Kind, before: String = "") {
    self.kind = kind
    switch kind {
    case .renameSearch, .renameFeed: editor = LineEditor(before)
    default: editor = LineEditor("")
    }
    self.before = before
  }

  var sign: String {
    switch kind {
    case .palette: ":"
    case .mergeStory: "merge with story: "
    case .nameSearch: "save as: "
    case .renameSearch, .renameFeed: "new name: "
    case .addFeed: "add feed: "
    case .searchList, .filterEntities, .searchText: "/"
    }
  }
}

/// A line for the reader, kept for `:messages`.
package struct Message: Hashable, Sendable {
  package let text: String
  package let isError: Bool
}
