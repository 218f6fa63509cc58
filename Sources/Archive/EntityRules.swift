import GRDB
import Newsroom

/// What the rules say of names by their keys.
enum EntityRules {
  /// The oldest name with a key, and the head of its entity; nil where none has it, or where those who have it were taken
  /// apart so that it is not clear to whom it belongs.
  static func partner(
    _ db: Database, _ kind: MentionKind, key: String, besides name: Int64 = 0
  ) throws -> (name: Int64, head: Int64)? {
    guard !key.isEmpty else { return nil }
    let namesakes = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, coalesce(head, id) FROM entity
          WHERE joinKey = ? AND kind = ? AND id <> ? AND NOT (parent IS NULL AND origin IS 'hand') ORDER BY id
          """), arguments: [key, kind.rawValue, name]
    ).map { (name: $0[0] as Int64, head: $0[1] as Int64) }
    guard let first = namesakes.first, namesakes.allSatisfy({ $0.head == first.head }) else { return nil }
    return first
  }
}
