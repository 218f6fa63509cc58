import GRDB

/// A version and the rows that hang on it.
enum VersionRows {
  /// Deletes a version. Its article's `latest` and story, the newest day, and its copy's block are left to
  /// the caller.
  ///
  /// - Returns: what it named, for the ledger.
  static func delete(_ db: Database, version: Int64) throws -> EntityLedger.Counts {
    let counts = try MentionRows.delete(db, of: version)
    try CopyIndex.remove(db, version: version)
    try db.cachedStatement(sql: "DELETE FROM tagging WHERE version = ?").execute(arguments: [version])
    try db.cachedStatement(sql: "DELETE FROM version WHERE id = ?").execute(arguments: [version])
    return counts
  }
}
