import Newsroom

/// What the reader wants done outside itself.
package enum Effect: Hashable, Sendable {
  case load(Request, for: ScreenID)
  case mark(Marking)
  case join(Joining)
  case save(Saving)
  case regroup(Regrouping)
  case feed(Feeding)
  case fetch(FetchOrder)
  /// Undoes the change with this key.
  case undo(Int)
  /// Puts text on the clipboard of the terminal.
  case copy(String)
  /// Shows an address in the user's browser.
  case browse(WebAddress)
  case send(Sending)
  /// Runs a command, which has the terminal until it ends.
  case run(CommandRun)
  case redraw
  case quit
}

/// A change of marks.
package enum Marking: Hashable, Sendable {
  case read([ArticleID], Bool)
  /// All articles of some stories.
  case stories([StoryID], Bool)
  case all(StoryFilter)
  case star([ArticleID], Bool)
  case starStories([StoryID], Bool)
}

/// A change of which names mean the same.
package enum Joining: Hashable, Sendable {
  case join([EntityID], into: EntityID)
  /// Each name that was joined to it stands by itself again.
  case split(EntityID)
}

/// A change of the saved searches.
package enum Saving: Hashable, Sendable {
  case add(name: String, query: String)
  case rename(SavedSearch.ID, to: String)
  case remove(SavedSearch.ID)
}
