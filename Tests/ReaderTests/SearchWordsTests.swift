import Testing

@testable import Reader

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("fire -football boat*", ["fire", "boat"]), ("\"air defence\" OR radar -\"x y\"", ["air defence", "radar"]),
    ("person:\"Mark Rutte\" budget", ["Mark Rutte", "Rutte", "budget"]), ("Place:Kyiv", ["Kyiv"]),
    ("org:\"Bank of X\" -person:\"A B\"", ["Bank of X"]), ("http://x.org", ["http://x.org"]), ("person:", []),
    ("\"OR\" \"", ["OR"]),
  ]) func `words, phrases and names are lit, what is left out is not`(query: String, wanted: [String]) {
    #expect(SearchWords(query).wanted == wanted)
  }
}
