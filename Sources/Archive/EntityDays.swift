import GRDB

/// The days over which the rise of an entity is told: the last week of the archive and the week before it. Days are counted
/// from 1970 in UTC.
struct EntityDays {
  /// Of the newest version.
  let newest: Int

  static let shown = 14
  private static let week = 7

  var range: ClosedRange<Int> { (newest - Self.shown + 1)...newest }

  /// What a mention on a day adds to the rise.
  func weight(_ day: Int) -> Int {
    guard range.contains(day) else { return 0 }
    return day > newest - Self.week ? 1 : -1
  }

  /// The same in SQL.
  func weight(sql day: String) -> String {
    "CASE WHEN \(day) > \(newest - Self.week) THEN 1 ELSE -1 END"
  }

  init(newest: Int) { self.newest = newest }

  /// Nil for an archive without copy.
  init?(_ db: Database) throws {
    guard let newest = try Int.fetchOne(db.cachedStatement(sql: "SELECT day FROM newestDay")) else { return nil }
    self.init(newest: newest)
  }

  static func day(_ seconds: Int64) -> Int { Int((seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400) }

  /// The same in SQL, whose `/` and `%` go towards zero.
  static func day(_ seconds: String) -> String {
    "((\(seconds)) - ((\(seconds)) % 86400 + 86400) % 86400) / 86400"
  }

  /// Moves the weeks on to a newer day. What is touched are the names of the days that change weeks: each name's day is
  /// touched twice in the life of an archive, however many days it has.
  func advance(_ db: Database, to day: Int) throws {
    let later = EntityDays(newest: day)
    for moving in range where weight(moving) != later.weight(moving) {
      try db.cachedStatement(
        sql: """
          UPDATE entityTally SET rise = rise + :change * moving.mentions FROM (
            SELECT coalesce(entity.head, entity.id) AS head, sum(entityDay.mentions) AS mentions
            FROM entityDay JOIN entity ON entity.id = entityDay.entity WHERE entityDay.day = :day GROUP BY 1
          ) AS moving WHERE entityTally.entity = moving.head
          """
      ).execute(arguments: ["day": moving, "change": later.weight(moving) - weight(moving)])
    }
    try db.cachedStatement(sql: "UPDATE newestDay SET day = ?").execute(arguments: [day])
  }

  /// Moves the weeks back where the newest versions were deleted, and counts the rise anew.
  static func retreat(_ db: Database) throws {
    let newest = try Int.fetchOne(db, sql: "SELECT max(\(day("published"))) FROM version")
    guard newest != (try EntityDays(db))?.newest else { return }
    try db.execute(sql: "DELETE FROM newestDay")
    guard let newest else { return }
    let days = EntityDays(newest: newest)
    try db.execute(sql: "INSERT INTO newestDay VALUES (?)", arguments: [newest])
    try db.execute(
      sql: """
        UPDATE entityTally SET rise = coalesce((
          SELECT sum(entityDay.mentions * \(days.weight(sql: "day"))) FROM entity JOIN entityDay ON entityDay.entity = entity.id
          WHERE (entity.id = entityTally.entity OR entity.head = entityTally.entity)
            AND day BETWEEN \(days.range.lowerBound) AND \(days.range.upperBound)
        ), 0)
        """)
  }
}
