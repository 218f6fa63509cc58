import GRDB
import Language
import Newsroom

/// The versions that a search finds: by words, best first; by anything else, the last published first.
enum SearchHits {
  /// What a word in the headline, in the lede and in the body counts (`bm25` of FTS5). The index of an older store has no column
  /// for the lede: its second weight is the body's then.
  private static let weights = "8.0, 3.0, 1.0"

  /// Of words that more versions than these have, the last filed are weighed.
  private static let mostWeighed = 20_000

  static func hits(_ db: Database, query typed: String, limit: Int, clock: Clock) throws -> [SearchHit] {
    let search = try Search(typed, times: .publications, clock: clock, in: db)
    let query = try SearchQuery(typed, clock: clock)
    guard !query.isEmpty else { return [] }
    let (source, order) = try found(db, search)
    let conditions = source.conditions + search.stories
    let matcher = SearchMatcher(query)
    let names = try query.names(db)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT version.id, article.id AS article, version.number, article.story,
          coalesce(article.outlet, version.agency, '—') AS ranBy,
          coalesce(version.headline, version.lede) AS title, version.published, version.precision, version.dateOrigin,
          (SELECT status FROM version AS newest WHERE newest.article = article.id AND newest.number = article.latest) AS status
        FROM \(source.table) CROSS JOIN article ON article.id = version.article CROSS JOIN story ON story.id = article.story
        WHERE \(conditions.isEmpty ? "1" : conditions.map(\.sql).joined(separator: " AND ")) ORDER BY \(order) LIMIT ?
        """, arguments: conditions.reduce(source.arguments) { $0 + $1.arguments } + [limit]
    ).map { row in
      SearchHit(
        version: VersionID(ArticleID(row["article"]), row["number"]), story: StoryID(row["story"]),
        source: row["ranBy"], title: row["title"],
        published: Moment(
          seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute),
        excerpt: try excerpt(db, of: row["id"], title: row["title"], matcher, names: names),
        isKilled: (row["status"] as String) == CopyStatus.killed.rawValue,
        isDateReceived: (row["dateOrigin"] as String) == DateOrigin.received.rawValue)
    }
  }

  // MARK: finding

  private typealias Source = (table: String, arguments: StatementArguments, conditions: [SearchPiece.Condition])

  private static func found(_ db: Database, _ search: Search) throws -> (Source, order: String) {
    let newest = "version.published DESC, version.id DESC"
    guard let versions = search.versions else { return (("version INDEXED BY versionByPublication", [], []), newest) }
    if let match = versions.match {
      let ranked = """
        (SELECT copyIndex.rowid AS hit, bm25(copyIndex, \(weights)) AS rank FROM copyIndex
         WHERE copyIndex MATCH ? AND copyIndex.rowid >= ?) AS ranked CROSS JOIN version ON version.id = ranked.hit
        """
      return (
        (
          ranked, [match, try firstWeighed(db, match)],
          versions.conditions(on: "version.id", reach: .one, without: .text(match))
        ), "ranked.rank, version.id DESC"
      )
    }
    if let lead = try versions.lead(db) {
      let some = versions.ids(from: lead)
      return (
        ("(SELECT DISTINCT \(some.sql)) AS found CROSS JOIN version ON version.id = found.hit", some.arguments, []),
        newest
      )
    }
    return (
      ("version INDEXED BY versionByPublication", [], versions.conditions(on: "version.id", reach: .one)), newest
    )
  }

  private static func firstWeighed(_ db: Database, _ match: String) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: "SELECT rowid FROM copyIndex WHERE copyIndex MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET \(mostWeighed - 1)",
      arguments: [match]) ?? 0
  }

  // MARK: excerpts

  /// The title is shown beside it: what is found there only is no reason for an excerpt that says it again.
  private static func excerpt(
    _ db: Database, of version: Int64, title: String, _ matcher: SearchMatcher, names: [Int64]
  ) throws -> Excerpt {
    guard let text = try VersionText.text(db, of: version) else { return Excerpt() }
    let places = names.isEmpty ? [] : try NamedPlaces.spans(db, of: version, names: names)
    let headline = text.hasPrefix(title) ? Span(0, title.utf8.count) : Span(0, 0)
    let all = (matcher.hits(in: text, headline: headline) + places).sorted().reduce(into: [Span]()) { spans, span in
      if let last = spans.last, last.overlaps(span) { spans[spans.count - 1] = last.union(span) } else { spans.append(span) }
    }
    let below = all.filter { $0.start >= headline.end }
    return Newsroom.excerpt(of: text, hits: below.isEmpty ? all : below)
  }
}

extension SearchQuery {
  fileprivate func names(_ db: Database) throws -> [Int64] {
    try required.joined().flatMap { term -> [Int64] in
      guard case .name(let kind, let name) = term else { return [] }
      return try SearchNames.names(db, kind, name)
    }
  }
}
