import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct FeedTests {
  private let fixture: StoryFixture
  private var archive: Archive { fixture.archive }

  init() throws { fixture = try StoryFixture() }

  private func add(_ address: String = "https://coast.example/feed", name: String? = nil) throws -> Feed {
    try archive.add(NewFeed(address: address, name: name))
  }

  // MARK: subscribing

  @Test func `a feed is called by its host until it has said what it calls itself`() throws {
    let feed = try add("https://www.coast.example:8080/feed?x=1")
    #expect(feed.name == "coast.example:8080" && !feed.isNamed && feed.isDue(at: 0))
    #expect(try archive.call(feed.id, " The Coast\n Courier ")?.name == "The Coast Courier")
    try archive.note(
      FeedFetch(.read(FeedValidators(), digest: 1, title: "The Coast Courier", page: nil), at: 5), of: feed.id)
    // It goes on under that name, whatever it says later; and a hand's word counts more.
    #expect(try archive.call(feed.id, "Cookies")?.name == "The Coast Courier")
    let named = try add("https://b.example/feed", name: "Harbour")
    #expect(try archive.call(named.id, "Something else")?.name == "Harbour")
    #expect(try archive.check() == [])
  }

  @Test func `two feeds that call themselves the same are told apart`() throws {
    let one = try add("https://a.example/feed")
    let two = try add("https://b.example/feed")
    #expect(try archive.call(one.id, "News")?.name == "News")
    #expect(try archive.call(two.id, "News")?.name == "News 2")
    #expect(try archive.feeds().map(\.name) == ["News", "News 2"])
  }

  @Test func `an address is subscribed to once, and a name is one feed's`() throws {
    _ = try add("https://a.example/feed", name: "Coast")
    #expect(throws: ArchiveError.badQuery("there is a feed at https://a.example/feed already: f1, “Coast”")) {
      try add("https://a.example/feed")
    }
    #expect(throws: ArchiveError.self) { try add("https://b.example/feed", name: "Coast") }
    #expect(throws: ArchiveError.badQuery("a feed needs an address")) { try add(" ") }
    #expect(try archive.feeds().count == 1)
  }

  @Test func `a feed has the counts of its outlet`() throws {
    let feed = try add(name: "NPW")
    let article = try fixture.file("One")
    try fixture.file("Two", minute: 1)
    try fixture.file("Three", minute: 2, outlet: "Coast")
    _ = try archive.mark([article], read: true)
    let now = try #require(try archive.feed(feed.id))
    #expect(now.stories == 2 && now.unread == 1)
    #expect(try archive.feed(named: "NPW") == now && archive.feed(at: now.address) == now)
  }

  @Test func `removing a feed keeps its articles, and can be undone`() throws {
    let feed = try archive.add(NewFeed(address: "https://a.example/feed", name: "NPW", tags: ["sea", "two words"]))
    try fixture.file("One")
    try archive.note(FeedFetch(.failed("it does not answer"), at: 77), of: feed.id)
    let before = try archive.feed(feed.id)
    let undo = try archive.removeFeed(feed.id)
    #expect(try archive.feeds() == [] && archive.counts().all == 1)
    let redo = try archive.restore(undo)
    #expect(try archive.feed(feed.id) == before)
    #expect(before?.tags == ["sea", "two words"] && before?.trouble?.since == 77)
    _ = try archive.restore(redo)
    #expect(try archive.feeds() == [])
    // An ID is never given twice.
    #expect(try add("https://b.example/feed").id == FeedID(2))
  }

  @Test func `renaming a feed renames its outlet in all of its articles, and can be undone`() throws {
    let feed = try add(name: "NPW")
    let shared = try fixture.file("One")
    let story = try fixture.story(of: shared)
    try fixture.file("One, too", in: story, outlet: "Coast")
    try fixture.file("Two", minute: 1)
    _ = try archive.mark([shared], read: true)
    let undo = try archive.rename(feed.id, to: " North  Press ")
    #expect(try archive.outlets().map(\.outlet) == ["Coast", "North Press"])
    #expect(try archive.feed(feed.id)?.stories == 2 && archive.feed(feed.id)?.unread == 1)
    #expect(try archive.count(StoryFilter(.outlet("North Press"))) == 2)
    #expect(try archive.story(story)?.articles.map(\.outlet) == ["North Press", "Coast"])
    #expect(try archive.check() == [])
    _ = try archive.restore(undo)
    #expect(try archive.outlets().map(\.outlet) == ["Coast", "NPW"])
    #expect(try archive.feed(feed.id)?.name == "NPW")
    #expect(try archive.check() == [])
  }

  @Test func `a name that other copy has already is refused`() throws {
    let feed = try add(name: "NPW")
    try fixture.file("One")
    try fixture.file("Two", outlet: "Coast")
    #expect(throws: ArchiveError.badQuery("there is copy of an outlet “Coast” already: give another name")) {
      try archive.rename(feed.id, to: "Coast")
    }
    #expect(throws: ArchiveError.badQuery("a feed needs a name")) { try archive.rename(feed.id, to: "  ") }
    _ = try archive.rename(feed.id, to: "NPW")
    // What was imported under the name before is the new feed's outlet.
    #expect(try add("https://c.example/feed", name: "Coast").stories == 1)
  }

  // MARK: fetching

  @Test func `what a server gave is kept as it is, over a restart`() throws {
    let folder = TemporaryFolder()
    let validators = FeedValidators(etag: "W/\"a \u{FF}b\"", lastModified: "Tue, 17 Nov 2026 08:00:00 GMT")
    do {
      let archive = try Archive(path: folder.file("a.db"))
      let feed = try archive.add(NewFeed(address: "https://a.example/feed"))
      try archive.note(
        FeedFetch(.read(validators, digest: .max, title: "Coast", page: "https://a.example/"), at: 1000, maxAge: 7200),
        of: feed.id)
    }
    let feed = try #require(try Archive(path: folder.file("a.db")).feeds().first)
    #expect(feed.validators == validators && feed.digest == .max && feed.title == "Coast")
    #expect(feed.fetched == 1000 && feed.next == 8200 && feed.page == "https://a.example/")
  }

  @Test func `a feed that fails is asked ever later, and is well again when it has been read`() throws {
    let feed = try add()
    var waits: [Int64] = []
    for failure in 1...8 {
      let now = try archive.note(FeedFetch(.failed("it does not answer"), at: 1000), of: feed.id)
      waits.append((now?.next ?? 0) - 1000)
      #expect(now?.trouble == FeedTrouble(text: "it does not answer", since: 1000, failures: failure))
    }
    #expect(waits == [1800, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400])
    #expect(try archive.feeds(dueAt: 87_399) == [] && archive.feeds(dueAt: 87_400).map(\.id) == [feed.id])
    #expect(try archive.nextFeedDue() == 87_400)
    let well = try archive.note(FeedFetch(.notModified, at: 90_000), of: feed.id)
    #expect(well?.trouble == nil && well?.fetched == 90_000 && well?.next == 91_800)
    #expect(try archive.check() == [])
  }

  @Test func `a server that wants to be left alone is, not by hand either, until its time`() throws {
    let feed = try add()
    let now = try #require(try archive.note(FeedFetch(.failed("too many"), at: 1000, retryAfter: 50_000), of: feed.id))
    #expect(!now.mayBeAsked(at: 50_999) && now.mayBeAsked(at: 51_000))
    #expect(now.next == 51_000 && !now.isDue(at: 50_999) && now.isDue(at: 51_000))
    try archive.forgetValidators(of: feed.id)
    #expect(try archive.feeds(dueAt: 50_999) == [])
  }

  @Test func `a feed that is gone is not asked again by itself`() throws {
    let feed = try add()
    let gone = try archive.note(FeedFetch(.gone("it was removed"), at: 1000), of: feed.id)
    #expect(gone?.isGone == true && gone?.isDue(at: .max) == false && gone?.mayBeAsked(at: 1000) == true)
    #expect(try archive.feeds(dueAt: .max) == [] && archive.nextFeedDue() == nil)
    // Asked by hand it may come back.
    #expect(try archive.note(FeedFetch(.notModified, at: 2000), of: feed.id)?.isGone == false)
  }

  @Test func `a feed that has moved for good is asked where it is now, and its items hold as before`() throws {
    let feed = try add("https://a.example/feed")
    let moved = try archive.note(FeedFetch(.notModified, at: 1, movedTo: "https://b.example/feed"), of: feed.id)
    #expect(moved?.address == "https://b.example/feed" && moved?.scope == "https://a.example/feed")
    let other = try add("https://a.example/feed", name: "Other")
    let stayed = try archive.note(FeedFetch(.notModified, at: 1, movedTo: "https://b.example/feed"), of: other.id)
    #expect(stayed?.address == "https://a.example/feed")
    #expect(stayed?.trouble?.text.contains("f1, “a.example”: remove one of the two") == true)
    #expect(try archive.check() == [])
  }

  @Test func `a note about a feed that is gone meanwhile is nothing`() throws {
    #expect(try archive.note(FeedFetch(.notModified, at: 1), of: FeedID(9)) == nil)
    #expect(throws: ArchiveError.badQuery("there is no feed f9")) { try archive.removeFeed(FeedID(9)) }
  }

  // MARK: the store

  @Test func `what is asked of feeds and items is found by an index`() throws {
    let feed = try add(name: "NPW")
    let article = try fixture.file("One")
    let story = try fixture.story(of: article)
    let plans = try archive.plans {
      _ = try archive.feed(feed.id)
      _ = try archive.feed(at: "x")
      _ = try archive.feed(named: "x")
      _ = try archive.feeds(dueAt: 5)
      _ = try archive.nextFeedDue()
      try archive.note(FeedFetch(.notModified, at: 1), of: feed.id)
      _ = try archive.known([(ItemKey(1), 2)])
      _ = try archive.rename(feed.id, to: "Other")
      try archive.file { session in
        let known = FilingSession.Known(article: article, story: story, latest: 1)
        _ = try session.article(of: ItemKey(1))
        try session.keep(ItemKey(1), digest: 2, of: article)
        try session.claim(ItemKey(3), for: article)
        _ = try session.newestVersion(of: known)
        _ = try session.versions(of: article)
        _ = try session.versions(of: article, withText: "x", digest: 1)
        _ = try session.file(late: fixture.copy("Late", minute: -5), digest: 5, to: known, before: 1)
        try session.refresh(story)
      }
      _ = try archive.story(story)
      _ = try archive.latestVersion(of: article)
      _ = try archive.stories(StoryFilter(.all, query: "status:embargoed"), limit: 5)
    }
    #expect(plans.count > 15)
    for (sql, plan) in plans {
      #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.contains("INDEX") && !Self.isSmall($0) }, "\(sql): \(plan)")
    }
    #expect(try archive.check() == [])
  }

  /// Tables of one row, or of one for each thing that is being done.
  private static func isSmall(_ step: String) -> Bool {
    ["newestDay", "grouper", "CONSTANT", "renaming", "copy", "runTally", "(subquery", "SCAN found", "SCAN block"]
      .contains { step.contains($0) }
  }

  @Test func `rows that cannot be are found by a check`() throws {
    _ = try add()
    try fixture.file("One")
    try archive.execute("UPDATE feed SET failures = 3")
    try archive.execute("UPDATE version SET item = 99")
    try archive.execute("UPDATE version SET moved = 7")
    let problems = try archive.check()
    #expect(problems.contains("1 feeds with broken rows"))
    #expect(problems.contains("1 versions whose identifier leads nowhere"))
    #expect(problems.contains("1 articles whose versions are out of order"))
  }
}
