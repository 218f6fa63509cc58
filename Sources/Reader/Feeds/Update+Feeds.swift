import Newsroom
import Terminal

// MARK: actions

/// What is done with feeds, on whichever screen. Nil for an action that is about something else there.
func actOnFeeds(_ action: Action, _ model: inout Model) -> [Effect]? {
  switch action {
  case .feeds: return run([.open(.feeds)], &model)
  case .addFeed:
    model.prompt = Prompt(.addFeed)
    return []
  case .feedPage:
    guard let feed = feedInView(model) ?? feedOfRow(model) else { return noFeed(&model) }
    return run([.open(.feed(feed.id))], &model)
  case .fetchFeeds: return fetchAll(&model)
  case .fetchFeed:
    // Where no feed is under the cursor, `r` means what it means in the list.
    guard let feed = feedInView(model) else {
      return model.context == .sidebar ? perform(.reload, &model) : noFeed(&model)
    }
    return fetch(feed, &model)
  case .cancelFetch: return cancelFetch(&model)
  case .rename:
    guard let feed = feedInView(model) else { return nil }
    model.prompt = Prompt(.renameFeed(feed.id), before: feed.name)
    return []
  case .remove:
    guard let feed = feedInView(model) else { return nil }
    return [.feed(.remove(feed.id))]
  default: return nil
  }
}

private func noFeed(_ model: inout Model) -> [Effect] {
  model.say("no feed is chosen: :feeds lists them")
  return []
}

/// The feed under the cursor of the sidebar or of the list of feeds, of a page, or whose copy is listed.
private func feedInView(_ model: Model) -> Feed? {
  switch model.top {
  case .stories(let screen): screen.feed(model.feeds)
  case .feeds(let screen): screen.feed(model.feeds)
  case .feed(let screen): model.feeds.feed(screen.feed)
  case .story, .article, .links, .compare, .entities, .help, .messages: nil
  }
}

/// That of the story under the cursor.
private func feedOfRow(_ model: Model) -> Feed? {
  guard case .stories(let screen) = model.top, !screen.isInSidebar else { return nil }
  return screen.window.current?.outlets.lazy.compactMap(model.feeds.feed(named:)).first
}

/// All that may be asked.
private func fetchAll(_ model: inout Model) -> [Effect] {
  let all = model.feeds.feeds
  let now = model.clock.now()
  let asked = all.filter { !$0.isGone && $0.mayBeAsked(at: now) }
  if asked.isEmpty {
    let reason = all.contains { !$0.isGone } ? "every server asked to wait" : "each of them is gone for good"
    let key = model.keymap.keys(for: .addFeed, in: model.context).first ?? ":add-feed"
    model.say(all.isEmpty ? "no feeds yet: \(key) adds one, or :feed add https://…" : "no feed to fetch: \(reason)")
    return []
  }
  return fetch(asked, &model)
}

func fetch(_ feed: Feed, _ model: inout Model) -> [Effect] {
  let wait = (feed.retryAfter ?? 0) - model.clock.now()
  guard wait <= 0 else {
    model.say("the server of \(feed.name) asked to be left alone for another \(duration(wait))", isError: true)
    return []
  }
  return fetch([feed], &model)
}

private func fetch(_ feeds: [Feed], _ model: inout Model) -> [Effect] {
  if let round = model.feeds.round {
    model.say("\(round.words) · ^c stops that")
    return []
  }
  return [.fetch(.feeds(feeds.map(\.id)))]
}

/// `40 seconds`, `12 minutes`, `3 hours`.
private func duration(_ seconds: Int64) -> String {
  switch seconds {
  case ..<90: counted(Int(seconds), "second", "seconds")
  case ..<5400: counted(Int(seconds + 59) / 60, "minute", "minutes")
  default: counted(Int(seconds + 3599) / 3600, "hour", "hours")
  }
}

func cancelFetch(_ model: inout Model) -> [Effect] {
  guard model.feeds.round != nil else {
    model.say("no feeds are being fetched")
    return []
  }
  model.feeds.isStopping = true
  model.say("stopping: what has come is kept")
  return [.fetch(.cancel)]
}

// MARK: prompts and commands

