import Language
import TestSupport
import Testing

/// What holds whatever the text.
@Suite struct RulePropertyTests {
  private func isBoundary(_ offset: Int, in text: String) -> Bool {
    text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars) != nil
  }

  private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let passages = RuleReading.passages(of: text)
    let quotes = quotations(in: passages)
    var spans = quotes.flatMap { [$0.span, $0.speaker, $0.pronoun, $0.verb].compactMap(\.self) }
    for passage in passages {
      let dates = Language.dates(in: passage)
      let figures = Language.figures(in: passage, dates: dates)
      for kind in [dates.map(\.span), figures.map(\.span)] {
        for (a, b) in zip(kind, kind.dropFirst()) {
          #expect(a.end <= b.start, "\(a) and \(b) in \(text)", sourceLocation: sourceLocation)
        }
      }
      for figure in figures { #expect(figure.counted.map { $0.start >= figure.span.end } ?? true) }
      spans += dates.map(\.span) + figures.flatMap { [$0.span, $0.counted].compactMap(\.self) }
      spans += attributions(in: passage, outside: quotes.map(\.span)).flatMap {
        [$0.speaker, $0.verb, $0.statement].compactMap(\.self)
      }
      for date in dates {
        _ = absoluteDate(of: date, in: passage, published: RuleReading.published, outside: quotes.map(\.span))
      }
    }
    for span in spans {
      #expect(
        !span.isEmpty && isBoundary(span.start, in: text) && isBoundary(span.end, in: text), "\(span) of \(text)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func `spans lie on boundaries and do not overlap in odd text`() {
    var generator = SeededGenerator(seed: 20_241_113)
    for _ in 0..<400 { check(generator.text(pieces: 40)) }
  }

  @Test func `the same holds where the words of the rules meet in any order`() {
    var generator = SeededGenerator(seed: 4_242)
    let words = """
      a about three two-thirds half dozen dozens of million $3 €2.5bn 10-15 percent per cent an hour barrel / h minus 52-year-old \
      between and to in out late early last this next week Tuesday Tuesday’s Nov. 13 5 6 December , 2024 1990s 2023-24 noon \
      5 p.m. EST 14:30 mid-October third quarter half first “ ” " said told according he that adding by on was will people \
      voters . , ; ( ) – A $4 No. Flight 25/11/2024 2024-11-13 one five point square miles degrees Celsius or so é 東 🇺🇦
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...24, using: &generator)
      check(
        (0..<count).map { _ in words.randomElement(using: &generator)! }.joined(
          separator: Bool.random(using: &generator) ? " " : ""))
    }
  }

  @Test func `a row may break off anywhere`() {
    for row in RuleTable.all.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
      for end in row.text.indices { check(String(row.text[..<end])) }
    }
  }
}
