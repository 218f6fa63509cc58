import GRDB

/// How words are looked for in a version of which the ID is known: in the posting lists' parts that may hold it.
enum TextReach {
  /// Each version by itself.
  case one
  /// For versions that are all in these ranges of IDs.
  case ranges([ClosedRange<Int64>])

  /// For versions with these IDs, beginnings of words among what is looked for: SQLite merges the lists of all words that begin so
  /// for each range.
  static func once(_ versions: [Int64]) -> TextReach {
    guard let first = versions.min(), let last = versions.max() else { return .ranges([]) }
    return .ranges([first...last])
  }

  /// For versions with these IDs. Reading a range costs about as much as looking up one version; IDs that lie near one another
  /// share one.
  init(_ versions: [Int64]) {
    var ranges: [ClosedRange<Int64>] = []
    for version in versions.sorted() {
      if let last = ranges.last, version - last.upperBound <= Self.gap {
        ranges[ranges.count - 1] = last.lowerBound...version
      } else {
        ranges.append(version...version)
      }
    }
    self = ranges.count <= min(Self.mostRanges, 1 + versions.count / 4) ? .ranges(ranges) : .one
  }

  /// The lists are read at some 20 million entries a second; a look-up takes 30 µs.
  private static let gap: Int64 = 300
  /// SQLite takes 500 parts of a compound query at the most.
  private static let mostRanges = 100

  func condition(_ expression: String, on version: String) -> SearchPiece.Condition {
    switch self {
    case .one:
      return ("EXISTS (SELECT 1 FROM copyIndex WHERE copyIndex MATCH ? AND copyIndex.rowid = \(version))", [expression])
    case .ranges(let ranges):
      let parts = ranges.map {
        "SELECT copyIndex.rowid FROM copyIndex WHERE copyIndex MATCH ? AND copyIndex.rowid BETWEEN \($0.lowerBound) AND \($0.upperBound)"
      }
      // `+` keeps SQLite from going through the ranges once for each article.
      return (
        "+\(version) IN (\(parts.isEmpty ? "NULL" : parts.joined(separator: " UNION ALL ")))",
        StatementArguments(ranges.map { _ in expression })
      )
    }
  }
}
