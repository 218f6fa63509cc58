import Newsroom
import Terminal

/// Takes an event into the model. What is to be done outside comes back as values.
package func update(_ model: inout Model, _ event: Event) -> [Effect] {
  var effects: [Effect] = []
  switch event {
  case .resized(let width, let height):
    (model.width, model.height) = (width, height)
    effects = askForCounts(&model)
  case .key(let key):
    model.message = nil
    effects = model.prompt == nil ? take(key, &model) : typed(key, &model)
  case .mouse(let mouse):
    effects = take(mouse, &model)
  case .reply(let reply, let id):
    guard let index = model.screens.firstIndex(where: { $0.id == id }) else { break }
    if case .feeds(let feeds) = reply { model.feeds.take(feeds) }
    if case .summary(_, let outlets) = reply { model.feeds.take(outlets) }
    let steps = model.screens[index].take(reply, model.around)
    effects = run(steps, &model, from: id)
  case .marked(let change):
    model.feeds.take(change.outlets)
    for index in model.screens.indices { model.screens[index].take(change) }
    effects = askForCounts(&model)
    tell(change.summary, undo: change.undo, &model)
  case .joined(let change):
    for index in model.screens.indices {
      let steps = model.screens[index].take(change)
      effects += run(steps, &model, from: model.screens[index].id)
    }
    tell(change.summary, undo: change.undo, &model)
  case .saved(let change):
    for index in model.screens.indices { model.screens[index].take(change) }
    effects = askForCounts(&model)
    tell(change.summary, undo: change.undo, &model)
  case .regrouped(let change):
    for index in model.screens.indices {
      let steps = model.screens[index].take(change)
      effects += run(steps, &model, from: model.screens[index].id)
    }
    effects += askForCounts(&model)
    tell(change.summary, undo: change.undo, &model)
  case .sent(let outcome): effects = take(outcome, &model)
  case .ran(let text, let isError): model.say(text, isError: isError)
  case .feeds(let change):
    effects = take(change, &model)
    tell(change.summary, undo: change.undo, &model)
  case .fetching(let news): effects = take(news, &model)
  case .fetched(let end): effects = take(end, &model)
  case .progress(let progress):
    let isEnd = progress == nil && model.progress != nil
    model.progress = progress
    if isEnd {
      for index in model.screens.indices {
        let steps = model.screens[index].readNamesAnew()
        effects += run(steps, &model, from: model.screens[index].id)
      }
    }
  case .failed(let text, let id):
    if let id, let index = model.screens.firstIndex(where: { $0.id == id }) { model.screens[index].fail(text) }
    model.say(text, isError: true)
  case .interrupted:
    if model.prompt != nil {
      effects = leavePrompt(&model)
    } else if model.feeds.round != nil, !model.feeds.isStopping {
      effects = cancelFetch(&model)
    } else if model.wasInterrupted {
      effects = [.quit]
    } else {
      model.wasInterrupted = true
      model.say("nothing to stop · ^c again quits")
    }
  }
  let copy = model
  for index in model.screens.indices { model.screens[index].settle(model.around, copy) }
  return effects
}

/// Says what was done, and how to undo it where that is possible.
private func tell(_ summary: String, undo: Int?, _ model: inout Model) {
  guard let undo else { return model.say(summary) }
  model.undo.append(undo)
  let way = " · \(model.keymap.keys(for: .undo, in: model.context).first ?? ":undo") undoes it"
  // On a narrow screen the way back is the last to go.
  let shown = truncated(summary, to: max(10, model.width - 2 - width(of: way)))
  model.say(shown.map(\.text).joined() + way)
}

// MARK: keys

private func take(_ key: Key, _ model: inout Model) -> [Effect] {
  model.wasInterrupted = false
  if takeCount(key, &model) { return [] }
  model.pending.append(key)
  switch model.keymap.match(model.pending, in: model.context) {
  case .action(let action):
    model.pending = []
    if action == .back, key.isStepBack, isHome(model) {
      let leaves = model.keymap.keys(for: .quit, in: model.context).first ?? ":quit"
      model.say("this is the first screen · \(leaves) quits")
      return []
    }
    let times = action.isRepeated ? model.count ?? 1 : 1
    let effects = (0..<times).flatMap { _ in perform(action, &model) }
    model.count = nil
    return effects
  case .prefix:
    return []
  case .none:
    model.count = nil
    let typed = model.pending
    model.pending = []
    // A key that breaks off a sequence may mean something by itself.
    if typed.count > 1 { return take(key, &model) }
    if key != .escape {
      model.say(
        "\(key) does nothing here · \(model.keymap.keys(for: .help, in: model.context).first ?? ":help") lists the keys"
      )
    }
    return []
  }
}

