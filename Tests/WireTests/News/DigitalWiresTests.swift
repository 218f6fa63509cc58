import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct DigitalWiresTests {
  private let json = """
    {"format": "digitalwires@0.9.1", "urn": "urn:newsml:npw.example:1", "version": 2, "version_created": "2024-11-13T09:12:30+01:00",
     "pubstatus": "usable", "signal": "sig:correction", "embargoed": "2024-11-14T07:00:00+01:00", "language": "de", "urgency": 4,
     "kicker": "Wetter", "headline": "Hafen gesperrt", "teaser": "Drei Fähren warten.", "byline": "Von Maren Holt, npw", "dateline": "Sandhafen (npw) - ",
     "article_html": "<section class=\\"main\\"><p>Der Hafen ist gesperrt.</p><h2>Sturm</h2><p>Es weht.</p><dnl-image ref=\\"u:p\\" caption=\\"Leerer Kai.\\" creditline=\\"Ann Example\\" /></section>",
     "infobox_html": "<section class=\\"infobox\\"><h2>Zahlen</h2><p>Drei Fähren.</p></section>",
     "linkbox_html": "<section><ul><li><a href=\\"https://example.com/hafen\\">Der Hafen</a></li></ul></section>",
     "creditline": "npw", "copyrightnotice": "© npw", "usageterms": "Nur mit\\nVertrag", "ednotes": [{"role": "r", "ednote": "Ort berichtigt"}],
     "associations": [{"type": "image", "urn": "u:p", "headline": "Kai", "caption": "Leerer Kai.", "creditline": "Ann Example",
       "renditions": [{"size": 10, "mimetype": "image/jpeg", "url": "https://example.com/k.jpg"}]}],
     "categories": [{"type": "dnltype:dpasubject", "name": "Wetter", "qcode": "medtop:17000000"}, {"type": "dnltype:desk", "name": "vm", "qcode": "dpacat:vm"},
       {"type": "dnltype:keyword", "name": "Sturm"}, {"type": "dnltype:genre", "name": "Meldung"}, {"type": "dnltype:provider", "name": "npw"}]}
    """

  private let xml = """
    <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:newsml:npw.example:1" version="2" xml:lang="de">
    <rightsInfo><copyrightNotice>© npw</copyrightNotice><usageTerms>Nur mit
    Vertrag</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:npw"><name>npw</name></provider>
    <versionCreated>2024-11-13T09:12:30+01:00</versionCreated><embargoed>2024-11-14T07:00:00+01:00</embargoed><pubStatus qcode="stat:usable"/>
    <edNote role="r">Ort berichtigt</edNote><edNote role="x:notepad"><section xmlns="http://www.w3.org/1999/xhtml"><p>Notizblock</p></section></edNote>
    <signal qcode="sig:correction"/><link rel="irel:seeAlso" rank="1" residref="u:p" href="https://example.com/k.jpg"><itemClass qcode="ninat:picture"/><title>Kai</title></link>
    <link rel="irel:seeAlso" rank="2" href="https://example.com/hafen"><title>Der Hafen</title></link></itemMeta>
    <contentMeta><urgency>4</urgency><genre qcode="g:1"><name>Meldung</name></genre><subject qcode="dpacat:vm"><name>vm</name></subject>
    <subject qcode="medtop:17000000"><name>Wetter</name></subject><keyword rank="1">Sturm</keyword><language tag="de"/><headline rank="1">Hafen gesperrt</headline>
    <headline rank="3">Wetter</headline><dateline>Sandhafen (npw) - </dateline><by>Von Maren Holt, npw</by><creditline>npw</creditline>
    <description role="drol:teaser">Drei Fähren warten.</description></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Hafen gesperrt</title></head><body><header><time class="publicationDate">13.11.2024</time>
    <ul class="slugline"><li>Wetter</li></ul><strong class="embargoed">Nicht vor 7 Uhr</strong><h1>Hafen gesperrt</h1><h3>Wetter</h3><p class="byline">Von Maren Holt, npw</p></header>
    <section class="main"><p class="teaser">Drei Fähren warten.</p><p><span class="dateline">Sandhafen <span class="credit">(npw)</span> - </span>Der Hafen ist gesperrt.</p>
    <h2>Sturm</h2><p>Es weht.</p><dnl-image ref="u:p" caption="Leerer Kai." creditline="Ann Example" /><div class="INFOBOX"><h2>Zahlen</h2><p>Drei Fähren.</p></div></section></body></html>
    </inlineXML></contentSet></newsItem></itemSet></newsMessage>
    """

  @Test func `an item as JSON and as NewsML-G2 is one and the same article`() throws {
    let (a, b) = (try wireCopy(json), try wireCopy(xml))
    #expect(a.text == b.text)
    #expect(a.paragraphs == b.paragraphs)
    #expect(
      [a.headline, a.deck, a.byline, a.dateline, a.agency] == [b.headline, b.deck, b.byline, b.dateline, b.agency])
    #expect(a.date == b.date)
    #expect(a.status == b.status)
    #expect(a.urgency == b.urgency)
    var (said, stated) = (a.particulars, b.particulars)
    #expect(said.media.first?.caption == "Leerer Kai.")
    (said.media, stated.media) = ([], [])
    #expect(said == stated)
  }

  @Test func `and it is right`() throws {
    let copy = try wireCopy(json)
    #expect(copy.headline == "Hafen gesperrt")
    #expect(copy.deck == "Drei Fähren warten.")
    #expect(copy.texts(.deck) == ["Wetter", "Drei Fähren warten."])
    #expect(copy.byline == "Maren Holt, npw")
    #expect(copy.dateline == "Sandhafen")
    #expect(copy.texts(.dateline) == ["Sandhafen (npw) -"])
    #expect(copy.texts(.body) == ["Der Hafen ist gesperrt.", "Es weht.", "Drei Fähren."])
    #expect(copy.texts(.subhead) == ["Sturm", "Zahlen"])
    #expect(copy.texts(.caption) == ["Leerer Kai."])
    #expect(copy.texts(.boilerplate) == ["Der Hafen"])
    #expect(copy.status == .corrected)
    #expect(copy.particulars.embargo == 1_731_564_000)
    #expect(copy.particulars.rights == "© npw\nNur mit Vertrag")
    #expect(copy.particulars.subjects.map(\.code) == ["dpacat:vm", "medtop:17000000"])
  }
}
