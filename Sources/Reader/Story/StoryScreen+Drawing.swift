import Newsroom
import Terminal
import Typesetting

extension StoryScreen {
  func draw(on surface: inout Surface, theme: Theme, around: Surroundings) {
    let body = around.body
    drawTitle(on: &surface, theme: theme)
    guard content != nil else {
      let text = error ?? "Reading the store …"
      for (offset, line) in paragraphLines(text, width: max(1, body.width - 6)).enumerated() {
        surface.put(line, row: body.row + 2 + offset, column: 3, style: theme[error == nil ? .dim : .error])
      }
      return
    }
    let height = listHeight(body)
    for (offset, line) in lines(width: body.width).dropFirst(top).prefix(height).enumerated() {
      draw(line, on: &surface, row: body.row + offset, theme: theme, around: around)
    }
    drawWhy(on: &surface, theme: theme, around: around)
  }

  private func drawTitle(on surface: inout Surface, theme: Theme) {
    let summary = content.map { particulars(of: $0, isWide: surface.width >= 70) } ?? ""
    let start = surface.width - width(of: summary) - 1
    surface.put(
      truncated(" Story · \(content?.headline ?? "")", to: start - 2), row: 0, column: 0, style: theme[.barTitle])
    surface.put(summary, row: 0, column: start, style: theme[.dim])
  }

  /// With the ID, by which another story is merged with this one.
  private func particulars(of story: Story, isWide: Bool) -> String {
    let count = story.articles.count
    let chosen = selected.isEmpty ? [] : [isWide ? "\(selected.count) selected" : "x\(selected.count)"]
    let counts =
      isWide
      ? [counted(count, "article", "articles"), counted(mainCount, "version", "versions")] : ["\(count)a \(mainCount)v"]
    return (chosen + [story.id.description] + counts).joined(separator: isWide ? "  " : " ")
  }

  private func draw(_ line: Line, on surface: inout Surface, row: Int, theme: Theme, around: Surroundings) {
    let body = around.body
    switch line {
    case .blank: break
    case .heading(let text):
      let end = surface.put(" \(text) ", row: row, column: body.column, style: theme[.listDay])
      drawRule(on: &surface, row: row, columns: min(end, body.endColumn)..<body.endColumn, theme: theme)
    case .entry(let index):
      draw(entries[index], on: &surface, row: row, theme: theme, around: around)
      if index == cursor {
        surface.restyle(Rectangle(row: row, column: body.column, width: body.width, height: 1), with: theme[.cursor])
      }
    case .columns(let names):
      let columns = FactColumns(count: names.count, width: body.width)
      for (index, name) in names.enumerated() {
        surface.put(
          truncated(name, to: columns.width - 1), row: row, column: columns.start(index), style: theme[.listOutlet])
      }
    case .fact(let fact): draw(fact, on: &surface, row: row, theme: theme, width: body.width)
    }
  }

  // MARK: versions

  private func draw(_ entry: StoryEntry, on surface: inout Surface, row: Int, theme: Theme, around: Surroundings) {
    let article = content?.article(entry.article)
    let isUnread = article?.isUnread ?? false
    let isWide = surface.width >= 60
    if selected.contains(entry.version.id) {
      surface.put("x", row: row, column: 0, style: theme[.selected])
    } else if isUnread, entry.isNewest {
      surface.put("●", row: row, column: 0, style: theme[.listMarkUnread])
    } else if entry.isNewest, (article?.changesSinceRead ?? 0) > 0 {
      surface.put("Δ", row: row, column: 0, style: theme[.listMarkChanged])
    }
    if article?.mark.isStarred ?? false, entry.isNewest {
      surface.put("★", row: row, column: 1, style: theme[.listMarkStarred])
    }
    surface.put(time(of: entry.version, around, isWide: isWide), row: row, column: 3, style: theme[.listTime])
    var column = isWide ? 17 : 9
    let reuse = entry.reuse.map { "\(Int(($0 * 100).rounded())) %" } ?? ""
    column = surface.put(entry.branch, row: row, column: column, style: theme[.rule]) + (entry.branch.isEmpty ? 0 : 1)
    if isWide, !entry.branch.isEmpty {
      column = surface.put(reuse, row: row, column: column, style: theme[.listCount]) + 1
    }
    let notice = entry.version.noticeWord(now: Moment(seconds: around.clock.now()))
    let status: String =
      switch notice {
      case "killed": isWide ? "✕ KILLED" : "✕"
      case "embargoed": isWide ? "embargoed" : "E"
      case "withheld": isWide ? "withheld" : "H"
      default: entry.version.status == .corrected ? isWide ? "corrects" : "C" : ""
      }
    let numbers = isWide ? "\(entry.version.words) words" : "\(entry.version.words)"
    let end = [status, numbers, isWide ? "" : reuse].filter { !$0.isEmpty }.joined(separator: "  ")
    let endColumn = surface.width - 1 - width(of: end)
    let name = [entry.source, entry.number].filter { !$0.isEmpty }.joined(separator: " ")
    let nameWidth = min(isWide ? 24 : 14, endColumn - column - 1)
    column = surface.put(truncated(name, to: nameWidth), row: row, column: column, style: theme[.listOutlet]) + 2
    surface.put(
      end, row: row, column: endColumn, style: notice != nil ? theme[.listKilled] : theme[.listCount])
    let urgency = entry.version.urgency.mark
    if !urgency.isEmpty {
      column = surface.put(urgency, row: row, column: column, limit: endColumn, style: theme[.listMarkChanged]) + 1
    }
    let title = entry.version.headline ?? "(no headline) \(entry.version.lede)"
    let style = theme[isUnread && entry.isNewest ? .listUnread : entry.version.headline == nil ? .dim : .listRead]
    surface.put(truncated(title, to: endColumn - column - 2), row: row, column: column, style: style)
  }

  private func time(of version: VersionHeader, _ around: Surroundings, isWide: Bool) -> String {
    if version.dateOrigin == .received { return isWide ? "undated" : "–" }
    let reading = around.clock.reading(of: version.published)
    let day = reading.dayName(in: reading.day.year).split(separator: " ").dropFirst().joined(separator: " ")
    guard isWide else { return reading.clockTime ?? String(day.prefix(5)) }
    return reading.clockTime.map { "\(day) \($0)" } ?? day
  }

  // MARK: facts

  private func draw(_ fact: Fact, on surface: inout Surface, row: Int, theme: Theme, width: Int) {
    let columns = FactColumns(count: fact.values.count, width: width)
    surface.put(truncated(fact.label, to: columns.label - 2), row: row, column: 2, style: theme[.scope(for: fact.kind)])
    for (index, value) in fact.values.enumerated() {
      surface.put(
        truncated(value ?? "–", to: columns.width - 1), row: row, column: columns.start(index),
        style: theme[value == nil ? .dim : .text])
    }
  }

  func position() -> String { entries.isEmpty ? "" : "\(cursor + 1)/\(entries.count)" }
}

extension Scope {
  static func scope(for kind: MentionKind) -> Scope {
    switch kind {
    case .person: .entityPerson
    case .place: .entityPlace
    case .organisation: .entityOrganisation
    case .figure: .entityFigure
    case .date: .entityDate
    case .quote: .entityQuote
    }
  }
}
