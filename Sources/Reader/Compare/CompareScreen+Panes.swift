import Comparison
import Newsroom
import Terminal

extension CompareScreen {
  /// Puts a page in the place of the texts, or takes it away again.
  mutating func show(_ action: Action) -> [Step] {
    guard let content else { return [] }
    let wanted: ComparePane = action == .note ? .note : action == .facts ? .facts : .provenance
    setPane(pane == wanted ? nil : wanted)
    if pane == .note, note == nil { note = WritethruNote(content.comparison) }
    if pane == .facts { _ = loadedFacts() }
    guard pane == .provenance, provenance == nil else { return [] }
    return [.effect(.load(.provenance(versions.new), for: id))]
  }

  /// Figures, quotations and attributions: read when they are first asked for.
  mutating func loadedFacts() -> FactsPage? {
    if facts == nil { facts = content.map { FactsPage($0.comparison) } }
    return facts
  }

  private mutating func setPane(_ pane: ComparePane?) {
    self.pane = pane
    paneTop = 0
  }

  /// Nil for an action that means the same as in the texts.
  mutating func actInPane(_ action: Action, _ around: Surroundings) -> [Step]? {
    let page = max(1, textHeight(around.body) - 2)
    let limit = max(0, paneContent.count - paneHeight(around))
    switch action {
    case .down: paneTop += 1
    case .up: paneTop -= 1
    case .halfPageDown: paneTop += page / 2
    case .halfPageUp: paneTop -= page / 2
    case .pageDown, .pageOrNext: paneTop += page
    case .pageUp: paneTop -= page
    case .first: paneTop = 0
    case .last: paneTop = limit
    case .newerSide where pane == .provenance: paneColumn += 1
    case .olderSide where pane == .provenance: paneColumn -= 1
    case .back: setPane(nil)
    case .note, .facts, .provenance, .copy, .pipe, .export, .swapSides, .olderSide, .newerSide, .toggleRead: return nil
    default:
      // What moves among changes goes back to them.
      setPane(nil)
      return nil
    }
    paneTop = min(max(0, paneTop), limit)
    if let provenance {
      paneColumn = provenance.columns(width: around.body.width - 2, from: paneColumn).lowerBound
    }
    return []
  }

  /// The table has its heading above what scrolls.
  func paneHeight(_ around: Surroundings) -> Int { textHeight(around.body) - (pane == .provenance ? 1 : 0) }

  /// Sets the page anew where what it shows, or its width, is another.
  mutating func settlePane(_ around: Surroundings) {
    let key = PaneKey(pane: pane, width: around.body.width - 2, column: paneColumn, isLoaded: provenance != nil)
    guard key != paneKey else { return }
    paneKey = key
    paneContent = paneLines(width: key.width)
    paneTop = min(paneTop, max(0, paneContent.count - paneHeight(around)))
  }

  private func paneLines(width: Int) -> [PaneLine] {
    switch pane {
    case .note: return note.map { noteLines($0, heading: noteHeading, width: width) } ?? []
    case .facts: return facts?.lines(width: width) ?? []
    case nil: return []
    case .provenance:
      return provenance?.lines(width: width, from: paneColumn) ?? [PaneLine("Comparing all versions …", .dim)]
    }
  }

  /// What one of the versions keeps from being copied, piped or exported.
  private func refusal(_ around: Surroundings) -> Step? {
    guard let content else { return nil }
    return Reader.refusal(of: content.old.header, around) ?? Reader.refusal(of: content.new.header, around)
  }

  /// The note goes to a command; a file gets what its ending asks for.
  func send(_ action: Action, _ around: Surroundings) -> [Step] {
    guard let content else { return [] }
    if let refusal = refusal(around) { return [refusal] }
    return sending(
      .comparison(versions.old, versions.new), called: "\(content.new.header.title) compared", by: action)
  }

  func copyNote(_ around: Surroundings) -> [Step] {
    guard let content else { return [] }
    if let refusal = refusal(around) { return [refusal] }
    guard around.settings.mayCopy else {
      return [
        .message("copying is off: clipboard = true in config.toml allows it")
      ]
    }
    let text = (note ?? WritethruNote(content.comparison)).text(heading: noteHeading)
    return [.effect(.copy(displaySafeLines(text))), .message("the note is on the clipboard, if the terminal takes it")]
  }

  /// `NPW v3 over NPW v2`.
  private var noteHeading: String {
    guard let content else { return "" }
    return "\(name(content.new.header)) over \(name(content.old.header))"
  }

  /// `NPW v3`, `Coast` where an outlet has one version only.
  func name(_ header: VersionHeader) -> String {
    guard let story = content?.story, let source = story.sourceNames[header.id.article] else { return "—" }
    return (story.article(header.id.article)?.versions.count ?? 1) > 1 ? "\(source) v\(header.id.number)" : source
  }

  func drawPane(on surface: inout Surface, theme: Theme, around: Surroundings) {
    let body = around.body
    var row = body.row + 1
    let width = body.width - 2
    if pane == .provenance, let provenance {
      draw(provenance.heading(width: width, from: paneColumn), on: &surface, row: row, theme: theme)
      row += 1
    }
    for (offset, line) in paneContent.dropFirst(paneTop).prefix(paneHeight(around)).enumerated() {
      draw(line, on: &surface, row: row + offset, theme: theme)
    }
  }

  private func draw(_ line: PaneLine, on surface: inout Surface, row: Int, theme: Theme) {
    var column = 1
    for part in line.parts {
      column = surface.put(
        part.text, row: row, column: column, limit: surface.width, style: theme[part.scope].withoutStrike)
    }
  }
}

/// What the lines of a page depend on.
struct PaneKey: Hashable {
  var pane: ComparePane?
  var width: Int
  var column: Int
  var isLoaded: Bool
}
