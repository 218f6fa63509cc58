import GRDB

/// Reads the text of a version where nothing else of it is wanted.
enum VersionText {
  static func text(_ db: Database, of version: Int64) throws -> String? {
    try CopyReader(db).record(of: version)?.text
  }
}
