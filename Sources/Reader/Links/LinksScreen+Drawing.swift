import Newsroom
import Terminal
import Typesetting

extension LinksScreen {
  func draw(on surface: inout Surface, theme: Theme, around: Surroundings) {
    drawTitle(on: &surface, theme: theme)
    guard !entries.isEmpty else { return drawNotice(notice, on: &surface, around.body, theme: theme) }
    let layout = LinksLayout(around.body)
    let columns = LinkColumns(entries: entries[top...].prefix(layout.rows.height), area: layout.rows)
    for (offset, entry) in entries[top...].prefix(layout.rows.height).enumerated() {
      let row = layout.rows.row + offset
      draw(entry, on: &surface, row: row, columns, theme: theme)
      if top + offset == cursor {
        surface.restyle(
          Rectangle(row: row, column: layout.rows.column, width: layout.rows.width, height: 1), with: theme[.cursor])
      }
    }
    drawFoot(on: &surface, layout.foot, theme: theme)
  }

  private func drawTitle(on surface: inout Surface, theme: Theme) {
    let count = surface.width >= 60 ? counted(entries.count, "link", "links") : entries.count.grouped
    let start = surface.width - width(of: count) - 1
    let title = " Links · " + (filter.isEmpty ? list.title : "/\(filter) · \(list.title)")
    surface.put(truncated(title, to: start - 2), row: 0, column: 0, style: theme[.barTitle])
    surface.put(count, row: 0, column: start, style: theme[.dim])
  }

  private func draw(
    _ entry: Entry, on surface: inout Surface, row: Int, _ columns: LinkColumns, theme: Theme
  ) {
    surface.put(
      entry.sign, row: row, column: columns.words - 2 - width(of: entry.sign), style: theme[.listCount])
    let address = entry.address ?? ""
    if entry.words.isEmpty {
      surface.put(
        truncated(address, to: columns.end - columns.words), row: row, column: columns.words, style: theme[.copyLink])
      return
    }
    surface.put(
      truncated(entry.words, to: columns.wordsWidth), row: row, column: columns.words, style: theme[.listRead])
    guard let start = columns.address else { return }
    surface.put(truncated(address, to: columns.end - start), row: row, column: start, style: theme[.copyLink])
  }

  /// All of what the cursor is on, as far as it fits, and why it is not opened.
  private func drawFoot(on surface: inout Surface, _ foot: Rectangle, theme: Theme) {
    guard let current, !foot.isEmpty else { return }
    drawRule(on: &surface, row: foot.row - 1, columns: foot.columns, theme: theme)
    let room = foot.width - 4
    var lines: [([Glyph], Scope)] = []
    if let fault = current.fault { lines.append((truncated("not opened: \(fault)", to: room), .error)) }
    let address = paragraphLines(current.address ?? "no address", width: room).map { ($0, Scope.copyLink) }
    lines += address.prefix(max(1, foot.height - lines.count - (current.words.isEmpty ? 0 : 1)))
    let words = current.words.isEmpty ? [] : paragraphLines(current.words, width: room).map { ($0, Scope.text) }
    lines = Array(words.prefix(max(0, foot.height - lines.count))) + lines
    for (offset, line) in lines.prefix(foot.height).enumerated() {
      surface.put(line.0, row: foot.row + offset, column: 2, limit: foot.endColumn, style: theme[line.1])
    }
  }

  private var notice: [(String, Scope)] {
    guard list.isEmpty else { return [("No link has “\(filter)”.", .text), ("Esc clears the filter", .dim)] }
    return [
      ("This copy leads nowhere:", .text), ("its source names no page, and no address stands in it.", .dim),
    ]
  }

  /// Where one is.
  func position() -> String { entries.isEmpty ? "" : "\((cursor + 1).grouped)/\(entries.count.grouped)" }
}

extension LinksScreen.Entry {
  /// Why it cannot be opened; nil where it can, or has nothing to open.
  fileprivate var fault: AddressFault? {
    guard let address else { return nil }
    do throws(AddressFault) { _ = try WebAddress(address) } catch { return error }
    return nil
  }
}

/// Where the parts of a row begin: as wide as what is on screen asks for.
private struct LinkColumns {
  let words: Int
  let wordsWidth: Int
  /// Nil where the screen is too narrow for it.
  let address: Int?
  let end: Int

  init(entries: some Sequence<LinksScreen.Entry>, area: Rectangle) {
    end = area.endColumn - 1
    words = area.column + 4 + (entries.map { width(of: $0.sign) }.max() ?? 1)
    guard area.width >= 60 else {
      (wordsWidth, address) = (end - words, nil)
      return
    }
    let longest = entries.map { width(of: $0.words) }.max() ?? 0
    wordsWidth = min(longest, (end - words) / 2)
    address = words + wordsWidth + 2
  }
}
