import GRDB
import Newsroom

/// A search as conditions: on the row of a story, and on one version of it.
struct Search {
  typealias Condition = SearchPiece.Condition

  /// What the row of the story must fulfil.
  private(set) var stories: [Condition] = []
  /// The outlets of which one must have run it, where nothing else is asked of its versions.
  private(set) var outlets: [String]?
  /// What one version must fulfil; nil where nothing is asked of it.
  private(set) var versions: VersionSearch?

  /// Throws `badQuery`.
  init(_ typed: String, times: SearchTimes, clock: Clock, in db: Database) throws {
    let query: SearchQuery
    do throws(QueryFault) { query = try SearchQuery(typed, clock: clock) } catch {
      throw ArchiveError.badQuery(error.description)
    }
    let now = clock.now()
    func piece(_ term: SearchTerm) throws -> SearchPiece { try SearchPiece(term, times: times, now: now, in: db) }
    var groups: [[SearchPiece]] = []
    for alternatives in query.required where times.areAsked(in: alternatives) {
      let pieces = try alternatives.map(piece)
      let others = pieces.compactMap(\.other)
      if others.count == pieces.count { stories.append(Self.any(others)) } else { groups.append(pieces) }
    }
    var banned: [SearchPiece] = []
    for term in query.excluded where times.areAsked(in: [term]) {
      let piece = try piece(term)
      if let other = piece.other { stories.append(("NOT " + other.sql, other.arguments)) } else { banned.append(piece) }
    }
    if banned.isEmpty, groups.count == 1, groups[0].allSatisfy({ $0.outlets != nil }) {
      outlets = Array(Set(groups[0].compactMap(\.outlets).joined())).sorted()
    }
    if !groups.isEmpty || !banned.isEmpty { versions = VersionSearch(groups: groups, banned: banned) }
  }

  static func any(_ conditions: [Condition]) -> Condition {
    (
      "(\(conditions.map(\.sql).joined(separator: " OR ")))",
      conditions.reduce(into: StatementArguments()) { $0 += $1.arguments }
    )
  }
}
