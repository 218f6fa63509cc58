import Export
import Language
import Newsroom

/// An article with all that a source may say of it.
enum CopyFixture {
  static let paragraphs: [(ParagraphRole, String)] = [
    (.advisory, "(Adds the toll)"), (.headline, "Dam above <Brinmoor> gives way"), (.deck, "Nobody *warned* us"),
    (.byline, "By Ansa Keld"), (.dateline, "BRINMOOR, Vestmark —"),
    (.body, "The earth dam above the town gave way on Monday, [killing] nine & more."), (.subhead, "Asked twice"),
    (.body, "- The water board had asked for money, its report says. See https://board.example/r_(1)."),
    (.caption, "The dam in spring"), (.credit, "Photo: Keld/NPW"), (.boilerplate, "Sign up for our newsletter"),
    (.contributor, "Bo Ek contributed to this report."),
  ]

  static func article(
    _ paragraphs: [(ParagraphRole, String)] = Self.paragraphs, status: CopyStatus = .usable, id: Int64 = 3,
    _ change: (inout Version) -> Void = { _ in }
  ) -> ExportedArticle {
    var text = ""
    let spans = paragraphs.map { role, words -> Paragraph in
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      return Paragraph(role, Span(start, text.utf8.count))
    }
    func first(_ role: ParagraphRole) -> String? { paragraphs.first { $0.0 == role }?.1 }
    let header = VersionHeader(
      id: VersionID(ArticleID(id), 2), headline: first(.headline), lede: first(.body) ?? "",
      published: Moment(seconds: 1_930_000_005), dateOrigin: .stated, received: Moment(seconds: 1_930_000_100),
      status: status, words: 31, agency: "NPW", urgency: .urgent)
    var version = Version(
      header: header, byline: first(.byline).map { String($0.dropFirst(3)) }, dateline: "BRINMOOR, Vestmark",
      deck: first(.deck), text: text, paragraphs: spans, mentions: [], source: "/x", format: "ninjs",
      charset: "UTF-8", warnings: [])
    change(&version)
    return ExportedArticle(version, outlet: "Coast", first: Moment(seconds: 1_929_990_000))
  }

  /// With everything that stands beside the text.
  static func full() -> ExportedArticle {
    article { version in
      var particulars = Particulars()
      particulars.identifier = "urn:newsml:npw.example:20310303:4711"
      particulars.revision = "2b"
      particulars.updated = 1_930_000_050
      particulars.address = "https://npw.example/4711"
      particulars.provider = "NPW"
      particulars.authors = ["Ansa Keld"]
      particulars.slugline = "Dam-Brinmoor"
      particulars.editorialNote = "Eds: picture follows"
      particulars.rights = "© NPW 2031"
      particulars.language = "en-GB"
      particulars.genre = "Current"
      particulars.keywords = ["dam", "flood"]
      particulars.subjects = [
        Subject(code: "medtop:20000148", name: "dam failure"), Subject(code: "npw:77", name: nil),
        Subject(code: "a b", name: "odd"),
      ]
      particulars.places = ["Brinmoor", "Oster"]
      let words = version.text.firstRange(of: "its report")!
      let start = version.text.utf8.distance(from: version.text.startIndex, to: words.lowerBound)
      particulars.links = [
        CopyLink(span: Span(start, start + 10), address: "https://board.example/report?a=1&b=\"2\""),
        CopyLink(span: Span(start + 11, start + 15), address: "javascript:alert(1)"),
      ]
      particulars.media = [
        Media(
          address: "https://npw.example/m/1.jpg", type: "image/jpeg", size: 4_123_456, title: "Dam",
          caption: "The dam <in> spring", credit: "Keld/NPW"),
        Media(title: "No address"),
      ]
      version.particulars = particulars
      version.header.embargo = Moment(seconds: 1_929_999_000)
      let town = version.text.firstRange(of: "town")!
      let at = version.text.utf8.distance(from: version.text.startIndex, to: town.lowerBound)
      version.mentions = [
        Mention(kind: .place, span: Span(at, at + 4), name: "Brinmoor"),
        Mention(kind: .person, span: Span(at, at + 4), name: "Ansa Keld"),
        Mention(kind: .organisation, span: Span(at, at + 4), name: "Water \u{7}Board"),
        Mention(kind: .person, span: Span(at, at + 4), name: "Ansa Keld"),
        Mention(kind: .figure, span: Span(at, at + 4), name: "nine"),
      ]
    }
  }
}
