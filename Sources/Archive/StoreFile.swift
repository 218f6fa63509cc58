import Foundation
import GRDB

/// The file that holds the store: its folder, its permissions, what its header says.
enum StoreFile {
  /// Makes the folder (0700) and an empty file (0600) where there are none. What is there keeps its permissions.
  static func prepare(_ path: String) throws {
    try prepareFolder(of: path)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw ArchiveError.cannotOpen(path: path, reason: "it is a folder") }
      return
    }
    try create(path)
  }

  static func prepareFolder(of path: String) throws {
    guard let folder = folder(of: path) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ArchiveError.cannotOpen(path: path, reason: "its folder cannot be made (\(reason(error)))")
    }
  }

  /// An empty file for its owner alone. SQLite gives the files beside it the same permissions.
  static func create(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ArchiveError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// Nil where the path is a bare name. Not by NSString: its deletingLastPathComponent traps on a name of one letter (Foundation
  /// of Swift 6.3).
  static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The files of one store: the database; in WAL mode what was written last, and the index of that; before it is put into that
  /// mode what undoes a transaction that was killed.
  static func all(_ path: String) -> [String] { [path] + beside(path) }

  static func beside(_ path: String) -> [String] { ["-journal", "-shm", "-wal"].map { path + $0 } }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// In bytes; 0 where there is no such file.
  static func size(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Whether SQLite can write here, which makes files beside the store. A store that is not there yet is a matter for `prepare`.
  static func isWritable(_ path: String) -> Bool {
    guard exists(path) else { return true }
    return access(path, W_OK) == 0 && access(folder(of: path) ?? ".", W_OK) == 0
  }

  /// Whether the file itself is the store, and nothing beside it belongs to it.
  static func isAtRest(_ path: String) -> Bool { size(path + "-wal") == 0 && size(path + "-journal") == 0 }

  /// For SQLite: the file as it is, without locks and without files beside it (https://sqlite.org/uri.html). Only for one that
  /// is at rest.
  static func unlocked(_ path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : "file:"
    for character in path.unicodeScalars {
      switch character {
      case "%": text += "%25"
      case "?": text += "%3f"
      case "#": text += "%23"
      default: text.unicodeScalars.append(character)
      }
    }
    return text + "?immutable=1"
  }

  /// Room on the disk of a file that may not be there yet, in bytes; nil if the system does not say.
  static func room(at path: String) -> Int64? {
    var status = statvfs()
    guard statvfs(folder(of: path) ?? ".", &status) == 0 else { return nil }
    return Int64(status.f_bavail) * Int64(status.f_frsize)
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Of the moment, in UTC, as file names have it: `20261121-223000`.
  static func stamp() -> String {
    var moment = time(nil)
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(1900 + parts.tm_year)\(two(parts.tm_mon + 1))\(two(parts.tm_mday))-"
      + "\(two(parts.tm_hour))\(two(parts.tm_min))\(two(parts.tm_sec))"
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }
}
