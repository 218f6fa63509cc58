import Foundation
import Watching

/// Where files of hot folders go when they are dealt with, and which files are copy at all.
struct Shelves {
  /// For what was filed; nil where it stays.
  let filedFolder: String?
  /// The same without links.
  private let resolvedFolder: String?

  private static let refused = "refused"

  init(filedFolder: String?) {
    self.filedFolder = filedFolder
    resolvedFolder = filedFolder.map(Self.resolved)
  }

  /// Whether copy is looked for in a folder below a watched one: not in hidden ones, nor where files are put aside.
  func isHot(_ folder: String) -> Bool {
    let name = (folder as NSString).lastPathComponent
    guard !name.hasPrefix("."), name != Self.refused else { return false }
    return resolvedFolder.map { $0 != Self.resolved(folder) } ?? true
  }

  /// Whether one folder is another or lies below it, whatever links lead there.
  static func contains(_ folder: String, _ other: String) -> Bool {
    let (folder, other) = (resolved(folder), resolved(other))
    return folder == other || other.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// An absolute path without links, as far as there is anything.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let parent = (path as NSString).deletingLastPathComponent
    guard !parent.isEmpty, parent != path else { return path }
    return (resolved(parent) as NSString).appendingPathComponent((path as NSString).lastPathComponent)
  }

  /// By its name: not hidden, not half written.
  func isCopy(_ path: String) -> Bool {
    let name = (path as NSString).lastPathComponent
    return !name.hasPrefix(".") && !name.hasSuffix("~")
      && !Self.unfinished.contains((name as NSString).pathExtension.lowercased())
  }

  private static let unfinished: Set = ["tmp", "part", "partial", "filepart", "crdownload", "swp", "lock"]

  enum Move {
    case moved(to: String)
    /// It stays: what lies there is not what was read.
    case changed
    /// The folder cannot be written.
    case failed
  }

  /// Moves a file to the folder `refused` beside it and writes the reason next to it.
  func refuse(_ path: String, readAs stamp: FileStamp, because reason: String) -> Move {
    let shelf = ((path as NSString).deletingLastPathComponent as NSString).appendingPathComponent(Self.refused)
    let result = move(path, readAs: stamp, into: shelf)
    if case .moved(let target) = result {
      try? (reason + "\n").write(toFile: target + ".reason.txt", atomically: true, encoding: .utf8)
    }
    return result
  }

  /// Moves a filed file to its day's folder.
  ///
  /// - Returns: nil where filed files stay.
  func moveFiled(_ path: String, readAs stamp: FileStamp) -> Move? {
    guard let filedFolder else { return nil }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = String(format: "%04d-%02d-%02d", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)
    return move(path, readAs: stamp, into: (filedFolder as NSString).appendingPathComponent(day))
  }

  /// Under its name, or `name.2` and so on: what is there is never overwritten.
  private func move(_ path: String, readAs stamp: FileStamp, into folder: String) -> Move {
    let files = FileManager.default
    guard (try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else { return .failed }
    let base = (folder as NSString).appendingPathComponent((path as NSString).lastPathComponent)
    for number in 1...10_000 {
      let target = number == 1 ? base : "\(base).\(number)"
      if files.fileExists(atPath: target) || files.fileExists(atPath: target + ".reason.txt") { continue }
      guard FileStamp(path: path) == stamp else { return .changed }
      do {
        try files.moveItem(atPath: path, toPath: target)
        return .moved(to: target)
      } catch {
        if files.fileExists(atPath: target) { continue }
        return .failed
      }
    }
    return .failed
  }
}
