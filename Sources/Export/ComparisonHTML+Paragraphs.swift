import Comparison
import Language
import Terminal
import Typesetting

/// The two columns: every paragraph of either side once, level with what it became.
extension ComparisonPage {
  func writeParagraphs(to markup: inout Markup) {
    markup.element("section", ["class": "paragraphs", "id": "paragraphs"]) { markup in
      markup.element("h2", text: "Paragraphs")
      writeLegend(to: &markup)
      markup.endLine()
      markup.element("table") { markup in
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            markup.element("th", ["scope": "col", "class": "gutter"]) {
              $0.element("span", ["class": "spoken"], text: "Change")
            }
            for side in Side.allCases { markup.element("th", ["scope": "col"], text: names[side].source) }
          }
        }
        markup.endLine()
        markup.element("tbody") { markup in
          markup.endLine()
          for index in rows.indices { writeRow(index, to: &markup) }
        }
      }
    }
    markup.endLine()
  }

  /// How to read the marks, and the letters that occur.
  private func writeLegend(to markup: inout Markup) {
    markup.element("p", ["class": "legend"]) { markup in
      markup.element("del", text: "Struck out")
      markup.text(" words are only in the earlier version, ")
      markup.element("ins", text: "underlined")
      markup.text(" ones only in the later. ")
      var seen: Set<String> = []
      let letters = rows.map { comparison.edges[$0.edge] }.filter { !$0.isQuiet && seen.insert($0.letter).inserted }
      let names = letters.map { "\($0.letter) \(Self.name(of: $0))" }
      if !names.isEmpty { markup.text("\(names.joined(separator: ", ")). ") }
      if changeCount > 0 { markup.element("a", ["href": "#c1"], text: "First change") }
    }
  }

  private static func name(of edge: Edge) -> String {
    switch edge.letter {
    case "+": "added"
    case "−": "cut"
    case "M": "moved"
    case "S": "split"
    case "J": "joined"
    default: edge.gravestClass?.name(1) ?? ""
    }
  }

  // MARK: rows

  private func writeRow(_ index: Int, to markup: inout Markup) {
    let row = rows[index]
    let edge = comparison.edges[row.edge]
    let change = changes[index]
    markup.element("tr", ["class": kinds(row, edge), "id": change.map { "c\($0)" }]) { markup in
      markup.element("th", ["scope": "row", "class": "gutter"]) { markup in
        if let change { writeGutter(edge, change, to: &markup) }
      }
      for side in Side.allCases {
        markup.element("td", ["class": side == .old ? "old" : "new"]) { markup in
          if row.range(side).isEmpty { writeAbsence(edge, side, to: &markup) }
          for block in row.range(side) { writeParagraph(block, edge, side, to: &markup) }
        }
      }
    }
    markup.endLine()
  }

  /// A paragraph that fits well on a page is not parted by its end.
  private static let shortParagraph = 1_200

  private func kinds(_ row: ComparisonRow, _ edge: Edge) -> String {
    var kinds = [edge.isQuiet ? "quiet" : edge.kind.rawValue]
    if edge.isMoved { kinds.append("moved") }
    let bytes = Side.allCases.flatMap { side in row.range(side).map { comparison.texts[side].blocks[$0].span.count } }
    if bytes.allSatisfy({ $0 <= Self.shortParagraph }) { kinds.append("short") }
    return kinds.joined(separator: " ")
  }

  private func writeGutter(_ edge: Edge, _ change: Int, to markup: inout Markup) {
    markup.element("abbr", ["class": "letter", "title": edge.phrase], text: edge.letter)
    markup.element(
      "a", ["class": "link", "href": "#c\(change)", "title": "Change \(change) of \(changeCount)"], text: "¶")
    guard change < changeCount else { return }
    markup.element("a", ["class": "link", "href": "#c\(change + 1)", "title": "Next change"], text: "↓")
  }

  /// In the place of a paragraph that this side does not have here: where to look for it.
  private func writeAbsence(_ edge: Edge, _ side: Side, to markup: inout Markup) {
    let target: (words: String, block: Int)
    if edge.isMoved, let block = edge.range(side).first {
      target = (side == .new ? "moved to " : "moved from ", block)
    } else if let block = edge.copyOf {
      target = ("its words stand in ", block)
    } else {
      return
    }
    markup.element("p", ["class": "absent"]) { markup in
      markup.text(target.words)
      writeLink(to: target.block, side, in: &markup)
    }
  }

  func writeLink(to block: Int, _ side: Side, in markup: inout Markup) {
    markup.element("a", ["href": "#\(Self.anchor(block, side))"], text: places[side][block])
  }

  static func anchor(_ block: Int, _ side: Side) -> String { "\(side == .old ? "old" : "new")-\(block + 1)" }

  // MARK: words

  private func writeParagraph(_ block: Int, _ edge: Edge, _ side: Side, to markup: inout Markup) {
    let role = comparison.texts[side].blocks[block].role
    markup.element("div", ["class": "paragraph \(role.rawValue)", "id": Self.anchor(block, side)]) { markup in
      // Outside the paragraph: its letters must not decide the copy's direction.
      markup.element("span", ["class": "place"], text: places[side][block])
      markup.element("p", ["dir": "auto", "lang": ""]) { markup in
        switch edge.kind {
        case .added, .cut:
          let own = setting(block, side)
          side == .old ? markup.element("del") { $0.text(own) } : markup.element("ins") { $0.text(own) }
        case .same, .typographic, .edited, .partial, .split, .joined: writeWords(block, edge, side, to: &markup)
        }
      }
    }
  }

  private func setting(_ block: Int, _ side: Side) -> [Glyph] {
    let text = comparison.texts[side]
    let span = text.blocks[block].span
    return glyphs(of: text.text[span], from: span.start, spacing: .collapsed)
  }

  /// The paragraph's text with what changed marked. It is set as a whole and then cut, so that no character's marks are torn
  /// from it.
  private func writeWords(_ block: Int, _ edge: Edge, _ side: Side, to markup: inout Markup) {
    let text = comparison.texts[side]
    let changed = edge.pieces.filter(\.isChange).compactMap { piece in
      text.span(of: piece.range(side).clamped(to: text.blocks[block].tokens)).map { (span: $0, piece: piece) }
    }
    var next = 0
    var rest = setting(block, side)[...]
    while let first = rest.first {
      while next < changed.count, changed[next].span.end <= first.offset { next += 1 }
      let mark = next < changed.count ? changed[next] : nil
      let isMarked = mark?.span.contains(first.offset) ?? false
      let end = mark.map { isMarked ? $0.span.end : $0.span.start } ?? Int.max
      let run = rest.prefix { $0.offset < end }
      rest = rest.dropFirst(run.count)
      guard isMarked, let piece = mark?.piece else {
        markup.text(run)
        continue
      }
      let classes = piece.classes.sorted(by: >).map { $0.name(1) }.joined(separator: ", ")
      let title = classes.isEmpty ? nil : classes
      side == .old
        ? markup.element("del", ["title": title]) { $0.text(run) }
        : markup.element("ins", ["title": title]) { $0.text(run) }
    }
  }
}
