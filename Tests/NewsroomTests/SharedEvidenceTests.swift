import Language
import Newsroom
import Testing
import Typesetting

@Suite struct SharedEvidenceTests {
  /// A version of paragraphs, with the names and figures that stand in it marked.
  private func version(
    _ paragraphs: [String], _ names: [(MentionKind, String)] = [], at seconds: Int64 = 0, article: Int64 = 1,
    origin: DateOrigin = .stated, precision: Moment.Precision = .minute
  ) -> Version {
    let text = paragraphs.joined(separator: "\n\n")
    var start = 0
    let spans = paragraphs.map { paragraph -> Paragraph in
      defer { start += paragraph.utf8.count + 2 }
      return Paragraph(.body, Span(start, start + paragraph.utf8.count))
    }
    let mentions = names.compactMap { kind, name -> Mention? in
      guard let range = text.firstRange(of: name) else { return nil }
      let from = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Mention(kind: kind, span: Span(from, from + name.utf8.count), name: name)
    }
    let header = VersionHeader(
      id: VersionID(ArticleID(article), 1), headline: nil, lede: "",
      published: Moment(seconds: seconds, precision: precision),
      dateOrigin: origin, received: Moment(seconds: 0), status: .usable, words: 0, agency: nil)
    return Version(
      header: header, byline: nil, dateline: nil, deck: nil, text: text, paragraphs: spans, mentions: mentions,
      source: "", format: "text", charset: "UTF-8", warnings: [])
  }

  private let first = "The ferry burned off the island on Tuesday, officials said. “We are looking into it,” he said."
  private let second = "Rescuers brought 214 passengers ashore in Port Merrow."

  @Test func `sentences and paragraphs are the same whatever their case and typography`() {
    let evidence = SharedEvidence(
      version([first, second]),
      version([first.replacing("“", with: "\"").replacing("”", with: "\"") + " Nobody else was hurt there.", second]))
    #expect(evidence.sentences == 3 && evidence.allSentences == 3)
    #expect(evidence.paragraphs == 1 && evidence.allParagraphs == 2)
    #expect(
      evidence.examples == [
        "The ferry burned off the island on Tuesday, officials said.", "“We are looking into it,” he said.",
      ])
  }

  @Test func `short sentences say nothing`() {
    let evidence = SharedEvidence(version(["He did not elaborate."]), version(["He did not elaborate."]))
    #expect(evidence.sentences == 0 && evidence.allSentences == 0 && evidence.examples == [])
  }

  @Test func `names and figures that both have are told, those of one are not`() {
    let names: [(MentionKind, String)] = [(.place, "Port Merrow"), (.figure, "214 passengers"), (.organisation, "NPW")]
    let evidence = SharedEvidence(version([second], names), version([second + " NPW was there."], names))
    #expect(evidence.places == ["Port Merrow"] && evidence.figures == ["214 passengers"])
    #expect(evidence.organisations == [] && evidence.people == [])
  }

  @Test(arguments: [
    (7_800, "2 h 10 min later"), (-7_800, "2 h 10 min earlier"), (0, "the same minute"), (90_000, "1 d 1 h later"),
  ]) func `the time between two is told`(seconds: Int64, text: String) {
    #expect(SharedEvidence(version([first], at: seconds), version([first])).timeText == text)
  }

  @Test func `days are told where no more is known, and nothing where that is not`() {
    let day = version([first], at: 86_400, precision: .day)
    #expect(SharedEvidence(day, version([first])).timeText == "about 1 day later")
    #expect(SharedEvidence(version([first], origin: .received), day).timeText == "one of them is undated")
  }

  @Test func `reasons tell which article one was matched with`() {
    func placement(_ reasons: String...) -> Placement {
      Placement(relation: .version, family: 1, score: 0.5, reasons: reasons)
    }
    #expect(placement("shares 89 % of its text with a12; 13 of 21 paragraphs are the same").match == ArticleID(12))
    #expect(placement("merged by hand from s4", "same event as a3: 37 drones, Kyiv").match == ArticleID(3))
    #expect(placement("split off by hand from s4").match == nil)
    #expect(placement("same event as a3: 37 drones").isByText == false)
  }
}
