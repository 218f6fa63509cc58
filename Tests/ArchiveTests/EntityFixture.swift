import GRDB
import Language
import Newsroom

@testable import Archive

/// Copy that is nothing but names, filed into stories of one article each.
struct EntityFixture {
  let archive: Archive
  let tagger: Tagger

  /// Joins names that are the same but for case, accents and `y` written twice.
  static let rules = Tagger(version: 1) { _, name in
    nameWords(name).joined(separator: " ").replacing("yy", with: "y")
  }

  init(archive: Archive? = nil, tagger: Tagger = rules) throws {
    self.archive = try archive ?? Archive()
    self.tagger = tagger
  }

  static let newYear: Int64 = 20_454 * 86_400

  func copy(_ names: [(MentionKind, String)], day: Int = 0, headline: String = "Story") -> FiledCopy {
    var text = headline + "\n\n"
    let start = text.utf8.count
    var mentions: [Mention] = []
    for (kind, name) in names {
      let from = text.utf8.count
      text += name + " "
      mentions.append(Mention(kind: kind, span: Span(from, from + name.utf8.count), name: name))
    }
    text += "."
    return FiledCopy(
      headline: headline, lede: "It was.", deck: nil, byline: nil, dateline: nil, agency: nil,
      published: Moment(seconds: Self.newYear + Int64(day) * 86_400 + 3_600), dateOrigin: .given,
      received: Moment(seconds: Self.newYear), status: .usable, words: names.count, text: text, original: nil,
      paragraphs: [Paragraph(.body, Span(start, text.utf8.count))], mentions: mentions, source: "/x.txt",
      format: "text", charset: "UTF-8", warnings: [])
  }

  @discardableResult
  func file(_ names: [(MentionKind, String)], day: Int = 0, headline: String = "Story") throws -> ArticleID {
    try archive.file(by: tagger) { session in
      let copy = copy(names, day: day, headline: headline)
      let story = try session.newStory(for: copy)
      let version = try session.file(
        copy, digest: 0, as: FilingSession.Name(file: "x.txt", outlet: "NPW", folder: "/"),
        at: Placing(story: story, family: 1), keys: .none)
      try session.refresh(story)
      return version.article
    }
  }

  @discardableResult
  func file(_ people: String..., day: Int = 0) throws -> ArticleID {
    try file(people.map { (.person, $0) }, day: day)
  }

  func rewrite(
    _ article: ArticleID, _ names: [(MentionKind, String)], day: Int = 0, status: CopyStatus = .usable
  ) throws {
    try archive.file(by: tagger) { session in
      let name = FilingSession.Name(file: "x.txt", outlet: "NPW", folder: "/")
      guard let known = try session.article(article, named: name) else { return }
      var copy = copy(names, day: day)
      copy.status = status
      _ = try session.file(
        copy, digest: 0, following: known, from: "/", keys: nil)
      try session.refresh(known.story)
    }
  }

  func entity(_ name: String, _ kind: MentionKind = .person) throws -> Entity? {
    try archive.entity(kind, named: name)
  }

  func names(_ filter: EntityFilter = EntityFilter()) throws -> [String] {
    try archive.entities(filter, limit: 1000).map(\.name)
  }
}

extension Archive {
  /// How SQLite finds a list of entities.
  func plan(_ filter: EntityFilter, behind row: Entity?) throws -> [String] {
    try database.read { db in
      try EntityList(filter).windowQueries(db, row, isForward: true, limit: 10).flatMap { query in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments).map { $0["detail"] }
      }
    }
  }

  func execute(_ sql: String) throws { try database.write { try $0.execute(sql: sql) } }
}
