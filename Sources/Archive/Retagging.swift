import GRDB
import Language
import Newsroom

/// A version's text, for what is found in it to be found anew.
package struct StoredText: Sendable {
  let row: Int64
  package let text: String
  package let paragraphs: [Paragraph]
}

/// Versions that an older tagger has seen. Which they are stands in their rows of `tagging`, so that the work can stop and go
/// on anywhere.
enum Retagging {
  /// The newest of those that the oldest tagger has seen.
  static func texts(_ db: Database, before tagger: Int, limit: Int) throws -> [StoredText] {
    guard
      let oldest = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT min(tagger) FROM taggerTally WHERE tagger < ? AND versions > 0"),
        arguments: [tagger])
    else { return [] }
    let reader = CopyReader(db)
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT version.id, version.block, version.place FROM tagging JOIN version ON version.id = tagging.version
          WHERE tagging.tagger = ? ORDER BY tagging.version DESC LIMIT ?
          """), arguments: [oldest, limit]
    ).map { row in
      let copy = try reader.record(at: CopyPlace(block: row[1], offset: row[2]))
      return StoredText(row: row[0], text: copy.text, paragraphs: copy.paragraphs)
    }
  }

  /// In versions.
  static func progress(_ db: Database, to tagger: Int) throws -> PassProgress {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(sum(versions) FILTER (WHERE tagger >= ?1), 0), coalesce(sum(versions) FILTER (WHERE tagger < ?1), 0)
          FROM taggerTally
          """), arguments: [tagger])
    return PassProgress(done: row?[0] ?? 0, remaining: row?[1] ?? 0)
  }
}

extension FilingSession {
  /// Replaces what was found in a version, unless somebody else has done so meanwhile. Its story stays as it is.
  package func retag(_ stored: StoredText, as mentions: [Mention]) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT version.published, version.number = article.latest AND version.status <> 'killed', version.article FROM tagging
            JOIN version ON version.id = tagging.version JOIN article ON article.id = version.article
            WHERE tagging.version = ? AND tagging.tagger < ?
            """), arguments: [stored.row, tagger.version])
    else { return }
    try ledger.meet(mentions)
    let old = try MentionRows.delete(db, of: stored.row)
    let new = try MentionRows.insert(db, mentions, of: stored.row, article: row[2], ledger: ledger)
    let day = EntityDays.day(row[0] as Int64)
    if row[1] { try ledger.note(new, day: day, replacing: old, day: day) }
  }

  /// Joins names that older rules have seen as the rules of this tagger have it, at most `limit`.
  package func joinOlderNames(limit: Int) throws {
    let names = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, kind, name FROM entity WHERE folded IS NOT NULL AND keyedBy < ? ORDER BY keyedBy, id LIMIT ?"),
      arguments: [tagger.version, limit])
    for row in names {
      if let kind = MentionKind(rawValue: row[1]) { try ledger.giveKey(to: row[0], kind, row[2]) }
    }
  }
}
