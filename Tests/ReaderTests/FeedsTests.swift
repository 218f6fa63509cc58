import Archive
import Newsroom
import Reader
import Testing

/// What keys do about feeds: effects out, and what is said.
@Suite struct FeedsTests {
  private func driver(_ width: Int = 100, _ height: Int = 30) throws -> ReaderDriver {
    ReaderDriver(try FeedFixture.sampleArchive(), width: width, height: height)
  }

  private func orders(_ reader: ReaderDriver) -> [FetchOrder] {
    reader.effects.compactMap { if case .fetch(let order) = $0 { order } else { nil } }
  }

  /// To a feed in the sidebar, by its name.
  private func go(to name: String, _ reader: ReaderDriver) throws {
    reader.press("tab gg")
    for _ in 0..<30 where !reader.press("i").title.hasPrefix(" Feed · \(name)") {
      if reader.title.hasPrefix(" Feed") { reader.press("q") }
      reader.press("j")
    }
    try #require(reader.title.hasPrefix(" Feed · \(name)"))
    reader.press("q")
  }

  // MARK: fetching

  @Test func `R in the list fetches all feeds, r in the sidebar the one under the cursor`() throws {
    let reader = try driver().press("R")
    #expect(orders(reader) == [.feeds([FeedID(1), FeedID(2), FeedID(3)])])
    try go(to: "NPW", reader)
    reader.press("r")
    #expect(orders(reader).last == .feeds([FeedID(2)]))
    #expect(orders(reader.press("tab r")).count == 2, "in the list r reads anew")
  }

  @Test func `r in the sidebar on what is no feed reads the list anew`() throws {
    let reader = try driver().press("tab gg")
    let before = reader.effects.count
    reader.press("r")
    #expect(orders(reader) == [])
    #expect(reader.effects.dropFirst(before).contains { if case .load(.stories, _) = $0 { true } else { false } })
  }

  @Test func `a second round is refused while one runs, and ^C ends that one instead of the reader`() throws {
    let reader = try driver()
    reader.send(.fetching(try FeedFixture.news(reader.archive)))
    #expect(reader.lastLine.contains("fetching 0/3"))
    #expect(reader.press("R").lastLine.contains("fetching 0/3 · ^c stops that") && orders(reader) == [])
    reader.send(.interrupted)
    #expect(orders(reader) == [.cancel] && !reader.hasQuit)
    reader.send(.interrupted)
    reader.send(.interrupted)
    #expect(reader.hasQuit, "whoever asks again and again wants to leave")
  }

  @Test func `fetch cancel ends a round, and says so where there is none`() throws {
    let reader = try driver().press(":").type("fetch cancel").press("enter")
    #expect(reader.lastLine.contains("no feeds are being fetched"))
    reader.send(.fetching(try FeedFixture.news(reader.archive)))
    reader.press(":").type("fetch cancel").press("enter")
    #expect(orders(reader) == [.cancel])
    reader.send(.fetched(FetchEnd(try FeedFixture.news(reader.archive), wasCancelled: true)))
    #expect(reader.lastLine.contains("stopped after 0 of 3 feeds: nothing new"))
  }

  @Test func `progress stands in the status line, and the end in the message line`() throws {
    let reader = try driver()
    try FeedScreensTests.send(half: reader)
    #expect(reader.lastLine.contains("fetching 2/3  NPW  +13"))
    var news = try FeedFixture.news(reader.archive)
    news.take(.filed(new: 12, newVersions: 1), of: FeedID(1))
    news.take(.failed, of: FeedID(2))
    news.take(.unchanged, of: FeedID(3))
    reader.send(.fetched(FetchEnd(news, wasCancelled: false)))
    #expect(reader.lastLine.contains("fetched 3 feeds: 12 new, 1 new version, 1 failed (! in the sidebar)"))
    #expect(reader.press("j").shows("+12") && !reader.lastLine.contains("fetching"))
  }

  @Test func `the end of one feed says what came of it, or why nothing did`() throws {
    let reader = try driver()
    let state = try FeedFixture.state(reader.archive)
    var news = FetchNews([FeedID(2)], state: state)
    news.take(.failed, of: FeedID(2))
    reader.send(.fetched(FetchEnd(news, wasCancelled: false)))
    #expect(reader.lastLine.contains("NPW: 404: there is nothing at this address"))
    news = FetchNews([FeedID(1)], state: state)
    news.take(.unchanged, of: FeedID(1))
    reader.send(.fetched(FetchEnd(news, wasCancelled: false)))
    #expect(reader.lastLine.contains("Coast: nothing new"))
  }

