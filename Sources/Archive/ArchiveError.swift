import GRDB

/// Why the store cannot do what was asked. The text says how to mend it.
package enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  case notAnArchive(path: String)
  case newerSchema(path: String)
  case readOnly(path: String)
  case full(path: String)
  case busy(path: String)
  case corrupt(path: String, detail: String)
  case badQuery(String)
  /// Nobody waits for the answer any more.
  case abandoned
  case failed(path: String, detail: String)

  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "cannot open the store \(path): \(reason). Name another with --store PATH"
    case .notAnArchive(let path):
      "\(path) is not a Writethru store. It was left as it is; move it away or name another with --store PATH"
    case .newerSchema(let path):
      "\(path) was written by a newer Writethru. Update this program; the store was not touched"
    case .readOnly(let path):
      "\(path) cannot be written: make the file and its folder writable, or name another with --store PATH"
    case .full(let path):
      "the disk that holds \(path) is full. Nothing was lost; free some space and try again"
    case .busy(let path):
      "another program has been writing to \(path) for over 5 seconds. Try again when it is done"
    case .corrupt(let path, let detail):
      "\(path) is damaged (\(detail)). Copy it aside before anything else, then run: writethru check --store \(path)"
    case .badQuery(let reason):
      reason
    case .abandoned:
      "nobody waits for the answer any more"
    case .failed(let path, let detail):
      "the store \(path) failed: \(detail)"
    }
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
    switch database.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notAnArchive(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, detail: detail)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
