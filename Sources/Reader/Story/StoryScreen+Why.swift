import Newsroom
import Terminal
import Typesetting

/// The pane that says why an article is in its story.
struct WhyPane {
  var isShown = false
  /// The keys that move scroll it.
  var isFocused = false
  var top = 0
  /// What is known by article; nil for one that shares its story with no other.
  var grounds: [ArticleID: Grounds?] = [:]
  /// The article that was asked about last.
  var asked: ArticleID?

  mutating func forget() { (grounds, asked, top) = ([:], nil, 0) }
}

extension StoryScreen {
  mutating func toggleWhy() {
    why.isShown.toggle()
    (why.isFocused, why.top) = (false, 0)
  }

  mutating func focusWhy() {
    why.isShown = true
    why.isFocused = true
  }

  /// Asks what the article under the cursor shares, where that is to be shown.
  mutating func askForGrounds() -> [Step] {
    guard why.isShown, let article = currentArticle?.id else { return [] }
    if why.asked != article { why.top = 0 }
    guard why.grounds[article] == nil, why.asked != article else {
      why.asked = article
      return []
    }
    why.asked = article
    return [.effect(.load(.grounds(article), for: id))]
  }

  /// Nil for an action that means the same as in the list.
  mutating func actInWhy(_ action: Action, _ around: Surroundings) -> [Step]? {
    let page = max(1, whyHeight(around.body) - 1)
    switch action {
    case .down: why.top += 1
    case .up: why.top -= 1
    case .halfPageDown, .pageDown: why.top += page
    case .halfPageUp, .pageUp: why.top -= page
    case .first: why.top = 0
    case .last: why.top = .max / 2
    case .switchPane, .back: why.isFocused = false
    default: return nil
    }
    why.top = max(0, min(why.top, whyLines(width: around.body.width).count - whyHeight(around.body)))
    return []
  }

  // MARK: drawing

  struct WhyLine {
    let label: String
    let text: [Glyph]
  }

  private static let labelWidth = 11

  func whyLines(width: Int) -> [WhyLine] {
    guard why.isShown, let article = currentArticle else { return [] }
    var parts = groundsText(article, why.grounds[article.id] ?? nil)
    switch why.grounds[article.id] {
    case .none: parts.append(("", "Comparing …"))
    case .some(.none): parts.append(("", "No other article is in this story."))
    case .some(.some): break
    }
    return parts.flatMap { part in
      paragraphLines(part.text, width: max(1, width - Self.labelWidth - 4)).enumerated().map {
        WhyLine(label: $0.offset == 0 ? part.label : "", text: $0.element)
      }
    }
  }

  /// Half the screen at the most; what is left scrolls.
  func whyHeight(_ body: Rectangle) -> Int {
    min(whyLines(width: body.width).count, max(1, body.height / 2))
  }

  func drawWhy(on surface: inout Surface, theme: Theme, around: Surroundings) {
    let body = around.body
    let lines = whyLines(width: body.width)
    guard !lines.isEmpty else { return }
    let rule = body.row + listHeight(body)
    let height = body.endRow - rule - 1
    drawRule(on: &surface, row: rule, columns: body.columns, theme: theme)
    if lines.count > height {
      let rest = "\(min(lines.count, why.top + height))/\(lines.count)"
      let note = why.isFocused ? " \(rest) " : " tab scrolls \(rest) "
      surface.put(note, row: rule, column: body.endColumn - width(of: note) - 1, style: theme[.dim])
    }
    for (offset, line) in lines.dropFirst(why.top).prefix(height).enumerated() {
      let row = rule + 1 + offset
      surface.put(line.label, row: row, column: 2, style: theme[why.isFocused ? .sidebarCurrent : .dim])
      surface.put(line.text, row: row, column: 2 + Self.labelWidth, limit: body.endColumn, style: theme[.text])
    }
  }
}
