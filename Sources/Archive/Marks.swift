import GRDB
import Newsroom

/// What the reader did with articles. Each change returns the marks as they were.
enum Marks {
  static func setRead(_ db: Database, articles: [ArticleID], read: Bool) throws -> MarkUndo {
    try change(db, articles: articles.map(\.number)) { article in
      let value = read ? "(SELECT latest FROM article WHERE id = :article)" : "NULL"
      try db.cachedStatement(
        sql: """
          INSERT INTO mark (article, readVersion) VALUES (:article, \(value))
          ON CONFLICT (article) DO UPDATE SET readVersion = excluded.readVersion
          """
      ).execute(arguments: ["article": article])
    }
  }

  static func setStarred(_ db: Database, articles: [ArticleID], starred: Bool) throws -> MarkUndo {
    try change(db, articles: articles.map(\.number)) { article in
      try db.cachedStatement(
        sql: """
          INSERT INTO mark (article, starred) VALUES (?, ?)
          ON CONFLICT (article) DO UPDATE SET starred = excluded.starred
          """
      ).execute(arguments: [article, starred])
    }
  }

  static func restore(_ db: Database, _ undo: MarkUndo) throws -> MarkUndo {
    let marks = Dictionary(undo.marks.map { ($0.article, $0.mark) }, uniquingKeysWith: { first, _ in first })
    return try change(db, articles: undo.marks.map(\.article)) { article in
      let mark = marks[article] ?? .none
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO mark (article, readVersion, starred) VALUES (?, ?, ?)")
        .execute(arguments: [article, mark.readVersion, mark.isStarred])
    }
  }

  private static func change(
    _ db: Database, articles: [Int64], _ body: (Int64) throws -> Void
  ) throws -> MarkUndo {
    var before: [(article: Int64, mark: ReadMark)] = []
    var stories: Set<Int64> = []
    for article in articles {
      guard let row = try currentMark(db, of: article) else { continue }
      before.append((article, ReadMark(readVersion: row["readVersion"], isStarred: row["starred"])))
      stories.insert(row["story"])
      try body(article)
    }
    for story in stories { try StoryRefresh.refresh(db, story) }
    return MarkUndo(marks: before)
  }

  static func states(
    _ db: Database, of change: MarkUndo, limit: Int
  ) throws -> (stories: [StoryID], marks: [ArticleID: ReadMark]) {
    var stories: [StoryID] = []
    var seen: Set<StoryID> = []
    var marks: [ArticleID: ReadMark] = [:]
    for (article, _) in change.marks.sorted(by: { $0.article > $1.article }).prefix(limit) {
      guard let row = try currentMark(db, of: article) else { continue }
      let story = StoryID(row["story"])
      if seen.insert(story).inserted { stories.append(story) }
      marks[ArticleID(article)] = ReadMark(readVersion: row["readVersion"], isStarred: row["starred"])
    }
    return (stories, marks)
  }

  private static func currentMark(_ db: Database, of article: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT article.story, mark.readVersion, coalesce(mark.starred, 0) AS starred FROM article
          LEFT JOIN mark ON mark.article = article.id WHERE article.id = ?
          """), arguments: [article])
  }

  /// In sets rather than one by one: a list may hold a hundred thousand stories.
  static func markAllRead(_ db: Database, _ list: StoryList) throws -> MarkUndo {
    try db.execute(sql: "CREATE TEMP TABLE marking (id INTEGER PRIMARY KEY)")
    defer { try? db.execute(sql: "DROP TABLE temp.marking") }
    let statement = try db.makeStatement(sql: "INSERT OR IGNORE INTO temp.marking VALUES (?)")
    for id in try list.allIDs(db) { try statement.execute(arguments: [id]) }
    let behind = """
      article.story IN (SELECT id FROM temp.marking) AND (mark.readVersion IS NULL OR mark.readVersion <> article.latest)
      """
    let before = try Row.fetchAll(
      db,
      sql: """
        SELECT article.id, mark.readVersion, coalesce(mark.starred, 0) AS starred FROM article
        LEFT JOIN mark ON mark.article = article.id WHERE \(behind)
        """
    ).map { (article: $0["id"] as Int64, mark: ReadMark(readVersion: $0["readVersion"], isStarred: $0["starred"])) }
    try db.execute(
      sql: """
        INSERT INTO mark (article, readVersion)
        SELECT article.id, article.latest FROM article LEFT JOIN mark ON mark.article = article.id WHERE \(behind)
        ON CONFLICT (article) DO UPDATE SET readVersion = excluded.readVersion;
        UPDATE story SET unread = 0, changedSinceRead = 0
        WHERE id IN (SELECT id FROM temp.marking) AND (unread > 0 OR changedSinceRead > 0);
        UPDATE storyOutlet SET unread = 0 WHERE story IN (SELECT id FROM temp.marking) AND unread > 0;
        """)
    return MarkUndo(marks: before)
  }
}
