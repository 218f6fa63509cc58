import Testing

@testable import Wire

@Suite struct FeedListTests {
  private func read(_ text: String, _ format: Format) throws -> Transmission {
    let transmission = try readTransmission(Array(text.utf8))
    #expect(transmission.format == format)
    return transmission
  }

  @Test func `outlines are folders, and those with an address feeds`() throws {
    let list = """
      <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="News"><outline text="Coast"><outline text="c" title="The Coast" type="rss" xmlUrl="https://coast.example/rss"
        htmlUrl="https://coast.example/"/></outline></outline>
      <outline text="Meridian" XMLURL="feed://meridian.example/atom"/>
      <outline type="rss" xmlUrl="https://tagged.example/" category="/News/Coast,/Other"/>
      </body></opml>
      """
    #expect(
      try read(list, .opml).subscriptions == [
        Subscription(
          address: "https://coast.example/rss", title: "The Coast", page: "https://coast.example/",
          folders: ["News", "Coast"]),
        Subscription(address: "https://meridian.example/atom", title: "Meridian"),
        Subscription(address: "https://tagged.example/", folders: ["News", "Coast"]),
      ])
  }

  @Test func `what is missing is put up with, and what is lost is told`() throws {
    let frameless =
      "<opml><outline xmlUrl='https://a.example/'/><outline text='R&D' xmlUrl='https://b.example/?a=1&b=2'/>"
    let broken = try read(frameless, .opml)
    #expect(broken.subscriptions.map(\.address) == ["https://a.example/", "https://b.example/?a=1&b=2"])
    #expect(broken.subscriptions.map(\.title) == [nil, "R&D"])
    #expect(broken.warnings.count == 1)
    let nameless = try read(
      "<opml><body><outline type='rss' text='Lost'/><outline type='link' url='https://l.example/x.opml'/></body></opml>",
      .opml)
    #expect(nameless.warnings.count == 3)
  }

  @Test func `a list that was written is read as it was`() throws {
    let feeds = [
      Subscription(
        address: "https://a.example/?a=1&b=\"2\"", title: "A & <B> “C”\u{1}", page: "https://a.example/",
        folders: ["One", "Two & \"more\""]),
      Subscription(address: "https://b.example/", title: "B", folders: ["One"]),
      Subscription(address: "https://c.example/", title: "C"),
    ]
    let read = try self.read(opml(feeds), .opml)
    #expect(read.warnings.isEmpty)
    var expected = feeds
    expected[0].title = "A & <B> “C”"
    #expect(read.subscriptions == expected)
  }

  @Test func `newsboat's lists have tags, titles and lines that are no feeds`() throws {
    let list = """
      # mine
      https://coast.example/rss news "two words" "~The \\"Coast\\""
      "query:Unread:unread = \\"yes\\""
      exec:~/bin/feed
      filter:sed:https://x.example/
      https://meridian.example/  # a comment
      """
    let read = try read(list, .urls)
    #expect(
      read.subscriptions == [
        Subscription(address: "https://coast.example/rss", title: "The \"Coast\"", folders: ["news", "two words"]),
        Subscription(address: "https://meridian.example/"),
      ])
    #expect(read.warnings.count == 3)
    #expect(read.warnings[0].hasPrefix("line 3: "))
    #expect(try self.read(urlList(read.subscriptions), .urls).subscriptions == read.subscriptions)
  }

  @Test func `copy with links in it is no list of feeds`() throws {
    #expect(try readTransmission(Array("https://coast.example/ferry\n\nThe ferry burned.".utf8)).format == .text)
    #expect(try readTransmission(Array("https://coast.example/ferry".utf8)).format == .text)
  }
}
