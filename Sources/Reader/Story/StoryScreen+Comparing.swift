import Newsroom

extension StoryScreen {
  mutating func select() {
    guard let version = current?.version.id else { return }
    if let index = selected.firstIndex(of: version) {
      selected.remove(at: index)
    } else {
      selected.append(version)
    }
    cursor = min(cursor + 1, max(0, entries.count - 1))
  }

  /// The two that were selected last, else the version under the cursor with the one it derives from, else with the one before it.
  func compare() -> [Step] {
    if selected.count > 1 {
      let places = selected.suffix(2).compactMap { version in
        entries.firstIndex { $0.version.id == version }.map { (version, $0) }
      }
      let ordered = places.sorted { time($0.1) < time($1.1) }.map(\.0)
      guard ordered.count == 2 else { return [] }
      return [.open(.compare(ordered[0], ordered[1]))]
    }
    guard let current else { return [] }
    if selected.count == 1, selected[0] != current.version.id {
      return [.open(.compare(selected[0], current.version.id))]
    }
    if let parent = derivations?.parents[current.version.id]?.version {
      return [.open(.compare(parent, current.version.id))]
    }
    let others = entries.filter { $0.version.id != current.version.id }
    let before = others.filter {
      ($0.version.published.seconds, $0.version.id.number) <= (
        current.version.published.seconds, current.version.id.number
      )
    }
    if let previous = before.last(where: { $0.article == current.article }) ?? before.last {
      return [.open(.compare(previous.version.id, current.version.id))]
    }
    guard let next = others.first else { return [.message("one version only: there is nothing to compare it with")] }
    return [.open(.compare(current.version.id, next.version.id))]
  }

  // MARK: sending

  /// The selected versions, else the one under the cursor.
  func send(_ action: Action, _ around: Surroundings) -> [Step] {
    guard let current else { return [] }
    let chosen = selected.isEmpty ? [current.version.id] : selected
    let headers = entries.filter { chosen.contains($0.version.id) }.map(\.version)
    if headers.count == 1, let refusal = refusal(of: headers[0], around) { return [refusal] }
    return sending(.versions(chosen), called: headers.first?.title ?? "", by: action)
  }

  private func time(_ entry: Int) -> Int64 { entries[entry].version.published.seconds }
}
