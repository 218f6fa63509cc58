import GRDB
import Newsroom

/// Joins and splits by hand.
enum EntityJoins {
  static func join(_ db: Database, _ entities: [Int64], into head: Int64) throws -> EntityUndo {
    let target = try group(db, head)
    let kind = try kind(db, target.head)
    var links: [EntityLink] = []
    for entity in entities {
      let root = try group(db, entity).head
      guard root != target.head, !links.contains(where: { $0.name == root }) else { continue }
      let other = try self.kind(db, root)
      guard other == kind else {
        throw ArchiveError.badQuery(
          "\(EntityID(root)) (\(other)) and \(EntityID(target.head)) (\(kind)) are of two kinds and cannot be one")
      }
      links.append(EntityLink(name: root, parent: target.head, origin: .hand))
    }
    return EntityUndo(links: try EntityLinks.set(db, links))
  }

  static func split(_ db: Database, _ id: Int64) throws -> EntityUndo {
    let joined = try group(db, id).members.filter { $0.link.parent != nil }
    return EntityUndo(
      links: try EntityLinks.set(db, joined.map { EntityLink(name: $0.id, parent: nil, origin: .hand) }))
  }

  static func split(_ db: Database, _ id: Int64, alias: String) throws -> EntityUndo {
    let group = try group(db, id)
    let folded = EntityNames.column(nameWords(alias))
    guard
      let member = group.members.first(where: { $0.name == alias })
        ?? group.members.first(where: { $0.folded == folded })
    else { throw ArchiveError.badQuery("\(EntityID(group.head)) has no name “\(alias)”") }
    let others = group.members.filter { $0.id != member.id }
    guard !others.isEmpty else { return EntityUndo(links: []) }
    var links = [EntityLink(name: member.id, parent: nil, origin: .hand)]
    // What hung on the name hangs on what the name hung on; the root's place is taken by the most often named.
    var heir = member.link.parent
    if heir == nil, let next = others.max(by: { ($0.mentions, $1.id) < ($1.mentions, $0.id) }) {
      heir = next.id
      links.append(EntityLink(name: next.id, parent: nil, origin: nil))
      // The way from the heir up to the old root is turned round.
      var below = next
      while let parent = below.link.parent, parent != member.id, let above = others.first(where: { $0.id == parent }) {
        links.append(EntityLink(name: above.id, parent: below.id, origin: below.link.origin))
        below = above
      }
    }
    let set = Set(links.map(\.name))
    links += others.filter { $0.link.parent == member.id && !set.contains($0.id) }.map {
      EntityLink(name: $0.id, parent: heir, origin: $0.link.origin)
    }
    return EntityUndo(links: try EntityLinks.set(db, links))
  }

  static func restore(_ db: Database, _ undo: EntityUndo) throws -> EntityUndo {
    EntityUndo(links: try EntityLinks.set(db, undo.links))
  }

  private static func group(_ db: Database, _ id: Int64) throws -> EntityGroup {
    guard let head = try EntityGroup.head(db, of: id) else {
      throw ArchiveError.badQuery("there is no entity \(EntityID(id))")
    }
    return try EntityGroup(db, head: head)
  }

  private static func kind(_ db: Database, _ id: Int64) throws -> String {
    try String.fetchOne(db, sql: "SELECT kind FROM entity WHERE id = ?", arguments: [id]) ?? ""
  }
}
