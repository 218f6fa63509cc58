import Comparison
import Newsroom
import Terminal
import Typesetting

/// Two versions side by side.
struct CompareScreen {
  let id: ScreenID
  private(set) var versions: Sides<VersionID>
  private(set) var content: ComparedVersions?
  private(set) var rows: [ComparisonRow] = []
  private(set) var summary = ComparisonSummary()
  private(set) var tally = ChangeTally()
  /// Characters on either side that show as nothing.
  private(set) var hidden = 0
  private(set) var layout: CompareLayout?
  private(set) var marks: ComparisonMarks?
  private var layoutWidth = 0
  var top = 0
  /// Index into the layout's changes.
  var change: Int?
  var openFolds: Set<Int> = []
  var showsTypography = false
  var isUnified = false
  var pane: ComparePane?
  var paneTop = 0
  /// The page's lines as they are set now, and what for.
  var paneContent: [PaneLine] = []
  var paneKey: PaneKey?
  /// The first version shown in the table of all versions.
  var paneColumn = 0
  private(set) var provenance: ProvenancePage?
  /// Made when they are first asked for.
  var note: WritethruNote?
  var facts: FactsPage?
  var needle = ""
  /// Where the needle stands, in reading order.
  var hits: [CompareHit] = []
  /// Index of the hit that `n` came to.
  var hit: Int?
  var error: String?

  /// From this width on the versions stand side by side.
  static let widthForTwo = 100

  init(id: ScreenID, _ old: VersionID, _ new: VersionID) {
    self.id = id
    versions = Sides(old: old, new: new)
  }

