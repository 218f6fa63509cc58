import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct NewsMLG2Tests {
  private static let space = "http://iptc.org/std/nar/2006-10-01/"

  private func item(
    meta: String = "", content: String = "<headline>Port shut</headline>", set: String = "", rights: String = "",
    guid: String = "urn:newsml:npw.example:20241113:harbour"
  ) -> String {
    """
    <newsItem xmlns="\(Self.space)" guid="\(guid)" version="4" xml:lang="en">
    <rightsInfo>\(rights)</rightsInfo>
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="npw"/><versionCreated>2024-11-13T09:12:30+01:00</versionCreated>
    \(meta)</itemMeta>
    <contentMeta>\(content)</contentMeta><contentSet>\(set)</contentSet></newsItem>
    """
  }

  private let page = """
    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>
    <h1>Port shut</h1><h2>Ferries wait</h2><p>Sandhaven (npw) - The port is <a href="https://example.com/port">shut</a> for the day.</p>
    <h2>The storm</h2><p>It blows from the north.</p></body></html></inlineXML>
    """

  @Test func `an item with a page inside yields its parts`() throws {
    let copy = try wireCopy(
      item(
        meta: """
          <firstCreated>2024-11-12T08:00:00Z</firstCreated><pubStatus qcode="stat:usable"/><edNote>Note <br/>well.</edNote>
          <signal qcode="sig:update"/>
          """,
        content: """
          <urgency>3</urgency><located qcode="city:sh"><name>Sandhaven</name></located><creator literal="mh"/>
          <infoSource literal="AFP"/><language tag="en-GB"/><keyword>ferry</keyword><genre><name>News</name></genre>
          <subject qcode="medtop:20000065"><name xml:lang="de">Unruhen</name><name xml:lang="en">civil unrest</name></subject>
          <subject uri="http://cv.iptc.org/newscodes/mediatopic/20000523"/><subject qcode="geo:1" type="cpnat:geoArea"/>
          <slugline>PORT-SHUT</slugline><headline>Port shut</headline><dateline>Sandhaven (npw) - </dateline><by>By Maren Holt</by>
          """, set: page,
        rights: "<copyrightHolder literal=\"NPW\"/><usageTerms>Ask before use</usageTerms>"
      ).replacingFirst("<contentSet>", with: "<assert qcode=\"geo:1\"><name>North Coast</name></assert><contentSet>"))
    #expect(copy.headline == "Port shut")
    #expect(copy.deck == "Ferries wait")
    #expect(copy.byline == "Maren Holt")
    #expect(copy.dateline == "Sandhaven")
    #expect(copy.agency == "AFP")
    #expect(copy.texts(.dateline) == ["Sandhaven (npw) -"])
    #expect(copy.texts(.body) == ["The port is shut for the day.", "It blows from the north."])
    #expect(copy.texts(.subhead) == ["The storm"])
    #expect(copy.date?.iso == "2024-11-13T09:12:30+01:00")
    #expect(copy.urgency == .urgent)
    let said = copy.particulars
    #expect(said.identifier == "urn:newsml:npw.example:20241113:harbour")
    #expect(said.revision == "4")
    #expect(said.language == "en-GB")
    #expect(said.editorialNote == "Note well.")
    #expect(said.rights == "NPW\nAsk before use")
    #expect(said.places == ["Sandhaven"])
    #expect(
      said.subjects == [
        Subject(code: "medtop:20000065", name: "civil unrest"), Subject(code: "medtop:20000523", name: nil),
        Subject(code: "geo:1", name: "North Coast"),
      ])
    #expect(said.links.map { copy.text[$0.span] } == ["shut"])
    #expect(said.links.first?.address == "https://example.com/port")
  }

  @Test func `any prefix will do`() throws {
    let prefixed = """
      <nar:newsMessage xmlns:nar="\(Self.space)"><nar:header><nar:sent>2024-11-13T10:00:00Z</nar:sent></nar:header><nar:itemSet>
      <nar:newsItem guid="a" version="1"><nar:contentMeta><nar:headline>One</nar:headline></nar:contentMeta>
      <nar:contentSet><nar:inlineData contenttype="text/plain">First of two.\n\nSecond of two.</nar:inlineData></nar:contentSet></nar:newsItem>
      <nar:newsItem guid="b" version="1"/>
      <nar:newsItem guid="c" version="1"><nar:contentMeta><nar:headline>Three</nar:headline></nar:contentMeta></nar:newsItem>
      </nar:itemSet></nar:newsMessage>
      """
    let read = try transmission(prefixed)
    #expect(read.items.map(\.headline) == ["One", "Three"])
    #expect(read.items[0].texts(.body) == ["First of two.", "Second of two."])
    #expect(read.items[0].date?.iso == "2024-11-13T10:00:00Z")
    #expect(read.warnings == ["newsItem b holds neither a headline nor text, and is no copy"])
    #expect(read.items[0].original.map { String(decoding: $0, as: UTF8.self) }?.contains("guid=\"a\"") == true)
  }

  @Test(arguments: [
    ("<pubStatus qcode=\"stat:usable\"/>", CopyStatus.usable, nil), ("", .usable, nil),
    ("<pubStatus qcode=\"stat:canceled\"/>", .killed, "stat:canceled"),
    (
      "<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/withheld\"/>", .withheld,
      "http://cv.iptc.org/newscodes/pubstatusg2/withheld"
    ),
    ("<pubStatus qcode=\"stat:pondered\"/>", .withheld, "stat:pondered"),
    ("<pubStatus qcode=\"stat:usable\"/><signal qcode=\"sig:correction\"/>", .corrected, "sig:correction"),
    ("<signal qcode=\"sig:update\"/>", .usable, nil),
    ("<pubStatus qcode=\"stat:canceled\"/><signal qcode=\"sig:correction\"/>", .killed, "stat:canceled"),
  ]) func `status and signals`(_ meta: String, _ status: CopyStatus, _ stated: String?) throws {
    let copy = try wireCopy(item(meta: meta))
    #expect(copy.status == status)
    #expect(copy.particulars.statedStatus == stated)
  }

  @Test func `an embargo is kept and links say what is replaced, shown beside and read elsewhere`() throws {
    let copy = try wireCopy(
      item(
        meta: """
          <embargoed>2024-11-14T06:00:00Z</embargoed>
          <link rel="irel:previousVersion" residref="urn:old"/><link rel="irel:previousVersion" residref="urn:newsml:npw.example:20241113:harbour"/>
          <link rel="irel:seeAlso" href="https://example.com/a.jpg" residref="urn:pic"><itemClass qcode="ninat:picture"/><title>The quay</title></link>
          <link rel="irel:seeAlso" href="https://example.com/more"><title>More about the port</title></link>
          <link rel="irel:seeAlso" href="javascript:alert(1)"><title>Bad</title></link>
          """))
    #expect(copy.particulars.embargo == 1_731_564_000)
    #expect(copy.status == .usable)
    #expect(copy.particulars.replaces == ["urn:old"])
    #expect(copy.particulars.media == [Media(address: "https://example.com/a.jpg", title: "The quay")])
    #expect(copy.texts(.boilerplate) == ["More about the port"])
    #expect(copy.particulars.links.map(\.address) == ["https://example.com/more"])
  }

  @Test func `a cancel without content reaches the item by its ID`() throws {
    let copy = try wireCopy(
      "<newsItem xmlns=\"\(Self.space)\" guid=\"urn:x\" version=\"2\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>"
    )
    #expect(copy.status == .killed)
    #expect(copy.particulars.identifier == "urn:x")
    #expect(!copy.text.isEmpty)
  }

  @Test func `a picture is copy with its caption, its largest form and its photographer`() throws {
    let picture = """
      <newsItem xmlns="\(Self.space)" guid="urn:p" version="1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta>
      <creator role="crol:photographer"><name>Ann Example</name></creator><creditline>NPW</creditline><headline>Dredger</headline>
      <description role="drol:caption">A dredger works in the channel
          of Sandhaven on Wednesday.</description>
      <description role="drol:extended">FILE - A dredger works in the channel of Sandhaven on Wednesday. (NPW)</description></contentMeta>
      <contentSet><remoteContent href="small.jpg" contenttype="image/jpeg" width="100" height="80"/>
      <remoteContent href="https://example.com/big.jpg" contenttype="image/jpeg" width="3000" height="2000" size="77"/></contentSet></newsItem>
      """
    let copy = try wireCopy(picture)
    #expect(copy.texts(.caption) == ["FILE - A dredger works in the channel of Sandhaven on Wednesday. (NPW)"])
    #expect(copy.texts(.credit) == ["NPW"])
    #expect(copy.byline == "Ann Example")
    #expect(copy.particulars.media.map(\.address) == ["https://example.com/big.jpg"])
    #expect(copy.particulars.media.first?.size == 77)
    #expect(copy.particulars.media.first?.credit == "NPW")
  }

  @Test func `a subtitle that the page repeats is set once`() throws {
    let content =
      "<headline role=\"hl:title\">Port shut</headline><headline role=\"hl:subtitle\">Ferries wait</headline>"
    let copy = try wireCopy(item(content: content, set: page))
    #expect(copy.texts(.deck) == ["Ferries wait"])
    #expect(copy.texts(.subhead) == ["The storm"])
    let other = try wireCopy(
      item(content: "<headline>Port shut</headline><description>It may open on Friday.</description>", set: page))
    #expect(other.texts(.deck) == ["Ferries wait", "It may open on Friday."])
  }

  @Test func `NITF inside, with a headline of its own or without`() throws {
    let nitf = """
      <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
      <hedline><hl1>Port shut</hl1></hedline><byline>By Maren Holt, <byttl>Staff Reporter</byttl></byline></body.head>
      <body.content><p>The port is shut.</p></body.content></body></nitf></inlineXML>
      """
    let copy = try wireCopy(item(set: nitf))
    #expect(copy.byline == "Maren Holt")
    #expect(copy.texts(.byline) == ["By Maren Holt, Staff Reporter"])
    #expect(copy.texts(.headline) == ["Port shut"])
    #expect(copy.texts(.body) == ["The port is shut."])
    #expect(copy.status == .usable)
  }

  @Test func `the markup of the Swedish agency is read`() throws {
    let inside = """
      <inlineXML contenttype="application/ttnitf+xml"><BODY xmlns=""><TEXT><RUBRIK>Hamnen stängd</RUBRIK>
      <DAT><ORT>Sandhamn</ORT><SOURCE>TT</SOURCE></DAT><INGRESS><P>Hamnen är stängd i dag.</P></INGRESS><BRODTEXT>
      <CITAT>Det blåser för mycket, säger hamnkaptenen.</CITAT><MELLIS>Färjor väntar</MELLIS><P>Tre färjor ligger kvar.</P></BRODTEXT>
      <BYLINE EPOST="m@example.com">Maren Holt/TT</BYLINE><BILD><BILDFIL>http://example.com/1</BILDFIL>
      <BILDTEXT><P>Tom kaj.</P></BILDTEXT><BILDSKAPARE>Ann Example/TT</BILDSKAPARE></BILD></TEXT></BODY></inlineXML>
      """
    let copy = try wireCopy(item(content: "<headline>Hamnen stängd</headline><language tag=\"sv\"/>", set: inside))
    #expect(copy.texts(.headline) == ["Hamnen stängd"])
    #expect(copy.byline == "Maren Holt/TT")
    #expect(copy.texts(.dateline) == ["Sandhamn TT"])
    #expect(
      copy.texts(.body) == [
        "Hamnen är stängd i dag.", "Det blåser för mycket, säger hamnkaptenen.", "Tre färjor ligger kvar.",
      ])
    #expect(copy.texts(.subhead) == ["Färjor väntar"])
    #expect(copy.texts(.caption) == ["Tom kaj."])
    #expect(copy.texts(.credit) == ["Ann Example/TT"])
  }

  @Test func `markup that is sent as plain text is read as markup`() throws {
    let copy = try wireCopy(
      item(
        set:
          "<inlineData contenttype=\"text/plain\"><![CDATA[<p>The port is shut.</p><p>Ferries wait.</p>]]></inlineData>"
      ))
    #expect(copy.texts(.body) == ["The port is shut.", "Ferries wait."])
  }

  @Test func `a package is copy only with a text of its own`() throws {
    let package = { (description: String) in
      """
      <packageItem xmlns="\(Self.space)" guid="urn:k" version="1"><contentMeta><headline>Top stories</headline>\(description)</contentMeta>
      <groupSet root="g"><group id="g"><itemRef residref="urn:a"><title>One</title></itemRef>
      <itemRef href="https://example.com/two"><title>Two</title></itemRef></group></groupSet></packageItem>
      """
    }
    let bare = try transmission(package(""))
    #expect(bare.items.isEmpty)
    #expect(
      bare.warnings == [
        "packageItem urn:k holds neither a headline nor text, and is no copy (a package of 2 items without a text of its own)"
      ])
    let copy = try wireCopy(package("<description>What the morning brought.</description>"))
    #expect(copy.texts(.body) == ["What the morning brought."])
    #expect(copy.texts(.boilerplate) == ["Two"])
  }

  @Test func `events are copy, vocabularies and catalogues are not`() throws {
    let event = """
      <conceptItem xmlns="\(Self.space)" guid="urn:e" version="1" xml:lang="en"><concept><conceptId qcode="e:1"/><name>Harbour day</name>
      <definition>Boats and bands.</definition><eventDetails><dates><start>2024-11-20</start></dates>
      <location><name>Sandhaven</name></location></eventDetails></concept></conceptItem>
      """
    let copy = try wireCopy(event)
    #expect(copy.headline == "Harbour day")
    #expect(copy.texts(.body) == ["Boats and bands.", "2024-11-20", "Sandhaven"])
    let vocabulary = """
      <knowledgeItem xmlns="\(Self.space)" guid="urn:v" version="1"><conceptSet><concept><conceptId qcode="a:1"/><name>A</name></concept>
      <concept><conceptId qcode="a:2"/><name>B</name></concept></conceptSet></knowledgeItem>
      """
    #expect(try transmission(vocabulary).warnings.first?.contains("a vocabulary of 2 concepts") == true)
    #expect(
      try transmission("<catalogItem xmlns=\"\(Self.space)\" guid=\"urn:c\"><catalogContainer/></catalogItem>").items
        .isEmpty)
    #expect(try transmission("<planningItem xmlns=\"\(Self.space)\" guid=\"urn:d\"/>").items.isEmpty)
  }

  @Test func `a piece of an item is read as far as it goes`() throws {
    #expect(try wireCopy("<contentSet>\(page)</contentSet>").headline == "Port shut")
    #expect(try wireCopy("<contentMeta><headline>Alone</headline></contentMeta>").headline == "Alone")
    #expect(try transmission("<groupSet root=\"g\"><group id=\"g\"/></groupSet>").items.isEmpty)
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
