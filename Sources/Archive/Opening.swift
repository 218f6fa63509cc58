import Foundation
import GRDB

/// What comes before a store can be used, and may take long.
package enum OpeningStep: Hashable, Sendable {
  /// The store as it is now is kept, before its schema changes; 0 to 100.
  case backingUp(percent: Int)
  case bringingUpToDate
}

/// How a store is opened: for writing where that is possible, else for reading.
enum Opening {
  struct Opened {
    let database: any DatabaseWriter
    /// Why everything is refused that would change it; nil where nothing is.
    let refusal: ArchiveError?
    /// What whoever opened it should know.
    let notice: String?
  }

  static func open(_ path: String, _ told: (OpeningStep) -> Void) throws -> Opened {
    guard StoreFile.isWritable(path) else { return try openForReading(path, because: .readOnly(path: path)) }
    try StoreFile.prepare(path)
    try StoreHeader.refuseForeign(path)
    try refuseNewer(path)
    do {
      let pool = try openForWriting(path, told)
      return Opened(database: pool, refusal: nil, notice: try pool.read { try emptiness($0, path) })
    } catch let error as DatabaseError {
      guard let refusal = refusal(error, path), let opened = try? openForReading(path, because: refusal) else {
        throw error
      }
      return opened
    }
  }

  /// Why reading goes on where writing does not; nil for what is no such matter.
  private static func refusal(_ error: DatabaseError, _ path: String) -> ArchiveError? {
    if error.tellsOfFullDisk(path) { return .full(path: path) }
    return error.resultCode == .SQLITE_READONLY ? .readOnly(path: path) : nil
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "writethru"
    configuration.prepareDatabase { db in db.add(function: IndexedPart.function()) }
    return configuration
  }

  // MARK: for writing

  private static func openForWriting(_ path: String, _ told: (OpeningStep) -> Void) throws -> DatabasePool {
    var configuration = configuration
    // One filer, a reader's few windows, and its counts behind them: more connections would only hold more page caches.
    configuration.maximumReaderCount = 3
    // The first thing that is ever written to the file says whose it is: killed at any moment after that, it is known again.
    configuration.prepareDatabase { db in
      guard !db.configuration.readonly, try Int.fetchOne(db, sql: "PRAGMA page_count") == 0 else { return }
      try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
    }
    let (pool, isNewer) = try orUnreadable(path) {
      let pool = try DatabasePool(path: path, configuration: configuration)
      return (pool, try pool.read(Schema.migrator.hasBeenSuperseded))
    }
    if isNewer { throw ArchiveError.newerSchema(path: path) }
    try migrate(pool, path, told)
    return pool
  }

  private static func migrate(_ pool: DatabasePool, _ path: String, _ told: (OpeningStep) -> Void) throws {
    let migrator = Schema.migrator
    if try pool.read(migrator.hasCompletedMigrations) { return }
    if try pool.read(holdsCopy) {
      try Backups.makeBeforeMigration(of: pool, path) { told(.backingUp(percent: $0)) }
      told(.bringingUpToDate)
    }
    do { try migrator.migrate(pool) } catch {
      // Unless another program was quicker.
      guard try pool.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  private static func holdsCopy(_ db: Database) throws -> Bool {
    try db.tableExists("article") && Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM article)") ?? false
  }

  /// What SQLite cannot make sense of while it opens the file. Of a bad page that is met later only that page is known.
  private static func orUnreadable<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError where error.tellsOfDamage {
      throw ArchiveError.unreadable(path: path, detail: error.message ?? error.resultCode.description)
    }
  }

  // MARK: for reading

  /// Throws where it cannot be read either.
  static func openForReading(_ path: String, because refusal: ArchiveError) throws -> Opened {
    let reason = if case .full = refusal { "the disk is full" } else { "it cannot be written" }
    try StoreHeader.refuseForeign(path)
    let database: any DatabaseWriter
    do {
      database = try reading(path)
    } catch let error as DatabaseError where !StoreFile.isAtRest(path) {
      let detail = error.message ?? error.resultCode.description
      throw ArchiveError.cannotOpen(
        path: path,
        reason: """
          \(reason), and what was filed last is still in the files beside it (-wal, -journal), which cannot be read there (\(detail)). \
          Copy all of them into a folder that you can write, or make this one writable
          """)
    }
    let migrator = Schema.migrator
    if try database.read(migrator.hasBeenSuperseded) { throw ArchiveError.newerSchema(path: path) }
    guard try database.read(migrator.hasCompletedMigrations) else { throw ArchiveError.olderSchema(path: path) }
    return Opened(
      database: database, refusal: refusal,
      notice: "\(StoreFile.name(of: path)) is read only: \(reason). Marks are not kept")
  }

  /// Where all is in the file itself it is read as it is: a lock or an index of what was written last would be a file beside it,
  /// which cannot be made. That somebody else begins to write it meanwhile is not seen.
  private static func reading(_ path: String) throws -> any DatabaseWriter {
    var configuration = configuration
    configuration.readonly = true
    return try orUnreadable(path) {
      if StoreFile.isAtRest(path) {
        return try DatabaseQueue(path: StoreFile.unlocked(path), configuration: configuration)
      }
      configuration.maximumReaderCount = 2
      return try DatabasePool(path: path, configuration: configuration)
    }
  }

  /// A store of a newer program is known before it is opened for writing: that alone would make files beside it. What this cannot
  /// read, the opening will tell of.
  private static func refuseNewer(_ path: String) throws {
    guard StoreFile.size(path) > 0 else { return }
    let isNewer = try? reading(path).read(Schema.migrator.hasBeenSuperseded)
    if isNewer == true { throw ArchiveError.newerSchema(path: path) }
  }

  /// A store without copy is nothing to wonder at, unless there was one in its place.
  private static func emptiness(_ db: Database, _ path: String) throws -> String? {
    if try holdsCopy(db) { return nil }
    let aside = SettingAside.newest(path).map { "the one before was set aside as \($0); " } ?? ""
    let backup = Backups.newestOffer(of: path)
    guard !aside.isEmpty || backup != nil else { return nil }
    return "this store is empty; " + aside + (backup ?? "there is no backup")
  }
}
