import GRDB
import Newsroom

/// What one version must fulfil, and where to begin: with the posting list, the naming or the status that is rarest, or, where
/// all are frequent, with the versions of stories that others go through in the list's order.
struct VersionSearch {
  typealias Condition = SearchPiece.Condition

  /// The words that must occur and those that must not, as FTS5 understands them; nil where none must.
  let match: String?
  /// What else must be fulfilled: of each list of alternatives one.
  private let groups: [[SearchPiece]]
  private let banned: [SearchPiece]

  init(groups: [[SearchPiece]], banned: [SearchPiece]) {
    let texts = groups.map { $0.compactMap(\.text) }
    let words = zip(groups, texts).filter { $0.count == $1.count }.map(\.1)
    if words.isEmpty {
      match = nil
      self.banned = banned
    } else {
      let all = words.map { $0.count == 1 ? $0[0] : "(\($0.joined(separator: " OR ")))" }.joined(separator: " AND ")
      match = (["(\(all))"] + banned.compactMap(\.text)).joined(separator: " NOT ")
      self.banned = banned.filter { $0.text == nil }
    }
    self.groups = zip(groups, texts).filter { $0.count != $1.count }.map(\.0)
  }

  /// Words must be looked up, or must not be there.
  private var asksForText: Bool {
    match != nil || banned.contains { $0.text != nil } || groups.joined().contains { $0.text != nil }
  }

  private var asksForBeginnings: Bool {
    let texts = banned.compactMap(\.text) + groups.joined().compactMap(\.text) + [match ?? ""]
    return texts.contains { $0.contains("\" *") }
  }

  /// The outlets of which one must have run the version; nil where it may be any.
  var outlets: [String]? {
    let pure = groups.first { group in group.allSatisfy { $0.outlets != nil } }
    return pure.map { Set($0.compactMap(\.outlets).joined()).sorted() }
  }

  /// Something is said of the story or of a time.
  private var asksForOthers: Bool { groups.joined().contains { $0.other != nil } }

  // MARK: the rarest

  /// Where a search begins.
  enum Lead: Equatable {
    case text(String)
    case names([Int64])
    case status([String])
    /// Not for use after a time.
    case embargo(Int64)
    case outlets([String])
  }

  /// Fewer versions than these are collected and sorted, in some 20 ms, whatever the store's size.
  private static let few = 5_000

  /// For tests: another number than `few` and what the store's size suggests.
  @TaskLocal static var most: Int?

  /// Up to so many versions are collected and sorted. A walk to the end of a page costs the more the rarer the matches are, and the
  /// larger the store; at the root of the two, times the length of a page, both cost the same.
  private static func most(_ db: Database) throws -> Int {
    if let most { return most }
    let versions = try Int.fetchOne(db, sql: "SELECT max(id) FROM version") ?? 0
    return max(few, Int((200 * Double(versions)).squareRoot()))
  }

  /// The rarest of what must be fulfilled, with how many versions it holds about; nil if all hold more than are collected.
  func lead(_ db: Database) throws -> (lead: Lead, count: Int)? {
    var best: (lead: Lead, count: Int)?
    let most = try Self.most(db)
    for lead in leads {
      // Words are looked up for each version by itself where something else leads.
      let limit = asksForText && lead != match.map(Lead.text) ? min(most, Self.few) : most
      let count = try count(db, lead, limit: limit)
      if count <= limit, count < best?.count ?? Int.max { best = (lead, count) }
    }
    return best
  }

  private var leads: [Lead] {
    var leads: [Lead] = match.map { [.text($0)] } ?? []
    for group in groups {
      let names = group.compactMap(\.names)
      let statuses = group.compactMap(\.status)
      let outlets = group.compactMap(\.outlets)
      if names.count == group.count { leads.append(.names(Set(names.joined()).sorted())) }
      if case .status(.embargoed, let now) = group.first, group.count == 1 { leads.append(.embargo(now)) }
      // Of those that a column says.
      if statuses.count == group.count, !statuses.contains(.usable), !statuses.contains(.embargoed) {
        leads.append(.status(statuses.map(\.rawValue)))
      }
      // With words to look up as well, the outlet's own list is gone through.
      if outlets.count == group.count, !asksForText { leads.append(.outlets(Set(outlets.joined()).sorted())) }
    }
    return leads
  }

