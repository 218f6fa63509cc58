import Newsroom

extension StoriesScreen {
  // MARK: counts

  /// To the last row; where it is not known yet how many there are, as soon as it is.
  mutating func goToEnd() -> [Step] {
    guard window.end < window.total else {
      window.move(to: window.end - 1)
      return fetchMore()
    }
    guard !window.isCounted else { return fetch(.last) }
    wantsEnd = true
    return []
  }

  var knownTotal: Int? { known.flatMap { $0.filter == filter ? $0.total : nil } }

  func requestCount() -> [Step] {
    window.isCounted ? [] : [.effect(.load(.count(filter), for: id))]
  }

  mutating func takeCount(_ total: Int, of filter: StoryFilter) -> [Step] {
    guard filter == self.filter, !window.isCounted else { return [] }
    known = (filter, total)
    window.count(total)
    guard wantsEnd else { return [] }
    wantsEnd = false
    return goToEnd()
  }

  // MARK: saved searches

  /// Asks for the counts that the sidebar lacks, if it is on screen.
  mutating func askForCounts(_ around: Surroundings) -> [Step] {
    guard layout(around.body).hasSidebar else { return [] }
    return saved.ask().map { .effect(.load(.savedCount($0), for: id)) }
  }

  func saveSearch() -> [Step] {
    let query = filter.asQuery
    if query.isEmpty { return [.message("there is no search to save: / looks for something")] }
    if let same = saved.current(filter) { return [.message("it is saved as \(same.name)")] }
    return [.prompt(.nameSearch(query: query), before: "")]
  }
}

extension StoryFilter {
  /// The list as a search over everything.
  var asQuery: String {
    let field: String? =
      switch scope {
      case .all: nil
      case .unread: "is:unread"
      case .changed: "is:changed"
      case .starred: "is:starred"
      // A quote in a name would end the phrase; outlets are found by their words.
      case .outlet(let name):
        "outlet:\"\(String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "\"" })))\""
      }
    return [field, query.isEmpty ? nil : query].compactMap(\.self).joined(separator: " ")
  }
}

extension SearchMatcher {
  /// What a list's search looks for. Dates light nothing, so that any clock does.
  init(typed: String) {
    self.init((try? SearchQuery(typed, clock: .fixed(at: 0), stage: .typing)) ?? SearchQuery())
  }
}
