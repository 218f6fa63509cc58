import Language
import Newsroom
import Testing

@testable import Wire

/// Whether copy may be used, where envelope, document, notes and text all say something of it.
@Suite struct NewsUseTests {
  private static let space = "http://iptc.org/std/nar/2006-10-01/"

  private func document(_ docdata: String, _ content: String = "<p>The port is shut.</p>") -> String {
    "<nitf><head><docdata\(docdata)</docdata></head><body><body.head><hedline><hl1>Port shut</hl1></hedline></body.head>"
      + "<body.content>\(content)</body.content></body></nitf>"
  }

  private func item(_ meta: String, content: String = "") -> String {
    """
    <newsItem xmlns="\(Self.space)" guid="urn:x:1" version="2"><itemMeta><versionCreated>2026-11-13T09:00:00Z</versionCreated>\(meta)</itemMeta>
    <contentMeta><headline>Port shut</headline></contentMeta><contentSet><inlineXML>\(content)</inlineXML></contentSet></newsItem>
    """
  }

  private func ninjs(_ members: String) -> String {
    "{\"uri\": \"urn:x:1\", \"versioncreated\": \"2026-11-13T09:00:00Z\", \"headline\": \"Port shut\", \(members)}"
  }

  private func newsML1(_ management: String, content: String = "<p>The port is shut.</p>") -> String {
    """
    <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId><DateId>20261113</DateId><NewsItemId>1</NewsItemId>
    </NewsIdentifier></Identification><NewsManagement><ThisRevisionCreated>20261113T090000Z</ThisRevisionCreated>\(management)</NewsManagement>
    <NewsComponent><NewsLines><HeadLine>Port shut</HeadLine></NewsLines><ContentItem><DataContent>\(content)</DataContent></ContentItem>
    </NewsComponent></NewsItem></NewsML>
    """
  }

  /// 20 November 2027, 10:00 UTC.
  private let end: Int64 = 1_826_704_800

  // MARK: envelope and document

  @Test func `a document in an envelope frees nothing that the envelope withholds`() throws {
    let inner = document(
      " management-status=\"usable\"><date.issue norm=\"20261113T090000Z\"/><date.release norm=\"20261113T100000Z\"/>")
    let inG2 = item("<embargoed>2027-11-20T10:00:00Z</embargoed><pubStatus qcode=\"stat:canceled\"/>", content: inner)
    let body = inner.replacing("\"", with: "'")
    let inNINJS = ninjs(
      "\"pubstatus\": \"canceled\", \"embargoed\": \"2027-11-20T10:00:00Z\", \"body_nitf\": \"\(body)\"")
    let in1 = newsML1("<Status FormalName=\"Canceled\"/>", content: inner)
    for text in [inG2, inNINJS] {
      let copy = try wireCopy(text)
      #expect(copy.status == .killed)
      #expect(copy.particulars.embargo == end)
    }
    #expect(try wireCopy(in1).status == .killed)
    #expect(try wireCopy(in1).particulars.statedStatus == "Canceled")
  }

  @Test func `a document in an envelope may withhold more`() throws {
    let inner = document(" management-status=\"pondered\"><date.release norm=\"20271120T100000Z\"/>")
    let copy = try wireCopy(item("<pubStatus qcode=\"stat:usable\"/>", content: inner))
    #expect(copy.status == .withheld)
    #expect(copy.particulars.embargo == end)
    #expect(copy.warnings == ["its status “pondered” is not known, so it counts as withheld"])
  }

  // MARK: lines in the text

  @Test(arguments: [
    "EMBARGOED UNTIL 10:00 GMT 20 November 2027", "Embargoed until 20 Nov. 2027, 11:00 CET",
  ]) func `an embargo that the text states is kept`(_ line: String) throws {
    let body = "<p>\(line)</p><p>The port is shut for the day.</p>"
    for text in [
      document(" management-status=\"usable\"><date.issue norm=\"20261113T090000Z\"/>", body), item("", content: body),
      ninjs("\"body_xhtml\": \"\(body)\""), newsML1("", content: body),
    ] {
      #expect(try wireCopy(text).particulars.embargo == end)
    }
  }

  @Test func `of a stated and a found embargo the later holds, and the copy's date gives the year`() throws {
    let body = "<p>EMBARGOED UNTIL 10:00 GMT 20 November</p><p>The port is shut for the day.</p>"
    let early = try wireCopy(item("<embargoed>2026-11-14T10:00:00Z</embargoed>", content: body))
    #expect(early.particulars.embargo == end - 365 * 86_400)
    let late = try wireCopy(item("<embargoed>2027-11-20T10:00:00Z</embargoed>", content: body))
    #expect(late.particulars.embargo == end)
    #expect(late.warnings.isEmpty)
  }

  @Test func `an embargo in the text without a clear end has none`() throws {
    let copy = try wireCopy(item("", content: "<p>EMBARGOED UNTIL FRIDAY</p><p>The port is shut for the day.</p>"))
    #expect(copy.status == .embargoed)
    #expect(copy.particulars.embargo == nil)
  }

  @Test func `a kill in the text names what it kills`() throws {
    let copy = try wireCopy(ninjs("\"body_text\": \"KILL KILL KILL\\n\\nPlease kill item dpa 157.\""))
    #expect(copy.status == .killed)
    #expect(copy.particulars.replaces == ["dpa 0157"])
  }

  // MARK: fields

