import GRDB

/// The names under which copy is filed.
enum Outlets {
  static func exists(_ db: Database, _ name: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM outletTally WHERE outlet = ? AND stories > 0)", arguments: [name]) ?? false
  }

  /// Gives the copy of an outlet another name. What bears the name only as its agency's keeps it.
  ///
  /// In sets: 100,000 articles take a second or two.
  static func rename(_ db: Database, _ old: String, to new: String) throws {
    try db.execute(sql: "CREATE TEMP TABLE renaming (story INTEGER PRIMARY KEY)")
    defer { try? db.execute(sql: "DROP TABLE temp.renaming") }
    try db.execute(
      sql: "INSERT INTO temp.renaming SELECT story FROM storyOutlet WHERE outlet = ?", arguments: [old])
    try db.execute(
      sql: """
        UPDATE article SET outlet = ?2 WHERE story IN (SELECT story FROM temp.renaming) AND outlet = ?1
        """, arguments: [old, new])
    try db.execute(
      sql: """
        DELETE FROM storyOutlet WHERE story IN (SELECT story FROM temp.renaming);
        \(StoryRefresh.insertOutlets(of: "IN (SELECT story FROM temp.renaming)"))
        """)
  }
}
