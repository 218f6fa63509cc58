import GRDB
import Newsroom

/// The rows of names: finding them, adding them.
enum EntityNames {
  /// The words as a column: each behind a space, so that ` zel` finds a word's beginning.
  static func column(_ words: [String]) -> String { words.map { " " + $0 }.joined() }

  /// Names without words, such as marks alone, are kept but are in no list.
  static func index(_ db: Database, _ name: Int64, words: [String]) throws {
    guard !words.isEmpty else { return }
    try db.cachedStatement(sql: "UPDATE entity SET folded = ? WHERE id = ?").execute(arguments: [column(words), name])
    try add(db, words, to: name)
  }

  static func add(_ db: Database, _ words: [String], to name: Int64) throws {
    let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO entityWord (word, entity) VALUES (?, ?)")
    for word in words { try statement.execute(arguments: [word, name]) }
  }

  /// The names of these words, the most often named first.
  static func names(_ db: Database, _ kind: MentionKind, words: [String]) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM entity WHERE folded = ? AND kind = ? ORDER BY mentions DESC, id"),
      arguments: [column(words), kind.rawValue])
  }

  /// The names that hold all of these words, the most often named first.
  static func names(_ db: Database, _ kind: MentionKind, holding words: [String], limit: Int) throws -> [Int64] {
    guard let longest = words.max(by: { $0.count < $1.count }) else { return [] }
    let condition = words.map { _ in "AND instr(entity.folded || ' ', ?) > 0" }.joined(separator: " ")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT entity.id FROM entityWord JOIN entity ON entity.id = entityWord.entity
        WHERE entityWord.word = ? AND entity.kind = ? \(condition) ORDER BY entity.mentions DESC, entity.id LIMIT ?
        """,
      arguments: [longest, kind.rawValue] + StatementArguments(words.map { " \($0) " }) + [limit])
  }
}
