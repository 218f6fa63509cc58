import Terminal

/// Draws the model: a title line, the screen, and a last line that says where one is and which keys matter there.
package func render(_ model: Model, into surface: inout Surface) {
  surface.fill(surface.bounds, style: model.theme[.text])
  guard !model.isTooSmall else {
    let text = "needs \(Model.smallestWidth)×\(Model.smallestHeight), has \(model.width)×\(model.height)"
    surface.put(truncated(text, to: surface.width), row: 0, column: 0, style: model.theme[.text])
    return
  }
  switch model.top {
  case .stories(let screen): screen.draw(on: &surface, theme: model.theme, keymap: model.keymap, around: model.around)
  case .story(let screen): screen.draw(on: &surface, theme: model.theme, around: model.around)
  case .article(let screen): screen.draw(on: &surface, theme: model.theme, around: model.around)
  case .links(let screen): screen.draw(on: &surface, theme: model.theme, around: model.around)
  case .compare(let screen): screen.draw(on: &surface, theme: model.theme, around: model.around)
  case .entities(let screen): screen.draw(on: &surface, theme: model.theme, keymap: model.keymap, around: model.around)
  case .feeds(let screen): screen.draw(on: &surface, theme: model.theme, keymap: model.keymap, around: model.around)
  case .feed(let screen): screen.draw(on: &surface, theme: model.theme, around: model.around)
  case .help(let screen): screen.draw(on: &surface, theme: model.theme, keymap: model.keymap, around: model.around)
  case .messages(let screen):
    screen.draw(on: &surface, theme: model.theme, messages: model.messages, around: model.around)
  }
  drawLastLine(model, on: &surface)
}

private func drawLastLine(_ model: Model, on surface: inout Surface) {
  let row = surface.height - 1
  let theme = model.theme
  if let prompt = model.prompt { return draw(prompt, model, on: &surface, row: row) }
  if let message = model.message {
    let style = theme[message.isError ? .error : .message]
    let way = " :messages"
    // The rest of what does not fit stands among all messages.
    let isCut = message.isError && width(of: message.text) > surface.width - 2
    let limit = surface.width - 1 - (isCut ? way.count : 0)
    let end = surface.put(truncated(" " + message.text, to: limit), row: row, column: 0, style: style)
    if isCut { surface.put(way, row: row, column: end, style: theme[.dim]) }
    return
  }
  var right = hints(model)
  let left = " " + status(model, width: surface.width - hintWidth(Array(right.suffix(1))) - 4)
  let typed = (model.count.map { "\($0)" } ?? "") + model.pending.map(\.description).joined()
  if !typed.isEmpty { right = [(typed + " …", "")] }
  // As many hints as fit; the help's is the last to go.
  while right.count > 1, hintWidth(right) + width(of: left) + 3 > surface.width { right.remove(at: right.count - 2) }
  surface.put(truncated(left, to: surface.width - hintWidth(right) - 2), row: row, column: 0, style: theme[.barStatus])
  var column = surface.width - hintWidth(right) - 1
  for (key, name) in right {
    column = surface.put(key, row: row, column: column, style: theme[.barKey])
    if !name.isEmpty { column = surface.put(" \(name)", row: row, column: column, style: theme[.dim]) }
    column += 3
  }
}

private func hintWidth(_ hints: [(key: String, name: String)]) -> Int {
  hints.reduce(0) { $0 + width(of: $1.key) + ($1.name.isEmpty ? 0 : 1 + width(of: $1.name)) } + 3
    * max(0, hints.count - 1)
}

/// Where one is, and what goes on in the background.
private func status(_ model: Model, width limit: Int) -> String {
  let own = status(of: model.top, model.around, width: limit)
  if let round = model.feeds.round {
    return richest(of: round.statusTexts.map { [own, $0] } + [[round.words], [own]], width: limit)
  }
  guard let progress = model.progress else { return own }
  let share = "\(progress.text) \(progress.total > 0 ? progress.done * 100 / progress.total : 0) %"
  let full = "\(progress.text) \(progress.done.grouped) of \(progress.total.grouped)"
  return richest(of: [[own, full], [own, share], [own]], width: limit)
}

