import GRDB
import Language
import Newsroom
import TestSupport

@testable import Archive

/// Stories that are all different in what a search may ask, in no order of time.
struct SearchFixture {
  let archive: Archive
  /// All there is, in the list's order.
  private let documents: [(row: StoryRow, story: Story, versions: [(Article, Version)])]
  static let clock = Clock.fixed(at: 1_800_000_000)

  private static let words = ["ferry", "fire", "boat", "budget", "radar", "Zürich", "kyiv", "strike"]
  private static let outlets: [String?] = ["AFP", "AP", "Coast", nil]
  private static let people = ["Ana Lind", "Bo Ek", "Cy Ott"]

  init(stories: Int, seed: UInt64) throws {
    let archive = try Archive(clock: Self.clock)
    self.archive = archive
    var generator = SeededGenerator(seed: seed)
    for number in 0..<stories { try Self.file(number, into: archive, &generator) }
    for article in 1...Int64(stories) where Int.random(in: 0..<3, using: &generator) == 0 {
      _ = try archive.mark([ArticleID(article)], read: true)
      if Bool.random(using: &generator) { _ = try archive.star([ArticleID(article)], on: true) }
    }
    // Some were read before their last version came.
    try archive.execute("UPDATE mark SET readVersion = 1 WHERE readVersion > 1 AND article % 2 = 0")
    try archive.file { session in for id in 1...stories { try session.refresh(StoryID(Int64(id))) } }
    documents = try archive.stories(.everything, limit: 10_000).map { row in
      let story = try archive.story(row.id)!
      let versions = try story.articles.flatMap { article in
        try article.versions.map { (article, try archive.version($0.id)!) }
      }
      return (row, story, versions)
    }
  }

  private static func file(_ number: Int, into archive: Archive, _ generator: inout SeededGenerator) throws {
    func copy(_ generator: inout SeededGenerator) -> FiledCopy {
      let some = (0..<5).map { _ in words.randomElement(using: &generator)! }
      let person = people.randomElement(using: &generator)!
      let headline = Int.random(in: 0..<5, using: &generator) == 0 ? nil : "\(some[0]) \(some[1]) \(number)"
      let text = (headline.map { $0 + "\n\n" } ?? "") + "\(some[2]) \(some[3]) then \(some[4]). \(person) said."
      let start = text.utf8.count - 6 - person.utf8.count
      let isDay = Bool.random(using: &generator)
      let day = Int64.random(in: 20_800..<20_840, using: &generator) * 86_400
      return FiledCopy(
        headline: headline, lede: "It was.", deck: nil, byline: nil, dateline: nil,
        agency: Bool.random(using: &generator) ? "AFP" : nil,
        published: Moment(
          seconds: isDay ? day : day + .random(in: 0..<86_400, using: &generator), precision: isDay ? .day : .minute),
        dateOrigin: .given, received: Moment(seconds: 1_800_000_000),
        status: [.usable, .usable, .usable, .killed, .corrected].randomElement(using: &generator)!, words: 9,
        text: text,
        original: nil, paragraphs: [Paragraph(.body, Span(0, text.utf8.count))],
        mentions: [Mention(kind: .person, span: Span(start, start + person.utf8.count), name: person)], source: "/x",
        format: "text", charset: "UTF-8", warnings: [])
    }
    try archive.file(by: EntityFixture.rules) { session in
      let story = try session.newStory(for: copy(&generator))
      for article in 0..<Int.random(in: 1...3, using: &generator) {
        let name = FilingSession.Name(
          file: "\(number)-\(article)", outlet: outlets.randomElement(using: &generator)!, folder: "/")
        _ = try session.file(
          copy(&generator), digest: 0, as: name,
          at: Placing(story: story, family: Int.random(in: 1...2, using: &generator)), keys: .none)
        while Int.random(in: 0..<3, using: &generator) == 0, let known = try session.article(at: name) {
          _ = try session.file(
            copy(&generator), digest: 0, following: known, from: "/", keys: nil)
        }
      }
      try session.refresh(story)
    }
  }

  // MARK: the naive filter

  /// A term as it is typed, and what it means of a version, its article and its story.
  struct Term: Sendable {
    let typed: String
    let holds: @Sendable (Version, Article, Story, StoryRow) -> Bool

    static func word(_ typed: String, _ test: @escaping @Sendable ([String]) -> Bool) -> Term {
      Term(typed: typed) { version, _, _, _ in test(plainWords(version.text)) }
    }

    static func plainWords(_ text: String) -> [String] {
      text.lowercased().replacing("ü", with: "u").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    static let all: [Term] = [
      word("ferry") { $0.contains("ferry") }, word("ZURICH") { $0.contains("zurich") },
      word("bo*") { $0.contains { $0.hasPrefix("bo") } },
      word("\"fire then\"") { zip($0, $0.dropFirst()).contains { $0 == ("fire", "then") } },
      Term(typed: "headline:radar") { version, _, _, _ in plainWords(version.header.headline ?? "").contains("radar") },
      Term(typed: "person:\"Ana Lind\"") { version, _, _, _ in version.mentions.contains { $0.name == "Ana Lind" } },
      Term(typed: "outlet:afp") { _, article, _, _ in article.source == "AFP" },
      Term(typed: "outlet:a") { _, article, _, _ in article.source.hasPrefix("A") },
      Term(typed: "outlet:Coast") { _, article, _, _ in article.source == "Coast" },
      Term(typed: "status:killed") { _, article, _, _ in article.latest.status == .killed },
      Term(typed: "status:usable") { _, article, _, _ in article.latest.status == .usable },
      Term(typed: "is:unread") { _, _, _, row in row.unread > 0 },
      Term(typed: "is:read") { _, _, _, row in row.unread == 0 },
      Term(typed: "is:changed") { _, _, _, row in row.changedSinceRead > 0 },
      Term(typed: "is:starred") { _, _, _, row in row.isStarred },
      Term(typed: "is:killed") { _, _, _, row in row.isKilled },
      Term(typed: "is:corrected") { _, _, _, row in row.isCorrected },
      Term(typed: "has:versions") { _, _, story, _ in
        Dictionary(grouping: story.articles, by: \.placement.family).values.contains {
          $0.reduce(0) { $0 + $1.versions.count } > 1
        }
      },
      Term(typed: "has:coverage") { _, _, story, _ in Set(story.articles.map(\.placement.family)).count > 1 },
      // 17 December 2026 to 4 January 2027, among days 20,800 to 20,839.
      Term(typed: "since:2026-12-20") { _, _, _, row in row.changed.seconds >= 20_807 * 86_400 },
      Term(typed: "until:2026-12") { _, _, _, row in row.changed.seconds < 20_819 * 86_400 },
    ]
  }

  /// A list as a filter over everything there is.
  func naive(_ scope: StoryFilter.Scope, _ groups: [[Term]], without excluded: [Term]) -> [StoryID] {
    documents.filter { row, story, versions in
      let isInScope =
        switch scope {
        case .all: true
        case .unread: row.unread > 0
        case .changed: row.changedSinceRead > 0
        case .starred: row.isStarred
        case .outlet(let name): story.articles.contains { $0.source == name }
        }
      return isInScope
        && versions.contains { article, version in
          func holds(_ term: Term) -> Bool { term.holds(version, article, story, row) }
          return groups.allSatisfy { $0.contains(where: holds) } && !excluded.contains(where: holds)
        }
    }.map(\.row.id)
  }
}
