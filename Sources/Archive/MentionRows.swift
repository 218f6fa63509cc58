import GRDB
import Newsroom

/// The mentions of one version, and how often it names each entity.
enum MentionRows {
  static func insert(
    _ db: Database, _ mentions: [Mention], of version: Int64, article: Int64, ledger: EntityLedger
  ) throws -> EntityLedger.Counts {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO mention (version, start, end, entity, role) VALUES (?, ?, ?, ?, ?)")
    var counts: EntityLedger.Counts = [:]
    for mention in mentions {
      let entry = try ledger.entry(mention.kind, mention.name)
      try statement.execute(arguments: [version, mention.span.start, mention.span.end, entry.id, mention.role])
      if entry.isCounted, db.changesCount > 0 { counts[entry.id, default: 0] += 1 }
    }
    let naming = try db.cachedStatement(
      sql: "INSERT INTO naming (entity, version, article, mentions) VALUES (?, ?, ?, ?)")
    for (name, count) in counts { try naming.execute(arguments: [name, version, article, count]) }
    return counts
  }

  /// - Returns: what the version named.
  static func delete(_ db: Database, of version: Int64) throws -> EntityLedger.Counts {
    let counts = try counts(db, of: version)
    try db.cachedStatement(sql: "DELETE FROM mention WHERE version = ?").execute(arguments: [version])
    let naming = try db.cachedStatement(sql: "DELETE FROM naming WHERE entity = ? AND version = ?")
    for name in counts.keys { try naming.execute(arguments: [name, version]) }
    return counts
  }

  static func counts(_ db: Database, of version: Int64) throws -> EntityLedger.Counts {
    var counts: EntityLedger.Counts = [:]
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT mention.entity, count(*) FROM mention JOIN entity ON entity.id = mention.entity AND entity.folded IS NOT NULL
          WHERE mention.version = ? GROUP BY mention.entity
          """), arguments: [version])
    {
      counts[row[0]] = row[1]
    }
    return counts
  }
}
