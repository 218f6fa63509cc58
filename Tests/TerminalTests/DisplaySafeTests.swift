import TestSupport
import Testing

@testable import Terminal

@Suite struct DisplaySafeTests {
  /// Nothing that a terminal could take for an order, and nothing that only steers the display.
  private func isSafe(_ text: String) -> Bool {
    var lastWasLetter = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
      case .format where scalar != "\u{200D}" && scalar != "\u{200C}" || !lastWasLetter: return false
      default: break
      }
      lastWasLetter = scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
    return true
  }

  @Test func `every scalar there is comes out safe, alone and between letters`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let alone = displaySafe(String(scalar))
      let between = displaySafe("a\(scalar)b")
      if !isSafe(alone) || !isSafe(between) {
        Issue.record("U+\(String(value, radix: 16)) is not made safe")
        return
      }
    }
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "␛[31mred"), ("\u{1B}]0;title\u{7}x", "␛]0;title␇x"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\tb", "a    b"),
    ("a\r\nb", "a  b"), ("pay\u{202E}load", "payload"), ("re\u{AD}port", "report"), ("\u{FEFF}x", "x"),
    ("a\u{2028}b", "a b"),
    ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}"), ("a\u{7F}", "a␡"), ("Zu\u{308}rich", "Zu\u{308}rich"),
    ("\u{301}a", "\u{25CC}\u{301}a"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("a\u{200D} b", "a b"),
    ("❤\u{FE0F}", "❤"),
    ("👩\u{200D}👧", "👩👧"), ("👍🏽", "👍"), ("a\u{A0}b", "a b"),
  ]) func `what would steer a terminal is shown or dropped`(text: String, expected: String) {
    #expect(Array(displaySafe(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `a base carries four marks at most`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 50) + "b"
    #expect(displaySafe(zalgo).unicodeScalars.count == 6)
    #expect(glyphs(of: zalgo).count == 2)
  }

  @Test func `lines stay lines`() {
    #expect(displaySafeLines("a\u{1B}\nb\r\nc") == "a␛\nb\nc")
  }

  @Test(arguments: 0..<200)
  func `glyphs of any text are safe, in order, and as wide as they are drawn`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(pieces: 40)
    let all = glyphs(of: text)
    #expect(isSafe(all.map(\.text).joined()))
    for glyph in all {
      #expect(glyph.width == 1 || glyph.width == 2)
      #expect(glyph.text.unicodeScalars.reduce(0) { $0 + cellWidth($1) } == glyph.width)
      #expect(glyph.text.unicodeScalars.count <= 5)
      #expect((0..<max(1, text.utf8.count)).contains(glyph.offset))
    }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.offset <= $1.offset })
  }
}
