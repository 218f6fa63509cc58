import Newsroom
import Terminal
import Typesetting

extension StoriesScreen {
  func draw(on surface: inout Surface, theme: Theme, keymap: Keymap, around: Surroundings) {
    let areas = layout(around.body)
    drawTitle(on: &surface, theme: theme, keymap: keymap)
    if areas.hasSidebar {
      drawSidebar(on: &surface, areas.sidebar, theme: theme, feeds: around.feeds)
      drawRule(on: &surface, column: areas.sidebar.endColumn, rows: areas.sidebar.rows, theme: theme)
    }
    drawList(on: &surface, areas.list, theme: theme, keymap: keymap, around: around)
    if areas.hasPreview {
      if areas.isPreviewBeside {
        drawRule(on: &surface, column: areas.list.endColumn, rows: areas.list.rows, theme: theme)
      } else {
        drawRule(on: &surface, row: areas.list.endRow, columns: areas.list.columns, theme: theme)
      }
      drawPreview(on: &surface, areas.preview, theme: theme, around: around)
    }
  }

  // MARK: title

  private func drawTitle(on surface: inout Surface, theme: Theme, keymap: Keymap) {
    var title = " Stories · \(saved.current(filter)?.name ?? filter.name)\(orderName)"
    if !filter.query.isEmpty { title += " · /\(filter.query)" }
    let isWide = surface.width >= 60
    if arrived > 0 {
      let key = keymap.keys(for: .reload, in: .stories).first ?? ":reload"
      title += isWide ? " · +\(arrived.grouped), \(key) shows them" : " +\(arrived.grouped)"
    }
    // How many of all are in this list.
    let isPart = (filter.scope != .all || !filter.query.isEmpty) && !isFetching
    let total = window.isCounted ? window.total.grouped : "…"
    let found = !isPart ? "" : filter.query.isEmpty || !isWide ? "\(total) of " : "\(total) found in "
    let parts: [(String, Int)] =
      counts.map {
        [
          (isWide ? $0.all == 1 ? "story" : "stories" : "", $0.all), (isWide ? "unread" : "●", $0.unread),
          (isWide ? "changed" : "Δ", $0.changed),
        ]
      } ?? []
    let summary = parts.enumerated().compactMap { index, part -> String? in
      if index == 2, part.1 == 0 { return nil }
      return isWide ? "\(part.1.grouped) \(part.0)" : "\(part.0)\(part.1.grouped)"
    }.joined(separator: "  ")
    // While a search that cannot be understood is typed, the list below is another one's.
    let shown = truncated(error ?? selectedName(isWide: isWide) + found + summary, to: surface.width * 2 / 3)
    let start = surface.width - shown.reduce(0) { $0 + $1.width } - 1
    surface.put(truncated(title, to: start - 2), row: 0, column: 0, style: theme[.barTitle])
    surface.put(shown, row: 0, column: start, style: theme[error == nil ? .dim : .error])
  }

  // MARK: sidebar

  private func drawSidebar(on surface: inout Surface, _ area: Rectangle, theme: Theme, feeds: FeedList) {
    let items = sidebarItems(feeds)
    let lines = sidebarLines(items)
    for (offset, line) in lines.dropFirst(sidebarTop(lines, height: area.height)).prefix(area.height).enumerated() {
      let row = area.row + offset
      switch line {
      case .blank: break
      case .heading(let name):
        surface.put(" \(name)", row: row, column: area.column, style: theme[.sidebarHeading])
      case .item(let index):
        let item = items[index]
        let countColumn = area.endColumn - 1 - width(of: item.count)
        let newsColumn = countColumn - (item.news.isEmpty ? 0 : width(of: item.news) + 1)
        surface.put(item.mark, row: row, column: area.column, style: theme[item.mark == "!" ? .error : .dim])
        surface.put(item.news, row: row, column: newsColumn, style: theme[.dim])
        surface.put(
          truncated(item.name, to: newsColumn - area.column - 2), row: row, column: area.column + 1,
          style: theme[isCurrent(item) ? .sidebarCurrent : .sidebarItem])
        surface.put(item.count, row: row, column: countColumn, style: theme[item.isStale ? .dim : .sidebarCount])
        if isInSidebar, index == sidebarCursor {
          surface.restyle(Rectangle(row: row, column: area.column, width: area.width, height: 1), with: theme[.cursor])
        }
      }
    }
  }

  // MARK: list

  private func drawList(
    on surface: inout Surface, _ area: Rectangle, theme: Theme, keymap: Keymap, around: Surroundings
  ) {
    if window.isEmpty { return drawEmpty(on: &surface, area, theme: theme, keymap: keymap, feeds: around.feeds) }
    let lines = window.lines(height: area.height) { Self.heading(of: $0, in: filter.order, around.clock) }
    let matcher = SearchMatcher(typed: filter.query)
    for (offset, line) in lines.enumerated() {
      let row = area.row + offset
      switch line {
      case .heading(let name):
        let end = surface.put(" \(name) ", row: row, column: area.column, limit: area.endColumn, style: theme[.listDay])
        drawRule(on: &surface, row: row, columns: min(end, area.endColumn)..<area.endColumn, theme: theme)
      case .row(let position):
        guard let story = window[position] else { continue }
        let line = StoryLine(
          story, clock: around.clock, order: filter.order, isSelected: isSelected(story), matcher: matcher)
        let columns = line.draw(
          on: &surface, Rectangle(row: row, column: area.column, width: area.width, height: 1), theme: theme)
        if position == window.cursor, !isInSidebar {
          surface.restyle(Rectangle(row: row, column: area.column, width: area.width, height: 1), with: theme[.cursor])
        }
        line.light(on: &surface, row: row, columns: columns, theme: theme)
      }
    }
  }

