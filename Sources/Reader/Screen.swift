import Terminal

/// A screen on the stack.
enum Screen {
  case stories(StoriesScreen)
  case story(StoryScreen)
  case article(ArticleScreen)
  case links(LinksScreen)
  case compare(CompareScreen)
  case entities(EntitiesScreen)
  case feeds(FeedsScreen)
  case feed(FeedScreen)
  case help(HelpScreen)
  case messages(MessagesScreen)

  var id: ScreenID {
    switch self {
    case .stories(let screen): screen.id
    case .story(let screen): screen.id
    case .article(let screen): screen.id
    case .links(let screen): screen.id
    case .compare(let screen): screen.id
    case .entities(let screen): screen.id
    case .feeds(let screen): screen.id
    case .feed(let screen): screen.id
    case .help(let screen): screen.id
    case .messages(let screen): screen.id
    }
  }

  var context: Context {
    switch self {
    case .stories(let screen): screen.isInSidebar ? .sidebar : .stories
    case .story: .story
    case .article: .article
    case .links: .links
    case .compare: .compare
    case .entities: .entities
    case .feeds: .feeds
    case .feed: .feed
    case .help, .messages: .help
    }
  }

  mutating func act(_ action: Action, _ around: Surroundings, _ model: Model) -> [Step] {
    switch self {
    case .stories(var screen):
      defer { self = .stories(screen) }
      let before = screen.window.current?.id
      let steps = screen.act(action, around)
      return screen.window.current?.id == before ? steps : steps + screen.requestPreview(around)
    case .story(var screen):
      defer { self = .story(screen) }
      return screen.act(action, around)
    case .article(var screen):
      defer { self = .article(screen) }
      return screen.act(action, around)
    case .links(var screen):
      defer { self = .links(screen) }
      return screen.act(action, around)
    case .compare(var screen):
      defer { self = .compare(screen) }
      return screen.act(action, around)
    case .entities(var screen):
      defer { self = .entities(screen) }
      return screen.act(action, around)
    case .feeds(var screen):
      defer { self = .feeds(screen) }
      return screen.act(action, around)
    case .feed(var screen):
      defer { self = .feed(screen) }
      return screen.act(action, around)
    case .help(var screen):
      defer { self = .help(screen) }
      return screen.act(action, around, model.keymap)
    case .messages(var screen):
      defer { self = .messages(screen) }
      return screen.act(action, around, model.messages)
    }
  }

  mutating func take(_ reply: Reply, _ around: Surroundings) -> [Step] {
    switch self {
    case .stories(var screen):
      defer { self = .stories(screen) }
      return screen.take(reply, around)
    case .story(var screen):
      defer { self = .story(screen) }
      return screen.take(reply)
    case .article(var screen):
      defer { self = .article(screen) }
      return screen.take(reply, around)
    case .compare(var screen):
      defer { self = .compare(screen) }
      return screen.take(reply, around)
    case .entities(var screen):
      defer { self = .entities(screen) }
      return screen.take(reply, around)
    case .links, .help, .messages, .feeds, .feed: return []
    }
  }

  mutating func take(_ change: MarkChange) {
    switch self {
    case .stories(var screen):
      screen.take(change)
      self = .stories(screen)
    case .story(var screen):
      screen.take(change)
      self = .story(screen)
    case .article(var screen):
      screen.take(change)
      self = .article(screen)
    case .links, .compare, .entities, .help, .messages, .feeds, .feed: break
    }
  }

  mutating func take(_ change: SavingChange) {
    guard case .stories(var screen) = self else { return }
    screen.saved.take(change.searches)
    self = .stories(screen)
  }

  mutating func take(_ change: JoinChange) -> [Step] {
    switch self {
    case .article(var screen):
      defer { self = .article(screen) }
      return screen.readNamesAnew()
    case .entities(var screen):
      defer { self = .entities(screen) }
      return screen.take(change)
    case .stories, .story, .links, .compare, .help, .messages, .feeds, .feed: return []
    }
  }

  /// Articles may be in other stories now.
  mutating func take(_ change: StoryChange) -> [Step] {
    switch self {
    case .stories(var screen):
      defer { self = .stories(screen) }
      return screen.take(change)
    case .story(var screen):
      defer { self = .story(screen) }
      return screen.readAnew()
    case .article(let screen): return screen.opening().map(Step.effect)
    case .links, .compare, .entities, .help, .messages, .feeds, .feed: return []
    }
  }

  /// What the copy names, and how often, has changed.
  mutating func readNamesAnew() -> [Step] {
    switch self {
    case .article(var screen):
      defer { self = .article(screen) }
      return screen.readNamesAnew()
    case .entities(var screen):
      defer { self = .entities(screen) }
      return screen.readNamesAnew()
    case .stories, .story, .links, .compare, .help, .messages, .feeds, .feed: return []
    }
  }

  mutating func fail(_ text: String) {
    switch self {
    case .stories(var screen):
      screen.fail(text)
      self = .stories(screen)
    case .story(var screen):
      screen.error = text
      self = .story(screen)
    case .article(var screen):
      screen.error = text
      self = .article(screen)
    case .compare(var screen):
      screen.error = text
      self = .compare(screen)
    case .entities(var screen):
      screen.fail(text)
      self = .entities(screen)
    case .feeds(var screen):
      screen.fail(text)
      self = .feeds(screen)
    case .links, .help, .messages, .feed: break
    }
  }

  mutating func settle(_ around: Surroundings, _ model: Model) {
    switch self {
    case .stories(var screen):
      screen.settle(around)
      self = .stories(screen)
    case .story(var screen):
      screen.settle(around)
      self = .story(screen)
    case .article(var screen):
      screen.settle(around)
      self = .article(screen)
    case .compare(var screen):
      screen.settle(around)
      self = .compare(screen)
    case .links(var screen):
      screen.settle(around)
      self = .links(screen)
    case .entities(var screen):
      screen.settle(around)
      self = .entities(screen)
    case .feeds(var screen):
      screen.settle(around)
      self = .feeds(screen)
    case .feed(var screen):
      screen.settle(around)
      self = .feed(screen)
    case .help(var screen):
      screen.settle(around, model.keymap)
      self = .help(screen)
    case .messages: break
    }
  }
}
