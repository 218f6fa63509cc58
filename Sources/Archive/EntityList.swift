import GRDB
import Newsroom

/// Windows of the list of entities, found by keyset. Each kind is a range of an index; the windows of several kinds are
/// merged.
struct EntityList {
  private let filter: EntityFilter
  private let kinds: [String]
  private let wanted: NamePrefixes

  init(_ filter: EntityFilter) {
    self.filter = filter
    kinds = filter.kinds.intersection(EntityFilter.named).map(\.rawValue).sorted()
    wanted = NamePrefixes(filter.text)
  }

  // MARK: windows

  func rows(_ db: Database, after row: Entity?, limit: Int) throws -> [Entity] {
    try EntityRows.rows(db, heads: try window(db, row, isForward: true, limit: limit))
  }

  func rows(_ db: Database, before row: Entity?, limit: Int) throws -> [Entity] {
    try EntityRows.rows(db, heads: try window(db, row, isForward: false, limit: limit).reversed())
  }

  /// What a row is ordered by: a number, or a name.
  private struct Place {
    let number: Int
    let name: String
    let head: Int64

    /// As SQLite orders: names by their bytes in UTF-8.
    static func < (a: Place, b: Place) -> Bool {
      if a.number != b.number { return a.number < b.number }
      if !a.name.utf8.elementsEqual(b.name.utf8) { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      return a.head < b.head
    }
  }

  private func window(_ db: Database, _ row: Entity?, isForward: Bool, limit: Int) throws -> [Int64] {
    var found: [Place] = []
    for query in try windowQueries(db, row, isForward: isForward, limit: limit) {
      found += try Row.fetchAll(db, sql: query.sql, arguments: query.arguments).map { row in
        filter.order == .name
          ? Place(number: 0, name: row[1], head: row[0]) : Place(number: row[1], name: "", head: row[0])
      }
    }
    found.sort { isAscending(isForward) ? $0 < $1 : $1 < $0 }
    return found.prefix(limit).map(\.head)
  }

  private func isAscending(_ isForward: Bool) -> Bool { isForward == (filter.order == .name) }

  // MARK: queries

  typealias Query = (sql: String, arguments: StatementArguments)

  private var column: String {
    switch filter.order {
    case .mentions: "mentions"
    case .rising: "rise"
    case .name: "folded"
    }
  }

  /// A query a kind.
  func windowQueries(_ db: Database, _ row: Entity?, isForward: Bool, limit: Int) throws -> [Query] {
    let (comparison, order) = isAscending(isForward) ? (">", "ASC") : ("<", "DESC")
    return try kinds.map { kind in
      let text = try wanted.condition(db, kind: kind)
      var arguments = text.arguments
      var place = ""
      if let row {
        place = "AND (\(column), entity) \(comparison) (?, ?)"
        switch filter.order {
        case .mentions: arguments += [row.mentions, row.id.number]
        case .rising: arguments += [row.rise, row.id.number]
        case .name: arguments += [EntityNames.column(nameWords(row.name)), row.id.number]
        }
      }
      arguments += [limit]
      return (
        """
        SELECT entity, \(column) FROM entityTally WHERE \(text.sql) \(place)
        ORDER BY \(column) \(order), entity \(order) LIMIT ?
        """, arguments
      )
    }
  }

  func count(_ db: Database) throws -> Int {
    let marks = kinds.map { _ in "?" }.joined(separator: ",")
    guard !wanted.isEmpty else {
      return try Int.fetchOne(
        db, sql: "SELECT coalesce(sum(entities), 0) FROM kindTally WHERE kind IN (\(marks))",
        arguments: StatementArguments(kinds)) ?? 0
    }
    let heads = wanted.heads
    return try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM entityTally WHERE kind IN (\(marks)) AND entity IN (\(heads.sql))",
      arguments: StatementArguments(kinds) + heads.arguments) ?? 0
  }

  // MARK: one entity

  static func entity(_ db: Database, _ id: Int64) throws -> Entity? {
    guard let head = try EntityGroup.head(db, of: id) else { return nil }
    return try EntityRows.rows(db, heads: [head]).first
  }

  static func entity(_ db: Database, _ kind: MentionKind, named name: String) throws -> Entity? {
    let words = nameWords(name)
    guard !words.isEmpty else { return nil }
    let heads = try EntityNames.names(db, kind, words: words).compactMap { try EntityGroup.head(db, of: $0) }
    return try EntityRows.rows(db, heads: heads).max { ($0.mentions, $1.id) < ($1.mentions, $0.id) }
  }
}
