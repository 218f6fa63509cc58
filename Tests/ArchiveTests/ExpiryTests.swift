import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct ExpiryTests {
  private func day(_ number: Int) -> Moment { Moment(seconds: EntityFixture.newYear + Int64(number) * 86_400) }

  private func articles(_ archive: Archive) throws -> [Int64] {
    try archive.database.read { try Int64.fetchAll($0, sql: "SELECT id FROM article ORDER BY id") }
  }

  @Test func `an article goes with all of its versions when the newest is old enough`() throws {
    let fixture = try EntityFixture()
    let old = try fixture.file("Ana Lind", day: 0)
    try fixture.rewrite(old, [(.person, "Ana Lind"), (.person, "Bo Ek")], day: 2)
    let rewritten = try fixture.file("Ana Lind", day: 0)
    try fixture.rewrite(rewritten, [(.person, "Ana Lind")], day: 5)
    try fixture.file("Bo Ek", day: 3)
    let archive = fixture.archive
    let expected = Expiry(articles: 1, versions: 2, stories: 1, kept: 0)
    #expect(try archive.expiry(before: day(3)) == expected)
    #expect(try archive.expire(before: day(3)) == expected)
    #expect(try articles(archive) == [2, 3])
    #expect(try archive.latestVersion(of: old) == nil)
    #expect(try fixture.entity("Ana Lind")?.mentions == 1 && fixture.entity("Bo Ek")?.mentions == 1)
    #expect(try archive.search("ek", limit: 9).map(\.version.article.number) == [3])
    #expect(try archive.check() == [] && archive.checkSearchIndex() == [])
  }

  @Test func `what is starred stays, and so does what is filed meanwhile`() throws {
    let fixture = try EntityFixture()
    let starred = try fixture.file("Ana Lind", day: 0)
    try fixture.file("Bo Ek", day: 0)
    _ = try fixture.archive.star([starred], on: true)
    #expect(try fixture.archive.expire(before: day(9)) == Expiry(articles: 1, versions: 1, stories: 1, kept: 1))
    #expect(try articles(fixture.archive) == [1])
    #expect(try fixture.archive.counts().starred == 1)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `an ID is not given twice, and the archive can be filled anew`() throws {
    let fixture = try EntityFixture()
    for _ in 0..<3 { try fixture.file("Ana Lind") }
    #expect(try fixture.archive.expire(before: day(9)).articles == 3)
    #expect(try fixture.archive.counts() == StoryCounts())
    #expect(try fixture.archive.check() == [])
    #expect(try fixture.file("Ana Lind", day: 1) == ArticleID(4))
    #expect(try fixture.entity("Ana Lind")?.mentions == 1)
    #expect(try fixture.archive.check() == [] && fixture.archive.checkSearchIndex() == [])
  }

  @Test func `with a story go the trails that lead to it, and the decisions about its articles`() throws {
    let fixture = try EntityFixture()
    try fixture.file("Ana Lind", day: 0)
    try fixture.file("Bo Ek", day: 9)
    try fixture.archive.execute(
      """
      INSERT INTO storyTrail VALUES (7, 1, 'merged'), (8, 7, 'merged'), (9, 2, 'merged');
      INSERT INTO decision VALUES (1, 'together', 0), (2, 'apart', 0);
      INSERT INTO decided VALUES (1, 1, 0), (1, 2, 0), (2, 2, 1);
      """)
    #expect(try fixture.archive.expire(before: day(3)).articles == 1)
    let left = try fixture.archive.database.read { db in
      try Int64.fetchAll(db, sql: "SELECT story FROM storyTrail UNION ALL SELECT id FROM decision")
    }
    #expect(left == [9, 2])
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a story that loses an article is what the others make it`() throws {
    let fixture = try EntityFixture()
    let first = try fixture.file("Ana Lind", day: 0)
    let second = try fixture.file("Bo Ek", day: 5)
    let archive = fixture.archive
    try archive.execute(
      "UPDATE article SET story = 1 WHERE id = \(second.number); DELETE FROM storyOutlet WHERE story = 2; DELETE FROM story WHERE id = 2"
    )
    try archive.file { try $0.refresh(StoryID(1)) }
    _ = try archive.mark([first], read: true)
    #expect(try archive.expire(before: day(3)) == Expiry(articles: 1, versions: 1, stories: 0, kept: 0))
    #expect(try archive.counts() == StoryCounts(all: 1, unread: 1))
    #expect(try archive.story(StoryID(1))?.articles.map(\.id) == [second])
    #expect(try archive.check() == [])
  }

  @Test(arguments: 0..<6) func `whatever was filed and marked, what is left counts as if nothing else had been`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let fixture = try EntityFixture()
    let archive = fixture.archive
    for _ in 0..<30 {
      let day = Int.random(in: 0..<40, using: &generator)
      let names = (0..<4).map { _ in
        (
          (generator.next() & 1 == 0 ? .person : .figure) as MentionKind,
          "Ny\(generator.next() & 1 == 0 ? "y" : "") Name \(generator.next() % 7)"
        )
      }
      let any = try articles(archive).randomElement(using: &generator).map(ArticleID.init)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0..<4: try fixture.file(names, day: day)
      case 4:
        if let any { try fixture.rewrite(any, names, day: day, status: generator.next() % 3 == 0 ? .killed : .usable) }
      case 5: if let any { _ = try archive.star([any], on: true) }
      case 6: if let any { _ = try archive.mark([any], read: true) }
      default:
        let preview = try archive.expiry(before: self.day(day))
        #expect(try archive.expire(before: self.day(day)) == preview)
      }
      try #require(try archive.check() == [])
      try #require(try archive.checkSearchIndex() == [])
    }
  }
}
