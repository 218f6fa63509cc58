import GRDB
import Newsroom

/// What `writethru check` looks at: SQLite's own structure, the links between tables, the search index, the counts that story
/// rows keep, and the index of entities.
enum Integrity {
  /// Each look sees the store as it is at that moment: a transaction over all of them would not outlive the first bad page.
  ///
  /// - Parameter told: takes what is looked at next. What cannot be read is a problem too, and the rest is looked at still.
  static func problems(_ database: any DatabaseReader, _ told: (String) -> Void) throws -> [String] {
    var problems: [String] = []
    for (what, look) in looks {
      told(what)
      do { problems += try database.read(look) } catch let error as DatabaseError
        where error.tellsOfDamage
      {
        problems.append("\(what): cannot be read (\(error.message ?? "a page is bad"))")
      }
    }
    return problems
  }

  /// Without the contents of the indexes.
  static func structure(_ db: Database) throws -> [String] {
    try answers(db, "PRAGMA quick_check(20)")
  }

  static func searchIndex(_ database: any DatabaseWriter) throws -> [String] {
    do {
      try database.write(CopyIndex.verify)
      return []
    } catch let error as DatabaseError where error.tellsOfDamage {
      return ["the search index is not that of the text"]
    }
  }

  private static let looks: [(String, @Sendable (Database) throws -> [String])] = [
    ("structure", pages), ("links", links), ("search index", entries), ("stories", stories),
    ("trails", StoryTrail.problems),
    ("copy", copy), ("grouping", placings), ("identifiers", Items.problems), ("feeds", FeedNotes.problems),
    ("names", EntityIntegrity.problems),
  ]

  private static func pages(_ db: Database) throws -> [String] {
    try answers(db, "PRAGMA integrity_check(20)")
  }

  /// Several problems may come as one answer of many lines.
  private static func answers(_ db: Database, _ pragma: String) throws -> [String] {
    let lines = try String.fetchAll(db, sql: pragma).flatMap { $0.split(separator: "\n") }
    return lines.map(String.init).filter { $0 != "ok" && !$0.hasPrefix("***") }
  }

  private static func links(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row[0] as String? ?? "?") refers to a missing row of \(row[2] as String? ?? "?")"
    }
  }

  private static func entries(_ db: Database) throws -> [String] {
    try count(
      db, "SELECT count(*) FROM version WHERE id NOT IN (SELECT id FROM copyIndex_docsize)",
      "versions missing from the search index")
      + count(
        db, "SELECT count(*) FROM copyIndex_docsize WHERE id NOT IN (SELECT id FROM version)",
        "entries of the search index without a version")
  }

  private static func stories(_ db: Database) throws -> [String] {
    var problems = try count(
      db, "SELECT count(*) FROM story WHERE id NOT IN (SELECT story FROM article)", "stories without articles")
    problems += try count(
      db,
      """
      SELECT count(*) FROM article WHERE (versions, versions, versions) IS NOT
        (SELECT count(*), max(number), min(number) - 1 + max(number) FROM version WHERE version.article = article.id)
      """, "articles whose versions are not all there")
    problems += try count(
      db,
      """
      SELECT count(*) FROM article WHERE (versions, versions, latest) IS NOT
        (SELECT count(DISTINCT sequence), max(sequence), sum(number) FILTER (WHERE sequence = article.versions)
         FROM version WHERE version.article = article.id)
      """, "articles whose versions are out of order")
    problems += try count(
      db,
      """
      SELECT count(*) FROM story WHERE unread <>
        (SELECT count(*) FROM article LEFT JOIN mark ON mark.article = article.id
         WHERE article.story = story.id AND mark.readVersion IS NULL)
      """, "stories with a wrong count of unread articles")
    problems += try count(
      db,
      """
      SELECT count(*) FROM story JOIN (
        SELECT article.story, sum(mark.readVersion <> article.latest) AS behind, coalesce(sum(mark.starred), 0) AS stars
        FROM article LEFT JOIN mark ON mark.article = article.id GROUP BY article.story
      ) AS state ON state.story = story.id
      WHERE (changedSinceRead > 0) <> (coalesce(behind, 0) > 0) OR (starred > 0) <> (stars > 0)
      """, "stories whose marks are not those of their articles")
    problems += try count(
      db,
      "SELECT count(*) FROM story WHERE (hasVersions, hasCoverage, isKilled, isCorrected) IS NOT (\(StoryTraits.derived))",
      "stories that are not what their articles say")
    problems += try count(
      db,
      """
      SELECT (SELECT stories FROM tally) <> count(*) OR (SELECT unread FROM tally) <> count(*) FILTER (WHERE unread > 0)
        OR (SELECT changed FROM tally) <> count(*) FILTER (WHERE changedSinceRead > 0)
        OR (SELECT starred FROM tally) <> count(*) FILTER (WHERE starred > 0) FROM story
      """, "wrong count of stories")
    problems += try count(
      db,
      """
      SELECT count(*) FROM outletTally AS kept WHERE
        stories <> (SELECT count(*) FROM storyOutlet WHERE outlet = kept.outlet)
        OR unread <> (SELECT count(*) FROM storyOutlet WHERE outlet = kept.outlet AND unread > 0)
      """, "outlets with a wrong count of stories")
    return problems
  }

  /// Whether each version's copy can be read, and its names stand in it.
  private static func copy(_ db: Database) throws -> [String] {
    var unreadable = 0
    var outside = 0
    let reader = CopyReader(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT version.block, version.place, tagging.names FROM version LEFT JOIN tagging ON tagging.version = version.id
        ORDER BY version.block, version.place
        """)
    while let row = try rows.next() {
      do {
        let length = try reader.record(at: CopyPlace(block: row[0], offset: row[1])).text.utf8.count
        let isWithin = try MentionRows.list(row, 2).names.allSatisfy {
          $0.span.start < $0.span.end && $0.span.end <= length
        }
        if !isWithin { outside += 1 }
      } catch is StoreDamage { unreadable += 1 }
    }
    var problems: [String] = []
    if unreadable > 0 { problems.append("\(unreadable) versions whose copy cannot be read") }
    if outside > 0 { problems.append("\(outside) versions with names outside their text") }
    return problems
  }

  /// Whether grouping finds every article, and its progress is counted right.
  private static func placings(_ db: Database) throws -> [String] {
    try count(
      db, "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM placing)",
      "articles that grouping does not know")
      + count(
        db,
        """
        SELECT count(*) FROM (
          SELECT run, articles FROM runTally WHERE articles > 0 EXCEPT SELECT run, count(*) FROM placing GROUP BY run)
        """, "wrong counts of grouped articles")
      + count(
        db, "SELECT count(*) FROM trace WHERE article NOT IN (SELECT id FROM article)",
        "traces of articles that are gone")
  }

  private static func count(_ db: Database, _ sql: String, _ what: String) throws -> [String] {
    let count = try Int.fetchOne(db, sql: sql) ?? 0
    return count == 0 ? [] : ["\(count) \(what)"]
  }
}
