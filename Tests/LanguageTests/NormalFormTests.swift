import Language
import Testing

@Suite struct NormalFormTests {
  private func key(_ text: String) -> [String] {
    tokenize(text).map { NormalForm.typographic($0, in: text) }
  }

  @Test func `quotes, dashes, apostrophes and ellipses fold`() {
    #expect(key("“don’t” — he said…") == key("\"don't\" -- he said..."))
    #expect(key("‘no’ – «so»") == key("'no' — “so”"))
  }

  @Test func `characters that show as nothing fold away`() {
    #expect(key("re\u{AD}port\u{200B}ers") == key("reporters"))
  }

  @Test func `two ways to write an accent are one key`() {
    #expect(key("Zu\u{308}rich") == key("Zürich"))
  }

  @Test func `words and case do not fold`() {
    #expect(key("defence") != key("defense"))
    #expect(key("May") != key("may"))
    #expect(NormalForm.caseless(tokenize("May")[0], in: "May") == "may")
  }
}
