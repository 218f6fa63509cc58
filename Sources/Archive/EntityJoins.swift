import GRDB

/// Joins and splits by hand.
enum EntityJoins {
  static func join(_ db: Database, _ entities: [Int64], into head: Int64) throws -> EntityUndo { EntityUndo(links: []) }
  static func split(_ db: Database, _ id: Int64) throws -> EntityUndo { EntityUndo(links: []) }
  static func split(_ db: Database, _ id: Int64, alias: String) throws -> EntityUndo { EntityUndo(links: []) }
  static func restore(_ db: Database, _ undo: EntityUndo) throws -> EntityUndo { EntityUndo(links: []) }
}
