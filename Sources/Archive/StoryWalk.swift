import GRDB
import Newsroom

/// Goes through a list in its order, a block of stories at a time, and keeps those of which a version matches: for what is so
/// frequent that a page is full long before all that match could have been collected and sorted.
struct StoryWalk {
  private let search: VersionSearch

  init(_ search: VersionSearch) { self.search = search }

  /// So many stories of the list behind a place, without regard to the versions: their IDs in the list's order.
  typealias Block = (Database, StoryCursor?, _ limit: Int) throws -> [Int64]

  private static let smallestBlock = 250
  private static let largestBlock = 4_000

  /// The first that match behind a place, at most `limit`.
  func first(_ limit: Int, _ db: Database, after cursor: StoryCursor?, block: Block) throws -> [Int64] {
    var found: [Int64] = []
    try walk(db, after: cursor, from: Self.smallestBlock, block: block) { matches in
      found += matches
      return found.count < limit
    }
    return Array(found.prefix(limit))
  }

  func all(_ db: Database, block: Block) throws -> [Int64] {
    var found: [Int64] = []
    try walk(db, after: nil, from: Self.largestBlock, block: block) { matches in
      found += matches
      return true
    }
    return found
  }

  func count(_ db: Database, block: Block) throws -> Int {
    var count = 0
    try walk(db, after: nil, from: Self.largestBlock, block: block) { matches in
      count += matches.count
      return true
    }
    return count
  }

  /// How many of those that match stand before a place.
  func count(_ db: Database, before cursor: StoryCursor, block: Block) throws -> Int {
    var count = 0
    try walk(db, after: nil, from: Self.largestBlock, block: block) { matches in
      let places = try Self.places(db, of: matches)
      let before = matches.prefix {
        places[$0].map { ($0.changed, $0.story) > (cursor.changed, cursor.story) } ?? false
      }
      count += before.count
      return before.count == matches.count
    }
    return count
  }

  /// - Parameter take: takes those of a block that match, in the list's order. False to end.
  private func walk(
    _ db: Database, after cursor: StoryCursor?, from size: Int, block: Block, take: ([Int64]) throws -> Bool
  ) throws {
    var cursor = cursor
    var size = size
    while true {
      if Wanting.isAbandoned { throw ArchiveError.abandoned }
      let stories = try block(db, cursor, size)
      let matches = try search.matches(db, among: stories)
      guard try take(stories.filter(matches.contains)), stories.count == size, let last = stories.last else { return }
      cursor = try Self.places(db, of: [last])[last]
      if cursor == nil { return }
      size = min(2 * size, Self.largestBlock)
    }
  }

  private static func places(_ db: Database, of stories: [Int64]) throws -> [Int64: StoryCursor] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, changed FROM story WHERE id IN (\(stories.asList))")
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0] as Int64, StoryCursor(changed: $0[1], story: StoryID($0[0]))) })
  }
}
