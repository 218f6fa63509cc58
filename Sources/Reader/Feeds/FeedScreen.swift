import Newsroom
import Terminal
import Typesetting

/// The page of a feed: what is known of it, and what came of it in the last round.
struct FeedScreen {
  let id: ScreenID
  let feed: FeedID
  private(set) var top = 0

  init(id: ScreenID, feed: FeedID) {
    self.id = id
    self.feed = feed
  }

  func opening() -> [Effect] { [.load(.feeds, for: id)] }

  // MARK: lines

  struct Line {
    var name = ""
    var text: [Glyph]
    var scope = Scope.text
  }

  /// Width of the names of what stands on the page, with the space behind them.
  private func nameWidth(_ width: Int) -> Int { width >= 60 ? 16 : 0 }

  /// Names stand before the values; where it is narrow, on lines of their own.
  func lines(_ around: Surroundings) -> [Line] {
    guard let feed = around.feeds.feed(feed) else {
      return [
        Line(text: glyphs(of: around.feeds.isLoaded ? "This feed was removed." : "Reading the store …"), scope: .dim)
      ]
    }
    let width = around.body.width
    let textWidth = max(1, min(width - nameWidth(width) - 4, 100))
    var facts = FeedFacts(feed, clock: around.clock).lines.map { ($0.name, $0.value, Scope.text) }
    for index in facts.indices where facts[index].0 == "error" { facts[index].2 = .error }
    facts.insert(("this round", round(feed, around.feeds), .text), at: 0)
    var lines: [Line] = []
    for (name, value, scope) in facts where !value.isEmpty {
      let text = paragraphLines(value, width: textWidth)
      if nameWidth(width) == 0 {
        lines.append(Line(text: glyphs(of: name), scope: .dim))
        lines += text.map { Line(text: $0, scope: scope) }
      } else {
        lines += text.enumerated().map { Line(name: $0.offset == 0 ? name : "", text: $0.element, scope: scope) }
      }
    }
    return lines
  }

  /// What came of it in the last round; empty where it was not in it.
  private func round(_ feed: Feed, _ feeds: FeedList) -> String {
    if feeds.isWaiting(feed.id) { return "being fetched …" }
    return feeds.result(of: feed.id)?.words ?? ""
  }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    let page = max(1, around.body.height - 2)
    switch action {
    case .down: top += 1
    case .up: top -= 1
    case .halfPageDown: top += page / 2
    case .halfPageUp: top -= page / 2
    case .pageDown: top += page
    case .pageUp: top -= page
    case .first: top = 0
    case .last: top = .max
    case .open: return around.feeds.feed(feed).map { [.open(.stories(StoryFilter(.outlet($0.name))))] } ?? []
    case .back: return [.back]
    default: break
    }
    settle(around)
    return []
  }

  mutating func settle(_ around: Surroundings) {
    top = min(max(0, top), max(0, lines(around).count - around.body.height + 1))
  }

  // MARK: drawing

  func draw(on surface: inout Surface, theme: Theme, around: Surroundings) {
    let known = around.feeds.feed(feed)
    let mark = known.map(around.feeds.mark) ?? ""
    let title = " Feed · \(known?.name ?? "\(feed)")"
    surface.put(truncated(title, to: surface.width - 4), row: 0, column: 0, style: theme[.barTitle])
    surface.put(mark, row: 0, column: surface.width - 2, style: theme[mark == "!" ? .error : .dim])
    let column = 2 + nameWidth(around.body.width)
    for (offset, line) in lines(around).dropFirst(top).prefix(max(0, around.body.height - 1)).enumerated() {
      let row = around.body.row + 1 + offset
      surface.put(line.name, row: row, column: 2, style: theme[.dim])
      let isLabel = line.scope == .dim && column == 2
      surface.put(
        line.text, row: row, column: column + (column == 2 && !isLabel ? 2 : 0), limit: surface.width,
        style: theme[line.scope])
    }
  }
}

extension FeedResult {
  /// As the page and the message line put it: `12 new, 2 new versions`.
  var words: String {
    switch self {
    case .filed(let new, let versions): filedWords(new: new, newVersions: versions)
    case .unchanged: "nothing new"
    case .failed: "failed"
    }
  }
}

/// `12 new, 2 new versions`; `nothing new`.
func filedWords(new: Int, newVersions: Int) -> String {
  let parts = [
    new > 0 ? "\(new.grouped) new" : nil,
    newVersions > 0 ? counted(newVersions, "new version", "new versions") : nil,
  ].compactMap(\.self)
  return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
}