/// Digits before a key are a number, where they mean nothing by themselves; Esc takes it back. False for any other key.
private func takeCount(_ key: Key, _ model: inout Model) -> Bool {
  guard model.pending.isEmpty else { return false }
  if key == .escape, model.count != nil {
    model.count = nil
    return true
  }
  guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
    digit > 0 || model.count != nil, model.keymap.match([key], in: model.context) == .none
  else { return false }
  model.count = min((model.count ?? 0) * 10 + digit, 9_999)
  return true
}

/// Whether there is nothing to go back to.
private func isHome(_ model: Model) -> Bool {
  var copy = model
  return perform(.back, &copy).contains { if case .quit = $0 { true } else { false } }
}

extension Key {
  /// What takes a step back everywhere is pressed once too often; it is not how one leaves.
  fileprivate var isStepBack: Bool { self == .escape || self == .left || self == .character("h") }
}

extension Action {
  /// A number before it says how often.
  fileprivate var isRepeated: Bool {
    switch self {
    case .down, .up, .halfPageDown, .halfPageUp, .pageDown, .pageUp: true
    default: false
    }
  }
}

func perform(_ action: Action, _ model: inout Model) -> [Effect] {
  switch action {
  case .quit: return [.quit]
  case .redraw: return [.redraw]
  case .help: return model.context == .help ? run([.back], &model) : run([.open(.help(model.context))], &model)
  case .messages: return run([.open(.messages)], &model)
  case .entities: return run([.open(.entities)], &model)
  case .palette:
    model.prompt = Prompt(.palette)
    return []
  case .undo:
    guard let last = model.undo.popLast() else {
      model.say("nothing to undo")
      return []
    }
    return [.undo(last)]
  default:
    if let effects = actOnFeeds(action, &model) { return effects }
    let copy = model
    let steps = model.top.act(action, model.around, copy)
    return run(steps, &model)
  }
}

// MARK: steps

/// - Parameter screen: the one whose answer asks for the steps; nil where the reader’s own doing asks.
func run(_ steps: [Step], _ model: inout Model, from screen: ScreenID? = nil) -> [Effect] {
  var effects: [Effect] = []
  for step in steps {
    switch step {
    case .effect(let effect): effects.append(effect)
    case .message(let text): model.say(text)
    case .error(let text): model.say(text, isError: true)
    case .prompt(let kind, let before): model.prompt = Prompt(kind, before: before, ending: model.ending)
    case .back:
      if model.screens.count > 1 { model.screens.removeLast() } else { effects.append(.quit) }
    case .open(let destination):
      effects += push(destination, &model)
    case .replace(let destination):
      // The reader has gone on to another screen while the answer was on its way.
      if let screen, screen != model.top.id { continue }
      model.screens.removeLast()
      effects += push(destination, &model)
    }
  }
  return effects
}

private func push(_ destination: Destination, _ model: inout Model) -> [Effect] {
  let id = model.newID()
  switch destination {
  case .stories(let filter):
    let screen = StoriesScreen(id: id, filter: filter)
    model.screens.append(.stories(screen))
    return screen.opening()
  case .entities:
    let screen = EntitiesScreen(id: id)
    model.screens.append(.entities(screen))
    return screen.opening()
  case .feeds:
    let screen = FeedsScreen(id: id)
    model.screens.append(.feeds(screen))
    return screen.opening()
  case .feed(let feed):
    let screen = FeedScreen(id: id, feed: feed)
    model.screens.append(.feed(screen))
    return screen.opening()
  case .story(let story):
    let screen = StoryScreen(id: id, story: story, list: currentList(model))
    model.screens.append(.story(screen))
    return screen.opening()
  case .article(let version, let list):
    let screen = ArticleScreen(id: id, version: version, list: list)
    model.screens.append(.article(screen))
    return screen.opening()
  case .links(let list): model.screens.append(.links(LinksScreen(id: id, list: list)))
  case .compare(let old, let new):
    let screen = CompareScreen(id: id, old, new)
    model.screens.append(.compare(screen))
    return screen.opening()
  case .help(let context):
    model.screens.append(.help(HelpScreen(id: id, context: context)))
  case .messages:
    model.screens.append(.messages(MessagesScreen(id: id)))
  }
  return []
}

private func currentList(_ model: Model) -> StoryFilter {
  for case .stories(let screen) in model.screens.reversed() { return screen.filter }
  return .everything
}

// MARK: prompts

