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
  private(set) var layout: CompareLayout?
  private var layoutWidth = 0
  var top = 0
  /// Index into the layout's changes.
  var change: Int?
  var openFolds: Set<Int> = []
  var showsTypography = false
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
    let height = textHeight(around.body)
    let page = max(1, height - 2)
    switch action {
    case .down: scroll(by: 1, around)
    case .up: scroll(by: -1, around)
    case .halfPageDown: scroll(by: page / 2, around)
    case .halfPageUp: scroll(by: -page / 2, around)
    case .pageDown: scroll(by: page, around)
    case .pageUp: scroll(by: -page, around)
    case .first: top = 0
    case .last: top = limit(around)
    case .nextChange: return step(1, around)
    case .previousChange: return step(-1, around)
    case .otherEnd: return jumpToOtherEnd(around)
    case .openFold: setFold(open: true, around)
    case .closeFold: setFold(open: false, around)
    case .openAllFolds: setAllFolds(open: true, around)
    case .closeAllFolds: setAllFolds(open: false, around)
    case .typography:
      showsTypography.toggle()
      change = nil
      relay(around)
      return [.message(showsTypography ? "typographic changes shown" : "typographic changes folded")]
    case .swapSides: return load(Sides(old: versions.new, new: versions.old))
    case .olderSide: return choose(.old)
    case .newerSide: return choose(.new)
    case .toggleRead:
      guard let article = content?.story.article(versions.new.article) ?? content?.story.article(versions.old.article)
      else { return [] }
      return [.effect(.mark(.read([article.id], article.isUnread || article.changesSinceRead > 0)))]
    case .back: return [.back]
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

  private mutating func step(_ step: Int, _ around: Surroundings) -> [Step] {
    guard let layout, !layout.changes.isEmpty else { return [.message("no changes")] }
    let next: Int
    let screen = top..<(top + textHeight(around.body))
    if let change,
      layout.lines[screen.clamped(to: layout.lines.indices)].contains(where: { $0.row == layout.changes[change] })
    {
      next = change + step
    } else if step > 0 {
      // The current change has been left behind: on from what is seen.
      next = layout.changes.firstIndex { (layout.firstLine(of: $0) ?? 0) >= top } ?? layout.changes.count
    } else {
      next = layout.changes.lastIndex { (layout.firstLine(of: $0) ?? 0) < screen.upperBound } ?? -1
    }
    guard layout.changes.indices.contains(next) else {
      return [.message(step > 0 ? "no change below" : "no change above")]
    }
    change = next
    reveal(row: layout.changes[next], around)
    return []
  }

  /// Shows a row with a little of what stands before it.
  private mutating func reveal(row: Int, _ around: Surroundings) {
    guard let line = layout?.firstLine(of: row) else { return }
    let height = textHeight(around.body)
    let last = layout?.lines.lastIndex { $0.row == row } ?? line
    if line < top || last >= top + height { top = min(max(0, line - min(3, height / 4)), limit(around)) }
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
      tally = compared.comparison.tally
      error = nil
      relay(around)
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
      let row = layout.flatMap { layout in layout.lines.dropFirst(top).first { $0.row != nil }?.row }
      layout = CompareLayout(
        content.comparison, rows: rows, width: width, mode: width >= Self.widthForTwo ? .sideBySide : .stacked,
        openFolds: openFolds, showsTypography: showsTypography)
      layoutWidth = width
      if let row, top > 0, let line = layout?.firstLine(of: row) { top = line }
    }
    top = min(max(0, top), limit(around))
  }
}