  @Test(arguments: [
    ("\"2027-11-20T10:00:00Z\"", 1_826_704_800, 0), ("\"20 Nov 2027 10:00 GMT\"", 1_826_704_800, 0),
    ("1826704800", 1_826_704_800, 0), ("\"2027-11-20T9:30:00Z\"", 1_826_703_000, 0),
    ("\"2027-11-19T24:00:00Z\"", 1_826_668_800, 0), ("\"2027-11-20 11:00:00 CET\"", 1_826_704_800, 0),
    ("\"2027-11-20T10:00:00\"", 1_826_704_800, 1), ("\"tomorrow\"", nil, 1), ("\"2027-11-20\"", nil, 1),
    ("true", nil, 1),
  ]) func `an embargo that is there holds, however it is written`(_ written: String, _ end: Int64?, _ warnings: Int)
    throws
  {
    let copy = try wireCopy(ninjs("\"embargoed\": \(written)"))
    #expect(copy.particulars.embargo == end)
    #expect(copy.status == (end == nil ? .embargoed : .usable))
    #expect(copy.warnings.count == warnings)
  }

  @Test(arguments: ["null", "\"\"", "false", "[]"]) func `an empty embargo is none`(_ written: String) throws {
    let copy = try wireCopy(ninjs("\"embargoed\": \(written)"))
    #expect(copy.particulars.embargo == nil)
    #expect(copy.status == .usable)
    #expect(try wireCopy(item("<embargoed/>")).status == .usable)
  }

  @Test func `an embargo that is not clear is not ended by a date of release`() throws {
    let inner = document("><date.release norm=\"20261113T100000Z\"/>")
    let copy = try wireCopy(item("<embargoed>tomorrow</embargoed>", content: inner))
    #expect(copy.status == .embargoed)
    #expect(copy.particulars.embargo == nil)
  }

  @Test func `a status is read wherever it stands, and what is not understood withholds`() throws {
    #expect(try wireCopy(item("<pubStatus>canceled</pubStatus>")).status == .killed)
    #expect(try wireCopy(item("<pubStatus/>")).status == .withheld)
    #expect(try wireCopy(ninjs("\"pubstatus\": [\"canceled\"]")).status == .killed)
    #expect(try wireCopy(ninjs("\"pubstatus\": {\"qcode\": \"stat:canceled\"}")).status == .killed)
    #expect(try wireCopy(ninjs("\"pubstatus\": {\"odd\": 1}")).status == .withheld)
    #expect(try wireCopy(ninjs("\"pubstatus\": null")).status == .usable)
  }

  @Test(arguments: [("Embargoed", CopyStatus.embargoed), ("Hold", .withheld), ("Update", .usable)])
  func `instructions embargo and hold`(_ instruction: String, _ status: CopyStatus) throws {
    let management = "<Status FormalName=\"Usable\"/><Instruction FormalName=\"\(instruction)\"/>"
    #expect(try wireCopy(newsML1(management)).status == status)
  }

  // MARK: notes to desks

  @Test func `a kill in a note to desks is one`() throws {
    let kill = "KILL KILL KILL. Please kill item dpa 157."
    for text in [
      document("><ed-msg info=\"\(kill)\"/>"), item("<edNote>\(kill)</edNote>"), ninjs("\"ednote\": \"\(kill)\""),
      newsML1("").replacing(
        "</NewsLines>",
        with:
          "<NewsLine><NewsLineType FormalName=\"AdvisoryLine\"/><NewsLineText>\(kill)</NewsLineText></NewsLine></NewsLines>"
      ),
    ] {
      let copy = try wireCopy(text)
      #expect(copy.status == .killed)
      #expect(copy.particulars.replaces == ["dpa 0157"])
    }
    #expect(try wireCopy(item("<edNote>ACHTUNG: Bitte diese Meldung nicht verwenden!</edNote>")).status == .killed)
    #expect(try wireCopy(item("<edNote>Bitte das Foto nicht verwenden</edNote>")).status == .usable)
    let bare =
      "<newsItem xmlns=\"\(Self.space)\" guid=\"urn:x:1\"><itemMeta><edNote>\(kill)</edNote></itemMeta></newsItem>"
    #expect(try wireCopy(bare).status == .killed)
  }

  @Test(arguments: [
    "Sperrfrist: 20.11.2027, 11.00 Uhr MEZ", "EMBARGOED until 2027-11-20 10:00 GMT",
    "Pictures follow. Embargoed until 10:00 GMT 20 November 2027",
  ]) func `an embargo in a note to desks is one`(_ note: String) throws {
    #expect(try wireCopy(ninjs("\"ednote\": \"\(note)\"")).particulars.embargo == end)
    #expect(try wireCopy(item("<edNote>\(note)</edNote>")).particulars.embargo == end)
  }

  // MARK: releases

  @Test func `a release without an issue is an embargo`() throws {
    #expect(try wireCopy(document("><date.release norm=\"20271120T100000Z\"/>")).particulars.embargo == end)
    let odd = try wireCopy(document("><date.release norm=\"soon\"/>"))
    #expect(odd.particulars.embargo == nil)
    #expect(odd.warnings == ["its release is no date: “soon”"])
  }

  @Test func `a release at the end of a day is at its end`() throws {
    let dates = "<date.issue norm=\"20261113T090000Z\"/><date.release norm=\"20271119T240000Z\"/>"
    #expect(try wireCopy(document(">\(dates)")).particulars.embargo == end - 36_000)
  }
}
