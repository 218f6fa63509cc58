import GRDB
import Newsroom

@testable import Archive

extension Archive {
  /// How SQLite finds a list and counts it.
  func plan(_ filter: StoryFilter) throws -> [String] {
    try database.read { db in
      let list = try StoryList(filter, in: db, clock: clock)
      let cursor = StoryCursor(changed: 0, story: StoryID(1))
      return try [list.windowQuery(after: cursor), list.countQuery].flatMap { query in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments).map {
          $0["detail"] as String
        }
      }
    }
  }

  /// How SQLite finds a window of a list with a search, counts it, and holds it against versions.
  func plans(_ filter: StoryFilter) throws -> [String] {
    try database.read { db in
      let list = try StoryList(filter, in: db, clock: clock)
      let stories = try Int64.fetchAll(db, sql: "SELECT id FROM story")
      var queries = [list.windowQuery(after: StoryCursor(changed: 0, story: StoryID(1)))]
      if let walked = list.walked {
        queries += [VersionSearch.versionsQuery(of: stories)]
        for reach in [TextReach.one, .ranges([1...9, 12...40])] {
          queries.append(walked.matchesQuery(among: stories, reach: reach))
        }
      } else if !filter.query.isEmpty {
        queries.append(list.countQuery)
      }
      return try queries.flatMap { query in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments).map {
          $0["detail"] as String
        }
      }
    }
  }

  func pretendToBeNewer() throws {
    try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')") }
  }

  func spoilCounts() throws {
    try database.write { try $0.execute(sql: "UPDATE story SET unread = unread + 5") }
  }
}