  func opening() -> [Effect] { [.load(.comparison(versions.old, versions.new), for: id)] }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    if pane != nil, let steps = actInPane(action, around) { return steps }
    let height = textHeight(around.body)
    let page = max(1, height - 2)
    switch action {
    case .down: scroll(by: 1, around)
    case .up: scroll(by: -1, around)
    case .halfPageDown: scroll(by: page / 2, around)
    case .halfPageUp: scroll(by: -page / 2, around)
    case .pageDown, .pageOrNext: scroll(by: page, around)
    case .pageUp: scroll(by: -page, around)
    case .first: top = 0
    case .last: top = limit(around)
    case .nextChange: return step(1, around) { _ in true }
    case .previousChange: return step(-1, around) { _ in true }
    case .nextHit: return hits.isEmpty ? step(1, around) { _ in true } : showHit(step: 1, around)
    case .previousHit: return hits.isEmpty ? step(-1, around) { _ in true } : showHit(step: -1, around)
    case .nextFigure: return stepFigure(1, around)
    case .previousFigure: return stepFigure(-1, around)
    case .nextQuote: return step(1, around, "changed quote") { $0.holds(.quote) }
    case .previousQuote: return step(-1, around, "changed quote") { $0.holds(.quote) }
    case .nextName: return step(1, around, "changed name") { $0.holds(.name) }
    case .previousName: return step(-1, around, "changed name") { $0.holds(.name) }
    case .nextMove: return step(1, around, "move") { $0.isMoved }
    case .previousMove: return step(-1, around, "move") { $0.isMoved }
    case .search: return [.prompt(.searchText, before: "")]
    case .unified:
      isUnified.toggle()
      relay(around)
    case .note, .facts, .provenance: return show(action)
    case .copy: return copyNote(around)
    case .pipe, .export: return send(action, around)
    case .otherEnd: return jumpToOtherEnd(around)
    case .openFold: setFold(open: true, around)
    case .closeFold: setFold(open: false, around)
    case .openAllFolds: setAllFolds(open: true, around)
    case .closeAllFolds: setAllFolds(open: false, around)
    case .typography:
      showsTypography.toggle()
      let row = change.flatMap { layout?.changes[$0] }
      relay(around)
      change = row.flatMap { row in layout?.changes.firstIndex(of: row) }
      return [.message(showsTypography ? "typographic changes shown" : "typographic changes folded")]
    case .swapSides: return load(Sides(old: versions.new, new: versions.old))
    case .olderSide: return choose(.old)
    case .newerSide: return choose(.new)
    case .toggleRead:
      guard let article = content?.story.article(versions.new.article) ?? content?.story.article(versions.old.article)
      else { return [] }
      return [.effect(.mark(.read([article.id], article.isUnread || article.changesSinceRead > 0)))]
    case .back:
      guard !needle.isEmpty else { return [.back] }
      (needle, hits, hit) = ("", [], nil)
    default: break
    }
    return []
  }

  private mutating func scroll(by amount: Int, _ around: Surroundings) {
    top = min(max(0, top + amount), limit(around))
  }

  private func limit(_ around: Surroundings) -> Int {
    max(0, (layout?.lines.count ?? 0) - textHeight(around.body))
  }

  /// To the next change of a kind, from the current one if it is on screen, else from what is.
  private mutating func step(
    _ step: Int, _ around: Surroundings, _ name: String = "change", _ fits: (Edge) -> Bool
  ) -> [Step] {
    guard let layout, let content, !layout.changes.isEmpty else { return [.message("no changes")] }
    let wanted = layout.changes.indices.filter { fits(content.comparison.edges[rows[layout.changes[$0]].edge]) }
    let screen = top..<(top + textHeight(around.body))
    let next: Int?
    if let change,
      layout.lines[screen.clamped(to: layout.lines.indices)].contains(where: { $0.row == layout.changes[change] })
    {
      next = step > 0 ? wanted.first { $0 > change } : wanted.last { $0 < change }
    } else if step > 0 {
      next = wanted.first { (layout.firstLine(of: layout.changes[$0]) ?? 0) >= top }
    } else {
      next = wanted.last { (layout.firstLine(of: layout.changes[$0]) ?? 0) < screen.upperBound }
    }
    guard let next else {
      return [.message(wanted.isEmpty ? "no \(name)" : step > 0 ? "no \(name) below" : "no \(name) above")]
    }
    change = next
    reveal(row: layout.changes[next], around)
    return []
  }

  /// To the next paragraph in which a figure changed, or that brings or takes one.
  private mutating func stepFigure(_ step: Int, _ around: Surroundings) -> [Step] {
    let moving = loadedFacts()?.movingFigures
    return self.step(step, around, "changed figure") { edge in
      edge.holds(.figure)
        || moving.map {
          edge.kind == .cut && edge.old.contains(where: $0.old.contains)
            || edge.kind == .added && edge.new.contains(where: $0.new.contains)
        } ?? false
    }
  }

  /// Shows a row with a little of what stands before it.
  private mutating func reveal(row: Int, _ around: Surroundings) {
    guard let line = layout?.firstLine(of: row) else { return }
    let height = textHeight(around.body)
    let last = layout?.lines.lastIndex { $0.row == row } ?? line
    if line < top || last >= top + height { top = min(max(0, line - min(3, height / 4)), limit(around)) }
  }

  /// Shows the line in which a hit stands, out of its fold.
  mutating func reveal(_ hit: CompareHit, _ around: Surroundings) {
    if layout?.firstLine(of: hit.row) == nil,
      let fold = layout?.lines.compactMap(\.fold).first(where: { $0.rows.contains(hit.row) })
    {
      openFolds.insert(fold.rows.lowerBound)
      relay(around)
    }
    let line = layout?.lines.firstIndex { line in
      line.row == hit.row
        && [line.left, line.right].contains { half in
          guard let half, half.side == hit.side, let first = half.glyphs.first, let last = half.glyphs.last else {
            return false
          }
          return first.offset <= hit.span.start && hit.span.start <= last.offset
        }
    }
    guard let line = line ?? layout?.firstLine(of: hit.row) else { return }
    let height = textHeight(around.body)
    if line < top || line >= top + height { top = min(max(0, line - height / 3), limit(around)) }
  }

  private mutating func jumpToOtherEnd(_ around: Surroundings) -> [Step] {
    guard let layout, let content else { return [] }
    guard let change, case let row = layout.changes[change], content.comparison.edges[rows[row].edge].isMoved else {
      return [.message("the current change is no move: ]c goes to the next")]
    }
    guard let other = rows.indices.first(where: { $0 != row && rows[$0].edge == rows[row].edge }),
      let index = layout.changes.firstIndex(of: other)
    else { return [] }
    self.change = index
    reveal(row: other, around)
    return []
  }

  // MARK: folds

  private mutating func setFold(open: Bool, _ around: Surroundings) {
    guard let layout else { return }
    // The fold at the current change, or the first one on screen.
    let height = textHeight(around.body)
    let visible = layout.lines.dropFirst(top).prefix(height)
    let folds = visible.compactMap(\.fold).filter { $0.isOpen != open }
    guard let fold = folds.first ?? layout.lines.compactMap(\.fold).last(where: { $0.isOpen != open }) else { return }
    if open { openFolds.insert(fold.rows.lowerBound) } else { openFolds.remove(fold.rows.lowerBound) }
    relay(around)
  }

  private mutating func setAllFolds(open: Bool, _ around: Surroundings) {
    openFolds = open ? Set(layout?.lines.compactMap { $0.fold?.rows.lowerBound } ?? []) : []
    relay(around)
  }

  // MARK: other versions

  private func load(_ versions: Sides<VersionID>) -> [Step] { [.replace(.compare(versions.old, versions.new))] }

  /// The next version of the story on one side, round and round, leaving out the one on the other side.
  private func choose(_ side: Side) -> [Step] {
    guard let content else { return [] }
    let all = content.story.versions { _ in true }.map(\.id).filter { $0 != versions[side.other] }
    guard all.count > 1, let index = all.firstIndex(of: versions[side]) else {
      return [.message("the story has no other version")]
    }
    var chosen = versions
    chosen[side] = all[(index + (side == .old ? all.count - 1 : 1)) % all.count]
    return load(chosen)
  }

  // MARK: replies

  mutating func take(_ reply: Reply, _ around: Surroundings) -> [Step] {
    switch reply {
    case .comparison(let compared):
      guard compared.old.id == versions.old, compared.new.id == versions.new else { return [] }
      content = compared
      rows = compared.comparison.rows
      summary = compared.comparison.summary
      marks = ComparisonMarks(compared.comparison)
      tally = compared.comparison.tally
      hidden = compared.comparison.hidden.old.count + compared.comparison.hidden.new.count
      error = nil
      relay(around)
    case .provenance(let id, let headers, let table):
      guard id == versions.new else { return [] }
      provenance = ProvenancePage(headers: headers, provenance: table, names: headers.map { name($0) })
      // The two that are compared are what one wants to see of many.
      paneColumn = headers.firstIndex { $0.id == versions.old || $0.id == versions.new } ?? 0
    case .missing(let what): error = what
    default: break
    }
    return []
  }

  // MARK: layout

  func textHeight(_ body: Rectangle) -> Int { max(1, body.height - 1) }

  private mutating func relay(_ around: Surroundings) {
    layoutWidth = 0
    settle(around)
  }

  mutating func settle(_ around: Surroundings) {
    let width = around.body.width
    if let content, width != layoutWidth {
      // The words under the eyes stay there when the lines are set anew.
      let anchor = layout.flatMap { layout in layout.lines.dropFirst(top).lazy.compactMap(LineAnchor.init).first }
      layout = CompareLayout(
        content.comparison, rows: rows, width: width,
        mode: isUnified ? .unified : width >= Self.widthForTwo ? .sideBySide : .stacked,
        openFolds: openFolds, showsTypography: showsTypography)
      layoutWidth = width
      if let anchor, top > 0, let line = layout.flatMap(anchor.line) { top = line }
    }
    top = min(max(0, top), limit(around))
    settlePane(around)
  }
}

extension Edge {
  /// A change of that class stands in it.
  fileprivate func holds(_ kind: EditClass) -> Bool { pieces.contains { $0.classes.contains(kind) } }
}

/// A place in the two texts that a line shows, to find it again in another layout.
private struct LineAnchor {
  let row: Int
  let side: Side
  let offset: Int

  init?(_ line: CompareLayout.Line) {
    guard let row = line.row, let half = line.right ?? line.left, !half.isNote, let first = half.glyphs.first else {
      return nil
    }
    (self.row, side, offset) = (row, half.side, first.offset)
  }

  func line(in layout: CompareLayout) -> Int? {
    layout.lines.firstIndex { line in
      line.row == row
        && [line.left, line.right].contains { half in
          guard let half, half.side == side, let last = half.glyphs.last else { return false }
          return last.offset >= offset
        }
    } ?? layout.firstLine(of: row)
  }
}
