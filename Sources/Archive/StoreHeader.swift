import Foundation

/// The first 100 bytes of a database file (https://sqlite.org/fileformat.html), which are looked at before SQLite opens it: that
/// alone may change a file.
enum StoreHeader {
  /// In the header of each of our files (`PRAGMA application_id`): `WRTU`.
  static let applicationID: Int32 = 0x5752_5455

  private static let magic = Array("SQLite format 3\0".utf8)

  /// Refuses a file that is not ours, and one that is but cannot be read.
  static func refuseForeign(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    let header = Array(try file.read(upToCount: 100) ?? Data())
    if header.isEmpty {
      // What was written last would be thrown away with the first opening.
      guard StoreFile.size(path + "-wal") == 0 else {
        throw ArchiveError.unreadable(path: path, detail: "the file is empty")
      }
      return
    }
    let id = header.dropFirst(68).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let isOurs = id == UInt32(applicationID)
    guard header.count == 100, header.starts(with: magic) else {
      throw isOurs
        ? ArchiveError.unreadable(path: path, detail: "its header is damaged") : ArchiveError.notAnArchive(path: path)
    }
    guard isOurs || isUnwritten(header) else { throw ArchiveError.notAnArchive(path: path) }
  }

  /// A database of one page without a schema: what is left when the first opening was killed on its way.
  private static func isUnwritten(_ header: [UInt8]) -> Bool {
    header[40..<44].allSatisfy { $0 == 0 } || header[28..<32].elementsEqual([0, 0, 0, 1])
  }
}
