import TestSupport
import Testing

@testable import Terminal

@Suite struct WrappingTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    let all = glyphs(of: text, spacing: .collapsed)
    return wrap(all, width: width).map { all[$0].map(\.text).joined() }
  }

  @Test func `lines break between words`() {
    #expect(lines("the ferry burned for six hours", 12) == ["the ferry", "burned for", "six hours"])
    #expect(lines("exactly twelve", 7) == ["exactly", "twelve"])
    #expect(lines("", 10) == [""])
  }

  @Test func `a word longer than a line is cut`() {
    #expect(lines("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"])
  }

  @Test func `text without spaces breaks between characters, not before a stop`() {
    #expect(lines("東京で火災。", 6) == ["東京で", "火災。"])
    #expect(lines("東京で火。", 8) == ["東京で", "火。"])
  }

  @Test func `a line may break behind a hyphen but not inside a number`() {
    #expect(lines("an air-defence gun", 9) == ["an air-", "defence", "gun"])
    #expect(lines("he won 10-12 there", 9) == ["he won", "10-12", "there"])
  }

  @Test(arguments: 0..<200)
  func `no line is too wide and nothing but white space is lost`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let all = glyphs(of: generator.text(pieces: 40), spacing: .collapsed)
    let width = Int.random(in: 2...30, using: &generator)
    let lines = wrap(all, width: width)
    for line in lines {
      let cells = all[line].reduce(0) { $0 + $1.width }
      #expect(cells <= width)
    }
    var end = 0
    for line in lines where !all.isEmpty {
      let gap = all[end..<line.lowerBound]
      #expect(gap.count { !$0.isSpace } == 0)
      end = line.upperBound
    }
    let rest = all[end...]
    #expect(rest.count { !$0.isSpace } == 0)
  }

  @Test func `a cut text says so`() {
    #expect(truncated("the ferry burned", to: 10).map(\.text).joined() == "the ferry…")
    #expect(truncated("ferry", to: 5).map(\.text).joined() == "ferry")
    #expect(truncated("東京都", to: 4).map(\.text).joined() == "東…")
    #expect(truncated("ferry", to: 0).isEmpty)
  }
}
