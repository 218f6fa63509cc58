import Language
import Newsroom
import Terminal
import Typesetting

/// One version of an article, set for reading.
struct ArticleScreen {
  let id: ScreenID
  private(set) var version: VersionID
  /// The list it was opened from, for the next unread.
  let list: StoryFilter
  private(set) var content: Version?
  private(set) var story: Story?
  private(set) var layout: ArticleLayout?
  var layoutWidth = 0
  var top = 0
  var lit = LitKinds.all
  var isFolded = true
  /// Sentences that changed since the version that was marked read, and its number.
  private(set) var changed: [Span] = []
  private(set) var readVersion: Int?
  /// Index of the mention that Tab came to.
  var mention: Int?
  var panel: EntityPanel?
  var isPanelShown = false
  /// What the archive knows of the names that it was asked about; nil where it knows nothing.
  var known: [MentionIdentity: Entity?] = [:]
  private(set) var needle = ""
  /// Of the needle; without one, of what the list was searched for.
  private(set) var hits: [Span] = []
  private(set) var hit: Int?
  var error: String?

  init(id: ScreenID, version: VersionID, list: StoryFilter) {
    self.id = id
    self.version = version
    self.list = list
  }

  func opening() -> [Effect] { [.load(.version(version), for: id)] }

  var article: Article? { story?.article(version.article) }

  // MARK: actions

  mutating func act(_ action: Action, _ around: Surroundings) -> [Step] {
    if isPanelShown, let steps = actInPanel(action, around) { return steps }
    let page = max(1, textHeight(around) - 2)
    switch action {
    case .down: scroll(by: 1, around)
    case .up: scroll(by: -1, around)
    case .halfPageDown: scroll(by: page / 2, around)
    case .halfPageUp: scroll(by: -page / 2, around)
    case .pageDown: scroll(by: page, around)
    case .pageUp: scroll(by: -page, around)
    case .first: top = 0
    case .last: top = limit(around)
    case .pageOrNext:
      guard top >= limit(around) else {
        scroll(by: page, around)
        return []
      }
      return finish()
    case .toggleRead:
      return article.map { [.effect(.mark(.read([$0.id], $0.isUnread || $0.changesSinceRead > 0)))] } ?? []
    case .toggleStar: return article.map { [.effect(.mark(.star([$0.id], !$0.mark.isStarred)))] } ?? []
    case .nextUnread: return hits.isEmpty ? goToUnread(backwards: false) : showHit(step: 1, around)
    case .previousUnread: return hits.isEmpty ? goToUnread(backwards: true) : showHit(step: -1, around)
    case .search: return [.prompt(.searchText, before: "")]
    case .nextChange: return stepChange(1, around)
    case .previousChange: return stepChange(-1, around)
    case .nextMention: return stepMention(1, around)
    case .previousMention: return stepMention(-1, around)
    case .cycleKinds: return cycleKinds()
    case .entityPanel: return openPanel()
    case .open: return openStories()
    case .earlierVersion: return switchVersion(by: -1)
    case .laterVersion: return switchVersion(by: 1)
    case .compare: return compare()
    case .openLink: return links.map { $0.opening(around.count) } ?? []
    case .links: return links.map { [.open(.links($0))] } ?? []
    case .pipe, .export: return send(action, around)
    case .openFold, .openAllFolds: setFolded(false, around)
    case .closeFold, .closeAllFolds: setFolded(true, around)
    case .back:
      guard !needle.isEmpty || mention != nil else { return [.back] }
      (needle, hit, mention) = ("", nil, nil)
      hits = occurrences()
    default: break
    }
    return []
  }

  private mutating func scroll(by amount: Int, _ around: Surroundings) {
    top = min(max(0, top + amount), limit(around))
  }

  private func limit(_ around: Surroundings) -> Int { max(0, (layout?.lines.count ?? 0) - textHeight(around)) }

  /// Lines of the text that are on screen: fewer with the panel below it.
  func textHeight(_ around: Surroundings) -> Int { textArea(around.body).text.height }

  private mutating func setFolded(_ folded: Bool, _ around: Surroundings) {
    isFolded = folded
    layoutWidth = 0
    settle(around)
  }

  /// Marks it read and goes on: to the next unread article of this story, else of the list.
  private func finish() -> [Step] {
    guard let article else { return [] }
    let marking: [Step] =
      article.isUnread || article.changesSinceRead > 0 ? [.effect(.mark(.read([article.id], true)))] : []
    return marking + goToUnread(backwards: false)
  }

  private func goToUnread(backwards: Bool) -> [Step] {
    guard let story, let here = story.articles.firstIndex(where: { $0.id == version.article }) else { return [] }
    let others = backwards ? Array(story.articles[..<here].reversed()) : Array(story.articles[(here + 1)...])
    if let next = others.first(where: \.isUnread) { return [.replace(.article(next.latest.id, list: list))] }
    return [.effect(.load(.nextUnread(list, after: story.id, backwards: backwards), for: id))]
  }

  // MARK: versions

  /// The versions of the same copy in order of time: of this article and, where several outlets ran it, of theirs.
  var siblings: [VersionHeader] {
    guard let story, let article else { return [] }
    return story.versions { $0.placement.family == article.placement.family }
  }

  private func switchVersion(by step: Int) -> [Step] {
    guard let index = siblings.firstIndex(where: { $0.id == version }) else { return [] }
    guard siblings.indices.contains(index + step) else {
      return [.message(step < 0 ? "this is the earliest version" : "this is the latest version")]
    }
    return [.replace(.article(siblings[index + step].id, list: list))]
  }

