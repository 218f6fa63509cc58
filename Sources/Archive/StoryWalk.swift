import GRDB
import Newsroom

/// How the store comes by the stories of a list in its order.
///
/// By the newest change each list has an index of its own. In another order there are two ways to a part of all stories: to walk
/// the order's index and leave out what is not in the part, which is quick where much is; and to gather the part by its own
/// index and sort it, which is quick where little is. The kept counts say which.
struct StoryWalk {
  let source: String
  let conditions: [String]
  let arguments: StatementArguments
  /// What the list is ordered by, each downwards; the ID decides last.
  let columns: [String]
  private let isRanked: Bool

  /// Up to so many stories are sorted.
  static let sorted = 4000

  init(_ filter: StoryFilter, in db: Database) throws {
    isRanked = filter.order != .newest
    let isSorted =
      try isRanked && filter.scope != .all && filter.query.isEmpty && !StoryWalk.isItsOwn(filter)
      && StoryWalk.count(db, of: filter.scope) <= Self.sorted
    var conditions: [String] = []
    var arguments: StatementArguments = []
    var source = "story"
    if isRanked, filter.query.isEmpty, !isSorted { source += " INDEXED BY \(filter.order.index)" }
    switch filter.scope {
    case .all: break
    case .unread, .changed, .starred:
      let column = StoryWalk.column(of: filter.scope)
      if isSorted { source += " INDEXED BY \(StoryWalk.index(of: filter.scope))" }
      conditions.append("\(column) > 0")
    case .outlet(let name):
      arguments += [name]
      if !isRanked {
        source = "(SELECT story AS id, changed FROM storyOutlet WHERE outlet = ?) AS story"
      } else if isSorted {
        source = """
          (SELECT story.* FROM storyOutlet CROSS JOIN story ON story.id = storyOutlet.story WHERE outlet = ?) AS story
          """
      } else {
        conditions.append("EXISTS (SELECT 1 FROM storyOutlet WHERE storyOutlet.story = story.id AND outlet = ?)")
      }
    }
    self.source = source
    self.conditions = conditions
    self.arguments = arguments
    let rank = filter.order.column.map { isSorted ? "+story.\($0)" : "story.\($0)" }
    columns = [rank, "story.changed", "story.id"].compactMap(\.self)
  }

  /// The unread by how much of them is unread are one end of the order's index.
  private static func isItsOwn(_ filter: StoryFilter) -> Bool { filter.order == .unread && filter.scope == .unread }

  private static func column(of scope: StoryFilter.Scope) -> String {
    switch scope {
    case .unread: "story.unread"
    case .changed: "story.changedSinceRead"
    default: "story.starred"
    }
  }

  private static func index(of scope: StoryFilter.Scope) -> String {
    switch scope {
    case .unread: "storyUnread"
    case .changed: "storyChanged"
    default: "storyStarred"
    }
  }

  // MARK: places

  /// - Parameter comparison: `<` for what comes behind a place, `>` for what comes before it.
  func place(_ comparison: String) -> String {
    "(\(columns.joined(separator: ", "))) \(comparison) (\(columns.map { _ in "?" }.joined(separator: ", ")))"
  }

  func values(of cursor: StoryCursor) -> StatementArguments {
    (isRanked ? [cursor.rank] : []) + [cursor.changed, cursor.story.number]
  }

  // MARK: kept counts

  static func length(of scope: StoryFilter.Scope) -> StoryList.Query {
    switch scope {
    case .all: ("SELECT stories FROM tally", [])
    case .unread: ("SELECT unread FROM tally", [])
    case .changed: ("SELECT changed FROM tally", [])
    case .starred: ("SELECT starred FROM tally", [])
    case .outlet(let name): ("SELECT stories FROM outletTally WHERE outlet = ?", [name])
    }
  }

  private static func count(_ db: Database, of scope: StoryFilter.Scope) throws -> Int {
    let query = length(of: scope)
    return try Int.fetchOne(db, sql: query.sql, arguments: query.arguments) ?? 0
  }
}

extension StoryFilter.Order {
  /// By which a list is ordered before time.
  fileprivate var column: String? {
    switch self {
    case .newest: nil
    case .urgency: "pressing"
    case .coverage: "articles"
    case .unread: "unread"
    }
  }

  fileprivate var index: String {
    switch self {
    case .newest: "storyByChange"
    case .urgency: "storyByUrgency"
    case .coverage: "storyByCoverage"
    case .unread: "storyByUnread"
    }
  }
}
