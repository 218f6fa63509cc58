import GRDB
import Newsroom

/// Who and what is named, over the latest version of each article.
enum EntityIndex {
  static func counts(_ db: Database, in scope: EntityScope, kinds: Set<MentionKind>, limit: Int) throws -> [EntityCount]
  {
    guard !kinds.isEmpty else { return [] }
    var arguments: StatementArguments = []
    let versions: String
    switch scope {
    case .version(let id):
      versions = "article.id = ? AND version.number = ?"
      arguments += [id.article.number, id.number]
    case .story(let id):
      versions = "article.story = ? AND version.number = article.latest"
      arguments += [id.number]
    case .everything:
      versions = "version.number = article.latest"
    }
    let marks = kinds.map { _ in "?" }.joined(separator: ",")
    arguments += StatementArguments(kinds.map(\.rawValue))
    arguments += [limit]
    return try Row.fetchAll(
      db,
      sql: """
        SELECT entity.kind, entity.name, count(*) AS mentions, count(DISTINCT version.article) AS articles
        FROM article JOIN version ON version.article = article.id
        JOIN mention ON mention.version = version.id JOIN entity ON entity.id = mention.entity
        WHERE \(versions) AND entity.kind IN (\(marks)) AND entity.name <> ''
        GROUP BY entity.id ORDER BY mentions DESC, entity.name LIMIT ?
        """, arguments: arguments
    ).compactMap { row in
      MentionKind(rawValue: row["kind"]).map {
        EntityCount(kind: $0, name: row["name"], mentions: row["mentions"], articles: row["articles"])
      }
    }
  }
}
