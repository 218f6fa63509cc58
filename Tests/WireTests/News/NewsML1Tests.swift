import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct NewsML1Tests {
  private func message(status: String = "Usable", management: String = "", components: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20031010:NewsMLv1.2.dtd:1" "NewsML-1.2.dtd" [<!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf; ]>
    <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20241113T081500Z</DateAndTime><Priority FormalName="3"/></NewsEnvelope>
    <NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>npw.example</ProviderId><DateId>20241113</DateId>
    <NewsItemId>TX-SAN-AB12</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
    <PublicIdentifier>urn:newsml:npw.example:20241113:TX-SAN-AB12:2</PublicIdentifier></NewsIdentifier><NameLabel>Port-storm</NameLabel></Identification>
    <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20241113T080000+0000</FirstCreated>
    <ThisRevisionCreated>20241113T081200+0000</ThisRevisionCreated><Status FormalName="\(status)"/>\(management)</NewsManagement>
    \(components)</NewsItem></NewsML>
    """
  }

  private let text = """
    <NewsComponent><NewsLines><HeadLine xml:lang="en">Port shut</HeadLine><SubHeadLine>Ferries wait outside</SubHeadLine>
    <ByLine>By Maren Holt</ByLine><DateLine>Sandhaven, Nov 13, 2024 (AFP) -</DateLine><SlugLine>Port</SlugLine>
    <CopyrightLine>© 2024 NPW</CopyrightLine><KeywordLine>port;storm</KeywordLine>
    <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>Adds detail</NewsLineText></NewsLine></NewsLines>
    <AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider></AdministrativeMetadata>
    <DescriptiveMetadata><Language FormalName="EN"/><Genre FormalName="Current"/><SubjectCode><SubjectMatter FormalName="03015000"/></SubjectCode>
    <Location HowPresent="Origin"><Property FormalName="Country" Value="NOR"/><Property FormalName="City" Value="Sandhaven"/></Location></DescriptiveMetadata>
    <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/><DataContent><nitf><body><body.content>
    <p>    The port of Sandhaven is shut.</p><p>Ferries wait.</p><p/></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
    <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>An empty quay.</p></DataContent></ContentItem></NewsComponent>
    <NewsComponent><Role FormalName="Picture"/><ContentItem Href="quay.jpg"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/>
    <Characteristics><SizeInBytes>4711</SizeInBytes></Characteristics></ContentItem></NewsComponent></NewsComponent>
    """

  @Test func `a text with a picture is one piece of copy`() throws {
    let copy = try wireCopy(message(components: text))
    #expect(copy.format == .newsml1)
    #expect(copy.headline == "Port shut")
    #expect(copy.deck == "Ferries wait outside")
    #expect(copy.byline == "Maren Holt")
    #expect(copy.dateline == "Sandhaven, Nov 13, 2024")
    #expect(copy.agency == "AFP")
    #expect(copy.texts(.body) == ["The port of Sandhaven is shut.", "Ferries wait."])
    #expect(copy.date?.iso == "2024-11-13T08:12:00Z")
    #expect(copy.urgency == .urgent)
    let said = copy.particulars
    #expect(said.identifier == "urn:newsml:npw.example:20241113:TX-SAN-AB12")
    #expect(said.revision == "2")
    #expect(said.slugline == "Port")
    #expect(said.provider == "AFP")
    #expect(said.rights == "© 2024 NPW")
    #expect(said.language == "en")
    #expect(said.genre == "Current")
    #expect(said.editorialNote == "Adds detail")
    #expect(said.keywords == ["port", "storm"])
    #expect(said.subjects == [Subject(code: "subj:03015000", name: nil)])
    #expect(said.places == ["Sandhaven"])
    #expect(said.media == [Media(address: "quay.jpg", type: "image/jpeg", size: 4711, caption: "An empty quay.")])
  }

  @Test(arguments: [
    ("Usable", "", CopyStatus.usable), ("USABLE", "", .usable), ("Canceled", "", .killed), ("Withheld", "", .withheld),
    ("Embargoed", "", .embargoed), ("Pondered", "", .withheld),
    ("Usable", "<Instruction FormalName=\"Rectify\"/>", .corrected),
    ("Usable", "<Instruction FormalName=\"Delete\"/>", .killed),
    ("Usable", "<Instruction FormalName=\"Update\"/>", .usable),
  ]) func `status and instructions`(_ status: String, _ management: String, _ expected: CopyStatus) throws {
    #expect(try wireCopy(message(status: status, management: management, components: text)).status == expected)
  }

  @Test func `an embargo ends when the status will change`() throws {
    let change =
      "<StatusWillChange><FutureStatus FormalName=\"Usable\"/><DateAndTime>20241114T060000Z</DateAndTime></StatusWillChange>"
    let copy = try wireCopy(message(status: "Embargoed", management: change, components: text))
    #expect(copy.status == .embargoed)
    #expect(copy.particulars.embargo == 1_731_564_000)
  }

  @Test func `parts with headlines of their own are copy each`() throws {
    let story = { (duid: String, headline: String) in
      """
      <NewsComponent Duid="\(duid)"><NewsLines><HeadLine>\(headline)</HeadLine></NewsLines><NewsComponent><Role FormalName="Body"/>
      <ContentItem><DataContent>Bare &lt;b&gt;words&lt;/b&gt; about \(headline).

      A second paragraph.</DataContent></ContentItem></NewsComponent></NewsComponent>
      """
    }
    let read = try transmission(
      message(
        components:
          "<NewsComponent><NewsLines><HeadLine>Both</HeadLine></NewsLines>\(story("d1", "North"))\(story("d2", "South"))</NewsComponent>"
      ))
    #expect(read.items.map(\.headline) == ["North", "South"])
    #expect(read.items.map(\.particulars.identifier?.last) == ["1", "2"])
    #expect(read.items[0].texts(.body) == ["Bare words about North.", "A second paragraph."])
  }

  @Test func `a photo is copy with its caption`() throws {
    let photo = """
      <NewsComponent><NewsLines><HeadLine>FBL-HARBOUR</HeadLine></NewsLines><AdministrativeMetadata><Creator><Party FormalName="ANN EXAMPLE"/></Creator></AdministrativeMetadata>
      <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>
      <p>Boats lie in the harbour.<br/><br/>NO ARCHIVES</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
      <NewsComponent><Role FormalName="main"/><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>
      """
    let copy = try wireCopy(message(components: photo))
    #expect(copy.texts(.caption) == ["Boats lie in the harbour.", "NO ARCHIVES"])
    #expect(copy.particulars.media.map(\.address) == ["a.jpg"])
    #expect(copy.particulars.authors == ["ANN EXAMPLE"])
  }

  @Test func `HTML in a section of character data is read`() throws {
    let html = """
      <NewsComponent><TopicSet><Topic><FormalName Scheme="IptcSubjectCodes">09003000</FormalName><Description xml:lang="en" Variant="Name">Jobs</Description></Topic></TopicSet>
      <NewsLines><HeadLine>\n<![CDATA[Port shut]]>\n</HeadLine></NewsLines><NewsComponent><ContentItem><Format FormalName="HTML"/>
      <DataContent><![CDATA[<P>The port &amp; the ferry.</P>\n<P>Both wait.</P>]]></DataContent></ContentItem></NewsComponent></NewsComponent>
      """
    let copy = try wireCopy(message(components: html))
    #expect(copy.headline == "Port shut")
    #expect(copy.texts(.body) == ["The port & the ferry.", "Both wait."])
    #expect(copy.particulars.subjects == [Subject(code: "subj:09003000", name: "Jobs")])
  }
}
