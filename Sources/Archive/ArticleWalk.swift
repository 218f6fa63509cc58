import GRDB
import Newsroom

/// The articles of which a version fulfils a search, in the order in which they were filed: what an export goes through.
enum ArticleWalk {
  /// So many articles are held against the search at once.
  private static let block = 500

  /// - Parameter article: those behind it; nil for the first ones.
  static func articles(
    _ db: Database, matching typed: String, after article: ArticleID?, limit: Int, clock: Clock
  ) throws -> [ArticleID] {
    let search = try Search(typed, times: .publications, clock: clock, in: db)
    let start = article?.number ?? 0
    if let versions = search.versions, let lead = try versions.lead(db)?.lead {
      return try led(db, by: versions.ids(from: lead), search.stories, after: start, limit: limit)
    }
    var found: [ArticleID] = []
    var last = start
    while found.count < limit {
      let ids = try Int64.fetchAll(
        db, sql: "SELECT id FROM article WHERE id > ? ORDER BY id LIMIT \(block)", arguments: [last])
      guard let end = ids.last else { break }
      found += try matches(db, search, among: ids)
      last = end
    }
    return Array(found.prefix(limit))
  }

  /// What is rare is collected and sorted.
  private static func led(
    _ db: Database, by versions: Search.Condition, _ stories: [Search.Condition], after start: Int64, limit: Int
  ) throws -> [ArticleID] {
    let rest = stories.map { " AND \($0.sql)" }.joined()
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT article.id FROM (SELECT \(versions.sql)) AS found
        CROSS JOIN version ON version.id = found.hit CROSS JOIN article ON article.id = version.article
        CROSS JOIN story ON story.id = article.story
        WHERE article.id > ?\(rest) ORDER BY article.id LIMIT ?
        """,
      arguments: stories.reduce(versions.arguments + [start]) { $0 + $1.arguments } + [limit]
    ).map(ArticleID.init)
  }

  private static func matches(_ db: Database, _ search: Search, among ids: [Int64]) throws -> [ArticleID] {
    var conditions = search.stories
    if let versions = search.versions {
      let all = try Int64.fetchAll(db, sql: "SELECT id FROM version WHERE article IN (\(ids.asList))")
      conditions += versions.conditions(on: "version.id", reach: versions.reach(ofVersions: all))
    }
    guard !conditions.isEmpty else { return ids.map(ArticleID.init) }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT article.id FROM article CROSS JOIN version ON version.article = article.id
        CROSS JOIN story ON story.id = article.story
        WHERE article.id IN (\(ids.asList)) AND \(conditions.map(\.sql).joined(separator: " AND ")) ORDER BY article.id
        """, arguments: conditions.reduce(into: StatementArguments()) { $0 += $1.arguments }
    ).map(ArticleID.init)
  }
}
