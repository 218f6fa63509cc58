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

  // MARK: feeds

  /// All feeds by name, with the counts of their outlets.
  package func feeds() throws(ArchiveError) -> [Feed] { try reading(Feeds.all) }

  package func feed(_ id: FeedID) throws(ArchiveError) -> Feed? { try reading { db in try Feeds.one(db, id) } }

  package func feed(at address: String) throws(ArchiveError) -> Feed? {
    try reading { db in try Feeds.at(db, address) }
  }

  package func feed(named name: String) throws(ArchiveError) -> Feed? {
    try reading { db in try Feeds.named(db, name) }
  }

  /// The feeds that are to be asked now, those that have waited longest first. Seconds since 1970.
  package func feeds(dueAt now: Int64) throws(ArchiveError) -> [Feed] {
    try reading { db in try Feeds.due(db, at: now) }
  }

  /// When the next feed is to be asked; nil where none is. Seconds since 1970.
  package func nextFeedDue() throws(ArchiveError) -> Int64? { try reading(Feeds.nextDue) }

  /// Subscribes. Throws `badQuery` for an address or a name that another feed has.
  package func add(_ feed: NewFeed) throws(ArchiveError) -> Feed {
    try writing { db in try Feeds.add(db, feed, at: clock.now()) }
  }

  /// Renames a feed and its outlet, in all of its articles. Throws `badQuery` for a name that is blank or that other copy has.
  package func rename(_ id: FeedID, to name: String) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.rename(db, id, to: name) }
  }

  /// Calls a feed as it calls itself, unless it has a name by hand or has told its title before.
  package func call(_ id: FeedID, _ title: String) throws(ArchiveError) -> Feed? {
    try writing { db in try Feeds.call(db, id, title) }
  }

  package func setTags(_ tags: [String], of id: FeedID) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.setTags(db, id, tags) }
  }

  /// Unsubscribes. Its articles stay.
  package func removeFeed(_ id: FeedID) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.remove(db, id) }
  }

  /// Puts a feed back as it was: its subscription, its name, its tags. Returns what it takes to undo that.
  package func restore(_ undo: FeedUndo) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.restore(db, undo) }
  }

  /// Keeps what came of asking for a feed, and when it is to be asked again.
  ///
  /// - Returns: the feed as it is now; nil where it has been removed meanwhile.
  @discardableResult
  package func note(
    _ fetch: FeedFetch, of id: FeedID, pace: FeedPace = .usual
  ) throws(ArchiveError) -> Feed? {
    try writing { db in try FeedNotes.note(db, fetch, of: id, pace: pace) }
  }

  /// Forgets what a feed's server gave to tell whether anything has changed: the next time all of it is read.
  package func forgetValidators(of id: FeedID) throws(ArchiveError) {
    try writing { db in try FeedNotes.forget(db, id) }
  }

  // MARK: search and entities

  /// The versions that match a query, best first. Throws `badQuery` with a reason that can be shown.
  package func search(_ query: String, limit: Int) throws(ArchiveError) -> [SearchHit] {
    try reading { db in try SearchHits.hits(db, query: query, limit: limit, clock: clock) }
  }

  /// By name.
  package func savedSearches() throws(ArchiveError) -> [SavedSearch] {
    try reading(SavedSearches.all)
  }

  /// Keeps a search under a name. Throws `badQuery` for a name that is taken or blank and for a query that cannot be
  /// understood.
  package func save(_ query: String, as name: String) throws(ArchiveError) -> SavedSearchUndo {
    try writing { db in try SavedSearches.add(db, query: query, name: name, clock: clock) }
  }

  /// Throws `badQuery` for a name that is taken or blank.
  package func rename(_ id: SavedSearch.ID, to name: String) throws(ArchiveError) -> SavedSearchUndo {
    try writing { db in try SavedSearches.rename(db, id, to: name) }
  }

  package func removeSavedSearch(_ id: SavedSearch.ID) throws(ArchiveError) -> SavedSearchUndo {
    try writing { db in try SavedSearches.remove(db, id) }
  }

  /// Puts a saved search back as it was.
  package func restore(_ undo: SavedSearchUndo) throws(ArchiveError) {
    try writing { db in try SavedSearches.restore(db, undo) }
  }

  /// What is named, most often first: in one version, or in the latest versions of a story but for
  /// those that were withdrawn.
  package func entities(
    in scope: EntityScope, kinds: Set<MentionKind>, limit: Int
  ) throws(ArchiveError) -> [EntityCount] {
    try reading { db in try EntityIndex.counts(db, in: scope, kinds: kinds, limit: limit) }
  }

  // MARK: the index of entities

  /// The entities behind a row of a list, or the first ones, in the filter's order; at most `limit`.
  package func entities(_ filter: EntityFilter, after row: Entity? = nil, limit: Int) throws(ArchiveError) -> [Entity] {
    try reading { db in try EntityList(filter).rows(db, after: row, limit: limit) }
  }

  /// The entities before a row of a list, or the last ones, in the filter's order; at most `limit`.
  package func entities(_ filter: EntityFilter, before row: Entity?, limit: Int) throws(ArchiveError) -> [Entity] {
    try reading { db in try EntityList(filter).rows(db, before: row, limit: limit) }
  }

  package func count(_ filter: EntityFilter) throws(ArchiveError) -> Int {
    try reading { db in try EntityList(filter).count(db) }
  }

  /// An entity by its ID, or by that of a name that was joined to it; nil where no article names it now.
  package func entity(_ id: EntityID) throws(ArchiveError) -> Entity? {
    try reading { db in try EntityList.entity(db, id.number) }
  }

  /// The entity of a name, whatever its case and accents; of several, the one most often named.
  package func entity(_ kind: MentionKind, named name: String) throws(ArchiveError) -> Entity? {
    try reading { db in try EntityList.entity(db, kind, named: name) }
  }

  /// Takes entities of one kind for one. Throws `badQuery` with a reason that can be shown.
  package func join(_ entities: [EntityID], into head: EntityID) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.join(db, entities.map(\.number), into: head.number) }
  }

  /// Takes the names of an entity apart again; the rules will not join them any more.
  package func split(_ id: EntityID) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.split(db, id.number) }
  }

  /// Takes one name out of an entity; the rules will not join it any more. Throws `badQuery` with a reason that can be
  /// shown.
  package func split(_ id: EntityID, alias: String) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.split(db, id.number, alias: alias) }
  }

  /// Puts joins back as they were. Returns what it takes to undo that.
  package func restore(_ undo: EntityUndo) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.restore(db, undo) }
  }

  /// Makes the user's aliases the ones that hold: those that no longer are declared are taken apart again. Writes nothing if they
  /// are the same as last time.
  package func apply(_ aliases: [NameAlias], by tagger: Tagger) throws(ArchiveError) {
    if try reading({ db in try NameAliases.areApplied(db, aliases) }) { return }
    try writing { db in try NameAliases.apply(db, aliases, tagger: tagger) }
  }

  // MARK: tagging anew

  /// Some texts that were tagged before this tagger, the newest first; at most `limit`.
  package func texts(before tagger: Tagger, limit: Int) throws(ArchiveError) -> [StoredText] {
    try reading { db in try Retagging.texts(db, before: tagger.version, limit: limit) }
  }

  package func retagProgress(to tagger: Tagger) throws(ArchiveError) -> PassProgress {
    try reading { db in try Retagging.progress(db, to: tagger.version) }
  }

  // MARK: grouping anew

  /// Sees to it that what older rules have grouped is grouped anew.
  package func prepareRegrouping(rules: Int) throws(ArchiveError) {
    if try reading({ db in try Regrouping.isPrepared(db, rules: rules) }) { return }
    try writing { db in try Regrouping.prepare(db, rules: rules) }
  }

  /// Begins a new pass over all articles.
  package func startRegrouping() throws(ArchiveError) { try writing(Regrouping.start) }

  package func regroupProgress() throws(ArchiveError) -> PassProgress { try reading(Regrouping.progress) }

  /// The articles that wait for the pass that goes on, at most `limit`.
  package func articlesToRegroup(limit: Int) throws(ArchiveError) -> [UngroupedArticle] {
    try reading { db in try Regrouping.next(db, limit: limit) }
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

  // MARK: upkeep

  /// What is wrong with the store, in words; empty if nothing is.
  ///
  /// - Parameter told: takes what is looked at next.
  package func check(told: (String) -> Void = { _ in }) throws(ArchiveError) -> [String] {
    do { return try Integrity.problems(database, told) } catch { throw ArchiveError(error, path: path) }
  }

  /// What is wrong with the structure of the file, in words: a tenth of the time of `check`.
  package func quickCheck() throws(ArchiveError) -> [String] {
    try reading(Integrity.structure)
  }

  /// What is wrong with the search index, compared with the text word by word. Others cannot write meanwhile.
  package func checkSearchIndex() throws(ArchiveError) -> [String] {
    try requireWritable()
    do { return try Integrity.searchIndex(database) } catch { throw ArchiveError(error, path: path) }
  }

  /// Where a backup of a store goes that nobody has named: into `backups` beside it.
  package static func newBackupPath(of store: String) -> String { Backups.newPath(of: store) }

  /// The backups that lie in `backups` beside a store, the newest first.
  package static func backups(of store: String) -> [Backup] { Backups.all(of: store) }

  /// How the newest backup that is whole comes back, in words; nil if there is none.
  package static func offerOfBackup(of store: String) -> String? { Backups.newestOffer(of: store) }

  /// Copies the store into a new file while others use it, and checks the copy. Throws `exists` where there is a file.
  ///
  /// - Parameter progress: takes hundredths.
  package func backup(to target: String, progress: (Int) -> Void = { _ in }) throws(ArchiveError) -> Backup {
    do {
      return try Backups.make(database, of: path, at: target, progress: progress)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Deletes all but the newest backups beside the store, of those that were asked for.
  ///
  /// - Returns: what went.
  package func pruneBackups(keeping count: Int) -> [Backup] { Backups.prune(of: path, keeping: count) }

  /// Puts a backup in the place of a store, which is set aside. Nobody may have it open, this process neither.
  ///
  /// - Parameter progress: takes hundredths.
  /// - Returns: where the store is now that was there; nil if there was none.
  package static func restore(
    _ store: String, from backup: String, progress: (Int) -> Void = { _ in }
  ) throws(ArchiveError) -> String? {
    do {
      return try Restoring.restore(store, from: backup, progress: progress)
    } catch {
      throw ArchiveError(error, path: store)
    }
  }

  /// Gives the room of what was deleted back to the disk, and puts the search index in order.
  package func compact(told: (CompactingStep) -> Void = { _ in }) throws(ArchiveError) -> Compaction {
    try requireWritable()
    do { return try Compacting.compact(database, path: path, told: told) } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// What `expire` would delete now.
  package func expiry(before moment: Moment) throws(ArchiveError) -> Expiry {
    try reading { db in try Expiring.preview(db, before: moment) }
  }

  /// Deletes the articles whose newest version is older, but for those that are starred. In transactions of a few hundred articles:
  /// it may be interrupted, and others can write in between.
  ///
  /// - Parameter told: takes how many articles are gone.
  package func expire(before moment: Moment, told: (Int) -> Void = { _ in }) throws(ArchiveError) -> Expiry {
    try requireWritable()
    do {
      return try Expiring.expire(database, before: moment, told: told)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  // MARK: within

  private func requireWritable() throws(ArchiveError) {
    if let refusal { throw refusal }
  }

  private func list(_ filter: StoryFilter, _ db: Database) throws -> StoryList {
    try StoryList(filter, in: db, clock: clock)
  }

  private func reading<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do { return try database.read(body) } catch { throw ArchiveError(error, path: path) }
  }

  private func writing<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
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