  @Test func `a server that asked to be left alone is left alone, with the time it asked for`() throws {
    let reader = try driver()
    try reader.archive.note(
      FeedFetch(.failed("429: too often"), at: ReaderDriver.clock.now(), retryAfter: 600), of: FeedID(1))
    try go(to: "Coast", reader.press("r"))
    #expect(reader.press("r").lastLine.contains("the server of Coast asked to be left alone for another 10 minutes"))
    #expect(orders(reader.press("tab R")) == [.feeds([FeedID(2), FeedID(3)])])
  }

  @Test func `without feeds R says how to add one`() throws {
    let reader = ReaderDriver(try ReaderDriver.archive(stories: 3)).press("R")
    #expect(reader.lastLine.contains("no feeds yet: a adds one, or :feed add https://"))
  }

  @Test func `a round that nobody asked for says nothing where nothing came`() throws {
    let reader = try driver()
    let news = try FeedFixture.news(reader.archive)
    reader.send(.fetched(FetchEnd(news, wasCancelled: false, isByItself: true)))
    #expect(!reader.lastLine.contains("fetched"))
    try FeedScreensTests.send(half: reader)
    var end = news
    end.take(.filed(new: 4, newVersions: 0), of: FeedID(1))
    reader.send(.fetched(FetchEnd(end, wasCancelled: false, isByItself: true)))
    #expect(reader.lastLine.contains("fetched 3 feeds: 4 new"))
  }

  @Test func `an error that does not fit says where all of it stands`() throws {
    let reader = try driver(40, 12)
    reader.send(.failed("https://a.example/ is a page that names 2 feeds; add one of them by its address", for: nil))
    #expect(reader.lastLine.hasSuffix("… :messages"))
  }

  // MARK: what comes

  @Test func `what comes marks the list as changed and moves nothing until r`() throws {
    let reader = try driver()
    let before = Array(reader.lines.dropFirst().map { $0.dropFirst(20) })
    let headline = "A harbour closes for the winter\n\nThe harbour of Aldering is closed, it said."
    _ = try DeskFixture.file(headline, into: reader.archive, date: "2026-11-21T08:50")
    try FeedScreensTests.send(half: reader)
    #expect(reader.title.contains("Stories · All · +13, r shows them"))
    #expect(reader.title.contains("22 stories"))
    #expect(Array(reader.lines.dropFirst().dropLast().map { $0.dropFirst(20) }) == before.dropLast())
    reader.press("r")
    #expect(reader.shows("A harbour closes") && !reader.title.contains("+13"))
  }

  @Test func `the list of another outlet is not said to have changed`() throws {
    let reader = try driver().press("tab gg j j j j enter")
    #expect(reader.title.contains("Aldering Echo"))
    try FeedScreensTests.send(half: reader)
    #expect(!reader.title.contains("+13"))
  }

  @Test func `an empty list shows what comes by itself`() throws {
    let archive = try ReaderDriver.archive(stories: 0)
    try FeedFixture.fill(archive)
    let reader = ReaderDriver(archive)
    #expect(reader.shows(":feed add https://…") && reader.shows("R fetches 3 feeds"))
    _ = try DeskFixture.file("A harbour closes\n\nFor the winter.", into: archive, date: "2026-11-21T08:50")
    try FeedScreensTests.send(half: reader)
    #expect(reader.shows("A harbour closes"))
  }

  @Test func `the cursor stays on its list when outlets come above it`() throws {
    let reader = try driver()
    try go(to: "NPW", reader)
    var news = try FeedFixture.news(reader.archive)
    news.state.outlets.insert(OutletCount(outlet: "A new one", stories: 3, unread: 3), at: 0)
    reader.send(.fetching(news))
    #expect(reader.press("i").title.hasPrefix(" Feed · NPW"))
  }

  // MARK: adding, renaming, removing

  @Test(arguments: [
    ("https://a.example/feed", "https://a.example/feed", nil),
    ("  a.example  ", "a.example", nil),
    ("https://a.example/Feed The Daily  Echo", "https://a.example/Feed", "The Daily  Echo"),
    ("https://a.example/feed \"Echo\"", "https://a.example/feed", "Echo"),
  ])
  func `a adds a feed by its address and a name`(typed: String, address: String, name: String?) throws {
    let reader = try driver().press("a").type(typed).press("enter")
    #expect(orders(reader) == [.subscribe(address, name: name)])
    #expect(reader.lastLine.contains("asking \(address) …"))
  }

  @Test func `feed add as a command keeps the case of what was typed`() throws {
    let reader = try driver(40, 12).press("enter :").type("feed add https://A.example/Feed.xml My Feed").press("enter")
    #expect(orders(reader) == [.subscribe("https://A.example/Feed.xml", name: "My Feed")])
    reader.press(":").type("feed add").press("enter")
    #expect(reader.lastLine.hasPrefix("add feed:"))
    #expect(orders(reader.press("enter")).count == 1, "nothing typed, nothing done")
  }

