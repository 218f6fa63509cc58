import Entities
import Language
import Testing

@testable import Wire

/// Text that makes a careless rule look at everything for everything. These end at once, or not within the limit.
@Suite struct OddTextTests {
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "“", "\"", "Ab ", "Ab Cd ", "A. ", "- ", "\n\n", "  a\n", "\r", "1 ", "more than ", "AFP: ", "Monday ", "said ",
      "e\u{301}", "👩\u{200D}", "字", "(", "’s ",
    ]) func `ten thousand of one thing are read in a moment`(piece: String) throws
  {
    let text = String(repeating: piece, count: 10_000)
    guard let copy = try? readCopy(Array(text.utf8), format: .text) else { return }
    let found = findNames(in: copy.text, paragraphs: copy.paragraphs)
    #expect(found.allSatisfy { !copy.text[$0.span].isEmpty })
    let passages = copy.paragraphs.map { Passage(copy.text, in: $0.span) }
    for quotation in quotations(in: passages) { #expect(!copy.text[quotation.span].isEmpty) }
    for passage in passages { _ = figures(in: passage, dates: dates(in: passage)) }
  }
}