private func typed(_ key: Key, _ model: inout Model) -> [Effect] {
  guard var prompt = model.prompt else { return [] }
  if case .overwrite(let sending) = prompt.kind { return answer(key, to: sending, &model) }
  switch key {
  case .escape, .control("c"), .control("g"):
    return leavePrompt(&model)
  case .enter:
    return accept(prompt, &model)
  case .backspace where prompt.editor.isEmpty:
    return leavePrompt(&model)
  case .up, .control("p"), .backTab:
    if prompt.kind == .palette { prompt.choice -= 1 } else { prompt.recall(1, of: model.commands) }
  case .tab where prompt.kind != .palette: prompt.complete(from: model.commands)
  case .down, .control("n"), .tab:
    if prompt.kind == .palette { prompt.choice += 1 } else { prompt.recall(-1, of: model.commands) }
  default:
    if prompt.editor.take(key) { (prompt.choice, prompt.recalled) = (0, 0) }
  }
  if prompt.kind == .palette {
    let count = Palette(prompt.editor.text, context: model.context, feeds: model.feeds).matches.count
    prompt.choice = count == 0 ? 0 : (prompt.choice + count) % count
  }
  let changed = prompt.editor.text != model.prompt?.editor.text
  model.prompt = prompt
  return changed ? preview(prompt, &model) : []
}

/// Results as they are typed.
private func preview(_ prompt: Prompt, _ model: inout Model) -> [Effect] {
  if prompt.kind == .searchList { return search(as: .typing, &model) }
  return narrow(prompt, to: prompt.editor.text.trimmingSpaces, &model)
}

private func leavePrompt(_ model: inout Model) -> [Effect] {
  guard let prompt = model.prompt else { return [] }
  model.prompt = nil
  return prompt.editor.text == prompt.before ? [] : narrow(prompt, to: prompt.before, &model)
}

/// Shows of the list that a prompt is for what a text finds.
func narrow(_ prompt: Prompt, to text: String, _ model: inout Model) -> [Effect] {
  switch (prompt.kind, model.top) {
  case (.searchList, .stories(var screen)):
    guard text != screen.filter.query || screen.error != nil else { return [] }
    let steps = screen.show(StoryFilter(screen.filter.scope, query: text))
    model.top = .stories(screen)
    return run(steps, &model)
  case (.filterEntities, .entities(var screen)):
    let steps = screen.narrow(to: text)
    model.top = .entities(screen)
    return run(steps, &model)
  case (.filterLinks, .links(var screen)):
    screen.narrow(to: text)
    model.top = .links(screen)
    return []
  default: return []
  }
}

private func accept(_ prompt: Prompt, _ model: inout Model) -> [Effect] {
  if prompt.kind == .searchList { return search(as: .entered, &model) }
  if let effects = send(prompt, &model) { return effects }
  model.prompt = nil
  switch prompt.kind {
  case .searchList, .filterEntities, .filterLinks, .pipe, .exportFile, .overwrite: return []
  case .nameSearch, .renameSearch, .renameFeed: return name(prompt)
  case .addFeed: return prompt.editor.isEmpty ? [] : subscribe(to: prompt.editor.text, &model)
  case .mergeStory:
    guard case .story(let screen) = model.top else { return [] }
    return run(screen.merge(with: prompt.editor.text.trimmingSpaces), &model)
  case .searchText:
    switch model.top {
    case .article(var screen):
      let steps = screen.search(prompt.editor.text, model.around)
      model.top = .article(screen)
      return run(steps, &model)
    case .compare(var screen):
      let steps = screen.search(prompt.editor.text, model.around)
      model.top = .compare(screen)
      return run(steps, &model)
    default: return []
    }
  case .palette:
    let text = prompt.editor.text.trimmingSpaces
    if let action = Palette.abbreviations[text] { return perform(action, &model) }
    let matches = Palette(text, context: model.context, feeds: model.feeds).matches
    guard matches.indices.contains(prompt.choice) else {
      let unknown = FeedOffer.unknownFeed(text)
      model.say(
        unknown.map { "no feed is called “\($0)” · :feeds lists them" }
          ?? "no command “\(text)” here · Tab steps through those that match", isError: true)
      return []
    }
    return take(matches[prompt.choice], &model)
  }
}

/// What was chosen in the palette.
private func take(_ match: Palette.Match, _ model: inout Model) -> [Effect] {
  switch match {
  case .action(let entry): return perform(entry.action, &model)
  case .feed(let offer):
    if let command = offer.command { return perform(command, &model) }
    // A form: it is for whoever types to fill it in.
    model.prompt = Prompt(.palette, typed: offer.text + " ")
    return []
  }
}
