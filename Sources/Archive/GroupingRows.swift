import GRDB

/// What articles are grouped by.
enum GroupingRows {
  /// Reads both tables once, however many articles go.
  static func delete(_ db: Database, articles: [Int64]) throws {
    let list = articles.map(String.init).joined(separator: ",")
    for table in ["shingle", "feature"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE article IN (\(list))")
    }
  }
}
