import GRDB

/// The search index (FTS5 over the copy, which it does not hold itself: https://sqlite.org/fts5.html). It reads what it is told to
/// forget, or compares, through the view `indexedCopy`.
enum CopyIndex {
  /// Takes a version out, before its row goes: the index has to be told what stood there.
  static func remove(_ db: Database, version: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO copyIndex (copyIndex, rowid, headline, lede, body)
        SELECT 'delete', id, headline, lede, body FROM indexedCopy WHERE id = ?
        """
    ).execute(arguments: [version])
  }

  static func optimise(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO copyIndex (copyIndex) VALUES ('optimize')")
  }

  /// Compares it with the text word by word. Throws `SQLITE_CORRUPT` where they differ. Others cannot write meanwhile.
  static func verify(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO copyIndex (copyIndex, rank) VALUES ('integrity-check', 1)")
  }
}

/// What a filing session adds to the search index, in one go at its end. Between other statements FTS5 would write out what it has
/// gathered whenever SQLite sets a savepoint, which is once for every article.
final class CopyIndexing {
  private var added: [(version: Int64, parts: (headline: String, lede: String, body: String))] = []

  func add(_ parts: (headline: String, lede: String, body: String), of version: Int64) {
    added.append((version, parts))
  }

  func finish(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO copyIndex (rowid, headline, lede, body) VALUES (?, ?, ?, ?)")
    for (version, parts) in added {
      try statement.execute(arguments: [version, parts.headline, parts.lede, parts.body])
    }
    added = []
  }
}
