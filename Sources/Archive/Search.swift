import GRDB
import Newsroom

/// Full-text search and search by name, as conditions on versions.
///
/// Words (all must occur), `"phrases"`, `word*`, `person:"Mark Rutte"`, `-word`, `a OR b`.
struct Search {
  typealias Condition = (sql: String, arguments: StatementArguments)

  /// The words that must occur and those that must not, as FTS5 understands them; nil where a search by name has none that
  /// must occur. Everything typed is quoted, so that no character of it is an operator by accident.
  let match: String?
  /// What else the `version` must fulfil.
  let conditions: [Condition]
  /// The names that are sought.
  let names: [Int64]

  /// Nil for nothing to search. Throws `badQuery`.
  init?(_ typed: String, in db: Database) throws {
    var required: [[SearchTerm]] = []
    var excluded: [SearchTerm] = []
    for alternatives in try SearchTerm.groups(of: typed) {
      if alternatives[0].isExcluded { excluded.append(alternatives[0]) } else { required.append(alternatives) }
    }
    if required.isEmpty {
      guard !excluded.isEmpty else { return nil }
      throw ArchiveError.badQuery("a search needs a word to look for beside those to leave out")
    }
    let words = required.filter { $0.allSatisfy(\.isText) }.map(Search.expression)
    var conditions: [Condition] = []
    var names: [Int64] = []
    for alternatives in required where !alternatives.allSatisfy(\.isText) {
      conditions.append(try Search.condition(alternatives, in: db, names: &names))
    }
    let banned = excluded.filter(\.isText).map(\.quoted)
    if words.isEmpty {
      match = nil
      if !banned.isEmpty { conditions.append(Search.negated(Search.matches(banned.joined(separator: " OR ")))) }
    } else {
      match = ([words.joined(separator: " AND ")] + banned).joined(separator: " NOT ")
    }
    var ignored: [Int64] = []
    for term in excluded where !term.isText {
      conditions.append(Search.negated(try Search.condition([term], in: db, names: &ignored)))
    }
    self.conditions = conditions
    self.names = names
  }

  private static func expression(_ alternatives: [SearchTerm]) -> String {
    let quoted = alternatives.map(\.quoted).joined(separator: " OR ")
    return alternatives.count == 1 ? quoted : "(\(quoted))"
  }

  private static func condition(
    _ alternatives: [SearchTerm], in db: Database, names: inout [Int64]
  ) throws -> Condition {
    var parts: [String] = []
    var arguments: StatementArguments = []
    let words = alternatives.filter(\.isText)
    if !words.isEmpty {
      let condition = matches(expression(words))
      parts.append(condition.sql)
      arguments += condition.arguments
    }
    let found = try alternatives.flatMap { try $0.names(db) }
    names += found
    let list = Set(found).sorted().map(String.init).joined(separator: ",")
    parts.append("version.id IN (SELECT naming.version FROM naming WHERE naming.entity IN (\(list)))")
    return ("(" + parts.joined(separator: " OR ") + ")", arguments)
  }

  private static func matches(_ expression: String) -> Condition {
    ("version.id IN (SELECT copyIndex.rowid FROM copyIndex WHERE copyIndex MATCH ?)", [expression])
  }

  private static func negated(_ condition: Condition) -> Condition { ("NOT \(condition.sql)", condition.arguments) }

  // MARK: as SQL

  /// The versions that match, to be continued with `AND`.
  var versions: Condition {
    let tables = "FROM version JOIN article ON article.id = version.article"
    let others = conditions.map(\.sql)
    let arguments = conditions.reduce(into: StatementArguments()) { $0 += $1.arguments }
    guard let match else { return ("\(tables) WHERE " + others.joined(separator: " AND "), arguments) }
    return (
      """
      FROM copyIndex JOIN version ON version.id = copyIndex.rowid JOIN article ON article.id = version.article
      WHERE \((["copyIndex MATCH ?"] + others).joined(separator: " AND "))
      """, [match] + arguments
    )
  }
}
