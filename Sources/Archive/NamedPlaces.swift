import GRDB
import Language

/// Where a version's text names somebody, in order.
enum NamedPlaces {
  static func spans(_ db: Database, of version: Int64, names: [Int64]) throws -> [Span] {
    let sought = Set(names)
    return try MentionRows.list(db, of: version).names.filter { sought.contains($0.entity) }.map(\.span)
  }
}
