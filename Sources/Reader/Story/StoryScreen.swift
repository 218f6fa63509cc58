import Newsroom
import Terminal
import Typesetting

/// A story: its versions as a family tree, the coverage, and the facts on which versions disagree.
struct StoryScreen {
  let id: ScreenID
  /// The one that was asked for, until it turns out that it has been joined to another.
  private(set) var story: StoryID
  /// The list it was opened from, for the next unread story.
  let list: StoryFilter
  var content: Story?
  var derivations: Derivations?
  var entries: [StoryEntry] = []
  /// How many of the entries are versions of the main copy.
  var mainCount = 0
  /// How many of those stand in the tree.
  private var treeCount = 0
  var cursor = 0
  var top = 0
  var selected: [VersionID] = []
  var why = WhyPane()
  var error: String?

  init(id: ScreenID, story: StoryID, list: StoryFilter) {
    self.id = id
    self.story = story
    self.list = list
  }

  func opening() -> [Effect] { [.load(.story(story), for: id)] }

  var current: StoryEntry? { entries.indices.contains(cursor) ? entries[cursor] : nil }
  var currentArticle: Article? { current.flatMap { content?.article($0.article) } }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    if why.isFocused, let steps = actInWhy(action, around) { return steps }
    return actInList(action, around) + askForGrounds()
  }

  private mutating func actInList(_ action: Action, _ around: Surroundings) -> [Step] {
    let page = max(1, around.body.height - 2)
    switch action {
    case .down: move(by: 1, around)
    case .up: move(by: -1, around)
    case .halfPageDown: move(by: page / 2, around)
    case .halfPageUp: move(by: -page / 2, around)
    case .pageDown: move(by: page, around)
    case .pageUp: move(by: -page, around)
    case .first: (cursor, top) = (0, 0)
    case .last:
      cursor = max(0, entries.count - 1)
      top = max(0, lines(width: around.body.width).count - listHeight(around.body))
    case .open: return current.map { [.open(.article($0.version.id, list: list))] } ?? []
    case .compare: return compare()
    case .select: select()
    case .why: toggleWhy()
    case .switchPane: focusWhy()
    case .splitOff: return splitOff()
    case .merge: return [.prompt(.mergeStory, before: "")]
    case .toggleRead:
      let articles = chosenArticles
      guard !articles.isEmpty else { return [] }
      return [.effect(.mark(.read(articles.map(\.id), articles.contains { $0.isUnread || $0.changesSinceRead > 0 })))]
    case .toggleStar:
      let articles = chosenArticles
      guard !articles.isEmpty else { return [] }
      return [.effect(.mark(.star(articles.map(\.id), articles.contains { !$0.mark.isStarred })))]
    case .openLink:
      return current.map { [.effect(.load(.links(.version($0.version.id), number: around.count), for: id))] } ?? []
    case .pipe, .export: return send(action, around)
    case .markAllRead: return content == nil ? [] : [.effect(.mark(.stories([story], true)))]
    case .nextUnread, .previousUnread: seekUnread(backwards: action == .previousUnread)
    case .reload: return [.effect(.load(.story(story), for: id))]
    case .back:
      guard !selected.isEmpty else { return [.back] }
      selected = []
    default: break
    }
    return []
  }

  /// Beyond the last version the page scrolls on, to the facts below.
  private mutating func move(by amount: Int, _ around: Surroundings) {
    let target = cursor + amount
    let height = listHeight(around.body)
    let limit = max(0, lines(width: around.body.width).count - height)
    if target >= entries.count {
      let surplus = target - (entries.count - 1)
      let wasLast = cursor == entries.count - 1
      cursor = max(0, entries.count - 1)
      if wasLast { top = min(limit, top + surplus) }
    } else if amount < 0, cursor == entries.count - 1, top > 0, !isVisible(cursor, around) {
      top = max(0, top + amount)
    } else {
      cursor = max(0, target)
    }
  }

  private func isVisible(_ entry: Int, _ around: Surroundings) -> Bool {
    guard let line = lines(width: around.body.width).firstIndex(of: .entry(entry)) else { return false }
    return (top..<(top + listHeight(around.body))).contains(line)
  }

  private mutating func seekUnread(backwards: Bool) {
    let positions =
      backwards ? Array(entries.indices.prefix(cursor).reversed()) : Array(entries.indices.dropFirst(cursor + 1))
    if let found = positions.first(where: { content?.article(entries[$0].article)?.isUnread ?? false }) {
      cursor = found
    }
  }

  // MARK: replies

  mutating func take(_ reply: Reply) -> [Step] {
    switch reply {
    case .story(let story):
      self.story = story.id
      content = story
      error = nil
      // Until it is known anew, the tree stays if it is of the same versions.
      if let lineage = derivations?.lineage,
        Set(lineage.versions + lineage.leftOut) != Set(story.mainVersions.map(\.id))
      {
        derivations = nil
      }
      selected.removeAll { story.article($0.article) == nil }
      arrange()
      let steps: [Step] = story.mainVersions.count > 1 ? [.effect(.load(.derivations(story.id), for: id))] : []
      return steps + askForGrounds()
    case .derivations(let story, let derivations):
      guard story == self.story else { return [] }
      self.derivations = derivations
      arrange()
    case .links(let list, let number): return list.opening(number)
    case .grounds(let article, let grounds): why.grounds.updateValue(grounds, forKey: article)
    case .missing(let what): error = what
    default: break
    }
    return []
  }

  /// Articles may have come or gone.
  mutating func readAnew() -> [Step] {
    why.forget()
    return [.effect(.load(.story(story), for: id))]
  }

  private mutating func arrange() {
    guard let content else { return }
    let before = current?.version.id
    let parts = StoryEntries(of: content, derivations: derivations)
    entries = parts.all
    treeCount = parts.tree.count
    mainCount = treeCount + parts.leftOut.count
    // The cursor stays on its version when the tree takes its place.
    if let before, let index = entries.firstIndex(where: { $0.version.id == before }), cursor != 0 { cursor = index }
    cursor = min(cursor, max(0, entries.count - 1))
  }

  mutating func take(_ change: MarkChange) { content?.apply(change.marks) }

  // MARK: layout

  enum Line: Equatable {
    case heading(String)
    case entry(Int)
    case blank
    case columns([String])
    case fact(Fact)
  }

  func lines(width: Int) -> [Line] {
    var lines: [Line] = [.heading(mainCount > 1 ? "Versions of one piece of copy" : "The copy")]
    lines += (0..<treeCount).map(Line.entry)
    if mainCount > treeCount {
      let count = mainCount - treeCount
      lines += [
        .blank, .heading("\(count) of \(mainCount) versions not in the tree, between its first and the newest"),
      ]
      lines += (treeCount..<mainCount).map(Line.entry)
    }
    if entries.count > mainCount {
      lines += [.blank, .heading("Coverage")] + (mainCount..<entries.count).map(Line.entry)
    }
    if let derivations {
      let shown = FactColumns(count: derivations.versions.count, width: width).shown
      let facts = derivations.facts.map { $0.shown(shown) }.filter { Set($0.values).count > 1 }
      if !facts.isEmpty {
        let hidden = derivations.versions.count - shown.count
        let note = hidden == 0 ? "" : " · \(hidden) of \(derivations.versions.count) not shown"
        lines += [.blank, .heading("Where the versions disagree" + note)]
        lines.append(.columns(columnNames(shown.map { derivations.versions[$0] })))
        lines += facts.map(Line.fact)
      }
    }
    return lines
  }

  private func columnNames(_ versions: [VersionID]) -> [String] {
    versions.map { version in
      entries.first { $0.version.id == version }.map { $0.number.isEmpty ? $0.source : "\($0.source) \($0.number)" }
        ?? ""
    }
  }

  func listHeight(_ body: Rectangle) -> Int {
    let why = whyHeight(body)
    return max(1, body.height - (why > 0 ? why + 1 : 0))
  }

  mutating func settle(_ around: Surroundings) {
    let lines = lines(width: around.body.width)
    let height = listHeight(around.body)
    guard let line = lines.firstIndex(of: .entry(cursor)) else { return }
    // At the last version the page may be scrolled past it.
    let isBelow = cursor == entries.count - 1 && line < top
    if line < top, !isBelow { top = max(0, line - 1) }
    if line >= top + height { top = line - height + 1 }
    top = min(top, max(0, lines.count - height))
  }
}

/// Where the columns of the table of disagreements stand, and which versions fit: the first and the newest ones.
struct FactColumns {
  let shown: [Int]
  let label: Int
  let width: Int

  init(count: Int, width screen: Int) {
    label = min(screen >= 140 ? 44 : 26, screen / 3)
    let fit = max(1, min(count, (screen - label - 2) / 9))
    shown = fit >= count || fit == 1 ? Array((count - fit)..<count) : [0] + Array((count - fit + 1)..<count)
    width = min(screen >= 140 ? 24 : 18, (screen - label - 2) / fit)
  }

  func start(_ index: Int) -> Int { label + 2 + index * width }
}

extension Fact {
  fileprivate func shown(_ columns: [Int]) -> Fact {
    Fact(kind: kind, label: label, values: columns.map { values[$0] })
  }
}
