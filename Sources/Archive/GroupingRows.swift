import GRDB

/// What articles are grouped by.
enum GroupingRows {
  static func delete(_ db: Database, articles: [Int64]) throws {
    for article in articles { try delete(db, article: article) }
  }

  /// Takes an article out of the index.
  private static func delete(_ db: Database, article: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT bucket, traces FROM placing WHERE article = ?"), arguments: [article])
    else { return }
    try delete(db, Traces.decode(row[1]), of: article, in: row[0])
    try db.cachedStatement(sql: "DELETE FROM placing WHERE article = ?").execute(arguments: [article])
  }

  static func delete(_ db: Database, _ traces: [UInt32], of article: Int64, in bucket: Int) throws {
    let delete = try db.cachedStatement(sql: "DELETE FROM trace WHERE bucket = ? AND hash = ? AND article = ?")
    for hash in traces { try delete.execute(arguments: [bucket, Int64(hash), article]) }
  }
}
