import GRDB
import Language
import Newsroom

/// The versions that a search finds: by words, best first; by what is rare, the last published first; by anything else, in the order
/// of the list of stories.
struct SearchHits {
  private let clock: Clock
  private let typed: String
  private let search: Search
  private let excerpts: HitExcerpts

  /// What a word in the headline, in the lede and in the body counts (`bm25` of FTS5).
  private static let weights = "8.0, 3.0, 1.0"

  /// Of words that more versions than these have, the last filed are weighed.
  private static let mostWeighed = 20_000

  /// Stories that are looked at together.
  private static let block = 200

  static func hits(_ db: Database, query typed: String, limit: Int, clock: Clock) throws -> [SearchHit] {
    let search = try Search(typed, times: .publications, clock: clock, in: db)
    let query = try SearchQuery(typed, clock: clock)
    guard !query.isEmpty else { return [] }
    let excerpts = HitExcerpts(
      matcher: SearchMatcher(query), names: try SearchNames.names(db, in: query))
    return try SearchHits(clock: clock, typed: typed, search: search, excerpts: excerpts).found(db, limit: limit)
  }

  private func found(_ db: Database, limit: Int) throws -> [SearchHit] {
    let newest = "version.published DESC, version.id DESC"
    guard let versions = search.versions else { return try byStory(db, limit: limit) }
    if let match = versions.match {
      let rest = versions.conditions(on: "version.id", reach: .one, without: .text(match))
      // With nothing else to fulfil the best are known before anything is read of them.
      let best = rest.isEmpty && search.stories.isEmpty ? "ORDER BY rank, hit DESC LIMIT \(limit)" : ""
      let ranked = """
        (SELECT copyIndex.rowid AS hit, bm25(copyIndex, \(Self.weights)) AS rank FROM copyIndex
         WHERE copyIndex MATCH ? AND copyIndex.rowid >= ? \(best)) AS ranked CROSS JOIN version ON version.id = ranked.hit
        """
      return try rows(
        db, from: ranked, [match, try firstWeighed(db, match)], where: rest, order: "ranked.rank, version.id DESC",
        limit: limit)
    }
    guard let lead = try versions.lead(db)?.lead else { return try byStory(db, limit: limit) }
    let some = versions.ids(from: lead)
    return try rows(
      db, from: "(SELECT DISTINCT \(some.sql)) AS found CROSS JOIN version ON version.id = found.hit", some.arguments,
      where: [], order: newest, limit: limit)
  }

  private func firstWeighed(_ db: Database, _ match: String) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT rowid FROM copyIndex WHERE copyIndex MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET \(Self.mostWeighed - 1)
        """, arguments: [match]) ?? 0
  }

  /// Goes down the list of stories. The times that are asked for are those of versions, not of stories.
  private func byStory(_ db: Database, limit: Int) throws -> [SearchHit] {
    let list = try StoryList(StoryFilter(.all, query: typed), times: .none, in: db, clock: clock)
    var hits: [SearchHit] = []
    var cursor: StoryCursor?
    while hits.count < limit {
      let stories = try list.rows(db, after: cursor, limit: Self.block)
      guard let last = stories.last else { break }
      let ids = stories.map(\.id.number)
      let rest = try search.versions.map { try $0.conditions(on: "version.id", reach: $0.reach(db, of: ids)) } ?? []
      hits += try rows(
        db, from: "article AS own CROSS JOIN version ON version.article = own.id", [],
        where: [("own.story IN (\(ids.asList))", [])] + rest,
        order: "story.changed DESC, story.id DESC, version.published DESC, version.id DESC", limit: limit - hits.count)
      cursor = last.cursor
    }
    return hits
  }

  // MARK: rows

  private func rows(
    _ db: Database, from source: String, _ arguments: StatementArguments, where versions: [SearchPiece.Condition],
    order: String, limit: Int
  ) throws -> [SearchHit] {
    let conditions = versions + search.stories
    return try Row.fetchAll(
      db,
      sql: """
        SELECT version.id, article.id AS article, version.number, article.story,
          coalesce(article.outlet, version.agency, '—') AS ranBy,
          coalesce(version.headline, version.lede) AS title, version.published, version.precision, version.dateOrigin,
          version.status, version.embargo, (SELECT newest.status = 'killed' FROM version AS newest
            WHERE newest.article = article.id AND newest.number = article.latest) AS isWithdrawn
        FROM \(source) CROSS JOIN article ON article.id = version.article CROSS JOIN story ON story.id = article.story
        WHERE \(conditions.isEmpty ? "1" : conditions.map(\.sql).joined(separator: " AND ")) ORDER BY \(order) LIMIT ?
        """, arguments: conditions.reduce(arguments) { $0 + $1.arguments } + [limit]
    ).map { row in
      SearchHit(
        version: VersionID(ArticleID(row["article"]), row["number"]), story: StoryID(row["story"]),
        source: row["ranBy"], title: row["title"],
        published: Moment(
          seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute),
        excerpt: try excerpts.excerpt(db, of: row["id"], title: row["title"]),
        notice: notice(row),
        isDateReceived: (row["dateOrigin"] as String) == DateOrigin.received.rawValue)
    }
  }

  /// A kill withdraws every version.
  private func notice(_ row: Row) -> String? {
    let isWithdrawn: Bool = row["isWithdrawn"]
    let status = isWithdrawn ? .killed : CopyStatus(rawValue: row["status"]) ?? .withheld
    return status.useNotice(embargo: Embargo.moment(row["embargo"]), now: Moment(seconds: clock.now()))
  }
}
