import GRDB

/// The names that are joined into one entity.
struct EntityGroup {
  struct Member {
    let link: EntityLink
    let name: String
    let folded: String
    let mentions: Int

    var id: Int64 { link.name }
  }

  let head: Int64
  /// The head among them.
  let members: [Member]

  init(_ db: Database, head: Int64) throws {
    self.head = head
    members = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, parent, origin, name, coalesce(folded, '') AS folded, mentions FROM entity WHERE id = :head OR head = :head
          """), arguments: ["head": head]
    ).map {
      Member(link: EntityLink($0), name: $0["name"], folded: $0["folded"], mentions: $0["mentions"])
    }
  }

  /// The head of a name's entity; nil if there is no such name.
  static func head(_ db: Database, of name: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT coalesce(head, id) FROM entity WHERE id = ? AND folded IS NOT NULL"),
      arguments: [name])
  }

  /// Who lends it the name: whom the user's configuration calls it by, else the one most often named, the oldest of several.
  var bearer: Member? {
    let declared = Set(members.compactMap { $0.link.origin == .config ? $0.link.parent : nil })
    return members.max {
      (declared.contains($0.id) ? 1 : 0, $0.mentions, $1.id) < (declared.contains($1.id) ? 1 : 0, $1.mentions, $0.id)
    }
  }

  /// Counts it anew from what its names are counted at: for a group that was joined or taken apart.
  func recount(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM entityTally WHERE entity = ?").execute(arguments: [head])
    let mentions = members.reduce(0) { $0 + $1.mentions }
    guard mentions > 0, let bearer else { return }
    let list = members.map { String($0.id) }.joined(separator: ",")
    let articles =
      try Int.fetchOne(
        db, sql: "SELECT count(DISTINCT article.id) \(Schema.currentNamings) WHERE naming.entity IN (\(list))") ?? 0
    var rise = 0
    if let days = try EntityDays(db) {
      rise =
        try Int.fetchOne(
          db,
          sql: """
            SELECT sum(mentions * \(days.weight(sql: "day"))) FROM entityDay
            WHERE entity IN (\(list)) AND day BETWEEN \(days.range.lowerBound) AND \(days.range.upperBound)
            """) ?? 0
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO entityTally (entity, kind, name, folded, mentions, articles, rise)
        SELECT :head, kind, name, folded, :mentions, :articles, :rise FROM entity WHERE id = :bearer
        """
    ).execute(arguments: ["head": head, "bearer": bearer.id, "mentions": mentions, "articles": articles, "rise": rise])
  }

  /// Calls it by another member if that is named more often by now.
  func rename(_ db: Database) throws {
    guard members.count > 1, let bearer else { return }
    try db.cachedStatement(sql: "UPDATE entityTally SET name = ?, folded = ? WHERE entity = ? AND name <> ?")
      .execute(arguments: [bearer.name, bearer.folded, head, bearer.name])
  }
}

extension EntityLink {
  init(_ row: Row) {
    let origin: String? = row["origin"]
    self.init(name: row["id"], parent: row["parent"], origin: origin.flatMap(Origin.init))
  }
}