private func status(of screen: Screen, _ around: Surroundings, width limit: Int) -> String {
  switch screen {
  case .stories(let screen):
    let trouble = screen.isInSidebar ? screen.feed(around.feeds)?.troubleText ?? "" : ""
    return screen.position() + trouble
  case .story(let screen): return screen.position()
  case .article(let screen):
    let position = screen.position(around)
    return position + "  " + screen.statusText(around, width: limit - width(of: position) - 2)
  case .links(let screen): return screen.position()
  case .compare(let screen): return screen.position(around)
  case .entities(let screen): return screen.statusText(around, width: limit)
  case .feeds(let screen): return screen.statusText(around.feeds)
  case .feed, .help, .messages: return ""
  }
}

/// The few keys that matter here.
private func hints(_ model: Model) -> [(key: String, name: String)] {
  let wanted: [(Action, String)]
  switch model.top {
  case .stories(let screen) where !screen.selected.isEmpty:
    wanted = [(.toggleRead, "read"), (.toggleStar, "star"), (.compare, "compare"), (.merge, "merge"), (.help, "")]
  case .stories(let screen) where screen.isInSidebar:
    wanted =
      screen.feed(model.feeds) == nil
      ? [(.open, "open"), (.addFeed, "add feed"), (.help, "")]
      : [(.open, "open"), (.fetchFeed, "fetch"), (.feedPage, "page"), (.addFeed, "add"), (.help, "")]
  case .stories:
    wanted = [(.open, "open"), (.compare, "compare"), (.toggleRead, "read"), (.search, "search"), (.help, "")]
  case .story(let screen) where !screen.selected.isEmpty:
    wanted = [(.compare, "compare"), (.splitOff, "split off"), (.toggleRead, "read"), (.help, "")]
  case .story: wanted = [(.open, "open"), (.compare, "compare"), (.select, "select"), (.why, "why"), (.help, "")]
  case .article(let screen) where screen.currentMention.map(MentionIdentity.init)?.isListed ?? false:
    wanted = [
      (.open, "stories"), (.nextMention, "next"), (.cycleKinds, "kinds"), (.entityPanel, "panel"), (.help, ""),
    ]
  case .article:
    wanted = [
      (.cycleKinds, "kinds"), (.nextMention, "next"), (.entityPanel, "panel"), (.compare, "compare"), (.help, ""),
    ]
  case .links: wanted = [(.open, "open"), (.copy, "copy"), (.search, "find"), (.help, "")]
  case .compare:
    wanted = [
      (.nextChange, "next"), (.nextFigure, "figure"), (.openFold, "unfold"), (.note, "note"), (.facts, "facts"),
      (.provenance, "table"), (.help, ""),
    ]
  case .entities:
    wanted = [
      (.open, "stories"), (.search, "find"), (.cycleKinds, "kinds"), (.cycleOrder, "order"), (.select, "select"),
      (.help, ""),
    ]
  case .feeds where model.feeds.feeds.isEmpty: wanted = [(.addFeed, "add"), (.back, "back"), (.help, "")]
  case .feeds:
    wanted = [
      (.open, "stories"), (.fetchFeed, "fetch"), (.feedPage, "page"), (.addFeed, "add"), (.remove, "remove"),
      (.help, ""),
    ]
  case .feed:
    wanted = [(.open, "stories"), (.fetchFeed, "fetch"), (.rename, "rename"), (.remove, "remove"), (.help, "")]
  case .help, .messages: wanted = [(.back, "back")]
  }
  return wanted.compactMap { action, name in
    model.keymap.keys(for: action, in: model.context).first.map { (key: $0, name: name) }
  }
}

private func draw(_ prompt: Prompt, _ model: Model, on surface: inout Surface, row: Int) {
  let style = model.theme[.prompt]
  if prompt.kind == .palette {
    Palette(prompt.editor.text, context: model.context, feeds: model.feeds).draw(
      on: &surface, theme: model.theme, keymap: model.keymap, context: model.context, choice: prompt.choice, above: row)
  }
  surface.fill(Rectangle(row: row, column: 0, width: surface.width, height: 1), style: style)
  let start = surface.put(prompt.sign, row: row, column: 0, style: style)
  let window = prompt.editor.window(width: surface.width - start - 1)
  surface.put(window.glyphs, row: row, column: start, style: style)
  prompt.fault?.draw(on: &surface, typed: window.glyphs, column: start, row: row, theme: model.theme)
  surface.cursor = (row, min(start + window.cursor, surface.width - 1))
  if let message = model.message, message.isError {
    let text = truncated(message.text, to: max(0, surface.width - start - window.cursor - 4))
    surface.put(
      text, row: row, column: surface.width - text.reduce(0) { $0 + $1.width } - 1, style: model.theme[.error])
  }
}
