import GRDB
import Newsroom

/// Windows of a list of stories, found by keyset: in the order of the newest change, and in any order of all stories, each is an
/// index range, wherever in the list it is.
struct StoryList {
  private let filter: StoryFilter
  private let walk: StoryWalk
  private let source: String
  private let condition: String
  private let arguments: StatementArguments

  init(_ filter: StoryFilter, in db: Database) throws {
    self.filter = filter
    walk = try StoryWalk(filter, in: db)
    var conditions = walk.conditions
    var arguments = walk.arguments
    if let search = try Search(filter.query, in: db) {
      let found = search.articles
      conditions.append("story.id IN (SELECT article.story \(found.sql))")
      arguments += found.arguments
    }
    source = walk.source
    condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    self.arguments = arguments
  }

  // MARK: windows

  func rows(_ db: Database, after cursor: StoryCursor?, limit: Int) throws -> [StoryRow] {
    try window(db, cursor, comparison: "<", order: "DESC", limit: limit)
  }

  func rows(_ db: Database, before cursor: StoryCursor?, limit: Int) throws -> [StoryRow] {
    try window(db, cursor, comparison: ">", order: "ASC", limit: limit).reversed()
  }

  private func window(
    _ db: Database, _ cursor: StoryCursor?, comparison: String, order: String, limit: Int
  ) throws -> [StoryRow] {
    let query = windowQuery(cursor, comparison: comparison, order: order, limit: limit)
    let ids = try Int64.fetchAll(db, sql: query.sql, arguments: query.arguments)
    let rows = Dictionary(uniqueKeysWithValues: try StoryList.rows(db, ids: ids).map { ($0.id.number, $0) })
    return ids.compactMap { rows[$0]?.ranked(in: filter.order) }
  }

  // MARK: queries

  typealias Query = (sql: String, arguments: StatementArguments)

  func windowQuery(after cursor: StoryCursor) -> Query {
    windowQuery(cursor, comparison: "<", order: "DESC", limit: 1)
  }

  private func windowQuery(_ cursor: StoryCursor?, comparison: String, order: String, limit: Int) -> Query {
    var arguments = arguments
    var place = ""
    if let cursor {
      place = "AND \(walk.place(comparison))"
      arguments += walk.values(of: cursor)
    }
    arguments += [limit]
    return (
      """
      SELECT story.id FROM \(source) WHERE \(condition) \(place)
      ORDER BY \(walk.columns.map { "\($0) \(order)" }.joined(separator: ", ")) LIMIT ?
      """, arguments
    )
  }

  /// A list without a search has its count kept.
  var countQuery: Query {
    guard filter.query.isEmpty else { return ("SELECT count(*) FROM \(source) WHERE \(condition)", arguments) }
    return StoryWalk.length(of: filter.scope)
  }

  func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: countQuery.sql, arguments: countQuery.arguments) ?? 0
  }

  func count(_ db: Database, before cursor: StoryCursor) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(source) WHERE \(condition) AND \(walk.place(">"))",
      arguments: arguments + walk.values(of: cursor)) ?? 0
  }

  /// A subquery for the IDs of the whole list, which is to be in the order of the newest change.
  var allIDs: Query {
    ("SELECT story.id FROM \(source) WHERE \(condition)", arguments)
  }

  // MARK: rows

  static func rows(_ db: Database, ids: [Int64]) throws -> [StoryRow] {
    guard !ids.isEmpty else { return [] }
    let marks = ids.map { _ in "?" }.joined(separator: ",")
    var texts: [Int64: [Row]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT article.story, article.id AS article, article.family, coalesce(article.outlet, version.agency) AS ranBy,
          version.published, version.status, version.number = article.latest AS isLatest
        FROM article JOIN version ON version.article = article.id WHERE article.story IN (\(marks))
        ORDER BY article.id, version.number
        """, arguments: StatementArguments(ids))
    {
      texts[row["story"], default: []].append(row)
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM story WHERE id IN (\(marks))", arguments: StatementArguments(ids))
      .map { row(story: $0, texts: texts[$0["id"]] ?? []) }
  }

  private static func row(story: Row, texts: [Row]) -> StoryRow {
    let latest = texts.filter { $0["isLatest"] }
    let killed = latest.count { ($0["status"] as String) == CopyStatus.killed.rawValue }
    let main = MainFamily.number(of: latest.map { $0["family"] })
    var outlets: [String] = []
    for text in texts {
      if let outlet: String = text["ranBy"], !outlets.contains(outlet) { outlets.append(outlet) }
    }
    let origin: String = story["dateOrigin"]
    return StoryRow(
      id: StoryID(story["id"]), headline: story["headline"],
      changed: Moment(seconds: story["changed"], precision: Moment.Precision(rawValue: story["precision"]) ?? .minute),
      isDateReceived: origin == DateOrigin.received.rawValue, outlets: outlets, articles: latest.count,
      versions: texts.count { $0["family"] == main }, unread: story["unread"],
      changedSinceRead: story["changedSinceRead"],
      isStarred: story["starred"] > 0, isKilled: killed > 0, isWithdrawn: killed > 0 && killed == latest.count,
      isCorrected: latest.contains { ($0["status"] as String) == CopyStatus.corrected.rawValue },
      times: texts.map { $0["published"] }, urgency: Urgency(rawValue: story["urgency"]) ?? .unstated)
  }

  // MARK: counts

  static func counts(_ db: Database) throws -> StoryCounts {
    guard let row = try Row.fetchOne(db, sql: "SELECT stories, unread, changed, starred FROM tally") else {
      return StoryCounts()
    }
    return StoryCounts(all: row[0], unread: row[1], changed: row[2], starred: row[3])
  }

  static func outlets(_ db: Database) throws -> [OutletCount] {
    try Row.fetchAll(
      db,
      sql: "SELECT outlet, stories, unread FROM outletTally WHERE stories > 0 ORDER BY outlet COLLATE NOCASE"
    ).map { OutletCount(outlet: $0[0], stories: $0[1], unread: $0[2]) }
  }
}

/// The family of copy that a story is about: the one with most articles, the oldest of several.
enum MainFamily {
  static func number(of families: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for family in families { counts[family, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
  }
}
