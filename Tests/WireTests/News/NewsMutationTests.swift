import TestSupport
import Testing

@testable import Wire

/// Damaged copies of small items: whatever is read, nothing traps and nothing takes long.
@Suite struct NewsMutationTests {
  @Test func `damaged items in every format of the news industry are read or refused`() {
    var random = SeededGenerator(seed: 20_241_113)
    let seeds = NewsSeeds.all.map { Array($0.utf8) }
    for number in 0..<4000 {
      var bytes = seeds[number % seeds.count]
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
        case 3: bytes.insert(contentsOf: NewsSeeds.traps.randomElement(using: &random)!.utf8, at: place)
        default:
          let other = seeds.randomElement(using: &random)!
          bytes = Array(bytes[..<place]) + other.suffix(Int.random(in: 0...other.count, using: &random))
        }
      }
      guard let read = try? readTransmission(bytes, format: number % 3 == 0 ? NewsSeeds.formats[number % 4] : nil)
      else { continue }
      for copy in read.items {
        let length = copy.text.utf8.count
        #expect(
          copy.paragraphs.allSatisfy { $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= length })
        #expect(copy.particulars.links.allSatisfy { $0.span.end <= length })
      }
    }
  }

  @Test func `deep and long inputs end`() throws {
    let deep = String(repeating: "<NewsComponent>", count: 5000)
    _ = try? transmission("<NewsML><NewsItem>\(deep)")
    _ = try? transmission("<nitf><body><body.content>\(String(repeating: "<block>", count: 5000))")
    let long = String(repeating: "<p>A short line of no weight.</p>", count: 20_000)
    let read = try transmission("<nitf><body><body.content>\(long)</body.content></body></nitf>")
    #expect(read.items.first?.texts(.body).count == 20_000)
    _ = try? transmission(String(repeating: "{\"items\": [", count: 5000))
    let many = String(repeating: "{\"uri\": \"u\", \"headline\": \"h\"}\n", count: 10_050)
    let list = try transmission(many)
    #expect(list.items.count == WireLimits.items)
    #expect(!list.warnings.isEmpty)
  }
}

enum NewsSeeds {
  static let formats: [Format] = [.nitf, .newsmlG2, .newsml1, .ninjs]

  static let traps = [
    "<![CDATA[", "]]>", "<!--", "&#0;", "&lol;", "\"", "\\u", "\\ud800", "<p>", "</p>", "<nitf>", "(", ") -",
    "\u{FEFF}", "{", "[",
    "99999999999999999999", "0000-00-00T99:99:99+99:99", "<table><tr><td><li><ul>", "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  ]

  static let all = [
    """
    <nitf><head><docdata management-status="usable"><doc-id id-string="a"/><date.issue norm="20241113T091200+0100"/></docdata></head><body><body.head>
    <hedline><hl1>Port shut</hl1><hl2>Ferries wait</hl2></hedline><byline>By Maren Holt<byttl>Writer</byttl></byline><dateline><location>SANDHAVEN</location></dateline></body.head>
    <body.content><p>SANDHAVEN (NPW) - The port <a href="https://example.com">is</a> shut.</p><ul><li>One</li></ul><table><tr><td>1</td><td>2</td></tr></table></body.content></body></nitf>
    """,
    """
    <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="a" version="1"><itemMeta><pubStatus qcode="stat:usable"/>
    <versionCreated>2024-11-13T09:12:00Z</versionCreated></itemMeta><contentMeta><headline>Port shut</headline><by>By Maren Holt</by><dateline>Sandhaven (npw) - </dateline></contentMeta>
    <contentSet><inlineXML><html><body><h1>Port shut</h1><p>Sandhaven (npw) - It is <a href="https://example.com/x">shut</a>.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>
    """,
    """
    <NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><NewsItemId>a</NewsItemId></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/></NewsManagement>
    <NewsComponent><NewsLines><HeadLine>Port shut</HeadLine></NewsLines><ContentItem><DataContent><p>The port is shut.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
    """,
    """
    {"uri": "u", "type": "text", "headline": "Port shut", "versioncreated": "2024-11-13T09:12:00Z", "body_html": "<p>Sandhaven (npw) - The port.</p>", "subject": [{"code": "a"}]}
    """,
    """
    {"format": "digitalwires", "urn": "u", "headline": "Hafen", "dateline": "Sandhafen (npw) - ", "article_html": "<section><p>Der Hafen.</p></section>", "categories": [{"type": "dnltype:desk"}]}
    """,
  ]
}
