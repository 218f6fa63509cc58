import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct EntityMigrationTests {
  /// Two articles as the first schema keeps them, the first with two versions.
  private static let copy = """
    INSERT INTO story VALUES (1, 'One', 0, 1767225600, 'minute', 'given', 1, 0, 0), (2, 'Two', 0, 1767400000, 'minute', 'given', 1, 0, 0);
    INSERT INTO article VALUES (1, 1, 'NPW', 'a', '/', 1, NULL, '', 2, 1), (2, 2, 'NPW', 'b', '/', 1, NULL, '', 1, 1);
    INSERT INTO version (id, article, number, headline, lede, published, precision, dateOrigin, received, status, words, source,
      format, charset, warnings, digest, paragraphs, text) VALUES
      (1, 1, 1, 'One', 'x', 1767225600, 'minute', 'given', 0, 'usable', 2, '/a', 'text', 'UTF-8', '', 0, 'body 0 30', 'Ana Lind met Ana Lind in Kyiv.'),
      (2, 1, 2, 'One', 'x', 1767225700, 'minute', 'given', 0, 'usable', 2, '/a', 'text', 'UTF-8', '', 0, 'body 0 30', 'Ana Lind met Ana Lind in Kyiv.'),
      (3, 2, 1, 'Two', 'x', 1767400000, 'minute', 'given', 0, 'usable', 2, '/b', 'text', 'UTF-8', '', 0, 'body 0 30', 'Ana Lind met Ana Lind in Kyiv.');
    INSERT INTO entity VALUES (1, 'person', 'Ana Lind'), (2, 'place', 'Kyiv'), (3, 'person', 'Ána Lind'), (4, 'figure', '2');
    INSERT INTO mention VALUES (1, 0, 8, 1, NULL), (1, 13, 21, 1, NULL), (1, 25, 29, 2, NULL), (2, 0, 8, 1, NULL),
      (2, 25, 29, 2, NULL), (3, 0, 8, 3, NULL), (3, 13, 21, 3, 'Mrs'), (3, 25, 29, 2, NULL), (3, 1, 2, 4, NULL);
    INSERT INTO storyOutlet VALUES ('NPW', 1767225600, 1, 1), ('NPW', 1767400000, 2, 1);
    """

  private func oldStore(in folder: TemporaryFolder) throws -> String {
    let path = folder.file("archive.db")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1 stories, articles, versions, mentions, marks")
    try queue.write { try $0.execute(sql: Self.copy) }
    return path
  }

  @Test func `a store of the first schema is counted, and joined when it is tagged anew`() throws {
    let folder = TemporaryFolder()
    let archive = try Archive(path: try oldStore(in: folder))
    #expect(try archive.check() == [])
    let lind = try #require(try archive.entity(EntityID(1)))
    #expect(lind.mentions == 1 && lind.articles == 1 && lind.aliases == [])
    #expect(try archive.entity(.place, named: "kyiv")?.mentions == 2)
    #expect(try archive.count(EntityFilter()) == 3)
    let tagger = EntityFixture.rules
    #expect(try archive.retagProgress(to: tagger) == PassProgress(done: 0, remaining: 3))
    try archive.file(by: tagger) { session in try session.joinOlderNames(limit: 10) }
    #expect(try archive.count(EntityFilter()) == 2)
    #expect(try archive.entity(EntityID(3))?.mentions == 3)
    #expect(try archive.check() == [])
  }

  @Test func `tagging anew replaces what was found, the newest first, and goes on where it stopped`() throws {
    let folder = TemporaryFolder()
    let path = try oldStore(in: folder)
    let tagger = EntityFixture.rules
    let found = [Mention(kind: .organisation, span: Span(0, 3), name: "ANA")]
    do {
      let archive = try Archive(path: path)
      let text = try #require(try archive.texts(before: tagger, limit: 1).first)
      #expect(text.text == "Ana Lind met Ana Lind in Kyiv.")
      try archive.file(by: tagger) { session in try session.retag(text, as: found) }
      #expect(try archive.latestVersion(of: ArticleID(2))?.mentions == found)
      // Somebody else comes later with the same text: it is done already.
      try archive.file(by: tagger) { session in try session.retag(text, as: []) }
      #expect(try archive.latestVersion(of: ArticleID(2))?.mentions == found)
    }
    let archive = try Archive(path: path)
    #expect(try archive.retagProgress(to: tagger) == PassProgress(done: 1, remaining: 2))
    for text in try archive.texts(before: tagger, limit: 9) {
      try archive.file(by: tagger) { session in try session.retag(text, as: found) }
    }
    #expect(try archive.retagProgress(to: tagger).remaining == 0)
    #expect(try archive.entities(EntityFilter(), limit: 9).map(\.name) == ["ANA"])
    #expect(try archive.entity(.organisation, named: "ANA")?.articles == 2)
    #expect(try archive.check() == [])
  }

  @Test func `names are joined by the rules of the tagger that saw them last`() throws {
    let archive = try Archive()
    let careless = try EntityFixture(archive: archive, tagger: Tagger(version: 1) { _, name in String(name.prefix(1)) })
    try careless.file("Ana Lind", "Anton Berg", "Bo Ek", "Ána Lind")
    #expect(try archive.count(EntityFilter()) == 3)
    let rules = EntityFixture.rules
    try archive.file(by: Tagger(version: 2, joinKey: rules.joinKey)) { session in
      try session.joinOlderNames(limit: 2)
      try session.joinOlderNames(limit: 9)
    }
    #expect(try archive.entities(EntityFilter(order: .name), limit: 9).map(\.aliases) == [["Ána Lind"], [], []])
    #expect(try archive.check() == [])
  }

  @Test func `an error in the middle of a batch leaves everything as it was`() throws {
    struct Stop: Error {}
    let folder = TemporaryFolder()
    let archive = try Archive(path: try oldStore(in: folder))
    let tagger = EntityFixture.rules
    let before = try archive.entities(EntityFilter(), limit: 9)
    let texts = try archive.texts(before: tagger, limit: 9)
    #expect(throws: ArchiveError.self) {
      try archive.file(by: tagger) { session in
        try session.joinOlderNames(limit: 10)
        try session.retag(texts[0], as: [])
        try session.finish()
        throw Stop()
      }
    }
    #expect(try archive.entities(EntityFilter(), limit: 9) == before)
    #expect(try archive.retagProgress(to: tagger).remaining == 3)
    #expect(try archive.check() == [])
  }

  @Test func `the next text to tag is found by an index`() throws {
    let archive = try Archive()
    let plan = try archive.database.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT version FROM tagging WHERE tagger = 0 ORDER BY version DESC LIMIT 5"
      ).map { $0["detail"] as String }
    }
    #expect(plan.count == 1 && plan[0].contains("versionByTagger"))
  }
}
