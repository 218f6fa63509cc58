import Foundation
import GRDB
import Newsroom

/// The store of all copy, and the whole of this room's face: everything that others may ask of it is in this file.
///
/// One SQLite file in WAL mode. Versions are never changed, nor deleted but by `expire`, which somebody has to ask for; read marks
/// live in a table of their own. Every list is read in windows. All calls block, may come from any thread, and throw
/// `ArchiveError`.
package final class Archive: Sendable {
  let path: String
  let database: any DatabaseWriter
  /// Why everything is refused that would change it; nil where nothing is.
  private let refusal: ArchiveError?
  /// What whoever opened it should know before anything else.
  package let notice: String?

  /// Whether it can only be looked at: whatever would change it throws `readOnly` or `full`.
  package var isReadOnly: Bool { refusal != nil }

  /// What `since:yesterday` counts from.
  let clock: Clock

  // MARK: opening

  /// Opens a store, making it and its folder if there is none (folder 0700, file 0600). What cannot be written is opened for
  /// reading. A store of an older schema that holds copy is backed up, and then brought up to date.
  ///
  /// - Parameter told: takes what may be waited for.
  /// - Throws: `unreadable` for a store that is damaged so that it cannot be opened; it is left as it is.
  package init(
    path: String, clock: Clock = .fixed(at: 0), told: (OpeningStep) -> Void = { _ in }
  ) throws(ArchiveError) {
    self.path = path
    self.clock = clock
    do {
      let opened = try Opening.open(path, told)
      (database, refusal, notice) = (opened.database, opened.refusal, opened.notice)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Opens a store to look at it, as one that cannot be written is opened.
  package init(readingOnly path: String, clock: Clock = .fixed(at: 0)) throws(ArchiveError) {
    self.path = path
    self.clock = clock
    do {
      let opened = try Opening.openForReading(path, because: .readOnly(path: path))
      (database, refusal, notice) = (opened.database, opened.refusal, opened.notice)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// A store in memory, gone with the process.
  package init(clock: Clock = .fixed(at: 0)) throws(ArchiveError) {
    path = "(in memory)"
    (refusal, notice) = (nil, nil)
    self.clock = clock
    do {
      let queue = try DatabaseQueue(configuration: Opening.configuration)
      try Schema.migrator.migrate(queue)
      database = queue
    } catch {
      throw ArchiveError(error, path: "(in memory)")
    }
  }

  /// Moves a store that cannot be opened out of the way, with the files beside it.
  ///
  /// - Returns: where it is now.
  package static func setAside(_ path: String) throws(ArchiveError) -> String {
    do { return try SettingAside.move(path, as: "damaged") } catch { throw ArchiveError(error, path: path) }
  }

  // MARK: filing

  /// Says that thousands of articles will be filed: pages that many of them touch are kept in memory until then, up to 64 MB, and
  /// are written to the store less often.
  package func expectManyArticles() throws(ArchiveError) {
    try requireWritable()
    do {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000")
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Files a batch: everything that the closure does is one transaction. If it throws, nothing of it stays.
  ///
  /// - Parameter tagger: who found the mentions.
  package func file<Result>(
    by tagger: Tagger = .none, _ batch: (FilingSession) throws -> Result
  ) throws(ArchiveError) -> Result {
    try writing { db in
      let session = FilingSession(db: db, tagger: tagger)
      let result = try batch(session)
      try session.finish()
      return result
    }
  }

  /// What is known of each of some items, by its key and a digest of what it holds; nil where it was not filed so.
  package func known(_ items: [(key: ItemKey, digest: UInt64)]) throws(ArchiveError) -> [KnownItem?] {
    try reading { db in try Items.known(db, items) }
  }

  /// Tells SQLite's planner what the store looks like, if it has become another since it was told last. After a bulk filing,
  /// searches are many times slower without it.
  package func refreshStatistics() throws(ArchiveError) {
    guard !isReadOnly, try reading(Statistics.areStale) else { return }
    try writing(Statistics.refresh)
  }

  // MARK: within

  func requireWritable() throws(ArchiveError) {
    if let refusal { throw refusal }
  }

  func list(_ filter: StoryFilter, _ db: Database) throws -> StoryList {
    try StoryList(filter, in: db, clock: clock)
  }

  func reading<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do { return try database.read(body) } catch { throw ArchiveError(error, path: path) }
  }

  func writing<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try requireWritable()
    do { return try database.write(body) } catch { throw ArchiveError(error, path: path) }
  }
}

/// Where entities are counted.
package enum EntityScope: Hashable, Sendable {
  case version(VersionID)
  case story(StoryID)
}

/// The marks that some articles had before a change.
package struct MarkUndo: Sendable {
  /// An article without a mark has `ReadMark.none`.
  let marks: [(article: Int64, mark: ReadMark)]

  /// How many articles the change touched.
  package var count: Int { marks.count }
}

/// How some names were joined before a change.
package struct EntityUndo: Sendable {
  let links: [EntityLink]

  /// How many names the change touched.
  package var count: Int { links.count }
}

/// What a saved search was before a change.
package struct SavedSearchUndo: Sendable {
  let id: SavedSearch.ID
  /// Nil where there was none.
  let before: SavedSearch?
}

/// What a feed was before a change.
package struct FeedUndo: Sendable {
  package let id: FeedID
  /// Nil where there was none.
  package let before: Feed?
}

/// A change of which articles are in which story, and what undoes it.
package struct StoryEdit: Sendable {
  /// The story that was made by splitting, or to which others were joined.
  package let story: StoryID
  /// The story that was split, or those that were joined.
  package let others: [StoryID]
  /// How many articles went to another story.
  package let articles: Int
  let before: StoryState
  let decision: Decision
  /// What is said of a story that goes when this is undone or done again.
  let reason: String

  enum Decision: Sendable {
    case recorded(Int64)
    case removed(HandDecision)
    case none
  }
}
