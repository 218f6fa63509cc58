import Foundation

/// Moves a store out of the way, with the files beside it. Nothing is ever deleted.
enum SettingAside {
  private static let words = ["damaged", "replaced"]

  /// - Parameter word: what it is now, in the new name: one of `words`.
  /// - Returns: where it is now: `archive.db.damaged-20261121-223000`.
  static func move(_ path: String, as word: String) throws -> String {
    if let process = StoreHolder.process(of: path) { throw ArchiveError.inUse(path: path, process: process) }
    let target = free(path + ".\(word)-" + StoreFile.stamp())
    let files = zip(StoreFile.all(path), StoreFile.all(target)).filter { StoreFile.exists($0.0) }
    // First a second name for each, then away with the first: whenever this is killed, one of the two is the whole store.
    for (old, new) in files {
      if link(old, new) != 0, rename(old, new) != 0 {
        throw ArchiveError.cannotOpen(
          path: path, reason: "it cannot be set aside as \(new) (\(String(cString: strerror(errno))))")
      }
    }
    StoreFile.sync(StoreFile.folder(of: path) ?? ".")
    for (old, _) in files { unlink(old) }
    StoreFile.sync(StoreFile.folder(of: path) ?? ".")
    return target
  }

  /// The store that was set aside last, if any.
  static func newest(_ path: String) -> String? {
    let folder = StoreFile.folder(of: path) ?? "."
    let starts = words.map { StoreFile.name(of: path) + ".\($0)-" }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let beside = Set(names.flatMap(StoreFile.beside))
    let aside = names.filter { name in starts.contains { name.hasPrefix($0) } && !beside.contains(name) }
    // By the stamp, whichever the word.
    return aside.max { $0.suffix(15) < $1.suffix(15) }.map { folder + "/" + $0 }
  }

  /// A name that nothing has yet.
  private static func free(_ path: String) -> String {
    if StoreFile.all(path).allSatisfy({ !StoreFile.exists($0) }) { return path }
    return (2...).lazy.map { "\(path)-\($0)" }.first { StoreFile.all($0).allSatisfy { !StoreFile.exists($0) } } ?? path
  }
}
