import Language
import Newsroom
import Terminal
import Testing
import Typesetting

/// What copy leads to, how it is numbered, and how the numbers stand in it.
@Suite struct LinkListTests {
  /// Paragraphs of body, with links on words of them.
  private func version(
    _ paragraphs: [String], links: [(String, String)] = [], media: [Media] = [], page: String? = nil
  ) -> Version {
    let text = paragraphs.joined(separator: "\n\n")
    var start = 0
    let spans = paragraphs.map { paragraph -> Paragraph in
      defer { start += paragraph.utf8.count + 2 }
      return Paragraph(.body, Span(start, start + paragraph.utf8.count))
    }
    var particulars = Particulars()
    particulars.address = page
    particulars.media = media
    particulars.links = links.map { words, address in
      let from = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: words)!.lowerBound)
      return CopyLink(span: Span(from, from + words.utf8.count), address: address)
    }
    let header = VersionHeader(
      id: VersionID(ArticleID(1), 1), headline: "Log published", lede: "", published: Moment(seconds: 0),
      dateOrigin: .stated, received: Moment(seconds: 0), status: .usable, words: 0, agency: nil)
    return Version(
      header: header, byline: nil, dateline: nil, deck: nil, text: text, paragraphs: spans, mentions: [], source: "",
      format: "text", charset: "UTF-8", warnings: [], particulars: particulars)
  }

  private func lines(_ version: Version, width: Int = 40) -> [String] {
    let layout = ArticleLayout(version, width: width, isFolded: true, now: Moment(seconds: 0))
    return layout.lines.compactMap { line in
      guard case .text(let block, let range) = line else { return nil }
      return layout.blocks[block].glyphs[range].map(\.text).joined()
    }
  }

  @Test func `links are numbered in the order of the text, the same address once, then media`() {
    let list = LinkList(
      version(
        ["The log and the statement, and the log again."],
        links: [("statement", "https://b.example"), ("log", "https://a.example"), ("log again", "https://a.example")],
        media: [Media(address: "https://c.example/1.jpg", type: "image/jpeg")], page: "https://p.example"))
    #expect(list.links.map(\.address) == ["https://a.example", "https://b.example"])
    #expect(list.links.map(\.number) == [1, 2] && list.links.map(\.words) == ["log", "statement"])
    #expect(list.links[0].spans.count == 2)
    #expect(list.media.map(\.number) == [3])
    #expect(list.address(of: 3) == "https://c.example/1.jpg" && list.address(of: 2) == "https://b.example")
    #expect(list.address(of: 0) == nil && list.address(of: 4) == nil)
    #expect(list.page == "https://p.example" && !list.isEmpty)
  }

  @Test func `an address that the text spells out is a link, unless its source gave it another one`() {
    let list = LinkList(
      version(
        ["At https://a.example/x and https://b.example."], links: [("https://a.example/x", "https://c.example")]))
    #expect(list.links.map(\.address) == ["https://c.example", "https://b.example"])
    #expect(list.links.map(\.words) == ["https://a.example/x", "https://b.example"])
  }

  @Test func `links that cannot be are passed over`() {
    var copy = version(["Short."])
    copy.particulars.links = [
      CopyLink(span: Span(0, 900), address: "https://a.example"), CopyLink(span: Span(0, 5), address: ""),
    ]
    #expect(LinkList(copy).isEmpty)
    #expect(lines(copy) == ["Short."])
  }

  @Test func `a number stands behind the words, and behind an address with a space`() {
    let copy = version(
      ["The log, at https://a.example/log, is out.", "A statement"],
      links: [("log", "https://l.example"), ("statement", "https://s.example")])
    #expect(lines(copy) == ["The log[1], at https://a.example/log", "[2], is out.", "A statement[3]"])
  }

  @Test func `numbers are no part of the copy: it is searched, and offsets lead to its lines, as without them`() throws
  {
    let words = "Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omikron pi rho."
    let plain = version([words, words])
    let linked = version([words, words], links: [("beta", "https://b.example"), ("rho", "https://r.example")])
    for width in [20, 30, 60] {
      let (a, b) = (
        ArticleLayout(plain, width: width, isFolded: true, now: Moment(seconds: 0)),
        ArticleLayout(linked, width: width, isFolded: true, now: Moment(seconds: 0))
      )
      for needle in ["beta gamma", "rho.", "a", "kappa lambda", "[1]", "1"] {
        #expect(a.occurrences(of: needle) == b.occurrences(of: needle), "\(needle)")
      }
      for offset in 0..<linked.text.utf8.count
      where linked.text.utf8[linked.text.utf8.index(linked.text.startIndex, offsetBy: offset)] > 32 {
        let line = try #require(b.line(showing: offset), "\(offset)")
        guard case .text(let block, let range) = b.lines[line] else {
          Issue.record("\(offset) leads to no text")
          continue
        }
        let shown = b.blocks[block].pieces(of: range).filter { !$0.isMark }.flatMap { Array($0.glyphs) }
        #expect(shown.contains { $0.offset == offset }, "\(offset) at \(width)")
      }
    }
  }

  @Test func `a link that runs on over paragraphs has its number at its end, one without words where it stands`() {
    var copy = version(["One two.", "Three four."])
    copy.particulars.links = [
      CopyLink(span: Span(4, 15), address: "https://a.example"),
      CopyLink(span: Span(10, 10), address: "https://b.example"),
    ]
    #expect(lines(copy) == ["One two.", "[2]Three[1] four."])
  }

  @Test func `pictures and files say what they are`() {
    let media = Media(
      address: "https://c.example/1.jpg", type: "image/jpeg", size: 412_345, title: "The ferry", caption: "In port",
      credit: "Holt/NPW")
    #expect(mediaText(media) == "picture, image/jpeg, 412 KB: The ferry. In port (Holt/NPW)  https://c.example/1.jpg")
    #expect(mediaText(Media()) == "file")
    #expect(bytes(3_190_000) == "3.1 MB" && bytes(12) == "12 bytes" && bytes(-1) == "0 bytes")
  }
}
