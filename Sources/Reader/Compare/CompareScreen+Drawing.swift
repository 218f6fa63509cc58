import Comparison
import Language
import Newsroom
import Terminal
import Typesetting

extension CompareScreen {
  func draw(on surface: inout Surface, theme: Theme, around: Surroundings) {
    let body = around.body
    drawHeader(on: &surface, theme: theme, around: around)
    guard let content, let layout, let marks else {
      let text = error ?? "Comparing …"
      for (offset, line) in paragraphLines(text, width: max(1, body.width - 6)).enumerated() {
        surface.put(line, row: body.row + 2 + offset, column: 3, style: theme[error == nil ? .dim : .error])
      }
      return
    }
    if pane != nil { return drawPane(on: &surface, theme: theme, around: around) }
    let area = Rectangle(row: body.row + 1, column: body.column, width: body.width, height: textHeight(body))
    let ink = CompareInk(
      marks, showsTypography: showsTypography, hits: hits, current: hit.map { hits[$0] }, theme: theme)
    let current = change.map { layout.changes[$0] }
    let rule = CompareLayout.columnWidth(body.width)
    if layout.mode == .sideBySide { drawRule(on: &surface, column: rule, rows: area.rows, theme: theme) }
    for (offset, line) in layout.lines.dropFirst(top).prefix(area.height).enumerated() {
      let row = area.row + offset
      if let fold = line.fold {
        draw(fold, on: &surface, row: row, width: body.width - 2, theme: theme)
        continue
      }
      let isCurrent = line.row != nil && line.row == current
      let edge = line.row.map { content.comparison.edges[rows[$0].edge] }
      if let half = line.left {
        draw(half, edge, on: &surface, row: row, column: 0, isCurrent: isCurrent, ink: ink, theme: theme)
      }
      if let half = line.right {
        draw(half, edge, on: &surface, row: row, column: rule + 1, isCurrent: isCurrent, ink: ink, theme: theme)
      }
    }
    drawStrip(on: &surface, column: body.width - 1, rows: area.rows, theme: theme)
  }

  // MARK: header

  private func drawHeader(on surface: inout Surface, theme: Theme, around: Surroundings) {
    guard let content else {
      surface.put(" Compare", row: 0, column: 0, style: theme[.barTitle])
      return
    }
    let reuse = "reuse \(Int((summary.reuse * 100).rounded())) %"
    let old = title(content.old, around)
    let new = title(content.new, around)
    if surface.width >= Self.widthForTwo {
      let rule = CompareLayout.columnWidth(surface.width)
      surface.put(truncated(" " + old, to: rule - 3), row: 0, column: 0, style: theme[.barTitle])
      surface.put("⇄", row: 0, column: rule, style: theme[.dim])
      let reuseColumn = surface.width - 1 - width(of: reuse)
      surface.put(truncated(new, to: reuseColumn - rule - 5), row: 0, column: rule + 4, style: theme[.barTitle])
      surface.put(reuse, row: 0, column: reuseColumn, style: theme[.dim])
    } else {
      let reuseWidth = width(of: reuse)
      let half = max(8, (surface.width - reuseWidth - 7) / 2)
      var end = surface.put(truncated(" " + old, to: half), row: 0, column: 0, style: theme[.barTitle])
      end = surface.put(" ⇄ ", row: 0, column: end, style: theme[.dim])
      let reuseColumn = surface.width - 1 - width(of: reuse)
      surface.put(truncated(new, to: reuseColumn - end - 1), row: 0, column: end, style: theme[.barTitle])
      surface.put(reuse, row: 0, column: reuseColumn, style: theme[.dim])
    }
    drawCounts(on: &surface, row: around.body.row, theme: theme, now: Moment(seconds: around.clock.now()))
  }

  private func title(_ version: Version, _ around: Surroundings) -> String {
    let header = version.header
    let reading = around.clock.reading(of: header.published)
    let time: String
    if header.dateOrigin == .received {
      time = "undated"
    } else {
      let day = reading.dayName(in: reading.day.year).split(separator: " ").dropFirst().joined(separator: " ")
      time = [day, reading.clockTime].compactMap(\.self).joined(separator: " ")
    }
    let notice = header.noticeWord(now: Moment(seconds: around.clock.now())).map { "  \($0.uppercased())" } ?? ""
    return "\(name(header))  \(time)  \(header.words) words\(notice)"
  }

