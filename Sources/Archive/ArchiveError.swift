import GRDB

/// Why the store cannot do what was asked. The text says how to mend it.
package enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  /// A file that was to be made beside or from the store.
  case cannotWrite(path: String, reason: String)
  case notAnArchive(path: String)
  case newerSchema(path: String)
  /// It has to be brought up to date, but cannot be written.
  case olderSchema(path: String)
  case readOnly(path: String)
  case full(path: String)
  case busy(path: String)
  /// The disk is too small for what was asked; in bytes.
  case noRoom(path: String, needed: Int64, free: Int64)
  /// Another process has it open, and what was asked wants it for itself.
  case inUse(path: String, process: Int32)
  /// It is ours, but SQLite cannot even open it.
  case unreadable(path: String, detail: String)
  /// A page of it is bad; others may be read still.
  case corrupt(path: String, detail: String)
  case exists(path: String)
  case badBackup(path: String, reason: String)
  case badQuery(String)
  /// Nobody waits for the answer any more.
  case abandoned
  case failed(path: String, detail: String)

  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "cannot open the store \(path): \(reason). Name another with --store PATH"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason). Name another place"
    case .notAnArchive(let path):
      "\(path) is not a Writethru store. It was left as it is; move it away or name another with --store PATH"
        + (offer(path) ?? "")
    case .newerSchema(let path):
      "\(path) was written by a newer Writethru. Update this program, or name another store with --store PATH; nothing was changed"
    case .olderSchema(let path):
      "\(path) was written by an older Writethru and has to be brought up to date. Make the file and its folder writable, or copy it to where they are"
    case .readOnly(let path):
      "the store cannot be written: make \(path) and its folder writable, or name another with --store PATH"
    case .full(let path):
      "the disk is full. Nothing was lost; free some space and try again (\(path))"
    case .busy(let path):
      "another program has been writing to \(path) for over 5 seconds. Try again when it is done"
    case .noRoom(let path, let needed, let free):
      "the disk that holds \(path) has \(inWords(bytes: free)) free, and this needs \(inWords(bytes: needed)). Free some space and try again"
    case .inUse(let path, let process):
      "\(path) is open in another program (process \(process)). Quit that first"
    case .unreadable(let path, let detail):
      "\(path) is damaged (\(detail)) and was left as it is" + (offer(path) ?? salvage(path))
    case .corrupt(let path, let detail):
      "the store is damaged (\(detail)). What is wrong is told by: writethru check --store \(Backups.quoted(path))"
    case .exists(let path):
      "\(path) is there already and was left as it is. Name another file"
    case .badBackup(let path, let reason):
      "\(path) cannot be brought back: \(reason). Nothing was changed"
    case .badQuery(let reason):
      reason
    case .abandoned:
      "nobody waits for the answer any more"
    case .failed(let path, let detail):
      "the store \(path) failed: \(detail)"
    }
  }

  /// What is wrong, without the path and what to do.
  var shortReason: String {
    switch self {
    case .notAnArchive: "it is not a Writethru store"
    case .newerSchema: "it was written by a newer Writethru; update this program"
    case .unreadable(_, let detail), .corrupt(_, let detail): "it is damaged (\(detail))"
    case .badBackup(_, let reason), .cannotOpen(_, let reason), .cannotWrite(_, let reason): reason
    default: description
    }
  }

  /// How the newest good backup comes back.
  private func offer(_ path: String) -> String? { Backups.newestOffer(of: path).map { "; \($0)" } }

  /// For a store without a backup.
  private func salvage(_ path: String) -> String {
    "; there is no backup, and what can be read is told by: sqlite3 \(Backups.quoted(path)) .recover"
  }

  /// SQLite's result codes in our terms.
  init(_ error: any Error, path: String) {
    if let own = error as? ArchiveError {
      self = own
      return
    }
    if let damage = error as? StoreDamage {
      self = .corrupt(path: path, detail: damage.detail)
      return
    }
    guard let database = error as? DatabaseError else {
      self = .failed(path: path, detail: String(describing: error))
      return
    }
    let detail = database.message ?? database.resultCode.description
    if database.tellsOfFullDisk(path) {
      self = .full(path: path)
      return
    }
    switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notAnArchive(path: path)
    case .SQLITE_IOERR:
      self = .failed(path: path, detail: "\(detail). The disk may be failing or gone; nothing was changed")
    case .SQLITE_CORRUPT, .SQLITE_TOOBIG: self = .corrupt(path: path, detail: detail)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
