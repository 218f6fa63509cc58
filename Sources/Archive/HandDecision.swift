import Foundation
import GRDB
import Newsroom

/// What was decided by hand about articles: that those of several sides belong together, or that they do not. Kept so that
/// grouping anew obeys it.
struct HandDecision: Sendable {
  enum Kind: String, Sendable {
    case together, apart
  }

  let id: Int64
  let kind: Kind
  /// Seconds since 1970, by SQLite's clock.
  let decided: Int64
  /// Articles by side.
  let sides: [[Int64]]

  // MARK: writing

  static func record(_ db: Database, _ kind: Kind, sides: [[Int64]]) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO decision (kind, decided) VALUES (?, CAST(strftime('%s', 'now') AS INTEGER))",
      arguments: [kind.rawValue])
    let id = db.lastInsertedRowID
    try write(db, sides: sides, of: id)
    return id
  }

  static func read(_ db: Database, _ id: Int64) throws -> HandDecision? {
    guard let row = try Row.fetchOne(db, sql: "SELECT kind, decided FROM decision WHERE id = ?", arguments: [id]),
      let kind = Kind(rawValue: row[0])
    else { return nil }
    var sides: [Int: [Int64]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT article, side FROM decided WHERE decision = ?", arguments: [id]) {
      sides[row[1], default: []].append(row[0])
    }
    return HandDecision(id: id, kind: kind, decided: row[1], sides: sides.sorted { $0.key < $1.key }.map(\.value))
  }

  func remove(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM decided WHERE decision = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM decision WHERE id = ?", arguments: [id])
  }

  /// Puts back what was removed. It counts as the newest: it was decided again.
  func writeAnew(_ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO decision (kind, decided) VALUES (?, ?)", arguments: [kind.rawValue, decided])
    let id = db.lastInsertedRowID
    try Self.write(db, sides: sides, of: id)
    return id
  }

  private static func write(_ db: Database, sides: [[Int64]], of decision: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO decided (article, decision, side) SELECT id, ?, ? FROM article WHERE id = ?")
    for (side, articles) in sides.enumerated() {
      for article in articles { try statement.execute(arguments: [decision, side, article]) }
    }
  }

  // MARK: asking

  /// The articles about which it was last decided that they are with an article, or are not. Of several decisions about the
  /// same two the newest holds.
  static func articles(_ db: Database, _ kind: Kind, with article: Int64) throws -> Set<Int64> {
    var last: [Int64: Kind] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT other.article, decision.kind FROM decided AS own JOIN decision ON decision.id = own.decision
          JOIN decided AS other ON other.decision = own.decision AND other.article <> own.article
            AND (decision.kind = 'together' OR other.side <> own.side)
          WHERE own.article = ? ORDER BY own.decision
          """), arguments: [article])
    while let row = try rows.next() { last[row[0]] = Kind(rawValue: row[1]) }
    return Set(last.filter { $0.value == kind }.keys)
  }
}

extension HandDecision {
  /// Whether an article of one story was parted from one of another.
  static func part(_ db: Database, _ story: Int64, from other: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM article CROSS JOIN decided ON decided.article = article.id
            JOIN decision ON decision.id = decided.decision AND decision.kind = 'apart'
            JOIN decided AS parted ON parted.decision = decided.decision AND parted.side <> decided.side
            JOIN article AS far ON far.id = parted.article AND far.story = ?
            WHERE article.story = ?)
          """), arguments: [other, story]) ?? false
  }
}

extension FilingSession {
  /// Whether a hand has parted an article of one story from one of the other.
  package func arePartedByHand(_ story: StoryID, _ other: StoryID) throws -> Bool {
    try HandDecision.part(db, story.number, from: other.number)
  }

  /// The articles that were parted from one by hand.
  package func apart(from article: ArticleID) throws -> Set<ArticleID> {
    Set(try HandDecision.articles(db, .apart, with: article.number).map(ArticleID.init))
  }

  /// The articles that were put together with one by hand.
  package func together(with article: ArticleID) throws -> Set<ArticleID> {
    Set(try HandDecision.articles(db, .together, with: article.number).map(ArticleID.init))
  }

  /// Joins two stories that turn out to be one: the articles move, their families get new numbers, and the ID of the one that
  /// is gone leads to its heir. No decision is recorded. The caller refreshes the heir.
  package func join(_ gone: StoryID, into heir: StoryID, reason: String) throws {
    guard gone != heir else { return }
    try StoryEdits.move(db, from: gone.number, into: heir.number, note: reason)
    try StoryTrail.retire(db, gone.number, heir: heir.number, reason: reason)
  }
}
