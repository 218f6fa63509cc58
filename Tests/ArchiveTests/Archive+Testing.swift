import GRDB
import Newsroom
import Synchronization

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

  /// How SQLite finds what it is asked for meanwhile.
  func plans(during body: () throws -> Void) throws -> [(sql: String, plan: [String])] {
    let asked = Mutex<Set<String>>([])
    database.writeWithoutTransaction { db in
      db.trace(options: .statement) { event in asked.withLock { _ = $0.insert(event.expandedDescription) } }
    }
    try body()
    return try database.writeWithoutTransaction { db in
      db.trace(options: [])
      return try asked.withLock(\.self).filter { $0.hasPrefix("SELECT") }.sorted().map { sql in
        (sql, try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] })
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
