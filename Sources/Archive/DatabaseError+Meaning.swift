import GRDB

extension DatabaseError {
  /// Whether SQLite has met something that it has not written itself. Of what we file nothing is `TOOBIG`: that is a length in a
  /// bad page.
  var tellsOfDamage: Bool {
    switch resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_TOOBIG: true
    case .SQLITE_ERROR: message == "unsupported file format"
    default: false
    }
  }

  /// `FULL`; or, where the file of the -wal file's index cannot grow, an error like any other of the disk.
  func tellsOfFullDisk(_ path: String) -> Bool {
    switch resultCode {
    case .SQLITE_FULL: true
    case .SQLITE_IOERR: (StoreFile.room(at: path) ?? .max) < Self.roomOfIndex
    default: false
    }
  }

  /// What that file grows by at once is 32 KB; others may have freed a little since.
  private static let roomOfIndex: Int64 = 256 << 10
}
