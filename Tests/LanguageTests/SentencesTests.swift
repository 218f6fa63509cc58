import Language
import Testing

@Suite struct SentencesTests {
  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let passage = Passage(text)
    let found = sentences(of: passage).map { String(text[passage.span(of: $0)]) }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func `a stop before a capital ends a sentence`() {
    check("It burned. Nobody was hurt.", ["It burned.", "Nobody was hurt."])
    check("“It burned.” Nobody was hurt!", ["“It burned.”", "Nobody was hurt!"])
  }

  @Test func `abbreviations and initials do not`() {
    check("Mr. Roake met J. K. Thule on Nov. 3 there.", ["Mr. Roake met J. K. Thule on Nov. 3 there."])
    check("The U.S. Navy came. The U.S. It left.", ["The U.S. Navy came.", "The U.S.", "It left."])
  }

  @Test func `a slip without a space still ends one`() {
    check("It burned.Nobody was hurt.", ["It burned.", "Nobody was hurt."])
  }

  @Test func `full-width stops end one without a space`() {
    check("火災があった。死者はない。", ["火災があった。", "死者はない。"])
  }
}
