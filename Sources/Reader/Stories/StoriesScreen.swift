import Newsroom
import Terminal

/// The list of stories, with a sidebar of lists and a preview.
struct StoriesScreen {
  let id: ScreenID
  var filter: StoryFilter
  /// The list that it was opened with, to which `back` leads before it leaves.
  var home: StoryFilter
  var window = ListWindow<StoryRow>()
  /// Nil until they have come.
  var counts: StoryCounts?
  var outlets: [OutletCount] = []
  var saved = SavedSearchList()
  /// Nil: as the width suggests.
  var wantsSidebar: Bool?
  var wantsPreview: Bool?
  var isInSidebar = false
  var sidebarCursor = 0
  /// The list that it is on, so that it stays there when others come above it.
  var sidebarPlace: SidebarItem.List?
  /// Articles and versions that came since the list was read.
  var arrived = 0
  var preview: Story?
  /// In the order in which they were chosen. They may have left the window.
  var selected: [StoryRow] = []
  var isLoading = true
  var error: String?
  /// A fetch for the list is under way.
  var isFetching = false
  /// A length that was counted by itself, and of what.
  var known: (filter: StoryFilter, total: Int)?
  /// The end of the list is to be shown once it is known how long it is.
  var wantsEnd = false

  init(id: ScreenID, filter: StoryFilter) {
    self.id = id
    self.filter = filter
    home = filter
  }

  func opening() -> [Effect] {
    [load(.first), .load(.summary, for: id), .load(.savedSearches, for: id), .load(.feeds, for: id)]
  }

