import GRDB
import Language
import Newsroom

/// What a version or a story names, under the names of the entities that the names are joined into.
enum EntityIndex {
  static func counts(_ db: Database, in scope: EntityScope, kinds: Set<MentionKind>, limit: Int) throws -> [EntityCount]
  {
    guard !kinds.isEmpty else { return [] }
    var table = Table(db: db, kinds: kinds)
    let isVersion: Bool
    switch scope {
    case .version(let id):
      isVersion = true
      try table.add(
        "WHERE version.article = ? AND version.number = ?", [id.article.number, id.number])
    case .story(let id):
      isVersion = false
      let heir = try StoryTrail.heir(db, of: id.number)
      try table.add(
        """
        JOIN article ON article.id = version.article AND article.latest = version.number
        WHERE article.story = ? AND version.status <> 'killed'
        """, [heir])
    }
    return table.counts(limit: limit, withPlaces: isVersion)
  }

  /// The mentions of some versions, gathered by what they mean.
  private struct Table {
    let db: Database
    let kinds: Set<MentionKind>
    private var rows: [Key: Entry] = [:]

    /// A name by its entity; a figure, date or quotation by what it says.
    private enum Key: Hashable {
      case entity(Int64)
      case text(MentionKind, String)
    }

    private struct Entry {
      var count: EntityCount
      var articles: Set<Int64>
    }

    init(db: Database, kinds: Set<MentionKind>) {
      self.db = db
      self.kinds = kinds
    }

    mutating func add(_ condition: String, _ arguments: StatementArguments) throws {
      let reader = CopyReader(db)
      for row in try Row.fetchAll(
        db,
        sql:
          "SELECT version.id, version.article, version.block, version.place, version.localDay FROM version \(condition)",
        arguments: arguments)
      {
        let article: Int64 = row[1]
        try addNames(of: row[0], article: article)
        guard !kinds.isSubset(of: EntityFilter.named) else { continue }
        let copy = try reader.record(at: CopyPlace(block: row[2], offset: row[3]))
        let day: Int? = row[4]
        for mention in mentionsByRule(
          in: copy.text, paragraphs: copy.paragraphs, published: day.map(CalendarDay.init(daysSince1970:)))
        where kinds.contains(mention.kind) && !mention.name.isEmpty {
          let count = EntityCount(id: nil, kind: mention.kind, name: mention.name, mentions: 0, articles: 0)
          note(.text(mention.kind, mention.name), count, mention.span, mention.role, article)
        }
      }
    }

    private mutating func addNames(of version: Int64, article: Int64) throws {
      let names = try MentionRows.list(db, of: version).names
      let entities = try entities(Set(names.map(\.entity)))
      for name in names {
        guard let entity = entities[name.entity], kinds.contains(entity.kind), let id = entity.id else { continue }
        note(.entity(id.number), entity, name.span, name.title, article)
      }
    }

    /// The entities that some names are joined into.
    private func entities(_ names: Set<Int64>) throws -> [Int64: EntityCount] {
      guard !names.isEmpty else { return [:] }
      var entities: [Int64: EntityCount] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT entity.id, coalesce(entity.head, entity.id), entity.kind, coalesce(entityTally.name, entity.name) FROM entity
          LEFT JOIN entityTally ON entityTally.entity = coalesce(entity.head, entity.id)
          WHERE entity.id IN (\(names.sorted().map(String.init).joined(separator: ","))) AND entity.name <> ''
          """)
      {
        guard let kind = MentionKind(rawValue: row[2]) else { continue }
        entities[row[0]] = EntityCount(id: EntityID(row[1]), kind: kind, name: row[3], mentions: 0, articles: 0)
      }
      return entities
    }

    private mutating func note(_ key: Key, _ count: EntityCount, _ span: Span, _ role: String?, _ article: Int64) {
      var entry = rows[key] ?? Entry(count: count, articles: [])
      entry.count.mentions += 1
      entry.count.spans.append(span)
      if entry.count.role == nil { entry.count.role = role }
      entry.articles.insert(article)
      entry.count.articles = entry.articles.count
      rows[key] = entry
    }

    func counts(limit: Int, withPlaces: Bool) -> [EntityCount] {
      rows.values.map { entry in
        var count = entry.count
        // Of a story the places would be in many texts.
        if !withPlaces { (count.spans, count.role) = ([], nil) }
        return count
      }.sorted { ($1.mentions, $0.name) < ($0.mentions, $1.name) }.prefix(limit).map(\.self)
    }
  }
}
