import Newsroom
import Terminal

extension FeedsScreen {
  func draw(on surface: inout Surface, theme: Theme, keymap: Keymap, around: Surroundings) {
    drawTitle(on: &surface, theme: theme, feeds: around.feeds)
    let feeds = around.feeds.feeds
    guard !feeds.isEmpty else {
      return drawNotice(notice(keymap, around.feeds), on: &surface, around.body, theme: theme)
    }
    let cursor = cursor(around.feeds)
    for (offset, feed) in feeds.dropFirst(top).prefix(around.body.height).enumerated() {
      let area = Rectangle(row: around.body.row + offset, column: 0, width: around.body.width, height: 1)
      draw(feed, on: &surface, area, theme: theme, around: around)
      if top + offset == cursor { surface.restyle(area, with: theme[.cursor]) }
    }
  }

  private func drawTitle(on surface: inout Surface, theme: Theme, feeds: FeedList) {
    surface.put(" Feeds", row: 0, column: 0, style: theme[.barTitle])
    guard feeds.isLoaded else { return }
    let failing = feeds.failing
    let text = counted(feeds.feeds.count, "feed", "feeds") + (failing > 0 ? "  ! \(failing.grouped) failing" : "")
    surface.put(text, row: 0, column: surface.width - width(of: text) - 1, style: theme[.dim])
  }

  /// `! Coast   +12   20/3   09:12  404: there is nothing at this address`; narrow without what follows the counts.
  private func draw(_ feed: Feed, on surface: inout Surface, _ area: Rectangle, theme: Theme, around: Surroundings) {
    let mark = around.feeds.mark(of: feed)
    surface.put(mark, row: area.row, column: 1, style: theme[feed.trouble != nil && mark == "!" ? .error : .dim])
    let isWide = area.width >= 70
    let nameEnd = isWide ? 32 : area.width - 18
    surface.put(
      truncated(feed.name, to: nameEnd - 4), row: area.row, column: 3,
      style: theme[feed.unread > 0 ? .listUnread : .listRead])
    let sign = around.feeds.sign(of: feed)
    surface.put(sign, row: area.row, column: nameEnd + 5 - width(of: sign), style: theme[.listCount])
    let count = "\(feed.stories.grouped)/\(feed.unread.grouped)"
    surface.put(count, row: area.row, column: nameEnd + 17 - width(of: count), style: theme[.listCount])
    guard isWide else { return }
    surface.put(time(feed, around.clock), row: area.row, column: nameEnd + 19, style: theme[.listTime])
    let note = feed.trouble.map(\.text) ?? feed.address
    surface.put(
      truncated(note, to: area.width - nameEnd - 28), row: area.row, column: nameEnd + 27,
      style: theme[feed.trouble != nil ? .error : .dim])
  }

  /// When it was read last: the time of today, else the day.
  private func time(_ feed: Feed, _ clock: Clock) -> String {
    guard let fetched = feed.fetched.map({ Moment(seconds: $0) }) else { return "never" }
    let isToday = clock.reading(of: fetched).day == clock.reading(of: Moment(seconds: clock.now())).day
    return isToday ? clock.reading(of: fetched).clockTime ?? "" : clock.shortDay(of: fetched)
  }

  private func notice(_ keymap: Keymap, _ feeds: FeedList) -> [(String, Scope)] {
    if let error { return [("The feeds cannot be shown:", .error), (error, .text)] }
    guard feeds.isLoaded else { return [("Reading the store …", .dim)] }
    let key = keymap.keys(for: .addFeed, in: .feeds).first ?? ":add-feed"
    return [
      ("No feeds yet.", .text), ("\(key) adds one, by its address or that of a page that names it", .dim),
      (":feed add https://…", .dim),
    ]
  }

  // MARK: status

  /// Where one is, and what is wrong with the feed.
  func statusText(_ feeds: FeedList) -> String {
    guard let feed = feed(feeds) else { return "" }
    let position = "\((cursor(feeds) + 1).grouped)/\(feeds.feeds.count.grouped)"
    return position + feed.troubleText
  }
}

extension Feed {
  /// Behind a position in the status line; empty where nothing is wrong.
  var troubleText: String { trouble.map { "  ! \($0.text)" } ?? "" }
}
