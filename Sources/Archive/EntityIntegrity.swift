import GRDB

/// Whether the index of entities is what a count from scratch would make it.
enum EntityIntegrity {
  static func problems(_ db: Database) throws -> [String] {
    try [
      ("names whose entity is not that of the name they were joined into", astray),
      ("counts of names by day that are not those of the copy", days),
      ("names with a wrong count of mentions", names),
      ("entities with wrong counts", tallies(db)),
      ("entities that are called what none of their names is", called),
      ("wrong counts of entities by kind", kinds),
      (
        "versions of which it is not known who tagged them",
        "SELECT count(*) FROM version WHERE id NOT IN (SELECT version FROM tagging)"
      ),
      ("wrong counts of tagged versions", taggers),
      (
        "wrong newest days",
        "SELECT (SELECT day FROM newestDay) IS NOT max(\(EntityDays.day("published"))) FROM version"
      ),
    ].compactMap { what, sql in
      let count = try Int.fetchOne(db, sql: sql) ?? 0
      return count == 0 ? nil : "\(count) \(what)"
    } + namings(db)
  }

  private static let astray = """
    SELECT count(*) FROM entity LEFT JOIN entity AS parent ON parent.id = entity.parent
    WHERE entity.head IS NOT CASE WHEN entity.parent IS NULL THEN NULL ELSE coalesce(parent.head, parent.id) END
    """

  /// Two sets of rows that should be one.
  private static func difference(_ kept: String, _ counted: String) -> String {
    "SELECT (SELECT count(*) FROM (\(kept) EXCEPT \(counted))) + (SELECT count(*) FROM (\(counted) EXCEPT \(kept)))"
  }

  /// Whether each version's list of names says what the index does. Sums of hashes by version: the rows of either need not be
  /// brought into the other's order.
  private static func namings(_ db: Database) throws -> [String] {
    var sums: [Int64: UInt64] = [:]
    func add(_ entity: Int64, _ count: Int, to version: Int64, _ sign: UInt64) {
      let row = (UInt64(bitPattern: entity) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)) &* 0xFF51_AFD7_ED55_8CCD
      sums[version, default: 0] &+= (row ^ row >> 29) &* sign
    }
    let kept = try Row.fetchCursor(
      db,
      sql: """
        SELECT naming.entity, naming.version, naming.mentions, naming.article IS version.article FROM naming
        LEFT JOIN version ON version.id = naming.version
        """)
    while let row = try kept.next() { add(row[0], (row[2] as Int) * (row[3] ? 1 : -1), to: row[1], 1) }
    let counted = Set(try Int64.fetchAll(db, sql: "SELECT id FROM entity WHERE folded IS NOT NULL"))
    var problems: [String] = []
    var cutOff = 0
    let lists = try Row.fetchCursor(db, sql: "SELECT version, names FROM tagging")
    while let row = try lists.next() {
      do {
        for (entity, count) in try MentionRows.list(row, 1).counts where counted.contains(entity) {
          add(entity, count, to: row[0], .max)
        }
      } catch is StoreDamage { cutOff += 1 }
    }
    if cutOff > 0 { problems.append("\(cutOff) versions whose list of names cannot be read") }
    let wrong = sums.values.count { $0 != 0 }
    if wrong > 0 { problems.append("\(wrong) versions with counts of names that are not those of their lists") }
    return problems
  }

  private static let days = difference(
    "SELECT entity, day, mentions FROM entityDay",
    """
    SELECT naming.entity, \(EntityDays.day("version.published")) AS day, sum(naming.mentions)
    \(Schema.currentNamings) GROUP BY naming.entity, day
    """)

  private static let names = """
    SELECT count(*) FROM entity WHERE folded IS NOT NULL
      AND mentions <> (SELECT coalesce(sum(mentions), 0) FROM entityDay WHERE entityDay.entity = entity.id)
    """

  private static func tallies(_ db: Database) throws -> String {
    let weeks = try EntityDays(db) ?? EntityDays(newest: 0)
    let day = EntityDays.day("version.published")
    return difference(
      "SELECT entity, mentions, articles, rise FROM entityTally",
      """
      SELECT coalesce(entity.head, entity.id), sum(naming.mentions), count(DISTINCT article.id),
        sum(CASE WHEN \(day) BETWEEN \(weeks.range.lowerBound) AND \(weeks.range.upperBound)
          THEN naming.mentions * (\(weeks.weight(sql: day))) ELSE 0 END)
      \(Schema.currentNamings) JOIN entity ON entity.id = naming.entity GROUP BY coalesce(entity.head, entity.id)
      """)
  }

  private static let called = """
    SELECT count(*) FROM entityTally WHERE NOT EXISTS (
      SELECT 1 FROM entity WHERE (entity.id = entityTally.entity OR entity.head = entityTally.entity)
        AND (entity.name, entity.folded, entity.kind) = (entityTally.name, entityTally.folded, entityTally.kind))
    """

  private static let kinds = """
    SELECT count(*) FROM kindTally
    WHERE entities <> (SELECT count(*) FROM entityTally WHERE entityTally.kind = kindTally.kind)
    """

  private static let taggers = difference(
    "SELECT tagger, versions FROM taggerTally WHERE versions > 0",
    "SELECT tagger, count(*) FROM tagging GROUP BY tagger")
}
