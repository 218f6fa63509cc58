import Newsroom

extension StoriesScreen {
  func isSelected(_ row: StoryRow) -> Bool { selected.contains { $0.id == row.id } }

  mutating func select() -> [Step] {
    guard let row = window.current else { return [] }
    if let index = selected.firstIndex(where: { $0.id == row.id }) {
      selected.remove(at: index)
    } else {
      selected.append(row)
    }
    return move(to: window.cursor + 1)
  }

  /// In the title: `3 selected  `.
  func selectedName(isWide: Bool) -> String {
    selected.isEmpty ? "" : isWide ? "\(selected.count) selected  " : "x\(selected.count)  "
  }

  mutating func updateSelected(_ changed: [StoryRow]) {
    for row in changed {
      if let index = selected.firstIndex(where: { $0.id == row.id }) { selected[index] = row }
    }
  }

  /// What an action is about: the selected stories, else the one under the cursor.
  private var chosen: [StoryRow] { selected.isEmpty ? window.current.map { [$0] } ?? [] : selected }

  // MARK: marks

  /// All are marked read, if any of them is not.
  func toggleRead() -> [Step] {
    guard !chosen.isEmpty else { return [] }
    return [.effect(.mark(.stories(chosen.map(\.id), chosen.contains { $0.unread > 0 || $0.changedSinceRead > 0 })))]
  }

  func toggleStar() -> [Step] {
    guard !chosen.isEmpty else { return [] }
    return [.effect(.mark(.starStories(chosen.map(\.id), chosen.contains { !$0.isStarred })))]
  }

  // MARK: sending

  func send(_ action: Action) -> [Step] {
    guard let first = chosen.first else { return [] }
    return sending(.stories(chosen.map(\.id)), called: first.headline, by: action)
  }

  // MARK: comparing

  /// Nil where nothing is selected.
  func compareSelected() -> [Step]? {
    guard !selected.isEmpty else { return nil }
    var two = selected
    if two.count == 1, let row = window.current, !isSelected(row) { two.append(row) }
    guard two.count == 2 else {
      return [.message("comparing takes two stories: \(counted(two.count, "is", "are")) selected")]
    }
    return [.effect(.load(.newestVersions(two.map(\.id)), for: id))]
  }

  // MARK: merging

  /// The selected stories and the one under the cursor become the oldest of them.
  func merge() -> [Step] {
    guard let row = window.current else { return [] }
    let stories = Set(selected.map(\.id) + [row.id]).sorted()
    guard stories.count > 1 else {
      return [.message("select the stories that are about the same, go to the last of them and merge them with it")]
    }
    return [.effect(.regroup(.merge(Array(stories.dropFirst()), into: stories[0])))]
  }

  /// The list is read anew around the story that the change was about.
  mutating func take(_ change: StoryChange) -> [Step] {
    selected = []
    preview = nil
    known = nil
    saved.spoilCounts()
    // Not to a story that this list does not have; its place is where it stands now.
    let row = change.row.flatMap { row in window.rows.contains { $0.id == row.id } ? row.ranked(in: filter.order) : nil
    }
    return [.effect(.load(.summary, for: id))] + fetch((row ?? window.current).map { .around($0.place) } ?? .first)
  }
}
