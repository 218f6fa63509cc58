import Language
import TestSupport
import Testing

@Suite struct TokenizerTests {
  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(tokenize(text).map { String(text[$0.span]) } == expected, sourceLocation: sourceLocation)
  }

  @Test func `what an editor calls one thing is one token`() {
    check("N.Korean troops, 50,000 of them", ["N.Korean", "troops", ",", "50,000", "of", "them"])
    check("$35,000,000 for a 52-year-old", ["$35,000,000", "for", "a", "52-year-old"])
    check("The U.S. air-defence don’t AT&T", ["The", "U.S.", "air-defence", "don’t", "AT&T"])
    check("12% at 09:12, the 1990s, 37bn", ["12%", "at", "09:12", ",", "the", "1990s", ",", "37bn"])
    check("See https://example.org/a?b=1.", ["See", "https://example.org/a?b=1", "."])
    check("50\u{202F}000 marks", ["50\u{202F}000", "marks"])
  }

  @Test func `a missing space does not change the tokens`() {
    check("Separately,a source", ["Separately", ",", "a", "source"])
    check("said.The end", ["said", ".", "The", "end"])
  }

  @Test func `quotes, dashes and ellipses are tokens of their own`() {
    check("“It is,” he said", ["“", "It", "is", ",", "”", "he", "said"])
    check("troops -- including", ["troops", "--", "including"])
    check("troops — including", ["troops", "—", "including"])
    check("wait...", ["wait", "..."])
  }

  @Test func `scripts without spaces yield a token a character`() {
    check("東京で。", ["東", "京", "で", "。"])
    check("порт 24", ["порт", "24"])
  }

  @Test func `an emoji of several scalars is one token`() {
    check("a 👩‍👩‍👧 b", ["a", "👩‍👩‍👧", "b"])
  }

  @Test(arguments: 0..<200)
  func `tokens of any text stand in order and leave out only white space`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(pieces: 60)
    var end = 0
    for token in tokenize(text) {
      #expect(token.span.start >= end && !token.span.isEmpty)
      let gap = text[Span(end, token.span.start)]
      #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F })
      end = token.span.end
    }
    #expect(
      text[Span(end, text.utf8.count)].unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 })
  }

  @Test(arguments: 0..<50)
  func `a part of a text has the tokens that the whole has there`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 900)
    let left = generator.text(pieces: 20)
    let right = generator.text(pieces: 20)
    let text = left + " \n " + right
    let start = left.utf8.count + 3
    let inPart = tokenize(text, in: Span(start, text.utf8.count))
    #expect(inPart.map { String(text[$0.span]) } == tokenize(right).map { String(right[$0.span]) })
  }
}
