import Newsroom
import Terminal

/// The people, places and organisations of the archive, to look through, to go to their stories, and to join names that mean
/// the same.
struct EntitiesScreen {
  let id: ScreenID
  private(set) var filter = EntityFilter()
  private(set) var window = ListWindow<Entity>()
  /// What is to be joined, in the order in which it was chosen. It may have left the window.
  private(set) var selected: [Entity] = []
  private(set) var isLoading = true
  private(set) var isFetching = false
  private(set) var error: String?

  init(id: ScreenID) { self.id = id }

  func opening() -> [Effect] { [load(.first)] }

  private func load(_ part: ListPart<Entity>) -> Effect { .load(.entities(filter, part), for: id) }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    let page = max(1, rows(around).height - 2)
    switch action {
    case .down: return move(to: window.cursor + 1)
    case .up: return move(to: window.cursor - 1)
    case .halfPageDown: return move(to: window.cursor + page / 2)
    case .halfPageUp: return move(to: window.cursor - page / 2)
    case .pageDown: return move(to: window.cursor + page)
    case .pageUp: return move(to: window.cursor - page)
    case .first: return window.first == 0 ? move(to: 0) : fetch(.first)
    case .last: return window.end >= window.total ? move(to: window.end - 1) : fetch(.last)
    case .open: return window.current.map { [.open(.stories(StoryFilter(.all, query: $0.query)))] } ?? []
    case .cycleKinds:
      filter.kinds = Self.kinds(after: filter.kinds)
      return fetch(.first)
    case .cycleOrder:
      filter.order = filter.order.next
      return fetch(.first)
    case .search: return [.prompt(.filterEntities, before: filter.text)]
    case .reload: return readNamesAnew()
    case .select: return select()
    case .join: return join()
    case .split: return split()
    case .back:
      // What was selected outlasts the search for the next one to select.
      guard filter.text.isEmpty else { return narrow(to: "") }
      guard !selected.isEmpty else { return [.back] }
      selected = []
      return []
    default: return []
    }
  }

  private mutating func move(to position: Int) -> [Step] {
    window.move(to: position)
    return fetchMore()
  }

  private mutating func fetchMore() -> [Step] {
    guard !isFetching, let part = window.needed else { return [] }
    return fetch(part)
  }

  private mutating func fetch(_ part: ListPart<Entity>) -> [Step] {
    isFetching = true
    error = nil
    return [.effect(load(part))]
  }

  /// Shows the names that begin with a text, from the top.
  mutating func narrow(to text: String) -> [Step] {
    filter.text = text
    return fetch(.first)
  }

  /// All, then one kind after the other.
  private static func kinds(after kinds: Set<MentionKind>) -> Set<MentionKind> {
    let round: [Set<MentionKind>] = [EntityFilter.named, [.person], [.place], [.organisation]]
    return round[((round.firstIndex(of: kinds) ?? 0) + 1) % round.count]
  }

  // MARK: joining

  func isSelected(_ entity: Entity) -> Bool { selected.contains { $0.id == entity.id } }

  private mutating func select() -> [Step] {
    guard let entity = window.current else { return [] }
    if let index = selected.firstIndex(where: { $0.id == entity.id }) {
      selected.remove(at: index)
    } else {
      selected.append(entity)
    }
    return move(to: window.cursor + 1)
  }

  private func join() -> [Step] {
    guard let entity = window.current else { return [] }
    let others = selected.filter { $0.id != entity.id }
    guard !others.isEmpty else {
      return [.message("select the names that mean \(entity.name), come back to it and join them into it")]
    }
    if let other = others.first(where: { $0.kind != entity.kind }) {
      return [
        .error("\(other.name) is \(other.kind.withArticle), \(entity.name) \(entity.kind.withArticle): not the same")
      ]
    }
    return [.effect(.join(.join(others.map(\.id), into: entity.id)))]
  }

  private func split() -> [Step] {
    guard let entity = window.current else { return [] }
    guard !entity.aliases.isEmpty else { return [.message("no other name is joined to \(entity.name)")] }
    return [.effect(.join(.split(entity.id)))]
  }

  // MARK: replies

  mutating func take(_ reply: Reply, _ around: Surroundings) -> [Step] {
    guard case .entities(let filter, let part, let rows, let total) = reply, filter == self.filter else { return [] }
    isLoading = false
    isFetching = false
    error = nil
    window.take(rows, part: part, first: nil, total: total)
    settle(around)
    return fetchMore()
  }

  /// The list is read anew around the name that others were joined to.
  mutating func take(_ change: JoinChange) -> [Step] {
    selected = []
    return fetch((change.entity ?? window.current).map(ListPart.around) ?? .first)
  }

  mutating func readNamesAnew() -> [Step] { fetch(window.current.map(ListPart.around) ?? .first) }

  mutating func fail(_ text: String) {
    isLoading = false
    isFetching = false
    error = text
  }

  // MARK: layout

  private func rows(_ around: Surroundings) -> Rectangle { EntityLayout(around.body, filter.order).rows }

  mutating func settle(_ around: Surroundings) {
    window.scroll(height: rows(around).height) { _ in nil }
  }

  /// Puts the cursor where the mouse is. False where there is nothing to put it on.
  mutating func place(row: Int, column: Int, _ around: Surroundings) -> Bool {
    let rows = rows(around)
    let position = window.top + row - rows.row
    guard rows.contains(row: row, column: column), window[position] != nil else { return false }
    window.move(to: position)
    return true
  }
}

extension EntityFilter.Order {
  var next: Self {
    let all = Self.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// What the title says of it.
  var title: String {
    switch self {
    case .mentions: "by mentions"
    case .rising: "rising"
    case .name: "by name"
    }
  }
}
