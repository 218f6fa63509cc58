import Archive
import Export
import Newsroom

/// Reads from the store what is to be exported, without what must not be used.
struct ExportSource {
  let archive: Archive
  let clock: Clock
  /// Who derives from whom is told of stories only where it is asked for: it takes a comparison of all versions.
  var tellsLineage = true
  /// What was left out, by its name and why.
  private(set) var refused: [Refusal] = []

  struct Refusal: Hashable {
    let version: VersionID
    /// To stand behind `is`.
    let reason: String
  }

  init(_ archive: Archive, clock: Clock) {
    self.archive = archive
    self.clock = clock
  }

  private var now: Moment { Moment(seconds: clock.now()) }

  /// Nil where it is not there, or refused.
  mutating func article(_ id: VersionID) throws(ArchiveError) -> ExportedArticle? {
    guard let version = try archive.version(id) else { return nil }
    return exported(version, of: try archive.article(id.article))
  }

  /// All versions of an article in order of filing, or the newest alone.
  mutating func versions(of article: ArticleID, all: Bool) throws(ArchiveError) -> [ExportedArticle] {
    guard let newest = try archive.latestVersion(of: article) else { return [] }
    let own = try archive.article(article)
    guard all else { return [exported(newest, of: own)].compactMap(\.self) }
    var found: [ExportedArticle] = []
    for number in 1...newest.id.number {
      guard let version = try archive.version(VersionID(article, number)) else { continue }
      if let piece = exported(version, of: own) { found.append(piece) }
    }
    return found
  }

  /// Nil where it is not there, or nothing of it may be used.
  mutating func story(_ id: StoryID) throws(ArchiveError) -> ExportedStory? {
    guard var story = try archive.story(id) else { return nil }
    let before = refused.count
    var articles: [ExportedArticle] = []
    for article in story.articles {
      guard let version = try archive.latestVersion(of: article.id) else { continue }
      if let piece = exported(version, of: article) { articles.append(piece) }
    }
    let kept = Set(articles.map(\.version.id.article))
    let now = now
    story.articles = story.articles.filter { kept.contains($0.id) }.map { article in
      var article = article
      article.versions.removeAll { $0.useNotice(now: now) != nil }
      return article
    }
    guard let first = articles.first else { return nil }
    // What is refused does not name the story either.
    if refused.count > before { story.headline = Self.headline(of: story, else: first) }
    let lineage =
      tellsLineage
      ? try archive.derivations(of: story).lineage
      : Lineage(versions: story.mainVersions.map(\.id), parents: [:])
    return ExportedStory(story, lineage: lineage, articles: articles)
  }

  private static func headline(of story: Story, else first: ExportedArticle) -> String {
    let titles = story.articles.flatMap(\.versions).map(\.title)
    return titles.contains(story.headline) ? story.headline : story.newest?.title ?? first.version.header.title
  }

  private mutating func exported(_ version: Version, of article: Article?) -> ExportedArticle? {
    if let reason = version.header.useNotice(now: now) {
      refused.append(Refusal(version: version.id, reason: reason))
      return nil
    }
    let first = article?.versions.first.map { $0.dateOrigin == .received ? $0.received : $0.published }
    return ExportedArticle(version, outlet: article?.outlet, first: first)
  }
}

extension [ExportSource.Refusal] {
  /// Each by its name, as a sentence: `a3.2 is killed: …`.
  var sentences: [String] { map { "\($0.version) is \($0.reason)" } }

  /// In a few words: `a3.2 is killed: …`, or `3 left out: 2 killed, 1 embargoed`.
  var summary: String {
    guard count > 1 else { return first.map { "left out: \($0.version) is \($0.reason)" } ?? "" }
    let kinds = Dictionary(grouping: self) { String($0.reason.prefix { $0.isLetter }) }
    return "\(count) left out: "
      + kinds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { "\($0.value.count) \($0.key)" }
      .joined(separator: ", ")
  }
}
