import Newsroom

extension StoriesScreen {
  /// Counts and outlets are shown as they are now. What came marks the list as changed; only a list in which nothing can move is
  /// read anew.
  ///
  /// - Parameter filed: articles and versions that have come, by outlet.
  mutating func take(_ state: FeedState, filed: [String: Int]) -> [Step] {
    counts = state.counts
    outlets = state.outlets
    let own: Int
    switch filter.scope {
    case .outlet(let name): own = filed[name] ?? 0
    case .starred: own = 0
    case .all, .unread, .changed: own = filed.values.reduce(0, +)
    }
    guard own > 0 else { return [] }
    known = nil
    if window.isEmpty, !isFetching { return fetch(.first) }
    arrived += own
    return []
  }

  mutating func spoilCounts() { saved.spoilCounts() }

  /// An outlet is called something else: its list is the same one.
  mutating func rename(_ old: String, to new: String) {
    if filter.scope == .outlet(old) { filter.scope = .outlet(new) }
    if home.scope == .outlet(old) { home.scope = .outlet(new) }
    if sidebarPlace == .scope(.outlet(old)) { sidebarPlace = .scope(.outlet(new)) }
  }
}