  private func compare() -> [Step] {
    guard let index = siblings.firstIndex(where: { $0.id == version }), siblings.count > 1 else {
      return [.message("one version only: there is nothing to compare it with")]
    }
    return [.open(index > 0 ? .compare(siblings[index - 1].id, version) : .compare(version, siblings[1].id))]
  }

  // MARK: leading on

  private var links: LinkList? { layout?.links }

  private func send(_ action: Action, _ around: Surroundings) -> [Step] {
    guard let content else { return [.message("the article is still being read")] }
    if let refusal = refusal(of: content.header, around) { return [refusal] }
    return sending(.versions([content.id]), called: content.header.title, by: action)
  }

  // MARK: what changed since it was read

  private mutating func stepChange(_ step: Int, _ around: Surroundings) -> [Step] {
    guard let layout, !changed.isEmpty else { return [.message("no changes since you read it")] }
    let lines = changed.compactMap { layout.line(showing: $0.start) }
    guard let line = step > 0 ? lines.first(where: { $0 > top }) : lines.last(where: { $0 < top }) else {
      return [.message(step > 0 ? "no change below" : "no change above")]
    }
    guard step < 0 || top < limit(around) else { return [.message("no change below")] }
    top = min(line, limit(around))
    return []
  }

  mutating func reveal(_ offset: Int, _ around: Surroundings) {
    guard let line = layout?.line(showing: offset) else { return }
    if line < top || line >= top + textHeight(around) {
      top = min(max(0, line - textHeight(around) / 3), limit(around))
    }
  }

  // MARK: searching

  private func occurrences() -> [Span] {
    guard let layout, let content else { return [] }
    guard needle.isEmpty else { return layout.occurrences(of: needle) }
    return layout.shown(of: SearchMatcher(typed: list.query).hits(in: content))
  }

  mutating func search(_ text: String, _ around: Surroundings) -> [Step] {
    needle = text
    hit = nil
    hits = occurrences()
    guard !hits.isEmpty else { return text.isEmpty ? [] : [.message("not found: \(text)")] }
    let first = hits.firstIndex { (layout?.line(showing: $0.start) ?? 0) >= top } ?? 0
    hit = first
    reveal(hits[first].start, around)
    return [.message("\(first + 1) of \(hits.count)")]
  }

  private mutating func showHit(step: Int, _ around: Surroundings) -> [Step] {
    // The first step from nowhere is onto the first hit, or back onto the last.
    let next = ((hit ?? (step > 0 ? -1 : 0)) + step + hits.count) % hits.count
    hit = next
    reveal(hits[next].start, around)
    return [.message("\(next + 1) of \(hits.count)")]
  }

  // MARK: replies

  mutating func take(_ reply: Reply, _ around: Surroundings) -> [Step] {
    switch reply {
    case .version(let version, let story):
      guard version.id == self.version else { return [] }
      content = version
      self.story = story
      error = nil
      panel = nil
      layoutWidth = 0
      settle(around)
      // Whoever found it by a search wants to see why.
      if let first = hits.first, top == 0 { reveal(first.start, around) }
      let steps = askForChanges()
      let isNew = article.map { $0.isUnread || $0.changesSinceRead > 0 } ?? false
      if around.settings.marksReadOnOpen, isNew, version.id == article?.latest.id {
        return steps + [.effect(.mark(.read([version.id.article], true)))]
      }
      return steps
    case .entity(let kind, let name, let entity):
      known.updateValue(entity, forKey: MentionIdentity(kind: kind, name: name))
    case .comparison(let compared):
      guard compared.new.id == version else { return [] }
      changed = compared.comparison.changedSentences
      readVersion = compared.old.id.number
    case .nextUnread(_, let next):
      guard let next else { return [.message("no more unread articles in this list")] }
      return [.replace(.article(next, list: list))]
    case .missing(let what): error = what
    default: break
    }
    return []
  }

  /// Asks what changed since the version that was marked read, if this is a later one.
  private func askForChanges() -> [Step] {
    guard let article, let read = article.mark.readVersion, read != version.number,
      let place = article.versions.firstIndex(where: { $0.id == version }),
      article.versions[..<place].contains(where: { $0.id.number == read })
    else { return [] }
    return [.effect(.load(.comparison(VersionID(article.id, read), version), for: id))]
  }

  mutating func take(_ change: MarkChange) { story?.apply(change.marks) }

  // MARK: layout

  func textArea(_ body: Rectangle) -> (text: Rectangle, panel: Rectangle) {
    let none = Rectangle(row: 0, column: 0, width: 0, height: 0)
    guard isPanelShown else { return (body, none) }
    if body.width >= 84 {
      let parts = body.split(leftWidth: body.width - 1 - min(48, max(32, body.width / 4)))
      return (parts.left, parts.right)
    }
    let parts = body.split(topHeight: body.height - min(10, body.height / 2) - 1)
    return (parts.top, parts.bottom)
  }

  mutating func settle(_ around: Surroundings) {
    let width = textArea(around.body).text.width
    if let content, width != layoutWidth {
      // The text under the eyes stays there when the lines are set anew.
      let offset = layout.flatMap { layout in layout.lines.indices.contains(top) ? layout.offset(ofLine: top) : nil }
      layout = ArticleLayout(
        content, width: width, isFolded: isFolded, now: Moment(seconds: around.clock.now()))
      layoutWidth = width
      if let offset, top > 0, let line = layout?.line(showing: offset) { top = line }
      hits = occurrences()
    }
    top = min(max(0, top), limit(around))
  }
}