  private func count(_ db: Database, _ lead: Lead, limit: Int) throws -> Int {
    if case .outlets(let outlets) = lead {
      let marks = outlets.map { _ in "?" }.joined(separator: ",")
      return try Int.fetchOne(
        db, sql: "SELECT coalesce(sum(stories), 0) FROM outletTally WHERE outlet IN (\(marks))",
        arguments: StatementArguments(outlets)) ?? 0
    }
    let source = Self.source(lead)
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (SELECT 1 FROM \(source.table) WHERE \(source.condition) LIMIT \(limit + 1))",
      arguments: source.arguments) ?? 0
  }

  private struct Source {
    /// The table that leads, and what joins `article` to it.
    let table: String
    let joins: String
    let condition: String
    let arguments: StatementArguments
    /// The column with the ID of the version.
    var version = "version.id"
  }

  private static func source(_ lead: Lead) -> Source {
    func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ",") }
    switch lead {
    case .text(let match):
      return Source(
        table: "copyIndex",
        joins: """
          CROSS JOIN version ON version.id = copyIndex.rowid
          CROSS JOIN article ON article.id = version.article
          """, condition: "copyIndex MATCH ?", arguments: [match])
    case .names(let names):
      return Source(
        table: "naming", joins: "CROSS JOIN article ON article.id = naming.article",
        condition: "naming.entity IN (\(names.asList))", arguments: [], version: "naming.version")
    case .status(let statuses):
      return Source(
        table: "version AS marked INDEXED BY versionByStatus",
        joins: """
          CROSS JOIN article ON article.id = marked.article
          CROSS JOIN version ON version.article = article.id
          """,
        condition: "marked.status <> 'usable' AND marked.status IN (\(marks(statuses.count)))",
        arguments: StatementArguments(statuses))
    case .embargo(let now):
      return Source(
        table: "version AS marked INDEXED BY versionByEmbargo",
        joins: """
          CROSS JOIN article ON article.id = marked.article
          CROSS JOIN version ON version.article = article.id
          """, condition: "marked.embargo > ?", arguments: [now])
    case .outlets(let outlets):
      return Source(
        table: "storyOutlet",
        joins: """
          CROSS JOIN article ON article.story = storyOutlet.story
          CROSS JOIN version ON version.article = article.id
          """, condition: "storyOutlet.outlet IN (\(marks(outlets.count)))", arguments: StatementArguments(outlets))
    }
  }

  // MARK: as SQL

  /// `FROM … WHERE …` for the versions that match, with their articles, perhaps several times.
  func versions(from lead: Lead) -> Condition {
    let source = Self.source(lead)
    var joins = source.joins
    if asksForOthers {
      // A naming tells the article without its version.
      if source.version != "version.id" { joins += " CROSS JOIN version ON version.id = \(source.version)" }
      joins += " CROSS JOIN story ON story.id = article.story"
    }
    let sql = "FROM \(source.table) \(joins) WHERE \(source.condition)"
    let rest = conditions(on: source.version, reach: .one, without: lead)
    return rest.reduce((sql, source.arguments)) { ($0.sql + " AND " + $1.sql, $0.arguments + $1.arguments) }
  }

  /// `id AS hit FROM … WHERE …` for the versions that match, perhaps several times.
  func ids(from lead: Lead) -> Condition {
    let found = versions(from: lead)
    return ("\(Self.source(lead).version) AS hit \(found.sql)", found.arguments)
  }

  /// The conditions on a version, but for what it was led to by.
  func conditions(on version: String, reach: TextReach, without lead: Lead? = nil) -> [Condition] {
    var conditions: [Condition] = []
    if let match, lead != .text(match) { conditions.append(reach.condition(match, on: version)) }
    for group in groups {
      conditions.append(Search.any(group.map { $0.condition(on: version, reach: reach) }))
    }
    for piece in banned {
      let condition = piece.condition(on: version, reach: reach)
      conditions.append(("NOT coalesce(\(condition.sql), 0)", condition.arguments))
    }
    return conditions
  }

  // MARK: among stories

  /// Those of some stories of which a version matches.
  func matches(_ db: Database, among stories: [Int64]) throws -> Set<Int64> {
    guard !stories.isEmpty else { return [] }
    let query = matchesQuery(among: stories, reach: try reach(db, of: stories))
    return try Set(Int64.fetchAll(db, sql: query.sql, arguments: query.arguments))
  }

  /// How to look for words in the versions of some stories.
  func reach(_ db: Database, of stories: [Int64]) throws -> TextReach {
    guard asksForText else { return .one }
    let query = Self.versionsQuery(of: stories)
    let versions = try Int64.fetchAll(db, sql: query.sql, arguments: query.arguments)
    return asksForBeginnings ? .once(versions) : TextReach(versions)
  }

  static func versionsQuery(of stories: [Int64]) -> Condition {
    (
      """
      SELECT version.id FROM article CROSS JOIN version ON version.article = article.id
      WHERE article.story IN (\(stories.asList))
      """, []
    )
  }

  func matchesQuery(among stories: [Int64], reach: TextReach) -> Condition {
    let join = asksForOthers ? "CROSS JOIN story ON story.id = article.story" : ""
    let all = conditions(on: "version.id", reach: reach)
    return (
      """
      SELECT DISTINCT article.story FROM article CROSS JOIN version ON version.article = article.id \(join)
      WHERE article.story IN (\(stories.asList)) AND \(all.map(\.sql).joined(separator: " AND "))
      """, all.reduce(into: StatementArguments()) { $0 += $1.arguments }
    )
  }
}
