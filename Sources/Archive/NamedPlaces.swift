import GRDB
import Language

/// Where a version's text names somebody, in order.
enum NamedPlaces {
  static func spans(_ db: Database, of version: Int64, names: [Int64]) throws -> [Span] {
    try Row.fetchAll(
      db, sql: "SELECT start, end FROM mention WHERE version = ? AND entity IN (\(names.asList)) ORDER BY start",
      arguments: [version]
    ).compactMap { row in
      let (start, end): (Int, Int) = (row[0], row[1])
      return 0 <= start && start < end ? Span(start, end) : nil
    }
  }
}
