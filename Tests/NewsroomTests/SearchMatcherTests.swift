import Language
import Newsroom
import TestSupport
import Testing

@Suite struct SearchMatcherTests {
  /// The hits are marked in the text with `‹` and `›`.
  @Test(arguments: [
    ("fire -football boat*", "‹Fire› on a ‹boat›, ‹boats› and football"),
    ("\"air defence\" OR radar", "‹Air-defence› and ‹radar›, no air of defence"),
    ("zurich ECOLE", "‹Zürich›, ‹École›, ‹e\u{301}cole›, Zurichs"),
    ("person:\"Mark Rutte\" budget", "‹Mark Rutte› said ‹Rutte›’s ‹budget› was Mark’s"),
    ("place:Kyiv org:NATO", "‹NATO› in ‹Kyiv›"), ("u.s.", "The ‹U.S.› and the ‹u s›, not us"),
    ("\"the air def\"*", "‹the air defence›, the aired"), ("is:unread outlet:afp", "unread afp"),
    ("\"a b\" \"b c\"", "‹a b c› d"), ("вестмарк* 東京", "В ‹Вестмарку›, ‹東京›"),
    ("headline:budget talks", "‹talks› budget"),
  ]) func `words, phrases and names are lit as the index finds them`(typed: String, marked: String) throws {
    let matcher = SearchMatcher(try SearchQuery(typed, clock: .fixed(at: 0)))
    let text = marked.filter { $0 != "‹" && $0 != "›" }
    var wanted: [String] = []
    for part in marked.split(separator: "‹").dropFirst(marked.hasPrefix("‹") ? 0 : 1) {
      wanted.append(String(part.prefix { $0 != "›" }))
    }
    // A dot behind the last letter is no part of a word.
    let hits = matcher.hits(in: text, headline: Span(0, 0)).map { String(text[$0]) }
    #expect(hits == wanted.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 })
  }

  @Test func `a word of the headline is lit in the headline`() throws {
    let matcher = SearchMatcher(try SearchQuery("headline:budget", clock: .fixed(at: 0)))
    #expect(matcher.hits(in: "Budget: budget", headline: Span(0, 6)) == [Span(0, 6)])
    #expect(matcher.hits(in: "Budget", headline: nil) == [Span(0, 6)])
  }

  @Test func `an excerpt stands round most of the hits, on one line`() throws {
    let far = String(repeating: "Nothing happened here at all today. ", count: 20)
    let text = "One ferry.\n\n\(far)\n\nThe ferry\nburned: ferry fire. \(far)"
    let matcher = SearchMatcher(try SearchQuery("ferry fire", clock: .fixed(at: 0)))
    let piece = excerpt(of: text, hits: matcher.hits(in: text, headline: nil))
    #expect(piece.hits.map { piece.text[$0] } == ["ferry", "ferry", "fire"])
    #expect(piece.text.contains("The ferry burned: ferry fire. Nothing"))
    #expect(piece.text.hasPrefix("… ") && piece.text.hasSuffix(" …") && piece.text.utf8.count < 260)
    #expect(excerpt(of: "Short.", hits: []) == Excerpt(text: "Short."))
    #expect(excerpt(of: "", hits: [Span(3, 9)]) == Excerpt())
  }

  @Test func `an excerpt of any text has its hits where they are`() {
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = generator.text(pieces: 80)
      let tokens = searchTokens(of: text)
      guard let wanted = tokens.randomElement(using: &generator)?.text else { continue }
      let hits = tokens.filter { $0.text == wanted }.map(\.span)
      let piece = excerpt(of: text, hits: hits)
      #expect(!piece.hits.isEmpty)
      for hit in piece.hits { #expect(searchTokens(of: piece.text[hit]).map(\.text) == [wanted], "seed \(seed)") }
    }
  }
}
