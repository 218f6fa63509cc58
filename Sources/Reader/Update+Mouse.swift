import Terminal

/// What the mouse does: the wheel scrolls, a click puts the cursor, a double click opens.
func take(_ mouse: Mouse, _ model: inout Model) -> [Effect] {
  guard model.prompt == nil else { return [] }
  switch mouse.action {
  case .wheelDown: return scroll(.down, &model)
  case .wheelUp: return scroll(.up, &model)
  case .click, .doubleClick:
    let hit = model.top.place(row: mouse.row, column: mouse.column, model.around)
    guard hit else { return [] }
    return mouse.action == .doubleClick ? perform(.open, &model) : openAfterClick(&model)
  }
}

/// Three lines a notch.
private func scroll(_ action: Action, _ model: inout Model) -> [Effect] {
  (0..<3).flatMap { _ in perform(action, &model) }
}

/// A click in the sidebar chooses; in a list or in copy it only moves the cursor.
private func openAfterClick(_ model: inout Model) -> [Effect] {
  switch model.top {
  case .stories(let screen):
    return screen.isInSidebar ? perform(.open, &model) : run(screen.requestPreview(model.around), &model)
  case .article(let screen): return run(screen.askAboutMention(), &model)
  default: return []
  }
}

extension Screen {
  /// Puts the cursor where the mouse is. False where there is nothing to put it on.
  fileprivate mutating func place(row: Int, column: Int, _ around: Surroundings) -> Bool {
    switch self {
    case .stories(var screen):
      defer { self = .stories(screen) }
      return screen.place(row: row, column: column, around)
    case .story(var screen):
      defer { self = .story(screen) }
      let lines = screen.lines(width: around.body.width)
      let line = screen.top + row - around.body.row
      guard lines.indices.contains(line), case .entry(let index) = lines[line] else { return false }
      screen.cursor = index
      return true
    case .article(var screen):
      defer { self = .article(screen) }
      return screen.place(row: row, column: column, around)
    case .links(var screen):
      defer { self = .links(screen) }
      return screen.place(row: row, column: column, around)
    case .entities(var screen):
      defer { self = .entities(screen) }
      return screen.place(row: row, column: column, around)
    case .feeds(var screen):
      defer { self = .feeds(screen) }
      return screen.place(row: row, column: column, around)
    default: return false
    }
  }
}
