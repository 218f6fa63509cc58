import GRDB
import Language
import Newsroom

/// What a version or a story names, under the names of the entities that the names are joined into.
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
      versions = "article.story = ? AND version.number = article.latest AND version.status <> 'killed'"
      arguments += [try StoryTrail.heir(db, of: id.number)]
    }
    let marks = kinds.map { _ in "?" }.joined(separator: ",")
    arguments += StatementArguments(kinds.map(\.rawValue))
    arguments += [limit]
    var counts = try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(entity.head, entity.id) AS head, entity.kind, coalesce(entityTally.name, entity.name) AS called,
          count(*) AS mentions, count(DISTINCT version.article) AS articles
        FROM article JOIN version ON version.article = article.id
        JOIN mention ON mention.version = version.id JOIN entity ON entity.id = mention.entity
        LEFT JOIN entityTally ON entityTally.entity = coalesce(entity.head, entity.id)
        WHERE \(versions) AND entity.kind IN (\(marks)) AND entity.name <> ''
        GROUP BY coalesce(entity.head, entity.id) ORDER BY count(*) DESC, called LIMIT ?
        """, arguments: arguments
    ).compactMap { row in
      MentionKind(rawValue: row["kind"]).map {
        EntityCount(
          id: EntityID(row["head"]), kind: $0, name: row["called"], mentions: row["mentions"], articles: row["articles"]
        )
      }
    }
    if case .version(let id) = scope { try addPlaces(db, of: id, to: &counts) }
    return counts
  }

  private static func addPlaces(_ db: Database, of version: VersionID, to counts: inout [EntityCount]) throws {
    let indexes = Dictionary(uniqueKeysWithValues: counts.enumerated().map { ($1.id.number, $0) })
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(entity.head, entity.id), mention.start, mention.end, mention.role
        FROM version JOIN mention ON mention.version = version.id JOIN entity ON entity.id = mention.entity
        WHERE version.article = ? AND version.number = ? ORDER BY mention.start, mention.end
        """, arguments: [version.article.number, version.number])
    {
      let (start, end): (Int, Int) = (row[1], row[2])
      guard let index = indexes[row[0]], start <= end else { continue }
      counts[index].spans.append(Span(start, end))
      if counts[index].role == nil { counts[index].role = row[3] }
    }
  }
}
