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
  /// The names of which one must occur, where there is nothing else to begin with; nil where there is.
  private let leading: [Int64]?
  /// What else a version must fulfil.
  private let conditions: [Condition]
  /// All names that are sought.
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
    let banned = excluded.filter(\.isText).map(\.quoted)
    match = words.isEmpty ? nil : ([words.joined(separator: " AND ")] + banned).joined(separator: " NOT ")
    var conditions: [Condition] = []
    var names: [Int64] = []
    var leading: [Int64]?
    for alternatives in required where !alternatives.allSatisfy(\.isText) {
      let found = try alternatives.flatMap { try $0.names(db) }
      names += found
      if words.isEmpty, leading == nil, !alternatives.contains(where: \.isText) {
        leading = found
      } else {
        conditions.append(Search.condition(alternatives, names: found))
      }
    }
    if words.isEmpty, !banned.isEmpty {
      conditions.append(Search.negated(Search.matches(banned.joined(separator: " OR "))))
    }
    for term in excluded where !term.isText {
      conditions.append(Search.negated(Search.condition([term], names: try term.names(db))))
    }
    self.conditions = conditions
    self.names = names
    self.leading = leading
  }

  private static func expression(_ alternatives: [SearchTerm]) -> String {
    let quoted = alternatives.map(\.quoted).joined(separator: " OR ")
    return alternatives.count == 1 ? quoted : "(\(quoted))"
  }

  private static func condition(_ alternatives: [SearchTerm], names: [Int64]) -> Condition {
    let words = alternatives.filter(\.isText)
    let named: Condition = ("IN (SELECT naming.version FROM naming WHERE naming.entity IN (\(list(names))))", [])
    guard !words.isEmpty else { return named }
    return (
      """
      IN (SELECT naming.version FROM naming WHERE naming.entity IN (\(list(names))) UNION ALL
        SELECT copyIndex.rowid FROM copyIndex WHERE copyIndex MATCH ?)
      """, [expression(words)]
    )
  }

  private static func matches(_ expression: String) -> Condition {
    ("IN (SELECT copyIndex.rowid FROM copyIndex WHERE copyIndex MATCH ?)", [expression])
  }

  private static func negated(_ condition: Condition) -> Condition { ("NOT " + condition.sql, condition.arguments) }

  private static func list(_ names: [Int64]) -> String { Set(names).sorted().map(String.init).joined(separator: ",") }

  // MARK: as SQL

  /// The versions that match, each once, with their articles; to be continued with `ORDER BY`.
  var versions: Condition {
    let articles = "JOIN article ON article.id = version.article"
    if let match {
      return condition(
        "FROM copyIndex JOIN version ON version.id = copyIndex.rowid \(articles) WHERE copyIndex MATCH ?", [match],
        on: "version.id")
    }
    guard let leading else { return condition("FROM version \(articles) WHERE 1", [], on: "version.id") }
    return condition(
      """
      FROM version \(articles)
      WHERE version.id IN (SELECT naming.version FROM naming WHERE naming.entity IN (\(Search.list(leading))))
      """, [], on: "version.id")
  }

  /// The articles of the versions that match, perhaps several times.
  var articles: Condition {
    guard match == nil, let leading else { return versions }
    return condition(
      """
      FROM naming JOIN article ON article.id = naming.article WHERE naming.entity IN (\(Search.list(leading)))
      """, [], on: "naming.version")
  }

  private func condition(_ sql: String, _ arguments: StatementArguments, on version: String) -> Condition {
    conditions.reduce((sql, arguments)) { ($0.sql + " AND \(version) \($1.sql)", $0.arguments + $1.arguments) }
  }
}
