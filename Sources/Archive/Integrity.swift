import GRDB

/// What `writethru check` looks at: SQLite's own structure, the links between tables, the search index, the counts that story
/// rows keep, and the index of entities.
enum Integrity {
  static func problems(_ db: Database) throws -> [String] {
    var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      problems.append("a row of \(row[0] as String? ?? "?") refers to a missing row of \(row[2] as String? ?? "?")")
    }
    problems += try count(
      db, "SELECT count(*) FROM version WHERE id NOT IN (SELECT id FROM copyIndex_docsize)",
      "versions missing from the search index")
    problems += try count(
      db, "SELECT count(*) FROM copyIndex_docsize WHERE id NOT IN (SELECT id FROM version)",
      "entries of the search index without a version")
    problems += try count(
      db, "SELECT count(*) FROM story WHERE id NOT IN (SELECT story FROM article)", "stories without articles")
    problems += try count(
      db,
      """
      SELECT count(*) FROM article
      WHERE latest <> (SELECT max(number) FROM version WHERE version.article = article.id)
        OR latest <> (SELECT count(*) FROM version WHERE version.article = article.id)
      """, "articles whose versions are not all there")
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
        SELECT article.story, sum(mark.readVersion < article.latest) AS behind, coalesce(sum(mark.starred), 0) AS stars
        FROM article LEFT JOIN mark ON mark.article = article.id GROUP BY article.story
      ) AS state ON state.story = story.id
      WHERE (changedSinceRead > 0) <> (coalesce(behind, 0) > 0) OR (starred > 0) <> (stars > 0)
      """, "stories whose marks are not those of their articles")
    problems += try count(
      db,
      "SELECT count(*) FROM story WHERE (hasVersions, hasCoverage, isKilled, isCorrected) IS NOT (\(StoryTraits.derived))",
      "stories that are not what their articles say")
    problems += try StoryTrail.problems(db)
    problems += try paragraphs(db)
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
    problems += try count(
      db,
      """
      SELECT count(*) FROM mention JOIN version ON version.id = mention.version
      WHERE mention.end > length(CAST(version.text AS BLOB)) OR mention.start >= mention.end
      """, "mentions outside their text")
    return try problems + EntityIntegrity.problems(db)
  }

  private static func paragraphs(_ db: Database) throws -> [String] {
    var damaged = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT paragraphs, length(CAST(text AS BLOB)) FROM version")
    while let row = try rows.next() {
      do { _ = try ParagraphColumn.decode(row[0], length: row[1]) } catch is ParagraphColumn.Damage { damaged += 1 }
    }
    return damaged == 0 ? [] : ["\(damaged) versions whose paragraphs do not fit their text"]
  }

  private static func count(_ db: Database, _ sql: String, _ what: String) throws -> [String] {
    let count = try Int.fetchOne(db, sql: sql) ?? 0
    return count == 0 ? [] : ["\(count) \(what)"]
  }
}
