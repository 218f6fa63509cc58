import Archive
import Newsroom
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct StatusTests {
  private let fixture: ItemFixture

  init() throws { fixture = try ItemFixture() }

  private init(_ fixture: ItemFixture) { self.fixture = fixture }

  @discardableResult
  private func file(
    _ headline: String, id: String?, revision: String? = nil, status: CopyStatus = .usable, format: Format = .newsmlG2,
    replaces: [String] = [], embargo: Int64? = nil, date: String? = nil
  ) throws -> Outcome {
    try fixture.file(
      try fixture.item(
        ItemFixture.text(headline), id: id, format: format, revision: revision, date: date, status: status,
        embargo: embargo, replaces: replaces))
  }

  // MARK: kills by identifier

  @Test func `a cancel reaches every version with the same identifier, and deletes nothing`() throws {
    try file("Mayor resigns", id: "urn:a:1", revision: "1")
    try file("Mayor resigns over bribe", id: "urn:a:1", revision: "2")
    try file("Cancelled", id: "urn:a:1", revision: "3", status: .killed)
    let article = try fixture.article()
    #expect(article.versions.map(\.status) == [.killed, .killed, .killed])
    #expect(try fixture.archive.version(VersionID(ArticleID(1), 1))?.header.status == .killed)
    #expect(try fixture.archive.version(VersionID(ArticleID(1), 1))?.text.contains("Mayor resigns") == true)
    #expect(try fixture.archive.stories(StoryFilter(.all, query: "status:killed"), limit: 9).count == 1)
    #expect(try fixture.archive.stories(StoryFilter(.all, query: "is:killed"), limit: 9).count == 1)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a kill holds against takes that come late, and ends with a newer one`() throws {
    try file("Take 2", id: "urn:a:1", revision: "2")
    try file("Cancelled", id: "urn:a:1", revision: "3", status: .killed)
    try file("Take 1", id: "urn:a:1", revision: "1")
    #expect(try fixture.article().latest.status == .killed)
    try file("Nobody numbers this", id: "urn:a:1")
    #expect(try fixture.article().latest.status == .killed)
    try file("Reissued", id: "urn:a:1", revision: "4")
    #expect(try fixture.article().latest.status == .usable)
    #expect(try fixture.article().versions.map(\.title).first == "Take 1")
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a kill that comes before its item holds when the item comes`() throws {
    try file("Cancelled", id: "urn:a:1", status: .killed)
    try file("Mayor resigns", id: "urn:a:1")
    #expect(try fixture.articles() == 1)
    #expect(try fixture.article().versions.map(\.title) == ["Mayor resigns", "Cancelled"])
    #expect(try fixture.archive.stories(.everything, limit: 1)[0].isWithdrawn)
  }

  @Test func `the same text with another status is a version that carries the status`() throws {
    try file("Mayor resigns", id: "urn:a:1")
    #expect(try file("Mayor resigns", id: "urn:a:1", status: .killed).isNewVersion)
    #expect(try fixture.article().latest.status == .killed)
    #expect(try file("Mayor resigns", id: "urn:a:1", status: .killed).isUnchanged)
    #expect(try fixture.archive.check() == [])
  }

  // MARK: kills by reference

  @Test func `a kill by reference withdraws what it names, and stands in its history`() throws {
    try file("Mayor resigns", id: "urn:a:1", date: "2026-11-17T08:00")
    try file("Ferry burns", id: "urn:a:2", date: "2026-11-17T08:01")
    try file("Kill: mayor", id: "urn:a:9", status: .killed, replaces: ["urn:a:1"], date: "2026-11-17T08:02")
    #expect(try fixture.articles() == 2)
    #expect(try fixture.article(1).versions.map(\.title) == ["Mayor resigns", "Kill: mayor"])
    #expect(try fixture.article(1).latest.status == .killed && fixture.article(2).latest.status == .usable)
    #expect(
      try file("Kill: mayor", id: "urn:a:9", status: .killed, replaces: ["urn:a:1"], date: "2026-11-17T08:02")
        .isUnchanged)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a kill of several items is a version of each`() throws {
    try file("Mayor resigns", id: "urn:a:1", date: "2026-11-17T08:00")
    try file("Ferry burns", id: "urn:a:2", date: "2026-11-17T08:01")
    try file("Kill both", id: "urn:a:9", status: .killed, replaces: ["urn:a:1", "urn:a:2"])
    #expect(try fixture.article(1).latest.status == .killed && fixture.article(2).latest.status == .killed)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a kill by reference that comes first holds when its item comes`() throws {
    try file("Kill: mayor", id: "urn:a:9", status: .killed, replaces: ["urn:a:1"])
    try file("Mayor resigns", id: "urn:a:1")
    #expect(try fixture.articles() == 1)
    #expect(try fixture.article().versions.map(\.title) == ["Mayor resigns", "Kill: mayor"])
    #expect(try fixture.archive.check() == [])
  }

  @Test(arguments: ["dpa 157", "dpa 0157", "dpa0157", "DPA 0157", "7901:dpa/0157/2026-11-17", "7901:dpa/0157"])
  func `a message is withdrawn by its source and number`(_ reference: String) throws {
    try file("Long ago", id: "7901:dpa/0157/2026-10-01", format: .iptc7901, date: "2026-10-01T08:00")
    try file("Mayor resigns", id: "7901:dpa/0157/2026-11-17", format: .iptc7901, date: "2026-11-17T08:00")
    try file("Ferry burns", id: "7901:dpa/0158/2026-11-17", format: .iptc7901, date: "2026-11-17T08:01")
    try file(
      "Kill kill kill", id: "7901:dpa/0170/2026-11-18", status: .killed, format: .iptc7901, replaces: [reference],
      date: "2026-11-18T08:00")
    #expect(try (1...3).map { try fixture.article($0).latest.status } == [.usable, .killed, .usable])
  }

  @Test(arguments: ["ap a1234", "AP A1234", "anpa:ap/a1234/2026-11-17"])
  func `a message is withdrawn by its service level and number`(_ reference: String) throws {
    try file("Mayor resigns", id: "anpa:ap/a1234/2026-11-17", format: .anpa1312, date: "2026-11-17T08:00")
    try file("Ferry burns", id: "anpa:ap/b1234/2026-11-17", format: .anpa1312, date: "2026-11-17T08:01")
    try file(
      "A kill is mandatory", id: "anpa:ap/a1240/2026-11-17", status: .killed, format: .anpa1312,
      replaces: [reference], date: "2026-11-17T09:00")
    #expect(try (1...2).map { try fixture.article($0).latest.status } == [.killed, .usable])
  }

  @Test func `a number without a day does not withdraw what comes later`() throws {
    try file(
      "Kill kill kill", id: "7901:dpa/0170/2026-11-18", status: .killed, format: .iptc7901, replaces: ["dpa 0157"],
      date: "2026-11-18T08:00")
    try file("Budget passes", id: "7901:dpa/0157/2026-11-18", format: .iptc7901, date: "2026-11-18T18:00")
    #expect(try fixture.articles() == 2)
    #expect(try fixture.article(2).latest.status == .usable)
  }

  @Test func `a text that withdraws a message needs no identifier of its own`() throws {
    try file("Mayor resigns", id: "7901:dpa/0157/2026-11-17", format: .iptc7901, date: "2026-11-17T08:00")
    try file("Kill kill kill", id: nil, status: .killed, format: .text, replaces: ["dpa 157"], date: "2026-11-17T09:00")
    #expect(try fixture.article().latest.status == .killed)
  }

  // MARK: replacing

  @Test func `an item that names its predecessor is a further version of that article`() throws {
    try file("Mayor resigns", id: "urn:a:1", revision: "7")
    try file("Mayor resigns over bribe", id: "urn:a:2", revision: "1", replaces: ["urn:a:1"])
    try file("Mayor charged", id: "urn:a:2", revision: "2")
    #expect(try fixture.articles() == 1)
    #expect(
      try fixture.article().versions.map(\.title) == ["Mayor resigns", "Mayor resigns over bribe", "Mayor charged"])
    // The old one once more, and an older one of it.
    #expect(try file("Mayor resigns", id: "urn:a:1", revision: "7").isUnchanged)
    try file("Mayor may resign", id: "urn:a:1", revision: "6")
    #expect(try fixture.article().versions.map(\.title).first == "Mayor may resign")
    #expect(try fixture.article().latest.title == "Mayor charged")
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a predecessor that comes late stands before what has replaced it`() throws {
    try file("Mayor resigns over bribe", id: "urn:a:2", replaces: ["urn:a:1"])
    try file("Mayor resigns", id: "urn:a:1")
    #expect(try fixture.article().versions.map(\.title) == ["Mayor resigns", "Mayor resigns over bribe"])
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a message that refers to another belongs to its story, and stays an article`() throws {
    try file("Mayor resigns", id: "7901:dpa/0157/2026-11-17", format: .iptc7901, date: "2026-11-17T08:00")
    try file(
      "Note to editors", id: "7901:dpa/0170/2026-11-17", status: .corrected, format: .iptc7901, replaces: ["dpa 0157"],
      date: "2026-11-17T09:00")
    #expect(try fixture.articles() == 2)
    #expect(try fixture.archive.counts().all == 1)
    #expect(try fixture.article(2).placement.reasons == ["refers to a1"])
    #expect(try fixture.archive.check() == [])
  }

  // MARK: embargoes

  @Test func `an embargo holds until its time, and lists go by the clock`() throws {
    try StatusTests(ItemFixture(isGrouping: false)).fileEmbargoes()
  }

  private func fileEmbargoes() throws {
    let now = ItemFixture.now
    try file("Report leaks", id: "urn:a:1", embargo: now + 3600)
    try file("Budget passes", id: "urn:a:2", embargo: now - 3600)
    try file("Storm nears", id: "urn:a:3", status: .embargoed)
    try file("Ferry burns", id: "urn:a:4", status: .withheld)
    try file("Museum opens", id: "urn:a:5")
    func found(_ query: String) throws -> Set<String> {
      Set(try fixture.archive.stories(StoryFilter(.all, query: query), limit: 9).map(\.headline))
    }
    #expect(try found("status:embargoed") == ["Report leaks", "Storm nears"])
    #expect(try found("status:usable") == ["Budget passes", "Museum opens"])
    #expect(try found("status:withheld") == ["Ferry burns"])
    #expect(try found("status:embargoed OR status:withheld") == ["Report leaks", "Storm nears", "Ferry burns"])
    #expect(try found("is:unread -status:usable") == ["Report leaks", "Storm nears", "Ferry burns"])
    #expect(try fixture.archive.search("status:embargoed", limit: 9).count == 2)
    let header = try fixture.article(1).latest
    #expect(header.embargo == Moment(seconds: now + 3600) && header.status == .usable)
    #expect(try fixture.article(3).latest.embargo == nil)
    let rows = try fixture.archive.stories(.everything, limit: 9)
    #expect(rows.first { $0.headline == "Report leaks" }?.embargo == now + 3600)
    #expect(rows.first { $0.headline == "Ferry burns" }?.isWithheld == true)
  }

  @Test func `an embargo that is lifted is a version of its own`() throws {
    let now = ItemFixture.now
    try file("Report leaks", id: "urn:a:1", embargo: now + 3600)
    #expect(try file("Report leaks", id: "urn:a:1", embargo: now + 3600).isUnchanged)
    #expect(try file("Report leaks", id: "urn:a:1").isNewVersion)
    #expect(try fixture.archive.stories(StoryFilter(.all, query: "status:embargoed"), limit: 9) == [])
  }
}
