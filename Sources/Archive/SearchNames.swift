import GRDB
import Newsroom

/// What the names and outlets of a search mean in this store.
enum SearchNames {
  /// More names than these are no search for anybody.
  private static let mostNames = 200

  /// The names that count as this one: all of the entities that are called so, or, where nobody is, those of the names that
  /// hold all of its words: `person:rutte`.
  static func names(_ db: Database, _ kind: MentionKind, _ name: String) throws -> [Int64] {
    let words = nameWords(name)
    var found = try EntityNames.names(db, kind, words: words)
    if found.isEmpty { found = try EntityNames.names(db, kind, holding: words, limit: mostNames) }
    let heads = try Set(found.compactMap { try EntityGroup.head(db, of: $0) })
    return try Set(heads.flatMap { try EntityGroup(db, head: $0).members.map(\.id) }).sorted()
  }

  /// All that a search asks for.
  static func names(_ db: Database, in query: SearchQuery) throws -> [Int64] {
    try query.required.joined().flatMap { term -> [Int64] in
      guard case .name(let kind, let name) = term else { return [] }
      return try names(db, kind, name)
    }
  }

  /// The outlets of this name whatever its case and accents, or, where none is called so, those whose names begin so.
  static func outlets(_ db: Database, _ typed: String) throws -> [String] {
    let all = try String.fetchAll(db, sql: "SELECT outlet FROM outletTally").map { ($0, folded($0)) }
    let wanted = folded(typed)
    let same = all.filter { $0.1 == wanted }
    return (same.isEmpty ? all.filter { $0.1.hasPrefix(wanted) } : same).map(\.0)
  }

  private static func folded(_ name: String) -> String {
    let words = searchTokens(of: name).map(\.text)
    return words.isEmpty ? name : words.joined(separator: " ")
  }
}
