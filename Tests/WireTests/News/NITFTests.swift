import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct NITFTests {
  private let harbour = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
    <nitf baselang="en-GB">
      <head>
        <title>harbour</title>
        <meta name="slugline" content="HARBOUR-DREDGING"/>
        <tobject tobject.type="news">
          <tobject.property tobject.property.type="Analysis"/>
          <tobject.subject tobject.subject.refnum="04015000" tobject.subject.type="Economy" tobject.subject.matter="Shipping"/>
        </tobject>
        <docdata management-status="usable">
          <doc-id regsrc="NPW" id-string="npw-4711"/>
          <urgency ed-urg="2"/>
          <date.issue norm="20241113T091200+0100"/>
          <du-key version="3" key="HARBOUR"/>
          <ed-msg info="Pictures follow."/>
          <doc.copyright holder="Northern Press Wire" year="2024"/>
          <key-list><keyword key="harbour"/><keyword key="dredging"/></key-list>
          <evloc city="Sandhaven" iso-cc="NOR"/>
        </docdata>
      </head>
      <body>
        <body.head>
          <hedline><hl1>Sandhaven dredges its harbour</hl1><hl2>Deeper water for larger ferries</hl2></hedline>
          <byline>By <person>Maren Holt</person><byttl>Harbour Correspondent</byttl></byline>
          <distributor>Northern Press Wire</distributor>
          <dateline><location><city>SANDHAVEN</city></location><story.date norm="20241113">Nov. 13</story.date></dateline>
          <abstract><p>The works take until spring, the port says.</p></abstract>
        </body.head>
        <body.content>
          <block>
            <p lede="true">SANDHAVEN, Nov. 13 (NPW) — <org>The port</org> of <location>Sandhaven</location> began
              to dredge on <chron norm="20241113">Wednesday</chron>, for <money>4 million</money> crowns.</p>
            <hl2>What it costs</hl2>
            <p>Each metre costs <num>1,200</num> crowns, the port master said on the quay.</p>
            <table><caption>Depth by year</caption><tr><th>Year</th><th>Depth</th></tr><tr><td>2023</td><td>6 m</td></tr></table>
            <ul><li>First the channel</li><li><p>Then the basin</p></li></ul>
            <media media-type="image">
              <media-reference mime-type="image/jpeg" source="https://example.com/dredger.jpg"/>
              <media-object encoding="base64">QUJDREVG</media-object>
              <media-caption>A dredger in the channel.</media-caption>
              <media-producer>Ann Example</media-producer>
            </media>
          </block>
        </body.content>
        <body.end><tagline>Piet Sand contributed to this report.</tagline></body.end>
      </body>
    </nitf>
    """

  @Test func `a document yields head, body, credits and what is said of it`() throws {
    let copy = try wireCopy(harbour)
    #expect(copy.format == .nitf)
    #expect(copy.headline == "Sandhaven dredges its harbour")
    #expect(copy.deck == "Deeper water for larger ferries")
    #expect(copy.texts(.deck) == ["Deeper water for larger ferries", "The works take until spring, the port says."])
    #expect(copy.byline == "Maren Holt")
    #expect(copy.texts(.byline) == ["By Maren Holt, Harbour Correspondent"])
    #expect(copy.dateline == "SANDHAVEN, Nov. 13")
    #expect(copy.texts(.dateline) == ["SANDHAVEN, Nov. 13 (NPW) —"])
    #expect(copy.texts(.subhead) == ["What it costs"])
    #expect(
      copy.texts(.body) == [
        "The port of Sandhaven began to dredge on Wednesday, for 4 million crowns.",
        "Each metre costs 1,200 crowns, the port master said on the quay.", "Year | Depth", "2023 | 6 m",
        "• First the channel", "• Then the basin",
      ])
    #expect(copy.texts(.caption) == ["Depth by year", "A dredger in the channel."])
    #expect(copy.texts(.credit) == ["Ann Example"])
    #expect(copy.texts(.contributor) == ["Piet Sand contributed to this report."])
    #expect(!copy.text.contains("QUJD"))
    #expect(copy.date?.iso == "2024-11-13T09:12:00+01:00")
    #expect(copy.urgency == .bulletin)
    #expect(copy.status == .usable)

    let said = copy.particulars
    #expect(said.identifier == "npw-4711")
    #expect(said.revision == "3")
    #expect(said.updated == 1_731_485_520)
    #expect(said.slugline == "HARBOUR-DREDGING")
    #expect(said.editorialNote == "Pictures follow.")
    #expect(said.rights == "© 2024 Northern Press Wire")
    #expect(said.provider == "Northern Press Wire")
    #expect(said.language == "en-GB")
    #expect(said.genre == "Analysis")
    #expect(said.keywords == ["harbour", "dredging"])
    #expect(said.subjects == [Subject(code: "subj:04015000", name: "Shipping")])
    #expect(said.places == ["Sandhaven", "SANDHAVEN"])
    #expect(said.authors == ["Maren Holt"])
    #expect(
      said.media == [
        Media(
          address: "https://example.com/dredger.jpg", type: "image/jpeg", caption: "A dredger in the channel.",
          credit: "Ann Example")
      ])
    #expect(copy.original == Array(harbour.utf8))
  }

  private func document(_ docdata: String, body: String = "<p>The port stays shut until the storm is over.</p>")
    -> String
  {
    """
    <nitf><head><docdata\(docdata)</docdata></head><body><body.head><hedline><hl1>Port shut</hl1></hedline></body.head>
    <body.content>\(body)</body.content></body></nitf>
    """
  }

  @Test(arguments: [
    ("usable", CopyStatus.usable), ("embargoed", .embargoed), ("withheld", .withheld), ("canceled", .killed),
    ("cancelled", .killed), ("pondered", .withheld),
  ]) func `its management status is the copy's`(_ written: String, _ status: CopyStatus) throws {
    let copy = try wireCopy(document(" management-status=\"\(written)\">"))
    #expect(copy.status == status)
    #expect(copy.particulars.statedStatus == (status == .usable ? nil : written))
    #expect(copy.warnings.isEmpty == (written != "pondered"))
  }

  @Test func `a release behind the issue is an embargo`() throws {
    let dates = "<date.issue norm=\"20241113T0900Z\"/><date.release norm=\"20241114T060000Z\"/>"
    let copy = try wireCopy(document(">\(dates)"))
    #expect(copy.particulars.embargo == 1_731_564_000)
    #expect(copy.status == .usable)
    let old = "<date.issue norm=\"20241113T0900Z\"/><date.release norm=\"20241113T080000Z\"/>"
    #expect(try wireCopy(document(">\(old)")).particulars.embargo == nil)
  }

  @Test func `a correction and the managed document name what they replace`() throws {
    let copy = try wireCopy(
      document(" management-doc-idref=\"npw-1\"><correction id-string=\"npw-2\" info=\"Corrects the depth.\"/>"))
    #expect(copy.status == .corrected)
    #expect(copy.particulars.replaces == ["npw-2", "npw-1"])
    #expect(copy.particulars.editorialNote == "Corrects the depth.")
  }

  @Test func `a kill without a text is copy that says so`() throws {
    let kill = """
      <nitf><head><docdata management-status="canceled" management-doc-idref="npw-7"><doc-id id-string="npw-8"/></docdata></head>
      <body><body.content/></body></nitf>
      """
    let copy = try wireCopy(kill)
    #expect(copy.status == .killed)
    #expect(copy.particulars.replaces == ["npw-7"])
    #expect(copy.texts(.advisory) == ["canceled · npw-8"])
  }

  @Test func `wire text in one paragraph is parted where its lines are set in`() throws {
    let wrapped = """
      <p>(Adds comment)
          By Maren Holt
          SANDHAVEN, Nov 13 (NPW) - The port of Sandhaven began to dredge
      on Wednesday, the first time in thirty years, said the port master,
      who watched from the quay.
          Larger ferries can call from spring on, the shipping line said in
      a statement, but not at low water.
      (Reporting by Maren Holt; Editing by Piet Sand)</p>
      """
    let copy = try wireCopy(document(">", body: wrapped))
    #expect(copy.byline == "Maren Holt")
    #expect(copy.dateline == "SANDHAVEN, Nov 13")
    #expect(copy.texts(.body).count == 2)
    #expect(copy.texts(.body).first?.hasPrefix("The port of Sandhaven began to dredge on Wednesday") == true)
    #expect(copy.texts(.contributor) == ["(Reporting by Maren Holt; Editing by Piet Sand)"])
  }

  @Test func `an abstract that the lede repeats is set once`() throws {
    let copy = try wireCopy(
      """
      <nitf><body><body.head><headline><hl1>Port shut</hl1></headline><abstract><p>The port stays shut until the storm is over.</p></abstract>
      </body.head><body.content><p>The port stays shut until the storm is over.</p><p>Ferries wait.</p></body.content></body></nitf>
      """)
    #expect(copy.headline == "Port shut")
    #expect(copy.deck == nil)
    #expect(copy.texts(.body) == ["The port stays shut until the storm is over.", "Ferries wait."])
  }

  @Test(arguments: [
    ("MADRID, Nov 13 (EFE).- The port shuts.", "MADRID, Nov 13", "EFE"),
    ("MOSCOW, November 13. /TASS/. The port shuts.", "MOSCOW, November 13", "TASS"),
    ("HAVEN, Pa. (AP) _ The port shuts.", "HAVEN, Pa.", "AP"),
    ("(ANSA) - Rome, November 13 - The port shuts.", "Rome, November 13", "ANSA"),
  ]) func `datelines of the agencies are told from the lede`(_ lede: String, _ place: String, _ agency: String) throws {
    let copy = try wireCopy(document(">", body: "<p>\(lede)</p><p>Ferries wait outside.</p>"))
    #expect(copy.dateline == place)
    #expect(copy.agency == agency)
    #expect(copy.texts(.body).first == "The port shuts.")
  }

  @Test func `initials at the end sign the copy`() throws {
    let copy = try wireCopy(document(">", body: "<p>The port is shut for the day.</p><p>Ferries wait.</p><p>mh/ps</p>"))
    #expect(copy.texts(.contributor) == ["mh/ps"])
    #expect(copy.texts(.body).count == 2)
  }

  @Test func `several documents in a frame are copy each, broken ones too`() throws {
    let feed = "<feed-of-ours>\(document(">"))\(document(">", body: "<p>Unfinished <em>business</p>"))"
    let read = try transmission(feed)
    #expect(read.format == .nitf)
    #expect(read.items.count == 2)
    #expect(read.items[1].warnings.first?.contains("the XML is broken") == true)
  }
}
