import Foundation
import GRDB
import Language
import Newsroom

/// Whom one version names, and how often.
enum MentionRows {
  /// - Returns: how often it names each.
  static func insert(
    _ db: Database, _ mentions: [Mention], of version: Int64, article: Int64, ledger: EntityLedger
  ) throws -> EntityLedger.Counts {
    let list = NameList(
      try mentions.compactMap { mention in
        guard EntityFilter.named.contains(mention.kind) else { return nil }
        let entry = try ledger.entry(mention.kind, mention.name)
        return NameList.Name(span: mention.span, entity: entry.id, title: mention.role)
      })
    try db.cachedStatement(
      sql: """
        INSERT INTO tagging (version, tagger, names) VALUES (?, ?, ?)
        ON CONFLICT (version) DO UPDATE SET tagger = excluded.tagger, names = excluded.names
        """
    ).execute(arguments: [version, ledger.tagger.version, Data(list.bytes)])
    let counts = try list.counts.filter { try ledger.isCounted($0.key) }
    let naming = try db.cachedStatement(
      sql: "INSERT INTO naming (entity, version, article, mentions) VALUES (?, ?, ?, ?)")
    for (name, count) in counts { try naming.execute(arguments: [name, version, article, count]) }
    return counts
  }

  /// - Returns: what the version named.
  static func delete(_ db: Database, of version: Int64) throws -> EntityLedger.Counts {
    let counts = try counts(db, of: version)
    let naming = try db.cachedStatement(sql: "DELETE FROM naming WHERE entity = ? AND version = ?")
    for name in counts.keys { try naming.execute(arguments: [name, version]) }
    return counts
  }

  static func counts(_ db: Database, of version: Int64) throws -> EntityLedger.Counts {
    let isCounted = try db.cachedStatement(sql: "SELECT folded IS NOT NULL FROM entity WHERE id = ?")
    return try list(db, of: version).counts.filter { try Bool.fetchOne(isCounted, arguments: [$0.key]) ?? false }
  }

  static func list(_ db: Database, of version: Int64) throws -> NameList {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT names FROM tagging WHERE version = ?"), arguments: [version]
    ).map { try list($0, 0) } ?? NameList([])
  }

  static func list(_ row: Row, _ column: Int) throws -> NameList {
    try NameList(bytes: row.withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } ?? [] })
  }

  /// The names of a version as mentions, in the order of the text.
  static func mentions(_ db: Database, of version: Int64, length: Int) throws -> [Mention] {
    let list = try list(db, of: version)
    let entities = try names(db, Set(list.names.map(\.entity)))
    return list.names.compactMap { name in
      guard let entity = entities[name.entity], name.span.start < name.span.end, name.span.end <= length else {
        return nil
      }
      return Mention(kind: entity.kind, span: name.span, name: entity.name, role: name.title)
    }
  }

  private static func names(
    _ db: Database, _ ids: Set<Int64>
  ) throws -> [Int64: (kind: MentionKind, name: String)] {
    guard !ids.isEmpty else { return [:] }
    var names: [Int64: (kind: MentionKind, name: String)] = [:]
    let list = ids.sorted().map(String.init).joined(separator: ",")
    for row in try Row.fetchAll(db, sql: "SELECT id, kind, name FROM entity WHERE id IN (\(list))") {
      if let kind = MentionKind(rawValue: row[1]) { names[row[0]] = (kind, row[2]) }
    }
    return names
  }
}