  @Test func `a feed that was added is in the sidebar, and the list says what came`() throws {
    let reader = try driver()
    _ = try reader.archive.add(NewFeed(address: "https://b.example/", name: "Bugle"))
    var change = FeedsChange(summary: "added Bugle: 5 articles", state: try FeedFixture.state(reader.archive))
    change.filed = ["Bugle": 5]
    reader.send(.feeds(change))
    #expect(reader.shows("Bugle") && reader.lastLine.contains("added Bugle: 5 articles"))
    #expect(reader.title.contains("+5"))
  }

  @Test func `R renames the feed in the sidebar, its copy and the list that is open, and u takes it back`() throws {
    let reader = try driver()
    try go(to: "Coast", reader)
    reader.press("enter tab")
    #expect(reader.title.contains("Stories · Coast"))
    reader.press("R ^u").type("Shore").press("enter")
    #expect(reader.lastLine.contains("Coast is called Shore now · u undoes it"))
    #expect(reader.title.contains("Stories · Shore") && reader.shows("Shore"))
    #expect(!reader.lines[5...28].contains { $0.prefix(20).contains("Coast") })
    reader.press("u")
    #expect(reader.title.contains("Stories · Coast") && reader.lastLine.contains("undone"))
  }

  @Test func `a name that other copy has is refused`() throws {
    let reader = try driver()
    try go(to: "Coast", reader)
    reader.press("R ^u").type("Lantern").press("enter")
    #expect(reader.lastLine.contains("there is copy of an outlet “Lantern” already"))
  }

  @Test func `D removes the feed, its stories stay, and u brings it back`() throws {
    let reader = try driver()
    try go(to: "Coast", reader)
    reader.press("D")
    #expect(reader.lastLine.contains("removed Coast; its 6 stories stay · u undoes it"))
    #expect(reader.shows("Coast"))
    #expect(try reader.archive.feeds().count == 2)
    reader.press("u")
    #expect(try reader.archive.feeds().count == 3)
    #expect(reader.lastLine.contains("undone: the feed Coast as before"))
  }

  @Test func `R and D in the sidebar on an outlet that is no feed say what they are for`() throws {
    let reader = try driver().press("tab gg j j j j")
    #expect(reader.press("R").lastLine.contains("this is for feeds and saved searches only"))
    #expect(reader.press("D").lastLine.contains("this is for feeds and saved searches only"))
    #expect(orders(reader) == [])
  }

  // MARK: without a sidebar

  @Test func `at 40 columns the list of feeds, its page and the palette reach every feed`() throws {
    let reader = ReaderDriver(try FeedFixture.archive(feeds: 500), width: 40, height: 12).press("F")
    #expect(reader.title.contains("500 feeds"))
    #expect(reader.press("G").lastLine.contains("500/500") && reader.shows("Feed 500"))
    #expect(reader.press("enter").title.contains("Feed 500"))
    reader.press(":").type("feed show feed 123").press("enter")
    #expect(reader.title == " Feed · Feed 123")
    reader.press(":").type("fetch f7").press("enter")
    #expect(orders(reader) == [.feeds([FeedID(7)])])
    #expect(reader.press(":").type("feed 042").press("enter").title.contains("Feed 042"))
  }

  @Test func `the palette offers forms, and a chosen one is there to be filled in`() throws {
    let reader = try driver().press(":").type("feed rem")
    #expect(reader.shows("unsubscribe; its articles stay"))
    reader.press("enter")
    #expect(reader.lastLine == ":feed remove")
    #expect(reader.type("co").shows("feed remove Coast"))
    reader.press("enter")
    #expect(try reader.archive.feeds().count == 2)
  }

  @Test func `a feed that is removed on its page leaves a page that says so`() throws {
    let reader = try driver(40, 12).press("F D")
    #expect(try reader.archive.feeds().map(\.id) == [FeedID(2), FeedID(3)])
    reader.press("i D")
    #expect(reader.shows("This feed was removed."))
    #expect(reader.press("q").title.contains("1 feed"))
  }

  @Test(arguments: [(1, 1), (40, 10), (59, 24), (60, 10), (100, 30), (300, 80)])
  func `nothing of it falls over at any size`(width: Int, height: Int) throws {
    let reader = try driver(width, height)
    try FeedScreensTests.send(half: reader)
    for keys in ["tab G", "F G", "i G ^b", "q q : f", "esc a x"] { _ = reader.press(keys).screen }
  }
}
