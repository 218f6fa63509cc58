import Newsroom
import Terminal

/// All feeds, a line each: where there is no room for the sidebar, and to see which of them fail and why.
struct FeedsScreen {
  let id: ScreenID
  /// The feed under the cursor; nil for the first.
  private(set) var current: FeedID?
  /// Where it stands, so that the cursor stays when it is removed.
  private var place = 0
  private(set) var top = 0
  private(set) var error: String?

  init(id: ScreenID, current: FeedID? = nil) {
    self.id = id
    self.current = current
  }

  func opening() -> [Effect] { [.load(.feeds, for: id)] }

  func cursor(_ feeds: FeedList) -> Int {
    let found = current.flatMap(feeds.index)
    return found ?? min(max(0, place), max(0, feeds.feeds.count - 1))
  }

  func feed(_ feeds: FeedList) -> Feed? {
    let cursor = cursor(feeds)
    return feeds.feeds.indices.contains(cursor) ? feeds.feeds[cursor] : nil
  }

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    let page = max(1, around.body.height - 2)
    let cursor = cursor(around.feeds)
    switch action {
    case .down: move(to: cursor + 1, around.feeds)
    case .up: move(to: cursor - 1, around.feeds)
    case .halfPageDown: move(to: cursor + page / 2, around.feeds)
    case .halfPageUp: move(to: cursor - page / 2, around.feeds)
    case .pageDown: move(to: cursor + page, around.feeds)
    case .pageUp: move(to: cursor - page, around.feeds)
    case .first: move(to: 0, around.feeds)
    case .last: move(to: .max, around.feeds)
    case .open: return feed(around.feeds).map { [.open(.stories(StoryFilter(.outlet($0.name))))] } ?? []
    case .back: return [.back]
    default: break
    }
    return []
  }

  private mutating func move(to position: Int, _ feeds: FeedList) {
    guard !feeds.feeds.isEmpty else { return }
    place = min(max(0, position), feeds.feeds.count - 1)
    current = feeds.feeds[place].id
  }

  mutating func fail(_ text: String) { error = text }

  /// Brings what is scrolled in line with the cursor and the screen's size.
  mutating func settle(_ around: Surroundings) {
    if around.feeds.isLoaded { error = nil }
    place = cursor(around.feeds)
    current = feed(around.feeds)?.id
    let height = max(1, around.body.height)
    top = min(max(top, place - height + 1), place)
    top = min(top, max(0, around.feeds.feeds.count - height))
  }

  /// Puts the cursor where the mouse is. False where there is nothing to put it on.
  mutating func place(row: Int, column: Int, _ around: Surroundings) -> Bool {
    let position = top + row - around.body.row
    guard around.body.contains(row: row, column: column), around.feeds.feeds.indices.contains(position) else {
      return false
    }
    move(to: position, around.feeds)
    return true
  }
}
