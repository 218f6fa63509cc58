import Newsroom

/// The saved searches as the sidebar knows them.
struct SavedSearchList {
  private(set) var searches: [SavedSearch] = []
  private var counts: [SavedSearch: SavedSearchCount] = [:]
  /// Those whose count holds.
  private var fresh: Set<SavedSearch> = []
  private var asked: Set<SavedSearch> = []

  mutating func take(_ searches: [SavedSearch]) {
    self.searches = searches
    spoilCounts()
  }

  mutating func take(_ count: SavedSearchCount, of search: SavedSearch) {
    counts[search] = count
    // What was marked after it was asked for has made another count of it; it is on its way.
    if asked.remove(search) != nil { fresh.insert(search) }
  }

  /// Marks or copy have changed since they were counted.
  mutating func spoilCounts() { (fresh, asked) = ([], []) }

  /// Those that are to be counted now.
  mutating func ask() -> [SavedSearch] {
    let missing = searches.filter { !fresh.contains($0) && !asked.contains($0) }
    asked.formUnion(missing)
    return missing
  }

  func count(of search: SavedSearch) -> SavedSearchCount? { counts[search] }

  func isStale(_ search: SavedSearch) -> Bool { !fresh.contains(search) }

  /// The saved search that a list is.
  func current(_ filter: StoryFilter) -> SavedSearch? {
    filter.scope == .all && !filter.query.isEmpty ? searches.first { $0.query == filter.query } : nil
  }
}
