import Newsroom

/// A list that the sidebar offers.
struct SidebarItem: Equatable {
  let scope: StoryFilter.Scope
  let name: String
  /// Nil while it is not known.
  let count: Int?
}

extension StoriesScreen {
  var sidebarItems: [SidebarItem] {
    [
      SidebarItem(scope: .all, name: "All", count: counts?.all),
      SidebarItem(scope: .unread, name: "Unread", count: counts?.unread),
      SidebarItem(scope: .changed, name: "Changed", count: counts?.changed),
      SidebarItem(scope: .starred, name: "Starred", count: counts?.starred),
    ] + outlets.map { SidebarItem(scope: .outlet($0.outlet), name: $0.outlet, count: $0.stories) }
  }

  /// How many of the items stand above the outlets.
  static let fixedSidebarItems = 4

  /// Nil for an action that means the same as in the list.
  mutating func actInSidebar(_ action: Action, _ around: Surroundings) -> [Step]? {
    let items = sidebarItems
    let page = max(1, around.body.height - 4)
    switch action {
    case .down: sidebarCursor += 1
    case .up: sidebarCursor -= 1
    case .halfPageDown, .pageDown: sidebarCursor += page
    case .halfPageUp, .pageUp: sidebarCursor -= page
    case .first: sidebarCursor = 0
    case .last: sidebarCursor = items.count - 1
    case .open:
      isInSidebar = false
      guard items.indices.contains(sidebarCursor) else { return [] }
      return show(StoryFilter(items[sidebarCursor].scope, query: filter.query))
    case .back, .switchPane:
      isInSidebar = false
    case .compare, .select, .merge, .toggleRead, .toggleStar, .nextUnread, .previousUnread:
      return []
    default: return nil
    }
    sidebarCursor = min(max(0, sidebarCursor), items.count - 1)
    return []
  }
}