/// Subscribes to what was typed: an address, and a name if one is wanted.
func subscribe(to typed: String, _ model: inout Model) -> [Effect] {
  let words = typed.trimmingSpaces.split(maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
  guard let address = words.first.map(String.init) else {
    model.prompt = Prompt(.addFeed)
    return []
  }
  model.say("asking \(address) …")
  let name = words.count > 1 ? String(words[1]).trimmingSpaces.unquoted : ""
  return [.fetch(.subscribe(address, name: name.isEmpty ? nil : name))]
}

/// What was chosen in the palette.
func perform(_ command: FeedCommand, _ model: inout Model) -> [Effect] {
  switch command {
  case .add(let typed): return subscribe(to: typed, &model)
  case .fetchAll: return fetchAll(&model)
  case .cancel: return cancelFetch(&model)
  case .stories(let feed): return run([.open(.stories(StoryFilter(.outlet(feed.name))))], &model)
  case .page(let feed): return run([.open(.feed(feed.id))], &model)
  case .fetch(let feed): return fetch(feed, &model)
  case .remove(let feed): return [.feed(.remove(feed.id))]
  case .rename(let feed):
    model.prompt = Prompt(.renameFeed(feed.id), before: feed.name)
    return []
  }
}

// MARK: events

func take(_ news: FetchNews, _ model: inout Model) -> [Effect] {
  let filed = model.feeds.take(news)
  return take(news.state, filed: filed, &model)
}

func take(_ end: FetchEnd?, _ model: inout Model) -> [Effect] {
  var effects = end.map { take($0.news, &model) } ?? []
  model.feeds.end()
  for index in model.screens.indices {
    guard case .stories(var screen) = model.screens[index] else { continue }
    screen.spoilCounts()
    model.screens[index] = .stories(screen)
  }
  effects += askForCounts(&model)
  if let end { sayEnd(end, &model) }
  return effects
}

/// Counts are shown as they are now; what came does not move the lists.
func take(_ state: FeedState, filed: [String: Int], _ model: inout Model) -> [Effect] {
  model.feeds.take(state.feeds)
  var effects: [Effect] = []
  for index in model.screens.indices {
    guard case .stories(var screen) = model.screens[index] else { continue }
    let steps = screen.take(state, filed: filed)
    model.screens[index] = .stories(screen)
    effects += run(steps, &model, from: screen.id)
  }
  return effects
}

func take(_ change: FeedsChange, _ model: inout Model) -> [Effect] {
  if let renamed = change.renamed {
    for index in model.screens.indices {
      guard case .stories(var screen) = model.screens[index] else { continue }
      screen.rename(renamed.old, to: renamed.new)
      model.screens[index] = .stories(screen)
    }
  }
  var effects = take(change.state, filed: change.filed, &model)
  guard change.renamed != nil else { return effects }
  for index in model.screens.indices {
    guard case .stories(var screen) = model.screens[index] else { continue }
    let steps = screen.readAnew()
    model.screens[index] = .stories(screen)
    effects += run(steps, &model, from: screen.id)
  }
  return effects
}

private func sayEnd(_ end: FetchEnd, _ model: inout Model) {
  let news = end.news
  let filed = filedWords(new: news.new, newVersions: news.newVersions)
  // Nobody has asked; what failed has its mark.
  if end.isByItself, news.new + news.newVersions == 0 { return }
  if end.wasCancelled {
    let failed = news.failed > 0 ? ", \(news.failed.grouped) failed" : ""
    return model.say(
      "stopped after \(news.results.count.grouped) of \(counted(news.total, "feed", "feeds")): \(filed)\(failed)")
  }
  if !end.isByItself, news.total == 1, let (id, result) = news.results.first, let feed = model.feeds.feed(id) {
    guard result == .failed else { return model.say("\(feed.name): \(result.words)") }
    return model.say("\(feed.name): \(feed.trouble?.text ?? "it failed")", isError: true)
  }
  let place = model.width >= 60 ? "! in the sidebar" : "! in :feeds"
  let failed = news.failed > 0 ? ", \(news.failed.grouped) failed (\(place))" : ""
  model.say("fetched \(counted(news.total, "feed", "feeds")): \(filed)\(failed)")
}

extension FetchNews {
  /// `fetching 12/40`; of one feed `fetching Coast`.
  var words: String {
    if total == 1, let only = state.feeds.first(where: { waiting.contains($0.id) }) { return "fetching \(only.name)" }
    return "fetching \((total - waiting.count).grouped)/\(total.grouped)"
  }

  /// For the status line, the richest first: `fetching 12/40  Coast  +35`.
  var statusTexts: [String] {
    let count = new + newVersions
    let sum = count > 0 ? "  +\(count.grouped)" : ""
    let name = last.flatMap { id in state.feeds.first { $0.id == id }?.name }
    return [words + (name.map { "  \($0)" } ?? "") + sum, words + sum, words]
  }
}