  private func drawCounts(on surface: inout Surface, row: Int, theme: Theme, now: Moment) {
    var parts: [(String, Scope)] = []
    func add(_ count: Int, _ name: String, _ scope: Scope) {
      if count > 0 { parts.append(("\(count) \(name)", scope)) }
    }
    let sides = content.map { [$0.old.header, $0.new.header] } ?? []
    if let word = sides.compactMap({ $0.noticeWord(now: now) }).first {
      parts.append(("\(word.uppercased()): not for use", .statusKilled))
    }
    for kind in EditClass.allCases where kind != .typographic {
      let count = tally.classes[kind] ?? 0
      add(count, kind.name(count), Scope(kind))
    }
    add(tally.split, "split or joined", .changeWording)
    add(tally.moved, "moved", .diffMoved)
    add(tally.cut, "cut", .diffCut)
    add(tally.added, "added", .diffAdded)
    add(hidden, "hidden", .changeWording)
    add(tally.typographic, showsTypography ? "typographic" : "typographic (folded)", .diffTypographic)
    if parts.isEmpty {
      parts.append((summary.furnitureChanged > 0 ? "only furniture differs" : "no differences", .dim))
    }
    if summary.reuse == 0, summary.words.old > 0, summary.words.new > 0 { parts = [("nothing in common", .dim)] }
    let place = changeText
    let limit = surface.width - width(of: place) - 3
    var column = 1
    for part in parts {
      guard column + width(of: part.0) <= limit else {
        surface.put("…", row: row, column: min(column, limit), style: theme[.dim])
        break
      }
      column = surface.put(part.0, row: row, column: column, style: theme[part.1].withoutStrike) + 2
    }
    surface.put(place, row: row, column: surface.width - 1 - width(of: place), style: theme[.dim])
  }

  private var changeText: String {
    guard let layout, !layout.changes.isEmpty else { return "" }
    // Both ends of a move are one change.
    var numbers: [Int: Int] = [:]
    for row in layout.changes where numbers[rows[row].edge] == nil { numbers[rows[row].edge] = numbers.count + 1 }
    let count = numbers.count
    if let change, let number = numbers[rows[layout.changes[change]].edge] { return "change \(number) of \(count)" }
    return count == 1 ? "1 change" : "\(count) changes"
  }

  // MARK: text

  private func draw(
    _ half: CompareLayout.Half, _ edge: Edge?, on surface: inout Surface, row: Int, column: Int, isCurrent: Bool,
    ink: CompareInk, theme: Theme
  ) {
    if isCurrent { surface.put("▎", row: row, column: column, style: theme[.diffCurrent].withoutReverse) }
    surface.put(half.gutter, row: row, column: column + 1, style: theme[ink.gutterScope(half.gutter)])
    let start = column + (layout?.gutter ?? 3)
    if half.isNote {
      surface.put(half.glyphs, row: row, column: start, style: theme[.dim])
      return
    }
    guard let edge else { return }
    guard !half.cut.isEmpty else {
      surface.put(half.glyphs, row: row, column: start, limit: surface.width - 1) { ink.style(of: $0, half.side, edge) }
      return
    }
    var place = start
    for index in half.glyphs.indices {
      let side: Side = half.cut.contains { $0.contains(index) } ? .old : half.side
      place = surface.put(
        half.glyphs[index...index], row: row, column: place, limit: surface.width - 1
      ) { ink.style(of: $0, side, edge) }
    }
  }

  private func draw(_ fold: CompareLayout.Fold, on surface: inout Surface, row: Int, width: Int, theme: Theme) {
    let count = fold.rows.count
    var text = "\(count) paragraphs the same"
    if fold.typographic > 0 {
      text += fold.typographic == count ? " but for typography" : ", \(fold.typographic) but for typography"
    }
    let key = fold.isOpen ? "zc" : "zo"
    let start = surface.put(" ··· \(text) ", row: row, column: 0, limit: width, style: theme[.diffFold])
    let end = width - key.count - 1
    if start < end {
      surface.put(
        String(repeating: "·", count: end - start), row: row, column: start, limit: end, style: theme[.diffFold])
    }
    surface.put(" " + key, row: row, column: end, style: theme[.diffFold])
  }

  // MARK: strip

