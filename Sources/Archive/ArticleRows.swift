import GRDB

/// Articles and the rows that hang on them.
enum ArticleRows {
  /// Deletes articles with all of their versions, and the stories that are left without any.
  ///
  /// Names of a version and traces of an article are not found by those: to be called with foreign keys not looked after, or
  /// SQLite reads those tables once for every row that goes.
  ///
  /// - Returns: how many versions and stories went.
  static func delete(_ db: Database, _ articles: [Int64]) throws -> (versions: Int, stories: Int) {
    let ledger = EntityLedger(db, tagger: .none)
    let weeks = try EntityDays(db)
    var stories: Set<Int64> = []
    var newest = Int.min
    var versions = 0
    /// With a row that was in each.
    var blocks: [Int64: Int64] = [:]
    for article in articles {
      guard
        let story = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT story FROM article WHERE id = ?"), arguments: [article])
      else { continue }
      stories.insert(story)
      for version in try self.versions(db, of: article) {
        blocks[version.block] = version.id
        let counts = try VersionRows.delete(db, version: version.id)
        if version.isCounted { try ledger.note([:], day: 0, replacing: counts, day: version.day) }
        newest = max(newest, version.day)
        versions += 1
      }
      try deleteRows(db, of: article)
    }
    try ledger.balance()
    for (block, version) in blocks { try CopyBlocks.repack(db, block, around: version) }
    try GroupingRows.delete(db, articles: articles)
    try db.execute(sql: "DELETE FROM decision WHERE id NOT IN (SELECT decision FROM decided)")
    let gone = try stories.sorted().filter { try !refresh(db, $0) }
    if let weeks, newest >= weeks.newest { try EntityDays.retreat(db) }
    return (versions, gone.count)
  }

  /// - Parameter isCounted: whether it is the one whose names count: the latest, if it was not withdrawn.
  private static func versions(_ db: Database, of article: Int64) throws -> [(
    id: Int64, day: Int, isCounted: Bool, block: Int64
  )] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT version.id, version.published, version.number = article.latest AND version.status <> 'killed', version.block
          FROM version JOIN article ON article.id = version.article WHERE version.article = ?
          """), arguments: [article]
    ).map { ($0[0], EntityDays.day($0[1] as Int64), $0[2], $0[3]) }
  }

  private static func deleteRows(_ db: Database, of article: Int64) throws {
    for table in ["mark", "decided"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?").execute(arguments: [article])
    }
    // A feed that still has it must not bring it back.
    try db.cachedStatement(sql: "UPDATE identity SET article = NULL WHERE article = ?").execute(arguments: [article])
    try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [article])
  }

  /// - Returns: whether the story is still there.
  private static func refresh(_ db: Database, _ story: Int64) throws -> Bool {
    let articles = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE story = ? LIMIT 1")
    if try Int.fetchOne(articles, arguments: [story]) != nil {
      try StoryRefresh.refresh(db, story)
      return true
    }
    // Also the trails of the stories that led to those that led here.
    let trails = """
      WITH RECURSIVE gone(id) AS (VALUES (?) UNION SELECT storyTrail.story FROM storyTrail JOIN gone ON storyTrail.heir = gone.id)
      DELETE FROM storyTrail WHERE heir IN (SELECT id FROM gone)
      """
    for sql in ["DELETE FROM storyOutlet WHERE story = ?", trails, "DELETE FROM story WHERE id = ?"] {
      try db.cachedStatement(sql: sql).execute(arguments: [story])
    }
    return false
  }
}
