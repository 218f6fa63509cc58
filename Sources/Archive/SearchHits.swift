import GRDB
import Newsroom

/// The versions that a search finds: by words, best first; by names alone, newest first.
enum SearchHits {
  static func hits(_ db: Database, query: String, limit: Int) throws -> [SearchHit] {
    guard let search = try Search(query, in: db) else { return [] }
    let versions = search.versions
    let excerpt =
      search.match == nil ? "NULL" : "snippet(copyIndex, -1, char(57344), char(57345), ' … ', 16)"
    let order = search.match == nil ? "version.id DESC" : "bm25(copyIndex, 8.0, 3.0, 1.0), version.id DESC"
    return try Row.fetchAll(
      db,
      sql: """
        SELECT version.id, article.id AS article, version.number, article.story,
          coalesce(article.outlet, version.agency, '—') AS ranBy,
          coalesce(version.headline, version.lede) AS title, version.published, version.precision, version.dateOrigin,
          (SELECT status FROM version AS newest WHERE newest.article = article.id AND newest.number = article.latest) AS status,
          \(excerpt) AS excerpt
        \(versions.sql) ORDER BY \(order) LIMIT ?
        """, arguments: versions.arguments + [limit]
    ).map { row in
      SearchHit(
        version: VersionID(ArticleID(row["article"]), row["number"]), story: StoryID(row["story"]),
        source: row["ranBy"],
        title: row["title"],
        published: Moment(
          seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute),
        excerpt: try row["excerpt"] ?? NamedExcerpt.text(db, of: row["id"], names: search.names),
        isKilled: (row["status"] as String) == CopyStatus.killed.rawValue,
        isDateReceived: (row["dateOrigin"] as String) == DateOrigin.received.rawValue)
    }
  }
}
