import Newsroom

/// A list that the sidebar offers.
struct SidebarItem: Equatable {
  enum List: Equatable {
    case scope(StoryFilter.Scope)
    case search(SavedSearch)
  }

  let list: List
  let name: String
  /// `214`; of a saved search the stories and the unread ones, `9/4`. Empty or `…` while it is not known.
  let count: String
  /// The count is an older one; it says so itself: `9/4…`.
  var isStale = false

  init(_ scope: StoryFilter.Scope, _ name: String, _ count: Int?) {
    list = .scope(scope)
    self.name = name
    self.count = count?.grouped ?? ""
  }

  init(_ search: SavedSearch, _ count: SavedSearchCount?, isStale: Bool) {
    list = .search(search)
    name = search.name
    self.isStale = isStale
    self.count = (count.map { "\($0.stories.grouped)/\($0.unread.grouped)" } ?? "") + (isStale ? "…" : "")
  }
}

/// A line of the sidebar.
enum SidebarLine: Equatable {
  case blank
  case heading(String)
  /// By its index.
  case item(Int)
}

extension StoriesScreen {
  private var scopeItems: [SidebarItem] {
    [
      SidebarItem(.all, "All", counts?.all), SidebarItem(.unread, "Unread", counts?.unread),
      SidebarItem(.changed, "Changed", counts?.changed), SidebarItem(.starred, "Starred", counts?.starred),
    ]
  }

  private var outletItems: [SidebarItem] { outlets.map { SidebarItem(.outlet($0.outlet), $0.outlet, $0.stories) } }

  private var searchItems: [SidebarItem] {
    saved.searches.map { SidebarItem($0, saved.count(of: $0), isStale: saved.isStale($0)) }
  }

  var sidebarItems: [SidebarItem] { scopeItems + outletItems + searchItems }

  /// The items with a heading above each group of them but the first.
  var sidebarLines: [SidebarLine] {
    var lines: [SidebarLine] = []
    var count = 0
    for (name, items) in [("", scopeItems), ("Outlets", outletItems), ("Searches", searchItems)] where !items.isEmpty {
      if !name.isEmpty { lines += [.blank, .heading(name)] }
      lines += items.indices.map { .item(count + $0) }
      count += items.count
    }
    return lines
  }

  /// The first line shown: the cursor is always on screen.
  func sidebarTop(height: Int) -> Int {
    let cursorLine = sidebarLines.firstIndex(of: .item(sidebarCursor)) ?? 0
    return isInSidebar ? max(0, cursorLine - height + 1) : 0
  }

  func isCurrent(_ item: SidebarItem) -> Bool {
    switch (item.list, saved.current(filter)) {
    case (.search(let search), let current): search == current
    case (.scope(let scope), let current): current == nil && scope == filter.scope
    }
  }

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
      switch items[sidebarCursor].list {
      case .scope(let scope):
        // A saved search that was open is left; what was typed stays.
        return show(StoryFilter(scope, query: saved.current(filter) == nil ? filter.query : ""))
      case .search(let search): return show(StoryFilter(.all, query: search.query))
      }
    case .back, .switchPane:
      isInSidebar = false
    case .renameSearch, .removeSearch:
      guard items.indices.contains(sidebarCursor), case .search(let search) = items[sidebarCursor].list else {
        return [.message("this is for saved searches only")]
      }
      if action == .removeSearch { return [.effect(.save(.remove(search.id)))] }
      return [.prompt(.renameSearch(search.id), before: search.name)]
    case .compare, .select, .merge, .toggleRead, .toggleStar, .nextUnread, .previousUnread:
      return []
    default: return nil
    }
    sidebarCursor = min(max(0, sidebarCursor), items.count - 1)
    return []
  }
}