  private func load(_ part: ListPart<StoryCursor>) -> Effect { .load(.stories(filter, part), for: id) }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    if isInSidebar, let steps = actInSidebar(action, around) { return steps }
    let page = max(1, layout(around.body).list.height - 2)
    switch action {
    case .down: return move(to: window.cursor + 1)
    case .up: return move(to: window.cursor - 1)
    case .halfPageDown: return move(to: window.cursor + page / 2)
    case .halfPageUp: return move(to: window.cursor - page / 2)
    case .pageDown: return move(to: window.cursor + page)
    case .pageUp: return move(to: window.cursor - page)
    case .first: return window.first == 0 ? move(to: 0) : fetch(.first)
    case .last: return goToEnd()
    case .open: return window.current.map { [.open(.story($0.id))] } ?? []
    case .compare: return compareLatest()
    case .select: return select()
    case .merge: return merge()
    case .openPage: return window.current.map { [.effect(.load(.links(.story($0.id), number: nil), for: id))] } ?? []
    case .pipe, .export: return send(action)
    case .cycleOrder: return cycleOrder()
    case .toggleRead: return toggleRead()
    case .markAllRead: return window.isEmpty ? [] : [.effect(.mark(.all(filter)))]
    case .toggleStar: return toggleStar()
    case .nextUnread: return seekUnread(backwards: false)
    case .previousUnread: return seekUnread(backwards: true)
    case .search: return [.prompt(.searchList, before: filter.query)]
    case .clearSearch: return show(StoryFilter(filter.scope))
    case .saveSearch: return saveSearch()
    case .rename, .remove:
      return [.message("this is for feeds and saved searches: Tab goes to them in the sidebar")]
    case .reload: return reload()
    case .sidebar:
      wantsSidebar = !layout(around.body).hasSidebar
      isInSidebar = false
      return askForCounts(around)
    case .preview:
      wantsPreview = !layout(around.body).hasPreview
      return requestPreview(around)
    case .switchPane:
      wantsSidebar = true
      isInSidebar = true
      sidebarCursor = sidebarItems(around.feeds).firstIndex(where: isCurrent) ?? 0
      holdSidebarPlace(around.feeds)
      return askForCounts(around)
    case .back:
      guard selected.isEmpty else {
        selected = []
        return []
      }
      guard filter.query == home.query else { return show(StoryFilter(filter.scope, query: home.query)) }
      return filter.scope == home.scope ? [.back] : show(home)
    default: return []
    }
  }

  mutating func move(to position: Int) -> [Step] {
    window.move(to: position)
    return fetchMore()
  }

  mutating func fetchMore() -> [Step] {
    guard !isFetching, let part = window.needed else { return [] }
    return fetch(part)
  }

  mutating func fetch(_ part: ListPart<StoryCursor>) -> [Step] {
    isFetching = true
    switch part {
    case .first, .last, .around: arrived = 0
    case .after, .before: break
    }
    return [.effect(load(part))]
  }

  /// The two newest texts of the main copy, once the story is known.
  private func compareLatest() -> [Step] {
    if let steps = compareSelected() { return steps }
    guard let row = window.current else { return [] }
    guard row.versions > 1 else { return [.message("one version only: there is nothing to compare it with")] }
    guard let preview, preview.id == row.id else { return [.open(.story(row.id))] }
    let versions = preview.mainVersions
    guard versions.count > 1 else { return [.open(.story(row.id))] }
    return [.open(.compare(versions[versions.count - 2].id, versions[versions.count - 1].id))]
  }

  private mutating func seekUnread(backwards: Bool) -> [Step] {
    let positions =
      backwards
      ? Array((window.first..<max(window.first, window.cursor)).reversed())
      : Array(min(window.cursor + 1, window.end)..<window.end)
    if let found = positions.first(where: { (window[$0]?.unread ?? 0) > 0 }) { return move(to: found) }
    guard let edge = backwards ? window.rows.first : window.rows.last else { return [] }
    return [.effect(.load(.nextUnread(filter, after: edge.id, backwards: backwards), for: id))]
  }

  // MARK: other lists

  /// Shows another list from its top, in the order of this one.
  mutating func show(_ filter: StoryFilter) -> [Step] {
    let order = self.filter.order
    self.filter = filter
    self.filter.order = order
    error = nil
    wantsEnd = false
    return fetch(.first)
  }

  private mutating func reload() -> [Step] {
    known = nil
    let about: [Request] = [.summary, .savedSearches, .feeds]
    return about.map { .effect(.load($0, for: id)) } + readAnew()
  }

  /// Around the story under the cursor.
  mutating func readAnew() -> [Step] {
    var steps: [Step] = []
    if let row = window.current {
      steps += fetch(.around(row.place))
    } else {
      steps += fetch(.first)
    }
    return steps
  }

  // MARK: replies

  mutating func take(_ reply: Reply, _ around: Surroundings) -> [Step] {
    switch reply {
    case .stories(let filter, let part, let rows, let first, let total):
      guard filter == self.filter else { return [] }
      isLoading = false
      isFetching = false
      error = nil
      window.take(rows, part: part, first: first, total: total ?? knownTotal)
      settle(around)
      return fetchMore() + requestCount() + requestPreview(around)
    case .count(let filter, let total): return takeCount(total, of: filter)
    case .savedSearches(let searches):
      saved.take(searches)
      return askForCounts(around)
    case .savedCount(let search, let count): saved.take(count, of: search)
    case .summary(let counts, let outlets):
      self.counts = counts
      self.outlets = outlets
    case .preview(let story):
      if story.id == window.current?.id { preview = story }
    case .nextUnread(let row, _):
      guard let row else { return [.message("no more unread stories in this direction")] }
      return fetch(.around(row.place))
    case .links(let list, let number): return list.opening(number)
    case .newestVersions(let versions):
      if versions.count == 2 { return [.open(.compare(versions[0], versions[1]))] }
    default: break
    }
    return []
  }

  mutating func fail(_ text: String) {
    isLoading = false
    isFetching = false
    error = text
  }

  mutating func take(_ change: MarkChange) {
    window.update(change.rows)
    updateSelected(change.rows)
    counts = change.counts
    outlets = change.outlets
    saved.spoilCounts()
    known = nil
    if var story = preview {
      story.apply(change.marks)
      preview = story
    }
  }

  /// Asks for the story under the cursor where a preview is wanted, or where comparing may be next.
  func requestPreview(_ around: Surroundings) -> [Step] {
    guard let row = window.current, preview?.id != row.id else { return [] }
    return [.effect(.load(.preview(row.id), for: id))]
  }

  // MARK: layout

  /// Brings what is scrolled in line with the cursor and the screen's size.
  mutating func settle(_ around: Surroundings) {
    let areas = layout(around.body)
    if !areas.hasSidebar { isInSidebar = false }
    settleSidebar(around.feeds)
    let height = areas.list.height
    let order = filter.order
    window.scroll(height: height) { Self.heading(of: $0, in: order, around.clock) }
  }

  func layout(_ body: Rectangle) -> StoriesLayout {
    StoriesLayout(body, wantsSidebar: wantsSidebar, wantsPreview: wantsPreview)
  }
}

/// Where the panes of the Stories screen are.
struct StoriesLayout {
  var sidebar = Rectangle(row: 0, column: 0, width: 0, height: 0)
  var list: Rectangle
  var preview = Rectangle(row: 0, column: 0, width: 0, height: 0)
  /// The preview is beside the list, not under it.
  var isPreviewBeside = false

  var hasSidebar: Bool { !sidebar.isEmpty }
  var hasPreview: Bool { !preview.isEmpty }

  static let sidebarWidth = 20

  init(_ body: Rectangle, wantsSidebar: Bool?, wantsPreview: Bool?) {
    list = body
    if wantsSidebar ?? (body.width >= 100), body.width >= 60 {
      let parts = body.split(leftWidth: Self.sidebarWidth)
      (sidebar, list) = (parts.left, parts.right)
    }
    guard wantsPreview ?? (body.width >= 100 && body.height >= 16) else { return }
    if list.width >= 130 {
      let parts = list.split(leftWidth: list.width * 3 / 5)
      (list, preview, isPreviewBeside) = (parts.left, parts.right, true)
    } else if list.height >= 12, list.width >= 40 {
      let parts = list.split(topHeight: list.height - min(8, list.height / 3) - 1)
      (list, preview) = (parts.top, parts.bottom)
    }
  }
}
