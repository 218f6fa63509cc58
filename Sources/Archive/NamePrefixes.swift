import GRDB
import Newsroom

/// What is typed to find a name: beginnings of words that one of an entity's names has all of.
struct NamePrefixes {
  typealias Query = (sql: String, arguments: StatementArguments)

  private let words: [String]

  init(_ typed: String) { words = nameWords(typed) }

  var isEmpty: Bool { words.isEmpty }

  /// Beyond so many names a beginning is met so often on the way down a list that looking it up first would be slower.
  private static let few = 4_000

  /// What a row of `entityTally` that is of a kind must fulfil, beginning with the kind.
  func condition(_ db: Database, kind: String) throws -> Query {
    guard !words.isEmpty else { return ("kind = ?", [kind]) }
    guard try isFrequent(db) else {
      let heads = heads
      // `+` keeps SQLite from going down the list of the kind, past all that do not match.
      return ("+kind = ? AND entity IN (\(heads.sql))", [kind] + heads.arguments)
    }
    let (condition, arguments) = hasAll("named.folded", words)
    return (
      """
      kind = ? AND EXISTS (SELECT 1 FROM entity AS named
        WHERE (named.id = entityTally.entity OR named.head = entityTally.entity) AND \(condition))
      """, [kind] + arguments
    )
  }

  /// A subquery for the heads of all that match.
  var heads: Query {
    let longest = longest
    let rest = words.filter { $0 != longest }
    var sql = """
      SELECT coalesce(entity.head, entity.id) FROM entityWord JOIN entity ON entity.id = entityWord.entity
      WHERE entityWord.word >= ? AND entityWord.word < ?
      """
    var arguments: StatementArguments = [longest, longest + "\u{10FFFF}"]
    if !rest.isEmpty {
      let (condition, others) = hasAll("entity.folded", rest)
      sql += " AND " + condition
      arguments += others
    }
    return (sql, arguments)
  }

  private var longest: String { words.max { $0.count < $1.count } ?? "" }

  private func isFrequent(_ db: Database) throws -> Bool {
    let count = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM entityWord WHERE word >= ? AND word < ? LIMIT \(Self.few))"),
      arguments: [longest, longest + "\u{10FFFF}"])
    return count == Self.few
  }

  private func hasAll(_ column: String, _ words: [String]) -> Query {
    (
      words.map { _ in "instr(\(column), ?) > 0" }.joined(separator: " AND "),
      StatementArguments(words.map { " " + $0 })
    )
  }
}
