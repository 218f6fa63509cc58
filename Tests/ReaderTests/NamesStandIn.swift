import Newsroom
import Reader

/// A list of names in memory that answers as the archive does, so that the screen is tested without one.
final class NamesStandIn {
  private(set) var names: [Entity]
  /// Says this instead of an answer.
  var fault: String?
  /// Does not answer.
  var isSilent = false
  private var before: [Entity] = []

  init(_ names: [Entity]) { self.names = names }

  func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .load(.entities(let filter, let part), let screen):
      // The archive must not answer in its place: what it says is for another screen.
      if isSilent { return .reply(.missing(""), to: screen) }
      if let fault { return .failed(fault, for: screen) }
      let list = list(filter)
      return .reply(.entities(filter, part, rows: rows(of: list, part), total: list.count), to: screen)
    case .load(.entity(let kind, let name), let screen):
      let found = names.first { $0.kind == kind && ($0.name == name || $0.aliases.contains(name)) }
      return .reply(.entity(kind, named: name, found), to: screen)
    case .join(.join(let others, let id)):
      before = names
      let joined = names.filter { others.contains($0.id) }
      names.removeAll { others.contains($0.id) }
      guard let index = names.firstIndex(where: { $0.id == id }) else { return nil }
      names[index].aliases += joined.map(\.name)
      names[index].mentions += joined.reduce(0) { $0 + $1.mentions }
      return .joined(JoinChange(summary: "joined", entity: names[index], undo: 1))
    case .join(.split(let id)):
      before = names
      guard let index = names.firstIndex(where: { $0.id == id }) else { return nil }
      names[index].aliases = []
      return .joined(JoinChange(summary: "split", entity: names[index], undo: 1))
    case .undo:
      names = before
      return .joined(JoinChange(summary: "undone", entity: nil, undo: nil))
    default: return nil
    }
  }

  private var listed: (filter: EntityFilter, names: [Entity], list: [Entity])?

  private func list(_ filter: EntityFilter) -> [Entity] {
    if let listed, listed.filter == filter, listed.names == names { return listed.list }
    let found = names.filter { entity in
      filter.kinds.contains(entity.kind)
        && ([entity.name] + entity.aliases).contains { $0.lowercased().hasPrefix(filter.text.lowercased()) }
    }
    let list = found.sorted {
      switch filter.order {
      case .mentions: ($1.mentions, $0.name) < ($0.mentions, $1.name)
      case .rising: ($1.rise, $0.name) < ($0.rise, $1.name)
      case .name: $0.name < $1.name
      }
    }
    listed = (filter, names, list)
    return list
  }

  private func rows(of list: [Entity], _ part: ListPart<Entity>) -> [Entity] {
    func place(_ entity: Entity) -> Int { list.firstIndex { $0.id == entity.id } ?? 0 }
    switch part {
    case .first: return Array(list.prefix(200))
    case .last: return Array(list.suffix(200))
    case .after(let row): return Array(list.dropFirst(place(row) + 1).prefix(200))
    case .before(let row): return Array(list.prefix(place(row)).suffix(200))
    case .around(let row): return Array(list.prefix(place(row)).suffix(100) + list.dropFirst(place(row)).prefix(100))
    }
  }

  // MARK: names

  /// Names of every kind, with long ones, aliases and other scripts.
  static func few() -> NamesStandIn {
    let day: Int64 = 86_400
    let now: Int64 = 1_795_251_600
    func entity(
      _ number: Int64, _ kind: MentionKind, _ name: String, _ aliases: [String] = [], _ mentions: Int, _ articles: Int,
      since: Int64, _ days: [Int], rise: Int
    ) -> Entity {
      Entity(
        id: EntityID(number), kind: kind, name: name, aliases: aliases, mentions: mentions, articles: articles,
        first: Moment(seconds: now - since * day), last: Moment(seconds: now - day), days: days, rise: rise)
    }
    return NamesStandIn([
      entity(
        1, .person, "Volodymyr Zelensky", ["Zelenskyy", "Zelenskiy"], 214, 37, since: 18,
        [0, 0, 3, 8, 12, 9, 0, 0, 4, 10, 21, 30, 18, 9], rise: 44),
      entity(2, .place, "Kyiv", ["Kiev"], 1214, 97, since: 700, Array(repeating: 5, count: 30), rise: 0),
      entity(3, .organisation, "NATO", [], 88, 31, since: 12, [1, 0, 2], rise: -7),
      entity(4, .person, "Zelenskyj", [], 3, 2, since: 3, [0, 1, 2], rise: 3),
      entity(
        5, .organisation, "Organisation for Security and Co-operation in Europe", ["OSCE"], 41, 12, since: 30,
        [0, 4, 0, 9], rise: 2),
      entity(6, .place, "東京都", [], 9, 4, since: 2, [0, 0, 9], rise: 9),
      entity(7, .person, "Mark Rutte", [], 64, 20, since: 9, [], rise: 12),
    ])
  }

  static func many(_ count: Int) -> NamesStandIn {
    NamesStandIn(
      (1...count).map { number in
        Entity(
          id: EntityID(Int64(number)), kind: [.person, .place, .organisation][number % 3], name: "Name \(number)",
          aliases: [], mentions: 1 + number % 997, articles: 1, first: Moment(seconds: 0), last: Moment(seconds: 0),
          days: [], rise: 0)
      })
  }
}
