import GRDB
import Language
import Newsroom

/// Searches that are kept under names.
enum SavedSearches {
  static func all(_ db: Database) throws -> [SavedSearch] {
    try Row.fetchAll(db, sql: "SELECT id, name, query FROM savedSearch ORDER BY name COLLATE NOCASE, id").map(search)
  }

  private static func search(_ row: Row) -> SavedSearch { SavedSearch(id: row[0], name: row[1], query: row[2]) }

  static func add(_ db: Database, query typed: String, name: String, clock: Clock) throws -> SavedSearchUndo {
    let query: SearchQuery
    do throws(QueryFault) { query = try SearchQuery(typed, clock: clock) } catch {
      throw ArchiveError.badQuery(error.description)
    }
    guard !query.isEmpty else { throw ArchiveError.badQuery("there is no search to save: look for something first") }
    let name = try free(name, db, for: nil)
    // As typed: `since:3d` is three days before whenever it is asked.
    try db.execute(sql: "INSERT INTO savedSearch (name, query) VALUES (?, ?)", arguments: [name, query.text])
    return SavedSearchUndo(id: db.lastInsertedRowID, before: nil)
  }

  static func rename(_ db: Database, _ id: Int64, to name: String) throws -> SavedSearchUndo {
    let undo = SavedSearchUndo(id: id, before: try one(db, id))
    try db.execute(
      sql: "UPDATE savedSearch SET name = ? WHERE id = ?", arguments: [try free(name, db, for: id), id])
    return undo
  }

  static func remove(_ db: Database, _ id: Int64) throws -> SavedSearchUndo {
    let undo = SavedSearchUndo(id: id, before: try one(db, id))
    try db.execute(sql: "DELETE FROM savedSearch WHERE id = ?", arguments: [id])
    return undo
  }

  static func restore(_ db: Database, _ undo: SavedSearchUndo) throws {
    guard let before = undo.before else {
      return try db.execute(sql: "DELETE FROM savedSearch WHERE id = ?", arguments: [undo.id])
    }
    try db.execute(
      sql: """
        INSERT INTO savedSearch (id, name, query) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query
        """, arguments: [before.id, try free(before.name, db, for: before.id), before.query])
  }

  private static func one(_ db: Database, _ id: Int64) throws -> SavedSearch? {
    try Row.fetchOne(db, sql: "SELECT id, name, query FROM savedSearch WHERE id = ?", arguments: [id]).map(search)
  }

  /// A name on one line that no other search has.
  private static func free(_ typed: String, _ db: Database, for id: Int64?) throws -> String {
    let name = typed.onOneLine
    guard !name.isEmpty else { throw ArchiveError.badQuery("a saved search needs a name") }
    let taken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM savedSearch WHERE name = ? AND id IS NOT ?)", arguments: [name, id])
    guard taken == false else {
      throw ArchiveError.badQuery(
        "there is a saved search “\(name)” already: give another name, or remove that one first")
    }
    return name
  }
}
