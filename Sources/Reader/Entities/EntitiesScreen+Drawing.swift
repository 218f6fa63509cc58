import Newsroom
import Terminal
import Typesetting

extension EntitiesScreen {
  func draw(on surface: inout Surface, theme: Theme, keymap: Keymap, around: Surroundings) {
    drawTitle(on: &surface, theme: theme)
    guard !window.isEmpty else { return drawNotice(notice(keymap), on: &surface, around.body, theme: theme) }
    let layout = EntityLayout(around.body, filter.order)
    drawHeading(on: &surface, layout, theme: theme)
    for offset in 0..<layout.rows.height {
      guard let entity = window[window.top + offset] else { break }
      let row = layout.rows.row + offset
      draw(entity, on: &surface, row: row, layout, theme: theme, around: around)
      if window.top + offset == window.cursor {
        surface.restyle(
          Rectangle(row: row, column: layout.rows.column, width: layout.rows.width, height: 1), with: theme[.cursor])
      }
    }
  }

  private func drawTitle(on surface: inout Surface, theme: Theme) {
    var title = " Entities · \(kindsName) · \(filter.order.title)"
    if !filter.text.isEmpty { title += " · /\(filter.text)" }
    let isWide = surface.width >= 60
    var parts: [String] = []
    if !selected.isEmpty { parts.append(isWide ? "\(selected.count) selected" : "x\(selected.count)") }
    if !isLoading { parts.append(isWide ? counted(window.total, "name", "names") : window.total.grouped) }
    let text = truncated(error ?? parts.joined(separator: "  "), to: surface.width / 2)
    let start = surface.width - text.reduce(0) { $0 + $1.width } - 1
    surface.put(truncated(title, to: start - 2), row: 0, column: 0, style: theme[.barTitle])
    surface.put(text, row: 0, column: start, style: theme[error == nil ? .dim : .error])
  }

  /// What is listed: `all`, `people`.
  private var kindsName: String { filter.kinds.count == 1 ? filter.kinds.first!.plural : "all" }

  private func drawHeading(on surface: inout Surface, _ layout: EntityLayout, theme: Theme) {
    guard !layout.heading.isEmpty else { return }
    let row = layout.heading.row
    surface.put("name", row: row, column: layout.name, style: theme[.listDay])
    if !layout.aliases.isEmpty {
      surface.put("also", row: row, column: layout.aliases.lowerBound, style: theme[.listDay])
    }
    for (column, start) in layout.columns {
      surface.put(column.title, row: row, column: start + column.width - column.title.count, style: theme[.listDay])
    }
  }

  private func draw(
    _ entity: Entity, on surface: inout Surface, row: Int, _ layout: EntityLayout, theme: Theme, around: Surroundings
  ) {
    if isSelected(entity) { surface.put("x", row: row, column: layout.rows.column, style: theme[.selected]) }
    surface.put(
      String(entity.kind.sign.prefix(layout.kindWidth)), row: row, column: layout.kind,
      style: theme[.scope(for: entity.kind)])
    surface.put(
      truncated(entity.name, to: layout.nameWidth), row: row, column: layout.name,
      style: theme[isSelected(entity) ? .selected : .listRead])
    surface.put(
      truncated(entity.aliases.joined(separator: ", "), to: layout.aliases.count), row: row,
      column: layout.aliases.lowerBound, style: theme[.dim])
    for (column, start) in layout.columns {
      let text = text(of: column, entity, around)
      let isSparkline = if case .sparkline = column { true } else { false }
      surface.put(
        text, row: row, column: start + column.width - width(of: text),
        style: theme[isSparkline ? .listSparkline : .listCount])
    }
  }

  private func text(of column: EntityLayout.Column, _ entity: Entity, _ around: Surroundings) -> String {
    switch column {
    case .sparkline(let days): sparkline(counts: entity.days, width: days)
    case .mentions: entity.mentions.grouped
    case .articles: entity.articles.grouped
    case .rise: entity.rise > 0 ? "+\(entity.rise.grouped)" : entity.rise < 0 ? "−\((-entity.rise).grouped)" : ""
    case .first: around.clock.shortDay(of: entity.first)
    case .last: around.clock.shortDay(of: entity.last)
    }
  }

  private func notice(_ keymap: Keymap) -> [(String, Scope)] {
    if let error { return [("The names cannot be shown:", .error), (error, .text)] }
    if isLoading || isFetching { return [("Reading the store …", .dim)] }
    if !filter.text.isEmpty {
      let among = filter.kinds.count == 1 ? " among \(kindsName)" : ""
      return [("No name\(among) begins with \(filter.text)", .text), ("Esc clears the filter", .dim)]
    }
    if filter.kinds.count == 1 {
      let key = keymap.keys(for: .cycleKinds, in: .entities).first ?? ":cycle-kinds"
      return [("No \(kindsName) yet.", .text), ("\(key) lists other kinds", .dim)]
    }
    return [
      ("No names yet.", .text), ("They are found in copy when it is imported:", .dim),
      ("writethru import FOLDER", .dim),
    ]
  }

  // MARK: status

  /// Where one is, and what the row had no room for.
  func statusText(_ around: Surroundings, width: Int) -> String {
    guard let entity = window.current else { return "" }
    let position = "\((window.cursor + 1).grouped)/\(window.total.grouped)"
    let since = "since \(around.clock.shortDay(of: entity.first))"
    let also = entity.aliases.isEmpty ? nil : "also \(entity.aliases.joined(separator: ", "))"
    let some = entity.aliases.isEmpty ? nil : "also \(counted(entity.aliases.count, "name", "names"))"
    return richest(
      of: [[position, also, since], [position, some, since], [position, some], [position]], width: width)
  }
}
