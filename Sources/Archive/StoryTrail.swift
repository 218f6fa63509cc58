import GRDB

/// What became of stories that are gone: each leads to the story that has its articles now.
enum StoryTrail {
  /// The story that an ID means now: itself where it is there, else the end of its trail; nil where there never was one.
  static func heir(_ db: Database, of story: Int64) throws -> Int64? {
    var story = story
    var seen: Set<Int64> = []
    while seen.insert(story).inserted {
      if try exists(db, story) { return story }
      guard
        let next = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT heir FROM storyTrail WHERE story = ?"), arguments: [story])
      else { return nil }
      story = next
    }
    return nil
  }

  static func exists(_ db: Database, _ story: Int64) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM story WHERE id = ?)"), arguments: [story])
      ?? false
  }

  /// Removes a story without articles and says what became of it.
  static func retire(_ db: Database, _ story: Int64, heir: Int64, reason: String) throws {
    try db.execute(sql: "DELETE FROM storyOutlet WHERE story = ?", arguments: [story])
    try db.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
    try db.execute(
      sql: "INSERT OR REPLACE INTO storyTrail (story, heir, reason) VALUES (?, ?, ?)",
      arguments: [story, heir, reason])
  }

  static func problems(_ db: Database) throws -> [String] {
    let lost =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM storyTrail WHERE story IN (SELECT id FROM story)
            OR heir NOT IN (SELECT id FROM story) AND heir NOT IN (SELECT story FROM storyTrail)
          """) ?? 0
    let miscounted =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM story WHERE articles <> (SELECT count(*) FROM article WHERE article.story = story.id)
            OR urgency <> (SELECT min(version.urgency) FROM article JOIN version
              ON version.article = article.id AND version.number = article.latest WHERE article.story = story.id)
          """) ?? 0
    return [
      (lost, "stories that are gone lead nowhere"), (miscounted, "stories with a wrong count of articles or urgency"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }
}
