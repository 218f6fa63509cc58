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
    /// What is looked for among links; the list follows as it is typed.
    case filterLinks
    /// The command that copy is piped to.
    case pipe(Sending.What)
    /// The file that copy is exported to.
    case exportFile(Sending.What)
    /// Whether a file that is there may be overwritten.
    case overwrite(Sending)
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
  /// How far back among earlier commands one has gone; 0 for what is typed.
  var recalled = 0
  /// What was typed before an earlier command took its place.
  var draft = ""

  /// - Parameter typed: what stands there to begin with.
  init(_ kind: Kind, typed: String) {
    self.kind = kind
    before = ""
    editor = LineEditor(typed)
  }

  /// - Parameter ending: how the file ends that a name is asked for.
  init(_ kind: Kind, before: String = "", ending: String = "") {
    self.kind = kind
    switch kind {
    case .renameSearch, .renameFeed: editor = LineEditor(before)
    case .exportFile: editor = LineEditor("\(before).\(ending)")
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
    case .searchList, .filterEntities, .filterLinks, .searchText: "/"
    case .addFeed: "add feed: "
    case .pipe: "| "
    case .exportFile: "export to: "
    case .overwrite(let sending): "Overwrite it? y/n  \(sending.fileName) "
    }
  }
}

/// A line for the reader, kept for `:messages`.
package struct Message: Hashable, Sendable {
  package let text: String
  package let isError: Bool
}
