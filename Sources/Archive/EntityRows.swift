import GRDB
import Newsroom

/// Entities with all that a list shows of them.
enum EntityRows {
  /// In the order of the heads; those that nobody names now are left out.
  static func rows(_ db: Database, heads: some Collection<Int64>) throws -> [Entity] {
    guard !heads.isEmpty, let days = try EntityDays(db) else { return [] }
    let list = heads.map(String.init).joined(separator: ",")
    var members: [Int64: [Member]] = [:]
    for row in try Row.fetchAll(db, sql: membersQuery(list)) {
      members[row["head"], default: []].append(Member(row))
    }
    var series: [Int64: [Int]] = [:]
    for row in try Row.fetchAll(db, sql: seriesQuery(list, days)) {
      let index: Int = (row["day"] as Int) - days.range.lowerBound
      series[row["head"], default: Array(repeating: 0, count: EntityDays.shown)][index] += row["mentions"] as Int
    }
    var entities: [Int64: Entity] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM entityTally WHERE entity IN (\(list))") {
      let head: Int64 = row["entity"]
      guard let kind = MentionKind(rawValue: row["kind"]) else { continue }
      let (name, members) = (row["name"] as String, members[head] ?? [])
      entities[head] = Entity(
        id: EntityID(head), kind: kind, name: name, aliases: members.map(\.name).filter { $0 != name }.sorted(),
        mentions: row["mentions"], articles: row["articles"], first: moment(members.map(\.first).min()),
        last: moment(members.map(\.last).max()),
        days: series[head] ?? Array(repeating: 0, count: EntityDays.shown), rise: row["rise"])
    }
    return heads.compactMap { entities[$0] }
  }

  private struct Member {
    let name: String
    let first: Int
    let last: Int

    init(_ row: Row) {
      name = row["name"]
      first = row["first"]
      last = row["last"]
    }
  }

  private static func moment(_ day: Int?) -> Moment {
    Moment(seconds: Int64(day ?? 0) * 86_400, precision: .day)
  }

  /// The names that are named now.
  private static func membersQuery(_ heads: String) -> String {
    """
    SELECT coalesce(head, id) AS head, name,
      (SELECT min(day) FROM entityDay WHERE entity = entity.id) AS first,
      (SELECT max(day) FROM entityDay WHERE entity = entity.id) AS last
    FROM entity WHERE mentions > 0 AND (id IN (\(heads)) OR head IN (\(heads)))
    """
  }

  private static func seriesQuery(_ heads: String, _ days: EntityDays) -> String {
    """
    SELECT coalesce(head, id) AS head, day, entityDay.mentions FROM entity JOIN entityDay ON entityDay.entity = entity.id
    WHERE (id IN (\(heads)) OR head IN (\(heads))) AND day BETWEEN \(days.range.lowerBound) AND \(days.range.upperBound)
    """
  }
}
