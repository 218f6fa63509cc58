import Language
import Newsroom
import Terminal
import Typesetting

extension ArticleScreen {
  func draw(on surface: inout Surface, theme: Theme, around: Surroundings) {
    let areas = textArea(around.body)
    drawTitle(on: &surface, theme: theme, around: around)
    guard let content, let layout else {
      let text = error ?? "Reading the article …"
      for (offset, line) in paragraphLines(text, width: max(1, around.body.width - 6)).enumerated() {
        surface.put(line, row: around.body.row + 2 + offset, column: 3, style: theme[error == nil ? .dim : .error])
      }
      return
    }
    let left = leftColumn(areas.text, layout)
    let ink = ArticleInk(content, lit: lit, mention: mention, hits: hits, hit: hit, changed: changed, theme: theme)
    for (offset, line) in layout.lines.dropFirst(top).prefix(areas.text.height).enumerated() {
      let row = areas.text.row + offset
      switch line {
      case .blank: break
      case .text(let block, let range):
        let own = layout.blocks[block]
        let base = theme[own.role.scope]
        if own.glyphs[range].contains(where: { ink.isChanged($0.offset) }) {
          surface.put("▎", row: row, column: left - 2, style: theme[.listMarkChanged])
        }
        var column = left + own.indent
        for piece in own.pieces(of: range) {
          column = surface.put(piece.glyphs, row: row, column: column, limit: areas.text.endColumn) {
            piece.isMark ? theme[.copyLink] : ink.style(of: $0, base: base)
          }
        }
      case .fold(let count):
        let text = "··· \(count) \(count == 1 ? "paragraph" : "paragraphs") of page furniture ··· zo"
        surface.put(text, row: row, column: left, limit: areas.text.endColumn, style: theme[.diffFold])
      case .banner(let text):
        let style = theme[text.hasPrefix("CORRECTED") ? .statusCorrected : .statusKilled]
        surface.put(
          truncated(" \(text) ", to: layout.measure), row: row, column: left, limit: areas.text.endColumn, style: style)
      }
    }
    if isPanelShown { drawPanel(on: &surface, areas.panel, text: areas.text, theme: theme) }
  }

  /// Where lines begin: the copy stands in the middle of its area.
  func leftColumn(_ area: Rectangle, _ layout: ArticleLayout) -> Int {
    area.column + max(2, (area.width - layout.measure) / 2)
  }

  // MARK: title

  private func drawTitle(on surface: inout Surface, theme: Theme, around: Surroundings) {
    guard let content else {
      surface.put(" Article", row: 0, column: 0, style: theme[.barTitle])
      return
    }
    let header = content.header
    let reading = around.clock.reading(of: header.published)
    let thisYear = around.clock.reading(of: Moment(seconds: around.clock.now())).day.year
    let day = reading.dayName(in: thisYear)
    let time =
      header.dateOrigin == .received
      ? "undated, received \(day)" : [day, reading.clockTime].compactMap(\.self).joined(separator: " ")
    var end = surface.put(" \(article?.source ?? "")  ", row: 0, column: 0, style: theme[.barTitle])
    end = surface.put("\(time)   ", row: 0, column: end, style: theme[.listTime])
    let marks = marksText
    let marksColumn = surface.width - 1 - width(of: marks)
    surface.put(
      truncated(versionText(header, around), to: marksColumn - end - 1), row: 0, column: end, style: theme[.dim])
    surface.put(marks, row: 0, column: marksColumn, style: theme[.listMarkUnread])
  }

