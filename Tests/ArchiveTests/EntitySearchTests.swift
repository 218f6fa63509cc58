import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct EntitySearchTests {
  private let fixture: EntityFixture
  private var archive: Archive { fixture.archive }

  init() throws {
    fixture = try EntityFixture()
    try fixture.file([(.person, "Mark Rutte"), (.place, "Kyiv")], headline: "Budget talks")
    try fixture.file([(.person, "Mark Rutte"), (.organisation, "NATO")], day: 1, headline: "Summit")
    try fixture.file([(.person, "Volodymyr Zelensky"), (.place, "Kyiv")], day: 2, headline: "Budget speech")
    try fixture.file([(.person, "Volodymyr Zelenskyy")], day: 3, headline: "Visit")
  }

  private func titles(_ query: String) throws -> [String] { try archive.search(query, limit: 10).map(\.title) }

  @Test func `a name is found whichever joined spelling the copy uses, the newest copy first`() throws {
    #expect(try titles("person:\"Mark Rutte\"") == ["Summit", "Budget talks"])
    #expect(try titles("person:\"volodymyr ZELENSKYY\"") == ["Visit", "Budget speech"])
    #expect(try titles("place:Kyiv") == ["Budget speech", "Budget talks"])
    for field in ["org", "ORG", "organisation", "Organization"] { #expect(try titles("\(field):NATO") == ["Summit"]) }
    #expect(try titles("place:NATO") == [])
    #expect(try titles("person:rutte") == ["Summit", "Budget talks"], "nobody is called just that")
    #expect(try titles("person:Nobody") == [])
  }

  @Test func `names go together with words, phrases, alternatives and what to leave out`() throws {
    #expect(try titles("person:\"Mark Rutte\" budget") == ["Budget talks"])
    #expect(try titles("budget person:\"Mark Rutte\" \"talks\"") == ["Budget talks"])
    #expect(try titles("budget -person:\"Mark Rutte\"") == ["Budget speech"])
    #expect(try titles("person:\"Mark Rutte\" -place:Kyiv") == ["Summit"])
    #expect(try titles("person:\"Mark Rutte\" -budget -speech") == ["Summit"])
    #expect(try titles("org:NATO OR visit") == ["Visit", "Summit"])
    #expect(try titles("place:Kyiv org:NATO") == [])
    #expect(try titles("org:NATO OR place:Kyiv") == ["Budget speech", "Summit", "Budget talks"])
    #expect(try Set(titles("budget person:Nobody OR place:Kyiv")) == ["Budget talks", "Budget speech"])
    #expect(try titles("http://x.org/person:Kyiv") == [])
  }

  @Test func `lists of stories are searched by name as well`() throws {
    let filter = StoryFilter(.all, query: "person:\"Mark Rutte\"")
    #expect(try archive.stories(filter, limit: 9).map(\.headline) == ["Summit", "Budget talks"])
    #expect(try archive.count(filter) == 2)
    #expect(try archive.markRead(allIn: filter).count == 2)
    #expect(try archive.count(StoryFilter(.unread, query: "place:kyiv -person:rutte")) == 1)
    try fixture.file("Dwayne \"The Rock\" Johnson")
    for entity in try archive.entities(EntityFilter(), limit: 10) {
      #expect(try archive.count(StoryFilter(.all, query: entity.query)) == entity.articles)
    }
  }

  @Test func `the excerpt stands round the name`() throws {
    let hit = try archive.search("place:Kyiv", limit: 1)[0]
    #expect(hit.excerpt.text.contains("Volodymyr Zelensky Kyiv"))
    #expect(hit.excerpt.hits.map { hit.excerpt.text[$0] } == ["Kyiv"])
  }

  @Test func `superseded versions are found as they are by words`() throws {
    try fixture.rewrite(ArticleID(2), [])
    #expect(try archive.search("org:NATO", limit: 9).map(\.version) == [VersionID(ArticleID(2), 1)])
  }

  @Test func `a field without a name is refused with an example`() throws {
    for query in ["person:", "org:\"\"", "place:— fire", "-person:"] {
      do throws(ArchiveError) {
        _ = try archive.search(query, limit: 1)
        Issue.record("\(query) was answered")
      } catch {
        #expect("\(error)".contains("needs a name behind it"))
      }
    }
    #expect(throws: ArchiveError.self) { try archive.search("-person:Rutte", limit: 1) }
  }

  @Test func `any query with fields is answered or refused, never an error of SQLite's`() throws {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let query = (0..<3).map { _ in
        ["person:", "-org:", "place:\"", "x OR "].randomElement(using: &generator)! + generator.text(pieces: 2)
      }.joined(separator: " ")
      do throws(ArchiveError) {
        _ = try archive.search(query, limit: 3)
        _ = try archive.count(StoryFilter(.all, query: query))
      } catch {
        guard case .badQuery = error else {
          Issue.record("\(query): \(error)")
          continue
        }
      }
    }
  }
}
