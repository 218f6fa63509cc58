import Newsroom

/// A change of which articles are in which story.
package enum Regrouping: Hashable, Sendable {
  /// Articles of one story, into a story of their own.
  case split([ArticleID])
  case merge([StoryID], into: StoryID)
}

/// What splitting or merging stories changed.
package struct StoryChange: Sendable {
  /// In the words of the message line: `merged s9 and s12 into s3, 7 articles`.
  package let summary: String
  /// Where the articles are now, as a row of a list; nil where that cannot be told.
  package let row: StoryRow?
  /// The key under which the runner keeps what undoes it.
  package let undo: Int?

  package init(summary: String, row: StoryRow?, undo: Int?) {
    self.summary = summary
    self.row = row
    self.undo = undo
  }
}
