import Newsroom

/// Going from mention to mention, the panel of them, and on to their stories.
extension ArticleScreen {
  /// The one that Tab came to; without one, what the panel stands on.
  var currentMention: Mention? {
    (mention ?? (isPanelShown ? panel?.current?.firstMention : nil)).flatMap { content?.mentions[$0] }
  }

  // MARK: in the text

  mutating func stepMention(_ step: Int, _ around: Surroundings) -> [Step] {
    guard let content else { return [] }
    let stops = content.mentions.indices.filter {
      lit.contains(content.mentions[$0].kind) && layout?.line(showing: content.mentions[$0].span.start) != nil
    }
    guard !stops.isEmpty else { return [.message(lit == .all ? "nothing is lit here" : "no \(lit.name) here")] }
    let next: Int
    if let mention {
      next = step > 0 ? stops.first { $0 > mention } ?? stops[0] : stops.last { $0 < mention } ?? stops[stops.count - 1]
    } else {
      // From what is on screen on.
      let visible = stops.first { (layout?.line(showing: content.mentions[$0].span.start) ?? 0) >= top }
      next = visible ?? stops[0]
    }
    mention = next
    followMention()
    reveal(content.mentions[next].span.start, around)
    return askAboutMention()
  }

  /// Makes the mention under the mouse the current one. False where there is none that is lit.
  mutating func place(row: Int, column: Int, _ around: Surroundings) -> Bool {
    let area = textArea(around.body).text
    guard let content, let layout, area.contains(row: row, column: column) else { return false }
    let line = top + row - area.row
    guard layout.lines.indices.contains(line), case .text(let block, let range) = layout.lines[line] else {
      return false
    }
    var end = leftColumn(area, layout) + layout.blocks[block].indent
    guard column >= end else { return false }
    let glyph = layout.blocks[block].glyphs[range].first { glyph in
      end += glyph.width
      return column < end
    }
    // A name in a quotation before the quotation.
    let under = content.mentions.indices.filter { index in
      lit.contains(content.mentions[index].kind)
        && glyph.map { content.mentions[index].span.contains($0.offset) } ?? false
    }
    guard let found = under.first(where: { content.mentions[$0].kind != .quote }) ?? under.first else { return false }
    mention = found
    followMention()
    return true
  }

  mutating func cycleKinds() -> [Step] {
    lit = lit.next
    mention = nil
    guard isPanelShown, let content else { return [.message("lit: \(lit.name)")] }
    panel = EntityPanel(content.mentions, lit: lit)
    return [.message("lit: \(lit.name)")] + askAboutMention()
  }

  // MARK: the panel

  mutating func openPanel() -> [Step] {
    guard let content else { return [] }
    panel = EntityPanel(content.mentions, lit: lit)
    followMention()
    isPanelShown = true
    layoutWidth = 0
    return askAboutMention()
  }

  /// Puts the panel on what Tab came to, if it came to anything.
  private mutating func followMention() {
    guard let current = currentMention.map(MentionIdentity.init),
      let row = panel?.rows.firstIndex(where: { $0.identity == current })
    else { return }
    panel?.cursor = row
  }

  /// Nil for an action that means the same as in the text.
  mutating func actInPanel(_ action: Action, _ around: Surroundings) -> [Step]? {
    guard var panel else { return nil }
    let page = max(1, textArea(around.body).panel.height - 2)
    switch action {
    case .down: panel.cursor += 1
    case .up: panel.cursor -= 1
    case .halfPageDown, .pageDown: panel.cursor += page
    case .halfPageUp, .pageUp: panel.cursor -= page
    case .first: panel.cursor = 0
    case .last: panel.cursor = panel.rows.count - 1
    case .open: return panel.current.map { stories($0.identity) } ?? []
    case .back, .entityPanel:
      isPanelShown = false
      layoutWidth = 0
      return []
    default: return nil
    }
    panel.cursor = min(max(0, panel.cursor), max(0, panel.rows.count - 1))
    self.panel = panel
    guard let row = panel.current, let content else { return [] }
    mention = row.firstMention
    reveal(content.mentions[row.firstMention].span.start, around)
    return askAboutMention()
  }

  // MARK: the archive

  /// To the stories of the mention that Tab came to.
  func openStories() -> [Step] {
    guard let current = currentMention else {
      return [.message("go to a name in the copy or in the panel first, then on to its stories")]
    }
    return stories(MentionIdentity(current))
  }

  private func stories(_ mention: MentionIdentity) -> [Step] {
    guard mention.isListed else {
      return [.message("this is \(mention.kind.withArticle): only people, places and organisations have stories")]
    }
    let query = entity(mention)?.query ?? Entity.query(mention.kind, named: mention.name)
    return [.open(.stories(StoryFilter(.all, query: query)))]
  }

  /// What the archive knows of it, as far as it was asked.
  func entity(_ mention: MentionIdentity) -> Entity? { known[mention] ?? nil }

  func askAboutMention() -> [Step] {
    guard let current = currentMention.map(MentionIdentity.init), current.isListed, known[current] == nil else {
      return []
    }
    return [.effect(.load(.entity(current.kind, named: current.name), for: id))]
  }

  /// What was known of names may have changed.
  mutating func readNamesAnew() -> [Step] {
    known = [:]
    return askAboutMention()
  }
}