  private func versionText(_ header: VersionHeader, _ around: Surroundings) -> String {
    let all = siblings
    if let readVersion, !changed.isEmpty {
      return "\(changed.count) \(changed.count == 1 ? "sentence" : "sentences") changed since you read v\(readVersion)"
    }
    guard all.count > 1, let index = all.firstIndex(where: { $0.id == header.id }) else { return "" }
    var text = "version \(index + 1) of \(all.count)"
    if index + 1 < all.count {
      let later = all[index + 1]
      let difference = later.words - header.words
      let time = later.dateOrigin == .received ? nil : around.clock.reading(of: later.published).clockTime
      text +=
        " (later: \([time, difference == 0 ? nil : "\(difference > 0 ? "+" : "−")\(abs(difference)) words", "]v"].compactMap(\.self).joined(separator: ", ")))"
    }
    return text
  }

  private var marksText: String {
    guard let article else { return "" }
    let unread = article.isUnread ? "●" : article.changesSinceRead > 0 ? "Δ" : ""
    return [unread, article.mark.isStarred ? "★" : ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: panel

  private func drawPanel(on surface: inout Surface, _ area: Rectangle, text: Rectangle, theme: Theme) {
    guard let panel else { return }
    if area.column > text.column {
      drawRule(on: &surface, column: text.endColumn, rows: area.rows, theme: theme)
    } else {
      drawRule(on: &surface, row: text.endRow, columns: area.columns, theme: theme)
    }
    if panel.rows.isEmpty {
      surface.put(
        lit == .all ? "Nothing found." : "No \(lit.name) lit.", row: area.row, column: area.column + 1,
        style: theme[.dim])
      return
    }
    var lines: [(row: Int?, kind: MentionKind)] = []
    for (index, row) in panel.rows.enumerated() {
      if index == 0 || panel.rows[index - 1].kind != row.kind { lines.append((nil, row.kind)) }
      lines.append((index, row.kind))
    }
    let cursorLine = lines.firstIndex { $0.row == panel.cursor } ?? 0
    let first = max(0, min(cursorLine - area.height / 2, lines.count - area.height))
    for (offset, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let place = area.row + offset
      guard let index = line.row else {
        let total = panel.rows.reduce(0) { $0 + ($1.kind == line.kind ? 1 : 0) }
        surface.put(
          "\(line.kind.plural) \(total)", row: place, column: area.column + 1, limit: area.endColumn,
          style: theme[.sidebarHeading])
        continue
      }
      let row = panel.rows[index]
      let count = row.count > 1 ? "×\(row.count)" : ""
      let countColumn = area.endColumn - 1 - width(of: count)
      surface.put(
        truncated(words(for: row.kind, name: row.identity.name, role: row.role), to: countColumn - area.column - 3),
        row: place,
        column: area.column + 2,
        style: theme[.scope(for: row.kind)])
      surface.put(count, row: place, column: countColumn, style: theme[.listCount])
      if index == panel.cursor {
        surface.restyle(Rectangle(row: place, column: area.column, width: area.width, height: 1), with: theme[.cursor])
      }
    }
  }

  // MARK: status

  /// `people 4  places 11 …`, or who the current mention is.
  func statusText(_ around: Surroundings, width: Int) -> String {
    guard let content else { return "" }
    if let current = currentMention {
      let identity = MentionIdentity(current)
      let count = content.mentions.count { MentionIdentity($0) == identity }
      return MentionLine(mention: current, count: count, entity: entity(identity)).text(
        width: width, clock: around.clock)
    }
    return MentionKind.allCases.filter { lit == .one($0) || $0 != .date && lit.contains($0) }.map { kind in
      let count =
        kind == .figure || kind == .quote
        ? content.mentions.count { $0.kind == kind }
        : Set(content.mentions.filter { $0.kind == kind }.map(\.name)).count
      return "\(kind.plural) \(count)"
    }.joined(separator: "  ")
  }

  func position(_ around: Surroundings) -> String {
    let height = textHeight(around)
    guard let layout, layout.lines.count > height else { return "All" }
    let limit = layout.lines.count - height
    return top == 0 ? "Top" : top >= limit ? "End" : "\(top * 100 / limit) %"
  }
}

extension ParagraphRole {
  var scope: Scope {
    switch self {
    case .headline: .copyHeadline
    case .deck: .copyDeck
    case .byline, .contributor: .copyByline
    case .dateline, .leadIn, .date: .copyDateline
    case .caption: .copyCaption
    case .subhead: .copySubhead
    case .credit, .boilerplate: .copyCredit
    case .advisory: .copyAdvisory
    case .body: .copyBody
    }
  }
}
