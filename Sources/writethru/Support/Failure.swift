import Archive
import CursesTerminal

/// Why a command ends without having done what it was asked.
struct Failure: Error {
  let text: String
  let status: Int32

  init(_ text: String, status: Int32 = 1) {
    self.text = text
    self.status = status
  }

  /// The command has said all there is to say.
  static let silent = Failure("")
}

/// Runs a part of a command whose errors are the store's.
func withStore<Result>(_ body: () throws(ArchiveError) -> Result) throws -> Result {
  do throws(ArchiveError) { return try body() } catch { throw Failure(error.description) }
}
