import Foundation

/// Where files of hot folders go when they are dealt with, and which files are copy at all.
struct Shelves {
  /// For what was filed; nil where it stays.
  let filedFolder: String?

  static let refused = "refused"

  /// Whether a folder is one that files are put aside in.
  func isShelf(_ path: String) -> Bool {
    (path as NSString).lastPathComponent == Self.refused || path == filedFolder
  }

  /// Not hidden, not half written, nothing of ours.
  func isCopy(_ path: String) -> Bool {
    let name = (path as NSString).lastPathComponent
    guard !name.hasPrefix("."), !name.hasSuffix("~"),
      !Self.unfinished.contains((name as NSString).pathExtension.lowercased())
    else { return false }
    if let filedFolder, path.hasPrefix(filedFolder + "/") { return false }
    // A socket or a pipe never ends.
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static let unfinished: Set = ["tmp", "part", "partial", "filepart", "crdownload", "swp", "lock"]

  /// Moves a file to the folder `refused` beside it and writes the reason next to it.
  ///
  /// - Returns: where it went; nil where the folder cannot be written.
  func refuse(_ path: String, because reason: String) -> String? {
    let shelf = ((path as NSString).deletingLastPathComponent as NSString).appendingPathComponent(Self.refused)
    guard let target = move(path, into: shelf) else { return nil }
    try? (reason + "\n").write(toFile: target + ".reason.txt", atomically: true, encoding: .utf8)
    return target
  }

  /// Moves a filed file to its day's folder, if there is one for it.
  func moveFiled(_ path: String) -> Bool {
    guard let filedFolder else { return true }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = String(format: "%04d-%02d-%02d", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)
    return move(path, into: (filedFolder as NSString).appendingPathComponent(day)) != nil
  }

  /// Under its name, or `name.2` and so on: what is there is never overwritten.
  private func move(_ path: String, into folder: String) -> String? {
    let files = FileManager.default
    guard (try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else { return nil }
    let base = (folder as NSString).appendingPathComponent((path as NSString).lastPathComponent)
    for number in 1...10_000 {
      let target = number == 1 ? base : "\(base).\(number)"
      if files.fileExists(atPath: target) || files.fileExists(atPath: target + ".reason.txt") { continue }
      do {
        try files.moveItem(atPath: path, toPath: target)
        return target
      } catch {
        if files.fileExists(atPath: target) { continue }
        return nil
      }
    }
    return nil
  }
}
