import Foundation
import GRDB

/// Brings a backup back in a store's place.
enum Restoring {
  /// Behind the name of the copy that will be the store; then the process that writes it.
  private static let mark = ".restored-"

  /// - Returns: where the store is now that was there before; nil if there was none.
  static func restore(_ store: String, from backup: String, progress: (Int) -> Void) throws -> String? {
    try Backups.verify(backup, ofStore: store)
    if let process = StoreHolder.process(of: store) { throw ArchiveError.inUse(path: store, process: process) }
    if isSame(store, backup) { throw ArchiveError.badBackup(path: backup, reason: "it is the store itself") }
    try StoreFile.prepareFolder(of: store)
    var configuration = Opening.configuration
    configuration.readonly = true
    let source = try DatabaseQueue(
      path: StoreFile.isAtRest(backup) ? StoreFile.unlocked(backup) : backup, configuration: configuration)
    Backups.removeLeftovers(in: StoreFile.folder(of: store) ?? ".", StoreFile.name(of: store) + mark)
    let whole = store + mark + "\(getpid())"
    do { try StoreCopy.write(source, of: backup, to: whole, progress: progress) } catch ArchiveError.cannotWrite(
      _, let reason)
    {
      throw ArchiveError.cannotWrite(path: store, reason: reason)
    }
    let isThere = StoreFile.all(store).contains(where: StoreFile.exists)
    let aside = isThere ? try SettingAside.move(store, as: "replaced") : nil
    guard rename(whole, store) == 0 else {
      throw ArchiveError.cannotOpen(path: store, reason: String(cString: strerror(errno)))
    }
    StoreFile.sync(StoreFile.folder(of: store) ?? ".")
    return aside
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}
