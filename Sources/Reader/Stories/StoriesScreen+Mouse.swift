import Terminal

extension StoriesScreen {
  /// Puts the cursor where the mouse is. False where there is nothing to put it on.
  mutating func place(row: Int, column: Int, _ around: Surroundings) -> Bool {
    let areas = layout(around.body)
    if areas.hasSidebar, areas.sidebar.contains(row: row, column: column) {
      let lines = sidebarLines(sidebarItems(around.feeds))
      let line = row - areas.sidebar.row + sidebarTop(lines, height: areas.sidebar.height)
      guard lines.indices.contains(line), case .item(let index) = lines[line] else { return false }
      isInSidebar = true
      sidebarCursor = index
      holdSidebarPlace(around.feeds)
      return true
    }
    guard areas.list.contains(row: row, column: column) else { return false }
    let lines = window.lines(height: areas.list.height) { Self.heading(of: $0, in: filter.order, around.clock) }
    guard lines.indices.contains(row - areas.list.row), case .row(let position) = lines[row - areas.list.row] else {
      return false
    }
    isInSidebar = false
    window.move(to: position)
    return true
  }
}
