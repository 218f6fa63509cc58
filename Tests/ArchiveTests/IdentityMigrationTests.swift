import Foundation
import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct IdentityMigrationTests {
  /// An article of two versions as the fourth schema keeps it.
  private func store(in folder: TemporaryFolder) throws -> String {
    let path = folder.file("archive.db")
    let queue = try DatabaseQueue(path: path, configuration: Opening.configuration)
    try Schema.migrator.migrate(queue, upTo: "4 packed copy, index of traces")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO story (id, headline, headlineIsLede, changed, precision, dateOrigin, unread, hasVersions)
            VALUES (1, 'Two', 0, 1767225700, 'minute', 'given', 1, 1);
          INSERT INTO article (id, story, outlet, name, folder, family, score, reasons, latest)
            VALUES (1, 1, 'NPW', 'a', '/', 1, NULL, '', 2);
          INSERT INTO placing VALUES (1, 1, -1, NULL, x'', x'');
          INSERT INTO storyOutlet VALUES ('NPW', 1767225700, 1, 1);
          """)
      let writer = CopyWriter(db, reader: CopyReader(db))
      for (number, text) in [(1, "One was here."), (2, "Two was here.")] {
        let place = try writer.add(
          CopyRecord(
            text: text, paragraphs: [Paragraph(.body, text.span)], source: "/a", format: "text", charset: "UTF-8",
            warnings: []))
        try db.execute(
          sql: """
            INSERT INTO version (id, article, number, headline, published, precision, dateOrigin, received, status, words, digest,
              block, place) VALUES (?1, 1, ?1, ?2, ?3, 'minute', 'given', 0, 'usable', 3, ?1, ?4, ?5)
            """,
          arguments: [number, String(text.prefix(3)), 1_767_225_600 + number * 50, place.block, place.offset])
        try db.execute(sql: "INSERT INTO tagging VALUES (?, 1, ?)", arguments: [number, Data(NameList([]).bytes)])
      }
      try writer.finish()
      try db.execute(
        sql: """
          INSERT INTO newestDay VALUES (\(EntityDays.day(1_767_225_700)));
          INSERT INTO copyIndex(copyIndex) VALUES ('rebuild');
          """)
    }
    try queue.close()
    return path
  }

  @Test func `a store of the fourth schema is backed up, and its versions stand as they did`() throws {
    let folder = TemporaryFolder()
    let path = try store(in: folder)
    let archive = try Archive(path: path)
    #expect(Archive.backups(of: path).count == 1)
    #expect(try archive.check() == [])
    let article = try #require(try archive.story(StoryID(1))?.articles.first)
    #expect(article.versions.map(\.title) == ["One", "Two"] && article.versions.map(\.embargo) == [nil, nil])
    let version = try #require(try archive.latestVersion(of: article.id))
    #expect(version.text == "Two was here." && version.particulars.isEmpty)
    #expect(try archive.feeds() == [])
    #expect(try archive.search("was", limit: 9).count == 2)
  }

  @Test func `a version that was made before those of an old store finds its place among them`() throws {
    let folder = TemporaryFolder()
    let archive = try Archive(path: try store(in: folder))
    try archive.file { session in
      let known = try #require(try session.article(at: FilingSession.Name(file: "a", outlet: "NPW", folder: "/")))
      #expect(known.latest == 2 && known.versions == 2)
      _ = try session.file(
        late: try StoryFixture().copy("Between", minute: 0), digest: 9, item: ItemKey(.max), to: known, before: 2)
      try session.keep(ItemKey(.max), digest: 9, of: known.article)
      try session.refresh(known.story)
    }
    let article = try #require(try archive.story(StoryID(1))?.articles.first)
    #expect(article.versions.map { "\($0.id.number) \($0.title)" } == ["1 One", "3 Between", "2 Two"])
    #expect(try archive.check() == [])
  }
}
