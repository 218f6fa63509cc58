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
  /// `!` for a feed that failed, `…` for one that is being fetched.
  var mark = ""
  /// What came of a feed in the last round: `+12`.
  var news = ""

  init(_ scope: StoryFilter.Scope, _ name: String, _ count: Int?) {
    list = .scope(scope)
    self.name = name
    self.count = count?.grouped ?? ""
  }

  /// Stories and those of them with something unread, as of a saved search: `20/3`.
  init(_ feed: Feed, _ count: OutletCount?, _ feeds: FeedList) {
    list = .scope(.outlet(feed.name))
    name = feed.name
    self.count = count.map { "\($0.stories.grouped)/\($0.unread.grouped)" } ?? ""
    mark = feeds.mark(of: feed)
    news = feeds.sign(of: feed)
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

  /// Outlets and feeds by name; also feeds without copy yet.
  private func outletItems(_ feeds: FeedList) -> [SidebarItem] {
    let items = outlets.map { outlet in
      feeds.feed(named: outlet.outlet).map { SidebarItem($0, outlet, feeds) }
        ?? SidebarItem(.outlet(outlet.outlet), outlet.outlet, outlet.stories)
    }
    let names = Set(outlets.map(\.outlet))
    let empty = feeds.feeds.filter { !names.contains($0.name) }.map { SidebarItem($0, nil, feeds) }
    guard !empty.isEmpty else { return items }
    return (items + empty).map { ($0, $0.name.lowercased()) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private var searchItems: [SidebarItem] {
    saved.searches.map { SidebarItem($0, saved.count(of: $0), isStale: saved.isStale($0)) }
  }

  func sidebarItems(_ feeds: FeedList) -> [SidebarItem] { scopeItems + outletItems(feeds) + searchItems }

  /// The feed under the cursor of the sidebar; outside it the one whose copy is listed.
  func feed(_ feeds: FeedList) -> Feed? {
    guard isInSidebar else {
      guard case .outlet(let name) = filter.scope else { return nil }
      return feeds.feed(named: name)
    }
    let items = sidebarItems(feeds)
    guard items.indices.contains(sidebarCursor), case .scope(.outlet(let name)) = items[sidebarCursor].list else {
      return nil
    }
    return feeds.feed(named: name)
  }

  /// The items with a heading above each group of them but the first.
  func sidebarLines(_ items: [SidebarItem]) -> [SidebarLine] {
    var lines: [SidebarLine] = []
    var count = 0
    let (scopes, searches) = (scopeItems.count, saved.searches.count)
    let groups = [("", scopes), ("Outlets", items.count - scopes - searches), ("Searches", searches)]
    for (name, size) in groups where size > 0 {
      if !name.isEmpty { lines += [.blank, .heading(name)] }
      lines += (0..<size).map { .item(count + $0) }
      count += size
    }
    return lines
  }

  /// The first line shown: the cursor is always on screen.
  func sidebarTop(_ lines: [SidebarLine], height: Int) -> Int {
    let cursorLine = lines.firstIndex(of: .item(sidebarCursor)) ?? 0
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
    let items = sidebarItems(around.feeds)
    defer { holdSidebarPlace(around.feeds) }
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
    case .rename, .remove:
      guard items.indices.contains(sidebarCursor), case .search(let search) = items[sidebarCursor].list else {
        return [.message("this is for feeds and saved searches only")]
      }
      if action == .remove { return [.effect(.save(.remove(search.id)))] }
      return [.prompt(.renameSearch(search.id), before: search.name)]
    case .compare, .select, .merge, .toggleRead, .toggleStar, .nextUnread, .previousUnread:
      return []
    default: return nil
    }
    sidebarCursor = min(max(0, sidebarCursor), items.count - 1)
    return []
  }

  // MARK: what comes meanwhile

  /// Keeps which list the cursor is on.
  mutating func holdSidebarPlace(_ feeds: FeedList) {
    let items = sidebarItems(feeds)
    sidebarCursor = min(max(0, sidebarCursor), items.count - 1)
    sidebarPlace = items[sidebarCursor].list
  }

  /// Feeds and outlets come and go above the cursor: it stays on its list.
  mutating func settleSidebar(_ feeds: FeedList) {
    guard isInSidebar else { return }
    let items = sidebarItems(feeds)
    if let place = sidebarPlace, let index = items.firstIndex(where: { $0.list == place }) { sidebarCursor = index }
    holdSidebarPlace(feeds)
  }
}