  private func drawEmpty(
    on surface: inout Surface, _ area: Rectangle, theme: Theme, keymap: Keymap, feeds: FeedList
  ) {
    var lines: [(String, Scope)]
    if let error {
      lines = [("The stories cannot be shown:", .error), (error, .text)]
    } else if isLoading || isFetching {
      lines = [("Reading the store …", .dim)]
    } else if !filter.query.isEmpty {
      let way = filter.query == home.query ? "Esc goes back" : "Esc clears the search"
      lines = [("Nothing matches  \(filter.query)", .text), (way, .dim)]
    } else if let feed = feed(feeds), !isInSidebar {
      lines = [
        ("Nothing of \(feed.name) yet.", .text), (feed.trouble.map { "! \($0.text)" } ?? "", .error),
        (":fetch-feed fetches it · Esc shows all stories", .dim),
      ].filter { !$0.0.isEmpty }
    } else if filter.scope != .all {
      lines = [("No \(filter.name.lowercased()) stories.", .text), ("Esc shows them all", .dim)]
    } else {
      lines = [
        ("No articles yet.", .text), ("", .text), ("Import copy:    writethru import FOLDER", .dim),
        ("Add a feed:     :feed add https://…", .dim), ("See a sample:   writethru demo", .dim), ("", .text),
        (emptyHints(keymap, feeds), .dim),
      ]
    }
    drawNotice(lines, on: &surface, area, theme: theme)
  }

  /// Of a store without copy: what there is to do.
  private func emptyHints(_ keymap: Keymap, _ feeds: FeedList) -> String {
    func key(_ action: Action) -> String { keymap.keys(for: action, in: .stories).first ?? ":\(action.rawValue)" }
    let fetch =
      feeds.feeds.isEmpty ? "" : "\(key(.fetchFeeds)) fetches \(counted(feeds.feeds.count, "feed", "feeds")) · "
    return fetch + "\(key(.reload)) reads the list anew · \(key(.help)) help · \(key(.back)) quit"
  }

  // MARK: preview

  private func drawPreview(on surface: inout Surface, _ area: Rectangle, theme: Theme, around: Surroundings) {
    guard let row = window.current else { return }
    let width = max(1, min(area.width - 2, 80))
    let story = preview?.id == row.id ? preview : nil
    let newest = story?.newest
    // The list keeps a story's first headline; here stands what its copy is called now.
    let headline = newest?.headline ?? row.headline
    var lines: [([Glyph], Scope)] = paragraphLines(headline, width: width).prefix(2).map { ($0, .copyHeadline) }
    if let story, let newest {
      let ledeLines = max(1, area.height - lines.count - 2)
      if newest.headline != nil || row.headline != newest.lede {
        lines += paragraphLines(newest.lede, width: width).prefix(ledeLines).map { ($0, .copyBody) }
      }
      while lines.count < area.height - 2, area.height < 12, lines.count < 4 { lines.append(([], .text)) }
      lines += timeline(of: story, around: around).map { (truncated($0, to: width), .dim) }
    }
    for (offset, line) in lines.prefix(area.height).enumerated() {
      surface.put(line.0, row: area.row + offset, column: area.column + 1, limit: area.endColumn, style: theme[line.1])
    }
  }

  /// `09:12 AFP 546 words → 16:05 AFP 790 words`, then the coverage.
  private func timeline(of story: Story, around: Surroundings) -> [String] {
    func entry(_ version: VersionHeader, _ source: String) -> String {
      let reading = around.clock.reading(of: version.published)
      let time =
        version.dateOrigin == .received ? "undated" : reading.clockTime ?? "\(reading.day.day)/\(reading.day.month)"
      return "\(time) \(source) \(version.words)"
    }
    let sources = Dictionary(uniqueKeysWithValues: story.articles.map { ($0.id, $0.source) })
    let main = story.mainVersions.map { entry($0, sources[$0.id.article] ?? "—") }
    let others = story.articles.filter { $0.placement.relation == .coverage }.map { entry($0.latest, $0.source) }
    var lines = ["Versions  " + main.joined(separator: " → ")]
    if !others.isEmpty { lines.append("Coverage  " + others.joined(separator: " · ")) }
    return lines
  }

  // MARK: status

  func position() -> String {
    if window.isEmpty { return "" }
    let end = window.isCounted ? window.total.grouped : wantsEnd ? "… counting" : "…"
    return "\((window.cursor + 1).grouped)/\(end)"
  }
}
