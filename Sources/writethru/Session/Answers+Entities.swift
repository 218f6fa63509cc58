import Archive
import Newsroom
import Reader

extension Answers {
  func entities(_ filter: EntityFilter, _ part: ListPart<Entity>) throws -> Reply {
    let rows =
      switch part {
      case .first: try archive.entities(filter, limit: Self.window)
      case .last: try archive.entities(filter, before: nil, limit: Self.window)
      case .after(let row): try archive.entities(filter, after: row, limit: Self.window)
      case .before(let row): try archive.entities(filter, before: row, limit: Self.window)
      case .around(let row): try entities(filter, around: row)
      }
    return .entities(filter, part, rows: rows, total: try archive.count(filter))
  }

  /// The row stands where its present numbers put it, if it is still in the list.
  private func entities(_ filter: EntityFilter, around row: Entity) throws -> [Entity] {
    let row = try archive.entity(row.id) ?? row
    let before = try archive.entities(filter, before: row, limit: Self.window / 2)
    return before + (try archive.entities(filter, after: before.last, limit: Self.window / 2))
  }

  func join(_ joining: Joining) throws -> JoinChange {
    switch joining {
    case .join(let others, let id):
      let names = try others.compactMap { try archive.entity($0)?.name }
      let before = try archive.entity(id)?.name ?? "\(id)"
      let undo = keep(try archive.join(others, into: id), of: id)
      let entity = try archive.entity(id)
      // It goes by whichever of its names is the most frequent.
      let called = entity.map { $0.name == before ? "" : ", now called \($0.name)" } ?? ""
      return JoinChange(summary: "joined \(listed(names)) into \(before)\(called)", entity: entity, undo: undo)
    case .split(let id):
      let before = try archive.entity(id)
      let undo = keep(try archive.split(id), of: id)
      return JoinChange(
        summary: "split \(listed(before?.aliases ?? [])) from \(before?.name ?? "\(id)")",
        entity: try archive.entity(id),
        undo: undo)
    }
  }

  /// `Zelenskyy, Zelenskiy and 4 others`: as many as a message line has room for.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(names.count > 3 ? 2 : 3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 2) others" : shown
  }
}
