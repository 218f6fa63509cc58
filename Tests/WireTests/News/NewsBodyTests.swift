import Language
import Newsroom
import Testing

@testable import Wire

/// Which text of an item is its copy, and who wrote it.
@Suite struct NewsBodyTests {
  private static let space = "http://iptc.org/std/nar/2006-10-01/"

  private func nitf(_ content: String, head: String = "") -> String {
    "<nitf><body><body.head><hedline><hl1>Port shut</hl1></hedline>\(head)</body.head><body.content>\(content)</body.content></body></nitf>"
  }

  private func item(_ set: String, meta: String = "") -> String {
    """
    <newsItem xmlns="\(Self.space)" guid="urn:x:1" xml:lang="de"><contentMeta><headline>Hafen zu</headline>\(meta)</contentMeta>
    <contentSet>\(set)</contentSet></newsItem>
    """
  }

  private func ninjs(_ bodies: String) -> String {
    "{\"uri\": \"urn:x:1\", \"headlines\": [{\"value\": \"Port shut\"}], \"bodies\": [\(bodies)]}"
  }

  private func newsML1(_ components: String) -> String {
    """
    <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId><DateId>20261113</DateId><NewsItemId>1</NewsItemId>
    </NewsIdentifier></Identification><NewsComponent>\(components)</NewsComponent></NewsItem></NewsML>
    """
  }

  // MARK: sentences

  @Test(arguments: [
    ("<p>The vote on <time datetime=\"2026-11-13\">Wednesday</time> failed.</p>", ["The vote on Wednesday failed."]),
    ("<p>At the <event>Regatta Days</event> in Lindo.</p>", ["At the Regatta Days in Lindo."]),
    ("<p>On <b><time>Wednesday</time></b> it failed.</p>", ["On Wednesday it failed."]),
    ("<div><time>13 Nov 2026</time><p>It failed.</p></div>", ["It failed."]),
    ("<p><time>13 Nov 2026</time></p><p>It failed.</p>", ["It failed."]),
    ("<p>It failed. <time class=\"publicationDate\">13 Nov</time></p>", ["It failed."]),
  ]) func `times and events in a sentence are part of it`(_ content: String, _ body: [String]) throws {
    #expect(try wireCopy(nitf(content)).texts(.body) == body)
  }

  // MARK: bodies

  @Test func `of several bodies the text itself is set, whatever its form, and a summary is a deck`() throws {
    let copy = try wireCopy(
      ninjs(
        """
        {"role": "summary", "contentType": "text/html", "value": "<p>Summary only.</p>"},
        {"role": "sidebar", "contentType": "text/html", "value": "<p>Beside it.</p>"},
        {"role": "main", "contentType": "text/plain", "value": "First of two.\\n\\nSecond of two."}
        """))
    #expect(copy.texts(.body) == ["First of two.", "Second of two."])
    #expect(copy.deck == "Summary only.")
    let alone = try wireCopy(
      ninjs("{\"role\": \"summary\", \"contentType\": \"text/html\", \"value\": \"<p>Summary only.</p>\"}"))
    #expect(alone.texts(.body) == ["Summary only."])
  }

  @Test func `of several languages the item's own is set`() throws {
    let text = { (tongue: String, text: String) in
      "<inlineXML xml:lang=\"\(tongue)\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>\(text)</p></body></html></inlineXML>"
    }
    let both = try wireCopy(item(text("en", "English text.") + text("de", "Deutscher Text.")))
    #expect(both.texts(.body) == ["Deutscher Text."])
    #expect(try wireCopy(item(text("en", "English text."))).texts(.body) == ["English text."])
  }

  @Test func `text that is packed in base64 is read`() throws {
    let data = { (packed: String) in
      "<inlineData contenttype=\"text/plain\" encoding=\"http://cv.iptc.org/newscodes/encd/base64\">\(packed)</inlineData>"
    }
    #expect(try wireCopy(item(data("VGV4dCBvbmUu"))).texts(.body) == ["Text one."])
    #expect(try wireCopy(item(data("iVBORw0KGgoAAAAA"))).warnings.count == 1)
    let content = { (notation: String) in
      """
      <NewsLines><HeadLine>Port shut</HeadLine></NewsLines><ContentItem><Encoding Notation="\(notation)"><DataContent>VGV4dCBvbmUu</DataContent></Encoding>
      </ContentItem>
      """
    }
    #expect(try wireCopy(newsML1(content("Base64"))).texts(.body) == ["Text one."])
    #expect(try wireCopy(newsML1(content("x-unknown"))).texts(.body).isEmpty)
  }

  @Test func `a component without a headline between two stories belongs to the first`() throws {
    let story = { (headline: String, text: String) in
      "<NewsComponent>\(headline)<ContentItem><DataContent><p>\(text)</p></DataContent></ContentItem></NewsComponent>"
    }
    let line = { (text: String) in "<NewsLines><HeadLine>\(text)</HeadLine></NewsLines>" }
    let read = try transmission(
      newsML1(story(line("One"), "Text of one.") + story("", "More of one.") + story(line("Two"), "Text of two.")))
    #expect(read.items.map(\.headline) == ["One", "Two"])
    #expect(read.items[0].texts(.body) == ["Text of one.", "More of one."])
    #expect(read.items[1].texts(.body) == ["Text of two."])
    #expect(read.items.map(\.particulars.identifier?.last) == ["1", "2"])
  }

  // MARK: bylines

  @Test func `two bylines name two writers`() throws {
    let bylines = "<byline>By Ada Lund</byline><byline>By Bo Berg<byttl>Staff Writer</byttl></byline>"
    let inNITF = try wireCopy(nitf("<p>It failed.</p>", head: bylines))
    #expect(inNITF.byline == "Ada Lund and Bo Berg")
    #expect(inNITF.texts(.byline) == ["By Ada Lund and Bo Berg, Staff Writer"])
    let inG2 = try wireCopy(item("", meta: "<by>Von Ada Lund</by><by>Von Bo Berg</by>"))
    #expect(inG2.byline == "Ada Lund und Bo Berg")
    let in1 = try wireCopy(
      newsML1(
        "<NewsLines><HeadLine>Port shut</HeadLine><ByLine>By Ada Lund</ByLine><ByLine>By Bo Berg</ByLine></NewsLines>"))
    #expect(in1.byline == "Ada Lund and Bo Berg")
    for copy in [inNITF, inG2, in1] { #expect(copy.particulars.authors == ["Ada Lund", "Bo Berg"]) }
  }

  @Test func `a second byline may say who the writer is`() throws {
    let title = "<byline>By Ada Lund</byline><byline>Associated Press</byline>"
    let copy = try wireCopy(nitf("<p>It failed.</p>", head: title))
    #expect(copy.byline == "Ada Lund")
    #expect(copy.texts(.byline) == ["By Ada Lund, Associated Press"])
    #expect(copy.particulars.authors == ["Ada Lund"])
    let titled = "<byline>By Ada Lund<byttl>Harbour Desk</byttl></byline><byline>By Bo Berg</byline>"
    #expect(
      try wireCopy(nitf("<p>It failed.</p>", head: titled)).texts(.byline) == ["By Ada Lund, Harbour Desk, and Bo Berg"]
    )
  }
}
