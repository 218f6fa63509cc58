import GRDB

/// The forest of joined names: the one place where a join is made or undone.
enum EntityLinks {
  /// Sets how some names are joined, and brings heads and counts of what that touches up to date. A link by which
  /// names would hang on one another in a circle is left as it is.
  ///
  /// - Returns: the links as they were, of the names that changed.
  static func set(_ db: Database, _ links: [EntityLink]) throws -> [EntityLink] {
    guard !links.isEmpty else { return [] }
    var heads: Set<Int64> = []
    for name in links.flatMap({ [$0.name, $0.parent].compactMap(\.self) }) {
      if let head = try EntityGroup.head(db, of: name) { heads.insert(head) }
    }
    let groups = try heads.sorted().map { try EntityGroup(db, head: $0) }
    let before = Dictionary(
      groups.flatMap { group in group.members.map { ($0.id, $0.link) } }, uniquingKeysWith: { first, _ in first })
    var after = before
    for link in links where after[link.name] != nil { after[link.name] = link }
    // All at once: one after another, turning a join round would seem to run in a circle.
    while let circling = links.first(where: { after[$0.name] != before[$0.name] && root(of: $0.name, in: after) == nil }
    ) {
      after[circling.name] = before[circling.name]
    }
    let statement = try db.cachedStatement(sql: "UPDATE entity SET parent = ?, origin = ?, head = ? WHERE id = ?")
    var roots: Set<Int64> = []
    for (name, link) in after {
      let root = root(of: name, in: after) ?? name
      roots.insert(root)
      try statement.execute(arguments: [link.parent, link.origin?.rawValue, root == name ? nil : root, name])
    }
    for head in heads.subtracting(roots) {
      try db.cachedStatement(sql: "DELETE FROM entityTally WHERE entity = ?").execute(arguments: [head])
    }
    for root in roots.sorted() { try EntityGroup(db, head: root).recount(db) }
    return before.values.filter { after[$0.name] != $0 }.sorted { $0.name < $1.name }
  }

  /// Nil where the way up runs in a circle.
  private static func root(of name: Int64, in links: [Int64: EntityLink]) -> Int64? {
    var root = name
    for _ in 0...links.count {
      guard let parent = links[root]?.parent else { return root }
      root = parent
    }
    return nil
  }

  static func isDecidedByHand(_ db: Database, _ name: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT origin IS 'hand' FROM entity WHERE id = ?"), arguments: [name]) ?? false
  }
}
