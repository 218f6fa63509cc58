import Archive
import Language
import Newsroom
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct ItemTests {
  private let fixture: ItemFixture

  init() throws { fixture = try ItemFixture() }

  private func item(_ headline: String, id: String?, _ body: String = "", format: Format = .rss) throws -> Copy {
    try fixture.item(ItemFixture.text(headline, body), id: id, format: format)
  }

  // MARK: many items

  @Test func `the items of one delivery become articles with outcomes of their own`() throws {
    let items = [try item("Ferry burns", id: "urn:a:1"), try item("Budget passes", id: "urn:a:2")]
    let outcomes = try fixture.file(items)
    #expect(outcomes.map(\.isFiled) == [true, true])
    #expect(try fixture.articles() == 2)
    #expect(try fixture.file(items).map(\.isUnchanged) == [true, true])
    #expect(try fixture.file([items[0], try item("Storm nears", id: "urn:a:3")]).map(\.isUnchanged) == [true, false])
    #expect(try fixture.archive.check() == [])
  }

  @Test func `items without an identifier are known again wherever they stand in their file`() throws {
    func item(_ headline: String) throws -> Copy { try self.item(headline, id: nil, format: .mail) }
    let first = [try item("Ferry burns"), try item("Budget passes"), try item("Ferry burns")]
    #expect(try fixture.file(first, name: "box.mbox").map(\.isFiled) == [true, true, true])
    #expect(try fixture.file(first, name: "box.mbox").map(\.isUnchanged) == [true, true, true])
    let more = [try item("Storm nears")] + first
    #expect(try fixture.file(more, name: "box.mbox").map(\.isFiled) == [true, false, false, false])
    #expect(try fixture.articles() == 4)
  }

  @Test func `a list of feeds and a feed without articles are refused with what to do`() throws {
    var list = Transmission(format: .opml, charset: .utf8)
    list.subscriptions = [Subscription(address: "https://example.org/feed")]
    let delivery = Delivery(bytes: [], name: "x", source: "/x")
    #expect(try fixture.desk.file(fixture.desk.prepare(list, of: delivery)) == [[.refused(.subscriptions(1))]])
    #expect(Refusal.subscriptions(1).description.contains("writethru feeds import"))
    let empty = Transmission(format: .rss, charset: .utf8)
    #expect(try fixture.desk.file(fixture.desk.prepare(empty, of: delivery)) == [[.refused(.noItems(.rss))]])
  }

  // MARK: identity

  @Test func `a new text under the same identifier is a new version, whatever the file is called`() throws {
    try fixture.file(try item("Ferry burns", id: "urn:a:1"))
    let outcome = try fixture.file(try item("Ferry burns, nine dead", id: "urn:a:1"), name: "b.xml", folder: "/other")
    #expect(outcome.isNewVersion)
    #expect(try fixture.versions() == ["1 Ferry burns", "2 Ferry burns, nine dead"])
  }

  @Test func `another identifier is another article, though the file is called the same`() throws {
    let text = ItemFixture.text("Ferry burns")
    try fixture.file(try fixture.item(text, id: "urn:a:1"))
    #expect(try fixture.file(try fixture.item(text, id: "urn:a:2")).isFiled)
    #expect(try fixture.file(try fixture.item(text + " More came later.", id: "urn:a:3")).isFiled)
  }

  @Test func `an identifier that does not hold everywhere holds in its feed, or for its outlet`() throws {
    func file(_ id: String, scope: String?, outlet: String? = nil) throws -> Outcome {
      try fixture.file([try item("Ferry burns \(scope ?? outlet ?? "")", id: id)], outlet: outlet, scope: scope)[0]
    }
    #expect(try file("17", scope: "https://a.example/feed").isFiled)
    #expect(try file("17", scope: "https://b.example/feed").isFiled)
    #expect(try file("17", scope: "https://a.example/feed").isUnchanged)
    #expect(try file("17", scope: nil, outlet: "Coast").isFiled)
    #expect(try file("tag:a.example,2026:1", scope: "https://a.example/feed").isFiled)
    #expect(try file("tag:a.example,2026:1", scope: "https://b.example/feed").isNewVersion)
  }

  @Test func `an item of a feed without an identifier is called by its page, else by its headline`() throws {
    func file(_ headline: String, page: String?, _ body: String = "") throws -> Outcome {
      var copy = try item(headline, id: nil, body)
      copy.particulars.address = page
      return try fixture.file([copy], scope: "https://a.example/feed")[0]
    }
    #expect(try file("Ferry burns", page: "https://a.example/1").isFiled)
    #expect(try file("Ferry still burns", page: "https://a.example/1").isNewVersion)
    // The site has gone over to https.
    #expect(try file("Ferry burnt out", page: "http://a.example/1").isNewVersion)
    #expect(try file("Budget passes", page: nil).isFiled)
    #expect(try file("Budget passes", page: nil, "The Rural League fell into line on Thursday.").isNewVersion)
  }

  @Test(arguments: [
    ("urn:newsml:example:1", true), ("https://example.org/1", true), ("<1@example.org>", true),
    ("7901:dpa/0157/2026-11-17", true), ("550e8400-e29b-41d4-a716-446655440000", true), ("1", false),
    ("<1>", false), ("ferry-fire", false), ("example.org/1", false),
  ])
  func `what identifiers hold everywhere`(_ identifier: String, _ holds: Bool) {
    #expect(Identifier.holdsEverywhere(identifier) == holds)
  }

  @Test func `what has not changed since is known before it is analysed`() throws {
    let items = try (0..<20).map { try item("Story number \($0)", id: "urn:a:\($0)") }
    try fixture.file(items)
    var transmission = Transmission(format: .rss, charset: .utf8)
    transmission.items = items
    let batch = fixture.desk.prepare(transmission, of: Delivery(bytes: [], name: "f", source: "/f"))
    #expect(batch.isKnown)
    #expect(try fixture.desk.file(batch)[0].map(\.isUnchanged) == Array(repeating: true, count: 20))
  }

  @Test func `an identifier that stands twice in a delivery is two versions of one article`() throws {
    let outcomes = try fixture.file([
      try item("Ferry burns", id: "urn:a:1"), try item("Ferry burns, nine dead", id: "urn:a:1"),
    ])
    #expect(outcomes.map(\.isFiled) == [true, false])
    #expect(try fixture.versions() == ["1 Ferry burns", "2 Ferry burns, nine dead"])
    // The one as filed last is known at once, the other is read again.
    #expect(
      try fixture.file([
        try item("Ferry burns", id: "urn:a:1"), try item("Ferry burns, nine dead", id: "urn:a:1"),
      ]).count == 2)
  }

  @Test func `what was deleted does not come back from a feed, but by hand`() throws {
    let old = try fixture.item(ItemFixture.text("Ferry burns"), id: "urn:a:1", format: .rss, date: "2020-01-01T08:00")
    try fixture.file([old], scope: "https://a.example/feed")
    #expect(try fixture.archive.expire(before: Moment(seconds: ItemFixture.now)).articles == 1)
    #expect(try fixture.archive.check() == [])
    #expect(try fixture.file([old], scope: "https://a.example/feed") == [.deleted])
    #expect(try fixture.file([old])[0].isFiled)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `what a source says beside the text is kept with the version`() throws {
    let outcome = try fixture.file(
      try fixture.item(ItemFixture.text("Ferry burns"), id: "urn:a:1", revision: "3", updated: 1_799_999_000) {
        $0.particulars.keywords = ["ferry", "fire"]
        $0.particulars.subjects = [Subject(code: "medtop:20000139", name: "disaster")]
      })
    let id = try #require(outcome.version)
    let version = try #require(try fixture.archive.version(id))
    #expect(version.particulars.identifier == "urn:a:1" && version.particulars.revision == "3")
    #expect(version.particulars.keywords == ["ferry", "fire"])
    #expect(version.particulars.subjects.first?.name == "disaster")
    let plain = try fixture.desk.file([
      Delivery(bytes: Array("A brief of nothing much.".utf8), name: "b.txt", source: "/b.txt")
    ])[0][0]
    let brief = try #require(plain.version)
    #expect(try fixture.archive.version(brief)?.particulars.isEmpty == true)
  }
}
