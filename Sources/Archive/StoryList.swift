import GRDB
import Newsroom

/// Windows of a list of stories, newest change first, found by keyset: each is an index range, wherever in the list
/// it is. With a search for something frequent they are found on the way down that range (`StoryWalk`).
struct StoryList {
  private let filter: StoryFilter
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
    var conditions = search.stories
    let source: SearchPiece.Condition
    var outlets: [[String]] = (lead == nil ? search.outlets ?? search.versions?.outlets : nil).map { [$0] } ?? []
    switch filter.scope {
    case .all: break
    case .unread, .changed, .starred: conditions.append(("story.\(StoryList.column(of: filter.scope)) > 0", []))
    case .outlet(let name): outlets.insert([name], at: 0)
    }
    if let lead, let found = search.versions?.versions(from: lead.lead) {
      // CROSS JOIN: the few that were found come first, whatever SQLite thinks.
      source = (
        "(SELECT DISTINCT article.story AS hit \(found.sql)) AS found CROSS JOIN story ON story.id = found.hit",
        found.arguments
      )
    } else if let ran = outlets.first, ran.count == 1 {
      source = (StoryList.stories(ofOutlet: !conditions.isEmpty || outlets.count > 1), [ran[0]])
      outlets.removeFirst()
    } else {
      source = ("story", [])
    }
    conditions += outlets.map(StoryList.condition)
    self.source = source.sql
    condition = conditions.isEmpty ? "1" : conditions.map(\.sql).joined(separator: " AND ")
    arguments = conditions.reduce(source.arguments) { $0 + $1.arguments }
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

  private static func column(of scope: StoryFilter.Scope) -> String {
    switch scope {
    case .unread: "unread"
    case .changed: "changedSinceRead"
    default: "starred"
    }
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
    return ids.compactMap { rows[$0] }
  }

  private func ids(
    _ db: Database, _ cursor: StoryCursor?, comparison: String, order: String, limit: Int
  ) throws -> [Int64] {
    func ids(_ cursor: StoryCursor?, _ limit: Int) throws -> [Int64] {
      let query = windowQuery(cursor, comparison: comparison, order: order, limit: limit)
      return try Int64.fetchAll(db, sql: query.sql, arguments: query.arguments)
    }
    guard let walked else { return try ids(cursor, limit) }
    return try StoryWalk(walked).first(limit, db, after: cursor) { try ids($1, $2) }
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
      place = "AND (story.changed, story.id) \(comparison) (?, ?)"
      arguments += [cursor.changed, cursor.story.number]
    }
    arguments += [limit]
    return (
      """
      SELECT story.id FROM \(source) WHERE \(condition) \(place)
      ORDER BY story.changed \(order), story.id \(order) LIMIT ?
      """, arguments
    )
  }

  /// A list without a search has its count kept. Of a search for something frequent this counts too many.
  var countQuery: Query {
    guard filter.query.isEmpty else { return ("SELECT count(*) FROM \(source) WHERE \(condition)", arguments) }
    return switch filter.scope {
    case .all: ("SELECT stories FROM tally", [])
    case .unread: ("SELECT unread FROM tally", [])
    case .changed: ("SELECT changed FROM tally", [])
    case .starred: ("SELECT starred FROM tally", [])
    case .outlet(let name): ("SELECT stories FROM outletTally WHERE outlet = ?", [name])
    }
  }

  func count(_ db: Database) throws -> Int {
    if let walked { return try StoryWalk(walked).count(db, block: block) }
    return try Int.fetchOne(db, sql: countQuery.sql, arguments: countQuery.arguments) ?? 0
  }

  func count(_ db: Database, before cursor: StoryCursor) throws -> Int {
    if let walked { return try StoryWalk(walked).count(db, before: cursor, block: block) }
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(source) WHERE \(condition) AND (story.changed, story.id) > (?, ?)",
      arguments: arguments + [cursor.changed, cursor.story.number]) ?? 0
  }

  /// A block of a walk down the list.
  func block(_ db: Database, _ cursor: StoryCursor?, limit: Int) throws -> [Int64] {
    let query = windowQuery(cursor, comparison: "<", order: "DESC", limit: limit)
    return try Int64.fetchAll(db, sql: query.sql, arguments: query.arguments)
  }

  /// The IDs of the whole list, in no certain order.
  func allIDs(_ db: Database) throws -> [Int64] {
    if let walked { return try StoryWalk(walked).all(db, block: block) }
    return try Int64.fetchAll(
      db, sql: "SELECT story.id FROM \(source) WHERE \(condition)", arguments: arguments)
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
      times: texts.map { $0["published"] })
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
