import GRDB
import Newsroom

/// Goes through a list in its order, a block of stories at a time, and keeps those of which a version matches: for what is so
/// frequent that a page is full long before all that match could have been collected and sorted.
struct MatchWalk {
  private let search: VersionSearch
  private let order: StoryFilter.Order

  init(_ search: VersionSearch, in order: StoryFilter.Order) {
    self.search = search
    self.order = order
  }

  /// So many stories of the list behind a place, without regard to the versions: their IDs in the list's order.
  typealias Block = (StoryCursor?, _ limit: Int) throws -> [Int64]

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

  /// - Parameter take: takes those of a block that match, in the list's order. False to end.
  private func walk(
    _ db: Database, after cursor: StoryCursor?, from size: Int, block: Block, take: ([Int64]) throws -> Bool
  ) throws {
    var cursor = cursor
    var size = size
    while true {
      if Wanting.isAbandoned { throw ArchiveError.abandoned }
      let stories = try block(cursor, size)
      let matches = try search.matches(db, among: stories)
      guard try take(stories.filter(matches.contains)), stories.count == size, let last = stories.last else { return }
      cursor = try StoryList.rows(db, ids: [last]).first?.ranked(in: order).cursor
      if cursor == nil { return }
      size = min(2 * size, Self.largestBlock)
    }
  }
}
