import Archive
import Newsroom
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct FeedDeskTests {
  private let fixture: ItemFixture
  private let desk: FeedDesk

  init() throws {
    fixture = try ItemFixture(isGrouping: false)
    desk = FeedDesk(fixture.desk)
  }

  private func feed(_ address: String = "https://coast.example/feed") throws -> Feed {
    try fixture.archive.add(NewFeed(address: address))
  }

  private func answer(_ items: [Copy], format: Format = .rss, change: (inout Transmission) -> Void = { _ in })
    -> Transmission
  {
    var transmission = Transmission(format: format, charset: .utf8)
    transmission.items = items
    change(&transmission)
    return transmission
  }

  private func file(_ transmission: Transmission, of feed: Feed) throws -> FeedFiling {
    let body = FetchedBody(bytes: [], address: "https://coast.example/feed/all.xml?x=1")
    return try desk.file(desk.read(transmission, of: feed, from: body, FeedFiling(digest: 1)))
  }

  private func items(_ range: Range<Int>) throws -> [Copy] {
    try range.map { number in
      try fixture.item(ItemFixture.text("Story number \(number)"), id: "\(number)", format: .rss) {
        $0.particulars.address = "https://coast.example/\(number)"
      }
    }
  }

  @Test func `an item in two feeds, in words of their own, is no new version each time`() throws {
    let feeds = [try feed("https://coast.example/all"), try feed("https://coast.example/sea")]
    let texts = ["Ferry burns off the island", "A short word on the ferry"]
    var counts: [Int] = []
    for _ in 0..<3 {
      for (feed, text) in zip(feeds, texts) {
        let item = try fixture.item(ItemFixture.text(text), id: "urn:coast:1", format: .rss)
        let filing = try file(answer([item]), of: feed)
        counts.append(filing.new + filing.newVersions)
      }
    }
    #expect(counts == [1, 1, 0, 0, 0, 0])
    #expect(try fixture.archive.check() == [])
  }

  @Test func `items that all lead to one page are articles of their own`() throws {
    let feed = try feed()
    let alerts = try ["Gale", "Fog", "Ice"].map { word in
      try fixture.item(ItemFixture.text("\(word) on the coast"), format: .rss) {
        $0.headline = "\(word) warning"
        $0.particulars.address = "https://coast.example/alerts"
      }
    }
    #expect(try file(answer(alerts), of: feed).new == 3)
    #expect(try file(answer(alerts), of: feed).unchanged == 3)
  }

  @Test func `a feed takes its own name, empty at first or added again`() throws {
    let feed = try feed()
    func answer(_ items: String) -> FetchedBody {
      let text = "<rss version='2.0'><channel><title>Coast</title>\(items)</channel></rss>"
      return FetchedBody(bytes: Array(text.utf8), address: feed.address)
    }
    let items = "<item><guid>1</guid><title>Gale</title><description>It blows on the coast.</description></item>"
    _ = try desk.file(answer(""), of: feed)
    #expect(try fixture.archive.feed(feed.id)?.name == "Coast")
    #expect(try desk.file(answer(items), of: feed).new == 1)
    _ = try fixture.archive.removeFeed(feed.id)
    let again = try self.feed()
    #expect(try desk.file(answer(items), of: again).unchanged == 1)
    let found = try #require(try fixture.archive.feed(again.id))
    #expect(found.name == "Coast" && found.stories == 1)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `what is new in a feed is filed under its name, and what is known is not`() throws {
    let feed = try feed()
    let first = try file(answer(try items(0..<3)), of: feed)
    #expect(first.new == 3 && first.newVersions == 0 && first.unchanged == 0 && first.error == nil)
    #expect(first.filed.count == 3)
    var changed = try items(1..<5)
    changed[0] = try fixture.item(ItemFixture.text("Story number 1, more of it"), id: "1", format: .rss)
    let second = try file(answer(changed), of: feed)
    #expect(second.new == 2 && second.newVersions == 1 && second.unchanged == 1)
    let article = try fixture.article(1)
    #expect(article.outlet == "coast.example" && article.name.hasPrefix("all.xml#"))
    let source = try #require(try fixture.archive.latestVersion(of: ArticleID(2))).source
    #expect(source.hasPrefix("https://coast.example/"))
    #expect(try fixture.archive.feed(feed.id)?.stories == 5)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `an item is of one feed, whatever another calls its own`() throws {
    _ = try file(answer(try items(0..<3)), of: try feed())
    let other = try file(answer(try items(0..<3)), of: try feed("https://harbour.example/feed"))
    #expect(other.new == 3)
    #expect(try fixture.articles() == 6)
  }

  @Test func `a feed that has moved keeps its items`() throws {
    let feed = try feed()
    _ = try file(answer(try items(0..<3)), of: feed)
    let moved = try #require(
      try fixture.archive.note(FeedFetch(.notModified, at: 1, movedTo: "https://new.example/feed"), of: feed.id))
    #expect(try file(answer(try items(0..<3)), of: moved).unchanged == 3)
  }

  @Test func `the same body again is not even read`() throws {
    var feed = try feed()
    let body = FetchedBody(bytes: Array("nothing that could be read".utf8), address: feed.address)
    feed.digest = body.digest
    let filing = try desk.file(body, of: feed)
    #expect(filing.error == nil && filing.new == 0 && filing.digest == body.digest)
    feed.digest = nil
    #expect(try desk.file(body, of: feed).error?.contains("no feed") == true)
  }

  @Test func `a page that names feeds is none, and says where they are`() throws {
    let feed = try feed()
    let page = answer([], format: .html) {
      $0.subscriptions = [
        Subscription(address: "https://coast.example/a.xml", title: "All"),
        Subscription(address: "https://coast.example/b"),
      ]
    }
    let filing = try file(page, of: feed)
    #expect(filing.feeds.map(\.title) == ["All", nil])
    #expect(filing.error == "it is a page; it names 2 feeds: https://coast.example/a.xml, https://coast.example/b")
    #expect(try file(answer([], format: .html), of: feed).error?.contains("without a feed") == true)
    #expect(try file(answer(try items(0..<1), format: .nitf), of: feed).error?.contains("writethru import") == true)
    #expect(try fixture.articles() == 0)
  }

  @Test func `an empty feed is a feed, and what is odd about it is told`() throws {
    let filing = try file(answer([]) { $0.warnings = ["it ends early"] }, of: try feed())
    #expect(filing.error == nil && filing.new == 0 && filing.warnings == ["it ends early"])
  }

  @Test func `a feed of the web is read, filed under what it calls itself, and read again`() throws {
    func body(_ toll: String) -> FetchedBody {
      let text = """
        <rss version="2.0"><channel><title>The Coast Courier</title><link>https://coast.example/</link>
        <item><title>Ferry burns, \(toll) dead</title><guid isPermaLink="false">17</guid>
        <link>https://coast.example/ferry</link><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate>
        <description>A fire on an overnight ferry killed \(toll) people.</description></item>
        <item><title>Budget passes</title><description>Parliament passed the budget by seven votes.</description></item>
        </channel></rss>
        """
      return FetchedBody(bytes: Array(text.utf8), address: "https://coast.example/feed", type: "application/rss+xml")
    }
    let feed = try feed()
    let first = try desk.file(body("nine"), of: feed)
    #expect(first.new == 2 && first.title == "The Coast Courier" && first.page == "https://coast.example/")
    #expect(try fixture.archive.feed(feed.id)?.name == "The Coast Courier")
    #expect(try fixture.archive.outlets().map(\.outlet) == ["The Coast Courier"])
    let second = try desk.file(body("12"), of: try #require(try fixture.archive.feed(feed.id)))
    #expect(second.newVersions == 1 && second.unchanged == 1)
    #expect(try fixture.article(1).versions.map(\.title) == ["Ferry burns, nine dead", "Ferry burns, 12 dead"])
    #expect(try fixture.archive.check() == [])
  }
}