  /// The whole piece at the right edge: changes as full blocks, what is on screen lit.
  private func drawStrip(on surface: inout Surface, column: Int, rows: Range<Int>, theme: Theme) {
    guard let layout, let content, layout.lines.count > rows.count else { return }
    let total = layout.lines.count
    for (offset, row) in rows.enumerated() {
      let part = (offset * total / rows.count)..<max(offset * total / rows.count + 1, (offset + 1) * total / rows.count)
      let isVisible = part.overlaps(top..<(top + rows.count))
      let changed = layout.lines[part].compactMap { line in
        line.row.map { content.comparison.edges[self.rows[$0].edge] }
      }.first { !$0.isQuiet }
      let glyph = changed != nil ? "█" : isVisible ? "▒" : "░"
      var style = theme[.diffStrip]
      if let changed {
        style =
          theme[
            changed.isMoved
              ? .diffMoved : changed.kind == .added ? .diffAdded : changed.kind == .cut ? .diffCut : .changeWording
          ].colorsOnly
      }
      if !isVisible { style = theme[.dim].over(style) }
      surface.put(glyph, row: row, column: column, style: style)
    }
  }

  func position(_ around: Surroundings) -> String {
    guard let layout, layout.lines.count > textHeight(around.body) else { return "All" }
    let limit = layout.lines.count - textHeight(around.body)
    return top == 0 ? "Top" : top >= limit ? "End" : "\(top * 100 / limit) %"
  }
}

extension Style {
  var withoutStrike: Style {
    Style(
      foreground: foreground, background: background, attributes: attributes.subtracting([.strikethrough, .underline]))
  }
  fileprivate var withoutReverse: Style {
    Style(foreground: foreground ?? background, attributes: attributes.subtracting(.reverse))
  }
  fileprivate var colorsOnly: Style { Style(foreground: foreground ?? background) }
}

extension Scope {
  init(_ kind: EditClass) {
    switch kind {
    case .figure: self = .changeFigure
    case .quote: self = .changeQuote
    case .negation, .attribution: self = .changeAttribution
    case .name: self = .changeName
    case .hedge: self = .changeHedge
    case .wording, .tense, .order: self = .changeWording
    case .spelling, .capitals, .punctuation, .typographic: self = .diffTypographic
    }
  }
}

/// How each character of a comparison looks.
private struct CompareInk {
  private let marks: ComparisonMarks
  private let showsTypography: Bool
  private let theme: Theme
  private let hits: Sides<[Span]>
  private let current: CompareHit?

  init(_ marks: ComparisonMarks, showsTypography: Bool, hits: [CompareHit], current: CompareHit?, theme: Theme) {
    self.hits = Sides(
      old: hits.filter { $0.side == .old }.map(\.span).sorted(),
      new: hits.filter { $0.side == .new }.map(\.span).sorted())
    self.current = current
    self.marks = marks
    self.showsTypography = showsTypography
    self.theme = theme
  }

  func style(of glyph: Glyph, _ side: Side, _ edge: Edge) -> Style {
    let style = copyStyle(of: glyph, side, edge)
    guard hits[side].hold(glyph.offset) else { return style }
    let isCurrent = current.map { $0.side == side && $0.span.contains(glyph.offset) } ?? false
    return isCurrent ? theme[.entityCurrent].over(theme[.searchHit].over(style)) : theme[.searchHit].over(style)
  }

  private func copyStyle(of glyph: Glyph, _ side: Side, _ edge: Edge) -> Style {
    // Whole paragraphs that only one side has need no underline: their sign says it.
    let isMoved = marks.mark(at: glyph.offset, side) == .moved
    switch edge.kind {
    case .added: return theme[isMoved ? .diffMoved : .diffAdded].colors
    case .cut: return theme[isMoved ? .diffMoved : .diffCut].colors
    default: break
    }
    let base = edge.isMoved ? theme[.diffMoved] : edge.isQuiet ? theme[.diffSame] : theme[.text]
    switch marks.mark(at: glyph.offset, side) {
    case .changed: return theme[side == .old ? .diffCut : .diffAdded].over(base)
    case .moved: return theme[.diffMoved].over(base)
    case .typographic where showsTypography: return theme[.diffTypographic].over(base)
    default: return base
    }
  }

  func gutterScope(_ gutter: String) -> Scope {
    if gutter.contains("M") { return .diffMoved }
    guard let letter = gutter.last else { return .diffGutter }
    return letter == "S" || letter == "J"
      ? .changeWording : EditClass(rawValue: String(letter)).map(Scope.init) ?? .diffGutter
  }
}

extension Style {
  fileprivate var colors: Style {
    Style(foreground: foreground, background: background, attributes: attributes.intersection(.dim))
  }
}
