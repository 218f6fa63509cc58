import Foundation
import GRDB

/// A store copied into a new file, page by page, as it was at one moment.
enum StoreCopy {
  /// Behind the name of a file that is not whole yet; then the process that writes it.
  static let unfinished = ".unfinished-"

  /// What a step copies: small enough for a number to move, large enough to cost nothing.
  private static let pagesPerStep: CInt = 2_000

  /// The file appears under its name when it is whole, checked and on the disk. Others may write the source meanwhile.
  ///
  /// - Parameters:
  ///   - store: the source's path, for errors.
  ///   - progress: takes hundredths.
  static func write(
    _ source: any DatabaseReader, of store: String, to path: String, progress: (Int) -> Void = { _ in }
  ) throws {
    let bytes = try source.read { db in
      try (Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
    try requireRoom(bytes + bytes / 20, at: path)
    let unfinished = path + unfinished + "\(getpid())"
    remove(unfinished)
    defer { remove(unfinished) }
    do {
      try StoreFile.create(unfinished)
      try copy(source, to: unfinished, progress)
      var configuration = Opening.configuration
      configuration.readonly = true
      try DatabaseQueue(path: StoreFile.unlocked(unfinished), configuration: configuration).read {
        try check($0, store)
      }
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    } catch ArchiveError.cannotOpen(_, let reason) {
      throw ArchiveError.cannotWrite(path: path, reason: reason)
    }
    StoreFile.sync(unfinished)
    try name(unfinished, path)
    StoreFile.sync(StoreFile.folder(of: path) ?? ".")
  }

  /// Throws `noRoom` unless so many bytes are free on the disk of a file.
  static func requireRoom(_ bytes: Int64, at path: String) throws {
    guard let free = StoreFile.room(at: path), free < bytes else { return }
    throw ArchiveError.noRoom(path: path, needed: bytes, free: free)
  }

  /// SQLite's look at the structure of every page.
  static func check(_ db: Database, _ path: String) throws {
    let result = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
    if result != "ok" { throw ArchiveError.corrupt(path: path, detail: result) }
  }

  private static func copy(_ source: any DatabaseReader, to path: String, _ progress: (Int) -> Void) throws {
    let target = try DatabaseQueue(path: path, configuration: Opening.configuration)
    // Until it has its name it may be lost.
    try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF") }
    try source.read { db in
      // From here on the transaction sees one state of the store, however many steps it takes.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      try target.writeWithoutTransaction { target in
        try withoutActuallyEscaping(progress) { progress in
          try db.backup(to: target, pagesPerStep: pagesPerStep) { step in
            progress(step.totalPageCount == 0 ? 100 : 100 * step.completedPageCount / step.totalPageCount)
          }
        }
        // One file that can be read from a disk that cannot be written.
        try target.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try target.close()
  }

  /// Not by rename, which would overwrite what somebody else has put there meanwhile; but for disks that know no second name.
  private static func name(_ old: String, _ new: String) throws {
    if link(old, new) == 0 { return }
    if errno == EEXIST { throw ArchiveError.exists(path: new) }
    if rename(old, new) != 0 { throw ArchiveError.cannotWrite(path: new, reason: String(cString: strerror(errno))) }
  }

  private static func remove(_ path: String) {
    for file in StoreFile.all(path) { unlink(file) }
  }
}
