import Language
import Testing

@Suite struct RuleTests {
  /// A row is right if all of it is: every figure, date, quote and speaker, and nothing that is not there.
  @Test func `the rules read at least 95 of 100 rows right`() {
    var right = 0
    for row in RuleTable.all {
      let misses = RuleReading(row.text).misses(row)
      if misses.isEmpty { right += 1 } else { print(([row.text] + misses).joined(separator: "\n")) }
    }
    print("rules: \(right) of \(RuleTable.all.count) rows right")
    #expect(Double(right) >= 0.95 * Double(RuleTable.all.count))
  }
}
