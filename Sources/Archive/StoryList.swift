import GRDB
import Newsroom

/// Windows of a list of stories, found by keyset: in the order of the newest change, and in any order of all stories, each is an
/// index range, wherever in the list it is. With a search for something frequent they are found on the way down that range
/// (`MatchWalk`).
struct StoryList {
  private let filter: StoryFilter
  private let walk: StoryWalk
  private let source: String
  private let condition: String
  private let arguments: StatementArguments
  /// What a version of each story must fulfil that is not in `condition`; nil for nothing.
  let walked: VersionSearch?
  /// Counting it takes no longer than a window of it.
  let isSoonCounted: Bool

  /// Versions that are looked at twice without anybody noticing.
  private static let fewForCounting = 3_000

  init(_ filter: StoryFilter, times: SearchTimes = .changes, in db: Database, clock: Clock) throws {
    self.filter = filter
    let search = try Search(filter.query, times: times, clock: clock, in: db)
    let lead = search.outlets == nil ? try search.versions?.lead(db) : nil
    walked = search.outlets == nil && lead == nil ? search.versions : nil
    isSoonCounted = walked == nil && lead?.count ?? 0 <= Self.fewForCounting
    walk = try StoryWalk(StoryFilter(filter.scope, order: filter.order), in: db)
    var conditions = search.stories
    if let lead, let found = search.versions?.versions(from: lead.lead) {
      // CROSS JOIN: the few that were found come first, whatever SQLite thinks.
      source = "(SELECT DISTINCT article.story AS hit \(found.sql)) AS found CROSS JOIN story ON story.id = found.hit"
      conditions.append(StoryList.condition(filter.scope))
      arguments = conditions.reduce(found.arguments) { $0 + $1.arguments }
    } else {
      var outlets = (search.outlets ?? search.versions?.outlets).map { [$0] } ?? []
      if case .outlet(let name) = filter.scope, filter.order == .newest { outlets.insert([name], at: 0) }
      if filter.order == .newest, let ran = outlets.first, ran.count == 1 {
        source = StoryList.stories(ofOutlet: !walk.conditions.isEmpty || !conditions.isEmpty || outlets.count > 1)
        conditions.insert((walk.conditions.joined(separator: " AND "), [ran[0]]), at: 0)
        outlets.removeFirst()
      } else {
        source = walk.source
        conditions.insert((walk.conditions.joined(separator: " AND "), walk.arguments), at: 0)
      }
      conditions += outlets.map(StoryList.condition)
      arguments = conditions.reduce(StatementArguments()) { $0 + $1.arguments }
    }
    let all = conditions.map(\.sql).filter { !$0.isEmpty }
    condition = all.isEmpty ? "1" : all.joined(separator: " AND ")
  }

  /// What the row of a story in the list must fulfil.
  private static func condition(_ scope: StoryFilter.Scope) -> SearchPiece.Condition {
    switch scope {
    case .all: ("", [])
    case .unread: (StoryTraits.condition(.unread), [])
    case .changed: (StoryTraits.condition(.changed), [])
    case .starred: (StoryTraits.condition(.starred), [])
    case .outlet(let name): condition([name])
    }
  }

  /// The list of one outlet, in its own index's order.
  private static func stories(ofOutlet asksMore: Bool) -> String {
    guard asksMore else { return "(SELECT story AS id, changed FROM storyOutlet WHERE outlet = ?) AS story" }
    return """
      (SELECT ran.story AS id, ran.changed AS changed, own.precision, own.unread, own.changedSinceRead, own.starred,
        own.isKilled, own.isCorrected, own.hasVersions, own.hasCoverage
       FROM storyOutlet AS ran CROSS JOIN story AS own ON own.id = ran.story WHERE ran.outlet = ?) AS story
      """
  }

