import Language
import Testing

@Suite struct SpellingTableTests {
  @Test func `each spelling has one number, in the order in which they are met`() {
    // Every length around those at which runs are read otherwise, and neighbours that differ in one byte anywhere.
    var spellings = [""]
    for length in 1...20 {
      for place in 0..<length {
        spellings.append(String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place - 1))
      }
    }
    spellings += (0..<5_000).map { "word \($0)" }
    var table = SpellingTable()
    for _ in 0..<2 {
      for (number, spelling) in spellings.enumerated() {
        var spelling = spelling
        #expect(spelling.withUTF8 { table.number(of: $0) } == number)
      }
    }
    #expect(table.count == spellings.count)
  }
}
