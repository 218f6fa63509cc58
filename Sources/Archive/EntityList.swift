import GRDB
import Newsroom

/// Windows of the list of entities.
struct EntityList {
  private let filter: EntityFilter

  init(_ filter: EntityFilter) { self.filter = filter }

  func rows(_ db: Database, after row: Entity?, limit: Int) throws -> [Entity] { [] }
  func rows(_ db: Database, before row: Entity?, limit: Int) throws -> [Entity] { [] }
  func count(_ db: Database) throws -> Int { 0 }
  static func entity(_ db: Database, _ id: Int64) throws -> Entity? { nil }
  static func entity(_ db: Database, _ kind: MentionKind, named name: String) throws -> Entity? { nil }
}
