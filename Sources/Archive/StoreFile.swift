import Foundation
import GRDB

/// The file that holds the store: its folder and permissions.
enum StoreFile {
  /// Makes the folder (0700) and an empty file (0600) where there are none. What is there keeps its permissions.
  static func prepare(_ path: String) throws {
    // Not by NSString: its deletingLastPathComponent traps on a name of one letter (Foundation of Swift 6.3).
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      let folder = String(path[..<slash])
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw ArchiveError.cannotOpen(path: path, reason: "its folder cannot be made (\(reason(error)))")
      }
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw ArchiveError.cannotOpen(path: path, reason: "it is a folder") }
      return
    }
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ArchiveError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// In the header of each of our files (`PRAGMA application_id`): `WRTU`.
  static let applicationID: Int32 = 0x5752_5455

  /// Refuses a file that is not ours by the 100 bytes of its header (https://sqlite.org/fileformat.html), before SQLite
  /// opens it: that alone may change a database.
  static func refuseForeign(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    let header = Array(try file.read(upToCount: 100) ?? Data())
    if header.isEmpty { return }
    let id = header.dropFirst(68).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      id == UInt32(applicationID) || isUnwritten(header)
    else { throw ArchiveError.notAnArchive(path: path) }
  }

  /// A database of one page without a schema: what is left when the first opening was killed on its way.
  private static func isUnwritten(_ header: [UInt8]) -> Bool {
    header[40..<44].allSatisfy { $0 == 0 } || header[28..<32].elementsEqual([0, 0, 0, 1])
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }
}
