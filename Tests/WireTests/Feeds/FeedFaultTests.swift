import Testing

@testable import Wire

/// Feeds that are not well formed: it is said where, and what stands beside the fault is read.
@Suite struct FeedFaultTests {
  private func titles(_ text: String) throws -> [String?] { try feed(text).entries.map { $0.fields.text("title") } }

  private let faults: [(String, String)] = [
    ("<title>Fish & chips</title>", "Fish & chips"), ("<title>a < b</title>", "a < b"),
    ("<title>caf&eacute;</title>", "café"), ("<title>a\u{1}b</title>", "ab"), ("<title a=b>Odd</title>", "Odd"),
    ("<title>one<br>two</title>", "one<br />two"), ("<title>Open", "Open"), ("<title>End</title></b>", "End"),
    ("<x:y>z</x:y><title>Prefix</title>", "Prefix"), ("<title><![CDATA[Cut", "Cut"),
  ]

  @Test func `a fault is told and harms no other item`() throws {
    for (inside, title) in faults {
      let document = try feed(
        "<rss version='2.0'><channel><item>\(inside)</item><item><title>Next</title></item></channel></rss>")
      #expect(document.fault != nil, "\(inside)")
      guard !inside.contains("CDATA") else { continue }
      #expect(document.entries.map { $0.fields.text("title") }.contains("Next"), "\(inside)")
      let first = document.entries.first?.fields.text("title") ?? ""
      #expect(first.hasPrefix(title), "\(inside): \(first)")
    }
  }

  @Test func `a feed that breaks off keeps what came before`() throws {
    let whole = "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</title><description>Te"
    #expect(try titles(whole) == ["One", "Two"])
    #expect(try feed(whole).fault == "line 1: it breaks off")
  }

  @Test(arguments: [
    "<channel><title>T<item><title>One</title></item>",
    "<channel><description>D</descripton><item><title>One</title></item>",
    "<channel><dc:x xmlns:dc=\"d/><title>T</title><item><title>One</title></item>",
    "<Channel><Item><Title>One</title></item>",
  ])
  func `what its feed leaves open swallows no item`(opening: String) throws {
    #expect(try titles("<rss>\(opening)<item><title>Two</title></item></channel></rss>") == ["One", "Two"])
  }

  @Test func `an item that does not end does not swallow the next`() throws {
    #expect(
      try titles("<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>")
        == ["One", "Two"])
  }

  @Test func `an end that comes too early does not end the feed`() throws {
    #expect(
      try titles("<rss><channel><item><title>One</title></item></channel></rss><item><title>Two</title></item>")
        == ["One", "Two"])
  }

  @Test func `elements that are nested without end keep their text and their neighbours`() throws {
    let deep = String(repeating: "<div>", count: 2000)
    let text =
      "<rss><channel><item><description>\(deep)x</description></item><item><title>Next</title></item></channel></rss>"
    #expect(try titles(text).last == "Next")
  }

  @Test func `no entity is expanded, nor anything fetched`() throws {
    let bomb =
      "<!DOCTYPE rss [<!ENTITY a \"lollollol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
    let document = try feed("\(bomb)<rss><channel><title>&a; &b; &c;</title></channel></rss>")
    #expect(document.feed.text("title") == "lollollol &b; &c;")
  }

  @Test func `a well-formed feed has no fault`() throws {
    #expect(try feed(rss("<title>Fish &amp; chips</title><!-- a comment --><?pi x?>")).fault == nil)
    #expect(
      try feed(
        "<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY port 'Port'>]><rss><channel><title>&port;</title></channel></rss>"
      ).fault == nil)
  }

  @Test func `the sender's slips are told, and are no fault of the feed`() throws {
    let document = try feed(rss("<title>x</title>"), type: "text/plain")
    #expect(document.fault == nil)
    #expect(document.json["bozo"] == .bool(true))
    #expect(document.json["bozo_exception"] == "it was sent as text/plain")
    #expect(try feed(rss("<title>x</title>"), type: "text/xml").encoding == "us-ascii")
  }

  @Test func `a notice that a program printed before the feed is passed over`() throws {
    let whole = rss("<title>One</title>")
    for notice in ["<br />\n<b>Warning</b>: odd in /x.php\n", "Notice: undefined\n"] {
      let document = try feed("\(notice)<?xml version='1.0'?>\(whole)")
      #expect(document.entries.map { $0.fields.text("title") } == ["One"])
      #expect(document.fault?.hasPrefix("line ") == true)
    }
  }

  @Test func `addresses of namespaces may be miswritten`() throws {
    let text = "<rss xmlns:d='https://purl.org/dc/elements/1.1 '><channel><d:creator>Ann</d:creator></channel></rss>"
    #expect(try feed(text).feed.text("author") == "Ann")
  }

  @Test func `what is no feed is refused`() {
    #expect(throws: WireError.notFormat(.rss)) { try readTransmission(Array("no markup".utf8), format: .rss) }
    #expect(throws: WireError.notFormat(.jsonFeed)) { try readTransmission(Array("{}".utf8), format: .jsonFeed) }
  }
}
