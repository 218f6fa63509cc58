/// Random numbers that are the same in every run (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”,
/// 2014).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension SeededGenerator {
  /// A text of pieces that make trouble: words, quotes, marks, several scripts, controls, emoji, line breaks.
  package mutating func text(pieces: Int) -> String {
    (0..<pieces).map { _ in Self.pieces.randomElement(using: &self)! }.joined()
  }

  private static let pieces = [
    "ferry", "the", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ".", ",", "“", "”", "\"", "'", "’", "–", "--", "…",
    "...", "12",
    "50,000", "$35m", "U.S.", "N.Korean", "Kyiv", "PORT", "don’t", "52-year-old", "a.m.", "(", ")", "[", "]", "\u{A0}",
    "\u{AD}",
    "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{301}", "e\u{301}", "東京", "。", "порт", "مرفأ", "👩‍👩‍👧", "🇺🇦", "\u{1B}[31m",
    "\u{7}",
    "https://example.org/a?b=1", "%", "-", "said", "By ", "date 2026-11-17 ", "\u{10FFFF}", "\u{E000}", "ﬁ", "½", "Ⅷ",
  ]
}
