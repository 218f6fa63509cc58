import Newsroom

/// Going from mention to mention, the panel of them, and on to their stories.
extension ArticleScreen {
  /// A name as the copy has it.
  struct Known: Hashable {
    let kind: MentionKind
    let name: String
  }

  var currentMention: Mention? { mention.flatMap { content?.mentions[$0] } }

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

  mutating func cycleKinds() -> [Step] {
    lit = lit.next
    mention = nil
    guard isPanelShown, let content else { return [.message("lit: \(lit.name)")] }
    panel = EntityPanel(content.mentions, lit: lit)
    return [.message("lit: \(lit.name)")]
  }

  // MARK: the panel

  mutating func openPanel() -> [Step] {
    guard let content else { return [] }
    panel = EntityPanel(content.mentions, lit: lit)
    followMention()
    isPanelShown = true
    layoutWidth = 0
    return []
  }

  /// Puts the panel on what Tab came to, if it came to anything.
  private mutating func followMention() {
    guard let current = currentMention,
      let row = panel?.rows.firstIndex(where: { $0.kind == current.kind && $0.name == current.name })
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
    case .open: return stories(panel.current.map { ($0.kind, $0.name) })
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
    return stories((current.kind, current.name))
  }

  private func stories(_ named: (kind: MentionKind, name: String)?) -> [Step] {
    guard let (kind, name) = named else { return [] }
    guard kind.isNamed, !name.isEmpty else {
      return [.message("this is \(kind.withArticle): only people, places and organisations have stories")]
    }
    let query = entity(kind, name)?.query ?? Entity.query(kind, named: name)
    return [.open(.stories(StoryFilter(.all, query: query)))]
  }

  /// What the archive knows of a name, as far as it was asked.
  func entity(_ kind: MentionKind, _ name: String) -> Entity? { known[Known(kind: kind, name: name)] ?? nil }

  private func askAboutMention() -> [Step] {
    guard let current = currentMention, current.kind.isNamed, !current.name.isEmpty,
      known[Known(kind: current.kind, name: current.name)] == nil
    else { return [] }
    return [.effect(.load(.entity(current.kind, named: current.name), for: id))]
  }

  /// What was known of names may have changed.
  mutating func take(_ change: JoinChange) -> [Step] {
    known = [:]
    return askAboutMention()
  }
}
