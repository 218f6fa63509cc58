import Comparison
import Language
import Testing

@Suite struct SpellingTests {
  private func kinds(_ old: String, _ new: String) -> [Edge.Kind] {
    compare((old, [Paragraph(.body, old.span)]), (new, [Paragraph(.body, new.span)])).edges.map(\.kind)
  }

  @Test(arguments: [
    ("Zu\u{308}rich pays", "Zürich pays"), ("They don’t pay", "They don't pay"), ("“No”, he said", "\"No\", he said"),
    ("re\u{AD}porters pay", "reporters pay"), ("at 300 \u{212A} now", "at 300 K now"), ("one – two", "one — two"),
    ("So… he said", "So... he said"),
  ])
  func `what differs only in how it is spelt is typography, whichever is met first`(_ one: String, _ other: String) {
    #expect(kinds(one, other) == [.typographic])
    #expect(kinds(other, one) == [.typographic])
  }

  @Test func `a letter more, an accent more, another case is a change`() {
    #expect(kinds("He paid Meyers, said Ann", "He paid Meyer, said Ann") == [.edited])
    #expect(kinds("He paid Zurich, said Ann", "He paid Zürich, said Ann") == [.edited])
    #expect(kinds("He paid May, said Ann", "He paid may, said Ann") == [.edited])
  }
}
