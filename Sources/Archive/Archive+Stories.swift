import Foundation
import GRDB
import Newsroom

extension Archive {
  // MARK: lists

  /// The rows behind a place in a list, or the first ones; at most `limit`.
  package func stories(_ filter: StoryFilter, after cursor: StoryCursor? = nil, limit: Int) throws(ArchiveError)
    -> [StoryRow]
  {
    try reading { db in try list(filter, db).rows(db, after: cursor, limit: limit) }
  }

  /// The rows before a place in a list, or the last ones, in the list's order; at most `limit`.
  package func stories(_ filter: StoryFilter, before cursor: StoryCursor?, limit: Int) throws(ArchiveError)
    -> [StoryRow]
  {
    try reading { db in try list(filter, db).rows(db, before: cursor, limit: limit) }
  }

  /// The rows of some stories, in no certain order; those that are gone are left out.
  package func rows(of stories: [StoryID]) throws(ArchiveError) -> [StoryRow] {
    try reading { db in try StoryList.rows(db, ids: stories.map(\.number)) }
  }

  /// How many rows a list has. With a search for something frequent it takes a second for a million articles.
  package func count(_ filter: StoryFilter) throws(ArchiveError) -> Int {
    try reading { db in try list(filter, db).count(db) }
  }

  /// The same where it is known or soon counted; nil where it would take its time.
  package func quickCount(_ filter: StoryFilter) throws(ArchiveError) -> Int? {
    try reading { db in
      let list = try list(filter, db)
      return list.isSoonCounted ? try list.count(db) : nil
    }
  }

  /// Does something that may be abandoned: a long search or count throws `abandoned` soon after `isWanted` has become false.
  package static func whileWanted<Result>(
    _ isWanted: @escaping @Sendable () -> Bool, _ body: () throws -> Result
  ) rethrows -> Result {
    try Wanting.whileWanted(isWanted, body)
  }

  /// How many rows of a list come before a place in it.
  package func count(_ filter: StoryFilter, before cursor: StoryCursor) throws(ArchiveError) -> Int {
    try reading { db in try list(filter, db).count(db, before: cursor) }
  }

  package func counts() throws(ArchiveError) -> StoryCounts {
    try reading(StoryList.counts)
  }

  /// Outlets by name, with their stories.
  package func outlets() throws(ArchiveError) -> [OutletCount] {
    try reading(StoryList.outlets)
  }

  // MARK: one story, one version

  /// A story by its ID, or by that of a story that was joined to it.
  package func story(_ id: StoryID) throws(ArchiveError) -> Story? {
    try reading { db in try Lookup.story(db, id) }
  }

  package func article(_ id: ArticleID) throws(ArchiveError) -> Article? {
    try reading { db in try Lookup.article(db, id) }
  }

  package func story(of article: ArticleID) throws(ArchiveError) -> StoryID? {
    try reading { db in try Lookup.story(db, of: article) }
  }

  package func version(_ id: VersionID) throws(ArchiveError) -> Version? {
    try reading { db in try Lookup.version(db, id) }
  }

  package func latestVersion(of article: ArticleID) throws(ArchiveError) -> Version? {
    try reading { db in try Lookup.latestVersion(db, of: article) }
  }

  /// The bytes of a version as they were received.
  package func originalBytes(of id: VersionID) throws(ArchiveError) -> [UInt8]? {
    try reading { db in try Lookup.originalBytes(db, id) }
  }

  /// Articles whose file name begins with a text, at most `limit`.
  package func articles(named prefix: String, limit: Int) throws(ArchiveError) -> [(id: ArticleID, name: String)] {
    try reading { db in try Lookup.articles(db, named: prefix, limit: limit) }
  }

  /// Articles of which a version fulfils a search, in the order in which they were filed: those behind one, or the first ones; at
  /// most `limit`. An empty search finds all.
  package func articles(
    matching query: String, after article: ArticleID? = nil, limit: Int
  ) throws(ArchiveError) -> [ArticleID] {
    try reading { db in try ArticleWalk.articles(db, matching: query, after: article, limit: limit, clock: clock) }
  }

  // MARK: stories by hand

  /// Splits some articles of one story off into a story of their own. Recorded, so that grouping anew leaves them apart. Throws
  /// `badQuery` with a reason that can be shown.
  package func split(_ articles: [ArticleID]) throws(ArchiveError) -> StoryEdit {
    try writing { db in try StoryEdits.split(db, articles.map(\.number)) }
  }

  /// Takes stories for one. The IDs of those that are gone lead to it. Recorded, so that grouping anew leaves them together.
  /// Throws `badQuery` with a reason that can be shown.
  package func merge(_ stories: [StoryID], into heir: StoryID) throws(ArchiveError) -> StoryEdit {
    try writing { db in try StoryEdits.merge(db, stories.map(\.number), into: heir.number) }
  }

  /// Puts stories back as they were, and forgets what was decided. Returns what it takes to undo that.
  package func restore(_ edit: StoryEdit) throws(ArchiveError) -> StoryEdit {
    try writing { db in try StoryEdits.restore(db, edit) }
  }

  // MARK: marks

  /// Marks articles read (their latest version) or unread. Returns what it takes to undo it.
  package func mark(_ articles: [ArticleID], read: Bool) throws(ArchiveError) -> MarkUndo {
    try writing { db in try Marks.setRead(db, articles: articles, read: read) }
  }

  /// Marks every article of every story in a list read.
  package func markRead(allIn filter: StoryFilter) throws(ArchiveError) -> MarkUndo {
    // In the order of the newest change each list has an index of its own.
    try writing { db in try Marks.markAllRead(db, list(StoryFilter(filter.scope, query: filter.query), db)) }
  }

  package func star(_ articles: [ArticleID], on: Bool) throws(ArchiveError) -> MarkUndo {
    try writing { db in try Marks.setStarred(db, articles: articles, starred: on) }
  }

  /// Puts marks back as they were. Returns what it takes to undo that.
  package func restore(_ undo: MarkUndo) throws(ArchiveError) -> MarkUndo {
    try writing { db in try Marks.restore(db, undo) }
  }

  /// The present marks of the articles that a change touched, and their stories, newest articles first, at most
  /// `limit`.
  package func states(
    of change: MarkUndo, limit: Int
  ) throws(ArchiveError) -> (stories: [StoryID], marks: [ArticleID: ReadMark]) {
    try reading { db in try Marks.states(db, of: change, limit: limit) }
  }
}