  /// One of some outlets ran it.
  private static func condition(_ outlets: [String]) -> SearchPiece.Condition {
    (
      """
      EXISTS (SELECT 1 FROM storyOutlet AS ran WHERE ran.outlet IN (\(outlets.map { _ in "?" }.joined(separator: ",")))
        AND ran.changed = story.changed AND ran.story = story.id)
      """, StatementArguments(outlets)
    )
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
    let ids = try ids(db, cursor, comparison: comparison, order: order, limit: limit)
    let rows = Dictionary(uniqueKeysWithValues: try StoryList.rows(db, ids: ids).map { ($0.id.number, $0) })
    return ids.compactMap { rows[$0]?.ranked(in: filter.order) }
  }

  private func ids(
    _ db: Database, _ cursor: StoryCursor?, comparison: String, order: String, limit: Int
  ) throws -> [Int64] {
    func ids(_ cursor: StoryCursor?, _ limit: Int) throws -> [Int64] {
      let query = windowQuery(cursor, comparison: comparison, order: order, limit: limit)
      return try Int64.fetchAll(db, sql: query.sql, arguments: query.arguments)
    }
    guard let walked else { return try ids(cursor, limit) }
    return try MatchWalk(walked, in: filter.order).first(limit, db, after: cursor, block: ids)
  }

  /// A block of a walk down the list, or down the part of it that is before a place.
  private func block(
    _ db: Database, before end: StoryCursor?
  ) -> (StoryCursor?, _ limit: Int) throws -> [Int64] {
    { cursor, limit in
      let query = windowQuery(cursor, before: end, comparison: "<", order: "DESC", limit: limit)
      return try Int64.fetchAll(db, sql: query.sql, arguments: query.arguments)
    }
  }

  // MARK: queries

  typealias Query = (sql: String, arguments: StatementArguments)

  func windowQuery(after cursor: StoryCursor) -> Query {
    windowQuery(cursor, comparison: "<", order: "DESC", limit: 1)
  }

  private func windowQuery(
    _ cursor: StoryCursor?, before end: StoryCursor? = nil, comparison: String, order: String, limit: Int
  ) -> Query {
    var arguments = arguments
    var place = ""
    if let cursor {
      place = "AND \(walk.place(comparison))"
      arguments += walk.values(of: cursor)
    }
    if let end {
      place += " AND \(walk.place(">"))"
      arguments += walk.values(of: end)
    }
    arguments += [limit]
    return (
      """
      SELECT story.id FROM \(source) WHERE \(condition) \(place)
      ORDER BY \(walk.columns.map { "\($0) \(order)" }.joined(separator: ", ")) LIMIT ?
      """, arguments
    )
  }

  /// A list without a search has its count kept. Of a search for something frequent this counts too many.
  var countQuery: Query {
    guard filter.query.isEmpty else { return ("SELECT count(*) FROM \(source) WHERE \(condition)", arguments) }
    return StoryWalk.length(of: filter.scope)
  }

  func count(_ db: Database) throws -> Int {
    if let walked { return try MatchWalk(walked, in: filter.order).count(db, block: block(db, before: nil)) }
    return try Int.fetchOne(db, sql: countQuery.sql, arguments: countQuery.arguments) ?? 0
  }

  func count(_ db: Database, before cursor: StoryCursor) throws -> Int {
    if let walked { return try MatchWalk(walked, in: filter.order).count(db, block: block(db, before: cursor)) }
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(source) WHERE \(condition) AND \(walk.place(">"))",
      arguments: arguments + walk.values(of: cursor)) ?? 0
  }

  /// The IDs of the whole list, in no certain order.
  func allIDs(_ db: Database) throws -> [Int64] {
    if let walked { return try MatchWalk(walked, in: filter.order).all(db, block: block(db, before: nil)) }
    return try Int64.fetchAll(db, sql: "SELECT story.id FROM \(source) WHERE \(condition)", arguments: arguments)
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
          version.published, version.status, version.embargo, version.number = article.latest AS isLatest
        FROM article JOIN version ON version.article = article.id WHERE article.story IN (\(marks))
        ORDER BY article.id, version.sequence
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
      isWithheld: latest.contains { ($0["status"] as String) == CopyStatus.withheld.rawValue },
      embargo: latest.compactMap { $0["embargo"] as Int64? }.max(), times: texts.map { $0["published"] },
      urgency: Urgency(rawValue: story["urgency"]) ?? .unstated)
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
