import GRDB

/// What SQLite's planner knows of the store's tables (`sqlite_stat1`).
///
/// Not by `PRAGMA optimize`: SQLite 3.40 looks only at tables whose statistics the same connection has missed, which after a first
/// bulk import are hardly any.
enum Statistics {
  /// Rows of an index that are looked at, so that nobody has to wait for it in a large archive
  /// (https://sqlite.org/lang_analyze.html). All of 100,000 versions took 0.4 s.
  private static let limit = 100_000
  /// Fewer versions are read in any order.
  private static let few = 100

  static func refresh(_ db: Database) throws {
    try db.execute(sql: "PRAGMA analysis_limit = \(limit); ANALYZE")
  }

  /// Whether the archive is another than what was looked at last: twice as large, or half.
  static func areStale(_ db: Database) throws -> Bool {
    let versions = try Int.fetchOne(db, sql: "SELECT coalesce(sum(versions), 0) FROM taggerTally") ?? 0
    guard try db.tableExists("sqlite_stat1"),
      let known = try String.fetchOne(db, sql: "SELECT stat FROM sqlite_stat1 WHERE tbl = 'version' LIMIT 1"),
      let counted = known.split(separator: " ").first.flatMap({ Int($0) })
    else { return versions >= few }
    return versions > 2 * counted + few || counted > 2 * versions + few
  }
}
