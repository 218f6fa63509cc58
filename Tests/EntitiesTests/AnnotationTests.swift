import Annotation
import Entities
import Testing

@Suite struct AnnotationTests {
  private let file =
    "-DOCSTART-\tO\n\nAda\tB-PER\nLund\tI-PER\nleft\tO\nGhent\tB-LOC\nNATO\tI-ORG\n\nLund\tO\nwent\tO\n"

  @Test func `an IOB2 file gives sentences with their entities`() {
    let sentences = IOB2.read(file)
    #expect(sentences.map(\.tokens) == [["Ada", "Lund", "left", "Ghent", "NATO"], ["Lund", "went"]])
    #expect(
      sentences[0].entities == [
        TaggedRange(type: .person, tokens: 0..<2), TaggedRange(type: .place, tokens: 3..<4),
        TaggedRange(type: .organisation, tokens: 4..<5),
      ])
    #expect(sentences.map(\.opensDocument) == [true, false])
    #expect(sentences[0].tags.map(\.rawValue) == [1, 3, 0, 8, 12])
  }

  @Test func `exact spans of the right type count`() {
    let gold = [TaggedRange(type: .person, tokens: 0..<2), TaggedRange(type: .place, tokens: 3..<4)]
    var score = SpanScore()
    score.add(gold: gold, found: [TaggedRange(type: .person, tokens: 0..<2), TaggedRange(type: .place, tokens: 3..<5)])
    #expect(score.figures([.person]).f1 == 100 && score.figures([.place]).f1 == 0)
    #expect(score.figures(SpanScore.named).precision == 50 && score.figures(SpanScore.named).recall == 50)
    #expect(score.figures([.organisation]).f1 == 0)
  }

  @Test func `a lone surname is the person whom the document names in full`() {
    let sentences = IOB2.read(file)
    let found = SurnameRule.applied(to: sentences, found: [[TaggedRange(type: .person, tokens: 0..<2)], []])
    #expect(found == [[TaggedRange(type: .person, tokens: 0..<2)], [TaggedRange(type: .person, tokens: 0..<1)]])
    var apart = sentences
    apart[1].opensDocument = true
    #expect(SurnameRule.applied(to: apart, found: [[TaggedRange(type: .person, tokens: 0..<2)], []])[1] == [])
  }
}
