import GRDB

/// Reads the text of a version where nothing else of it is wanted.
enum VersionText {
  static func text(_ db: Database, of version: Int64) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM version WHERE id = ?"), arguments: [version])
  }
}
