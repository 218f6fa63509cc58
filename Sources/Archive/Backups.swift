import Foundation
import GRDB

/// A copy of the store as it was at some moment: one file, which needs none beside it.
package struct Backup: Hashable, Sendable {
  package let path: String
  package let bytes: Int64
}

/// Backups lie in `backups` beside their store: `archive-20261121-223000.db`. One that precedes a migration says so:
/// `archive-20261121-223000-before-3.db`.
enum Backups {
  /// Of those that precede a migration, the newest so many are kept.
  private static let keptBeforeMigrations = 3

  static func newPath(of store: String, note: String = "") -> String {
    let start = folder(of: store) + "/" + stem(of: store) + "-" + StoreFile.stamp()
    let names = [""] + (2...99).map { "-\($0)" }
    return names.map { start + $0 + note + ".db" }.first { !StoreFile.exists($0) } ?? start + note + ".db"
  }

  /// Those of a store that go by our names, the newest first.
  static func all(of store: String) -> [Backup] {
    let folder = folder(of: store)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Without the ending: of one second, `-2` is the later.
    return names.filter { isBackup($0, of: store) }.sorted { $0.dropLast(3) > $1.dropLast(3) }.map {
      Backup(path: folder + "/" + $0, bytes: StoreFile.size(folder + "/" + $0))
    }
  }

  /// How the newest one that is whole can be brought back, in words.
  static func newestOffer(of store: String) -> String? {
    // The first few: each is read from end to end.
    all(of: store).prefix(3).first { (try? verify($0.path, ofStore: store)) != nil }.map {
      "the newest backup comes back by: writethru restore \(quoted($0.path)) --store \(quoted(store))"
    }
  }

  /// Deletes all but the newest so many of those that were made on request.
  ///
  /// - Returns: what went.
  static func prune(of store: String, keeping count: Int) -> [Backup] {
    let old = all(of: store).filter { !$0.path.contains(before) }.dropFirst(count)
    for backup in old { unlink(backup.path) }
    return Array(old)
  }

  static func makeBeforeMigration(of pool: DatabasePool, _ store: String, progress: (Int) -> Void) throws {
    let path = newPath(of: store, note: before + "\(Schema.migrator.migrations.count)")
    _ = try make(pool, of: store, at: path, progress: progress)
    for old in all(of: store).filter({ $0.path.contains(before) }).dropFirst(keptBeforeMigrations) { unlink(old.path) }
  }

  /// Makes a backup while others write. It gets its name when it is whole, checked and on the disk.
  static func make(
    _ source: any DatabaseReader, of store: String, at path: String, progress: (Int) -> Void
  ) throws -> Backup {
    if StoreFile.exists(path) { throw ArchiveError.exists(path: path) }
    do {
      try StoreFile.prepareFolder(of: path)
      removeLeftovers(in: StoreFile.folder(of: path) ?? ".", StoreCopy.unfinished)
      try StoreCopy.write(source, of: store, to: path, progress: progress)
    } catch ArchiveError.cannotOpen(_, let reason) {
      throw ArchiveError.cannotWrite(path: path, reason: reason)
    }
    return Backup(path: path, bytes: StoreFile.size(path))
  }

  /// Throws unless the file is a whole store that this program can read.
  static func verify(_ path: String, ofStore store: String) throws {
    guard StoreFile.exists(path) else { throw ArchiveError.badBackup(path: path, reason: "there is no such file") }
    do {
      try StoreHeader.refuseForeign(path)
      guard StoreFile.size(path) > 0 else { throw ArchiveError.badBackup(path: path, reason: "it is empty") }
      var configuration = Opening.configuration
      configuration.readonly = true
      let queue = try DatabaseQueue(
        path: StoreFile.isAtRest(path) ? StoreFile.unlocked(path) : path, configuration: configuration)
      if try queue.read(Schema.migrator.hasBeenSuperseded) { throw ArchiveError.newerSchema(path: path) }
      try queue.read { db in try StoreCopy.check(db, path) }
    } catch {
      throw ArchiveError.badBackup(path: path, reason: ArchiveError(error, path: path).shortReason)
    }
  }

  // MARK: names

  private static let before = "-before-"

  private static func folder(of store: String) -> String { (StoreFile.folder(of: store) ?? ".") + "/backups" }

  /// `archive` of `archive.db`.
  private static func stem(of store: String) -> String {
    let name = StoreFile.name(of: store)
    return name.hasSuffix(".db") && name.count > 3 ? String(name.dropLast(3)) : name
  }

  /// By the stem and a stamp: a store beside it may be called `archive-2`.
  private static func isBackup(_ name: String, of store: String) -> Bool {
    guard name.hasPrefix(stem(of: store) + "-"), name.hasSuffix(".db") else { return false }
    let stamp = name.dropFirst(stem(of: store).count + 1).prefix(15)
    return stamp.count == 15
      && stamp.enumerated().allSatisfy { $0.offset == 8 ? $0.element == "-" : $0.element.isWholeNumber }
  }

  /// Deletes what processes that are gone have left: files whose names go on with a mark and the process.
  static func removeLeftovers(in folder: String, _ mark: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard let mark = name.range(of: mark), let process = Int32(name[mark.upperBound...].prefix { $0.isNumber }),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + name)
    }
  }

  /// For a shell.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      CharacterSet.alphanumerics.contains($0) || "/._-~+,:@".unicodeScalars.contains($0)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
