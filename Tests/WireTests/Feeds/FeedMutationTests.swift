import TestSupport
import Testing

@testable import Wire

/// Damaged copies of small feeds: whatever is read, nothing traps and nothing takes long.
@Suite struct FeedMutationTests {
  private static let seeds = [
    rss(
      "<title>Port &amp; ferry</title><guid>g</guid><description><![CDATA[<p style='color:red'>It <a href='/x'>is</a> shut.</p><ul><li>1</ul>]]></description>"
        + "<media:content url='u'><media:credit>c</media:credit></media:content><pubDate>Tue, 17 Nov 2026 08:02:30 +0100</pubDate>"
        + "<georss:point>1 2</georss:point><psc:chapters><psc:chapter start='1:02'/></psc:chapters><author>a@b.example (A)</author>"
    ),
    """
    <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/" xml:lang="en"><title type="html">&lt;b&gt;D&lt;/b&gt;</title>
    <entry><id>1</id><updated>2026-11-17T08:02:30Z</updated><author><name>A</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p><svg xmlns="http://www.w3.org/2000/svg"><path d="M0"/></svg></div></content></entry></feed>
    """,
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>C</title><items><rdf:Seq><rdf:li rdf:resource="1"/></rdf:Seq></items></channel>
    <item rdf:about="1"><title>One &#8217; &#146;</title><description>d</description></item></rdf:RDF>
    """,
    """
    {"version": "https://jsonfeed.org/version/1.1", "title": "D", "items": [{"id": 1, "title": "\\u00e9\\ud83d\\ude00", "content_html": "<p>x</p>", "tags": ["a"], "authors": [{"name": "A"}], "attachments": [{"url": "u"}]}]}
    """,
  ].map { Array($0.utf8) }

  private static let traps = [
    "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&#xD800;", "&lol;", "\"", "'", "<", ">", "</", "<p ", "=", "</rss>",
    "<item>", "</item>",
    "<?", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "\u{FEFF}", "\\ud800", "99999999999999999999", "0000-00-00T99:99:99+99:99",
    "xml:base='::'",
    "<svg><math>", "url((", "style='a:b:c'", "\u{0}", "\u{1}", "Ã©",
  ]

  @Test func `damaged feeds are read or refused`() {
    var random = SeededGenerator(seed: 20_261_117)
    for number in 0..<5000 {
      var bytes = Self.seeds[number % Self.seeds.count]
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
        case 3, 4: bytes.insert(contentsOf: Self.traps.randomElement(using: &random)!.utf8, at: place)
        default:
          let other = Self.seeds.randomElement(using: &random)!
          bytes = Array(bytes[..<place]) + other.suffix(Int.random(in: 0...other.count, using: &random))
        }
      }
      let format: Format? = number % 3 == 0 ? [.rss, .jsonFeed][number / 3 % 2] : nil
      guard let read = try? readTransmission(bytes, format: format, origin: Origin(address: "http://a.example/f"))
      else { continue }
      for copy in read.items {
        let length = copy.text.utf8.count
        #expect(
          copy.paragraphs.allSatisfy { $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= length })
        #expect(copy.particulars.links.allSatisfy { $0.span.end <= length })
      }
      if let json = read.feed?.json.text(indent: nil) {
        #expect(JSONReader.read(String(decoding: json, as: UTF8.self)).fault == nil)
      }
    }
  }

  @Test func `long and repetitive inputs end`() throws {
    let repeated = [
      "<!-- ", "<![CDATA[", "<?x ", "</rss>", "<a href='", "<a x=\"<", "&amp", "&#", "<item>", "<title>", "</x>", "<b ",
      "<!",
      "<category>x</category>", "<x:y z='1'/>", "<q1>", "Ã", "\u{1}", "<media:content url='u'/>",
      "<dc:creator>a</dc:creator>",
    ]
    for piece in repeated {
      let long = String(repeating: piece, count: 200_000 / piece.utf8.count)
      for text in [
        rss(long), rss("<description><![CDATA[\(long)]]></description>"), rss("</item></channel></rss>\(long)<item>"),
      ] {
        let clock = ContinuousClock()
        let time = clock.measure { _ = try? readTransmission(Array(text.utf8)) }
        #expect(time < .seconds(5), "\(piece)")
      }
    }
  }

  @Test func `there is an end to items, names and pictures`() throws {
    let items = String(repeating: "<item><title>t</title></item>", count: 10_050)
    let read = try readTransmission(Array("<rss><channel>\(items)</channel></rss>".utf8))
    #expect(read.items.count == WireLimits.items)
    #expect(read.warnings.contains { $0.contains("10000") })
    let names = (0..<20_000).map { "<n\($0)>x</n\($0)>" }.joined()
    #expect(try item(names).members.count == 20_000)
    let pictures = (0..<20_000).map { "<img src='http://h.example/\($0)'>" }.joined()
    #expect(
      try copy("<title>t</title><description><![CDATA[\(pictures)]]></description>").particulars.media.count == 1000)
  }
}
