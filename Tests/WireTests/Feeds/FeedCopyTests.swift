import Language
import Newsroom
import Testing

@testable import Wire

/// Copy out of the entries of feeds.
@Suite struct FeedCopyTests {
  @Test func `an entry is an article with its parts`() throws {
    let copy = try copy(
      """
      <title>Ferry fire: &#8216;nobody slept&#8217;</title><link>https://harbour.example/1</link><guid isPermaLink="false">h1</guid>
      <dc:creator>Ann Bee</dc:creator><pubDate>Tue, 17 Nov 2026 08:02:30 +0100</pubDate><category>Ferries</category>
      <content:encoded><![CDATA[<p>PORT MERROW — A fire broke out.</p><h2>The search</h2><p>See <a href="/2">more</a>.</p>]]></content:encoded>
      """)
    #expect(copy.format == .rss)
    #expect(copy.headline == "Ferry fire: ‘nobody slept’")
    #expect(copy.byline == "Ann Bee")
    #expect(copy.dateline == "PORT MERROW")
    #expect(copy.date?.iso == "2026-11-17T08:02:30+01:00")
    #expect(
      copy.paragraphs.map(\.role) == [.headline, .byline, .dateline, .body, .subhead, .body])
    #expect(copy.particulars.identifier == "h1")
    #expect(copy.particulars.address == "https://harbour.example/1")
    #expect(copy.particulars.keywords == ["Ferries"])
    #expect(copy.particulars.provider == "Harbour News")
    let link = try #require(copy.particulars.links.first)
    #expect(copy.text[link.span] == "more")
    #expect(link.address == "https://harbour.example/2")
    #expect(String(decoding: copy.original ?? [], as: UTF8.self).hasPrefix("<item>"))
  }

  @Test func `a summary is the deck where it is not the beginning of the text`() throws {
    let text = "<p>A fire on an overnight ferry killed nine people off Kestrel Island early on Tuesday.</p>"
    func deck(_ summary: String) throws -> String? {
      try copy(
        "<title>t</title><description>\(summary)</description><content:encoded><![CDATA[\(text)]]></content:encoded>"
      ).deck
    }
    #expect(try deck("What is known so far") == "What is known so far")
    #expect(try deck("A fire on an overnight ferry killed nine people off Kestrel [&amp;#8230;]") == nil)
    #expect(try deck("") == nil)
    #expect(
      try copy("<title>t</title><description>Only this.</description>").paragraphs.map(\.role) == [.headline, .body])
  }

  @Test func `media are gathered with credits and captions, each once`() throws {
    let copy = try copy(
      """
      <title>t</title><enclosure url="https://h.example/a.mp3" type="audio/mpeg" length="5"/>
      <media:group><media:credit>NPW</media:credit><media:content url="https://h.example/1.jpg" type="image/jpeg">
      <media:description>Smoke</media:description></media:content></media:group><media:thumbnail url="https://h.example/t.jpg"/>
      <description><![CDATA[<p>x</p><img src="/2.jpg" alt="The quay"><img src="https://h.example/1.jpg">]]></description>
      """)
    #expect(
      copy.particulars.media == [
        Media(address: "https://h.example/a.mp3", type: "audio/mpeg", size: 5),
        Media(address: "https://h.example/1.jpg", type: "image/jpeg", caption: "Smoke", credit: "NPW"),
        Media(address: "https://harbour.example/2.jpg", caption: "The quay"),
      ])
    #expect(
      try mediaOfCopy("<title>t</title><media:thumbnail url='https://h.example/t.jpg'/>") == ["https://h.example/t.jpg"]
    )
  }

  private func mediaOfCopy(_ inside: String) throws -> [String?] { try copy(inside).particulars.media.map(\.address) }

  @Test func `an entry of Atom has the feed's author, rights and language`() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Desk</title><author><name>The Desk</name></author><rights>© Desk</rights>
      <entry><id>tag:1</id><title>One</title><updated>2026-11-17T09:00:00Z</updated><published>2026-11-16</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>text</b>.</p></div></content></entry></feed>
      """
    let copy = try #require(try readTransmission(Array(text.utf8)).items.first)
    #expect(copy.format == .atom)
    #expect(copy.byline == "The Desk")
    #expect(copy.particulars.rights == "© Desk")
    #expect(copy.particulars.language == "en-GB")
    #expect(copy.particulars.revision == "2026-11-17T09:00:00Z")
    #expect(copy.particulars.updated == 1_794_906_000)
    #expect(copy.date?.iso == "2026-11-16")
    #expect(copy.paragraphs.filter { $0.role == .body }.map { copy.text[$0.span] } == ["A text."])
  }

  @Test func `plain text of JSON keeps its paragraphs`() throws {
    let text = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "items": [{"id": "1", "title": "One",
      "content_text": "First.\\n\\nSecond\\nline."}]}
      """
    let copy = try #require(try readTransmission(Array(text.utf8)).items.first)
    #expect(copy.paragraphs.map { copy.text[$0.span] } == ["One", "First.", "Second\nline."])
  }

  @Test func `an item without title and text is told and left out, and a date that is none`() throws {
    let read = try readTransmission(
      Array(
        "<rss version='2.0'><channel><item><link>x</link></item>\n<item><title>t</title><pubDate>soon</pubDate></item></channel></rss>"
          .utf8))
    #expect(read.warnings == ["item 1 (line 1) has neither a title nor text, and is left out"])
    #expect(read.items.map(\.headline) == ["t"])
    #expect(read.items[0].warnings == ["“soon” is no date"])
  }

  @Test func `an item over the limit is told and left out`() throws {
    let long = String(repeating: "<p>A line that is not short.</p>", count: 90_000)
    let read = try readTransmission(
      Array(
        "<rss><channel><item><title>Long</title><description><![CDATA[\(long)]]></description></item><item><title>t</title></item></channel></rss>"
          .utf8))
    #expect(read.items.map(\.headline) == ["t"])
    #expect(read.warnings.first?.contains("over the limit of 2 MB") == true)
  }

  @Test func `what could not be decoded is counted in the item that has it`() throws {
    let bytes =
      Array("<rss><channel><item><title>Zürich ü ü".utf8) + [0xFF]
      + Array("</title></item><item><title>Good</title></item></channel></rss>".utf8)
    let read = try readTransmission(bytes)
    #expect(read.items.map(\.replacements) == [1, 0])
    #expect(read.items.map(\.warnings.count) == [1, 0])
  }

  @Test func `an entry that the feed takes back is a kill`() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Desk</title>
      <at:deleted-entry ref="tag:1" when="2026-11-17T09:00:00Z"><at:comment>Wrong figures</at:comment></at:deleted-entry></feed>
      """
    let read = try readTransmission(Array(text.utf8))
    let copy = try #require(read.items.first)
    #expect(copy.status == .killed)
    #expect(copy.particulars.identifier == "tag:1")
    #expect(copy.particulars.updated == 1_794_906_000)
    #expect(copy.paragraphs.map(\.role) == [.advisory])
    #expect(copy.text == "Wrong figures")
    #expect(read.feed?.entries.isEmpty == true)
  }

  @Test func `a signature of the publishing program is no copy`() throws {
    let copy = try copy(
      "<title>t</title><description><![CDATA[<p>Text that is copy.</p><p>The post t appeared first on Desk.</p>]]></description>"
    )
    #expect(copy.paragraphs.last?.role == .boilerplate)
  }
}
