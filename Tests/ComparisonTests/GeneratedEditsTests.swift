import Language
import SyntheticCopy
import TestSupport
import Testing

@testable import Comparison

/// What holds of any comparison, on generated rewrites of copy and on text that no agency sends.
@Suite struct GeneratedEditsTests {
  // MARK: what holds

  private func check(_ old: ComparedSource, _ new: ComparedSource, sourceLocation: SourceLocation = #_sourceLocation) {
    let comparison = compare(old, new)
    for side in Side.allCases {
      let (source, text) = (side == .old ? old : new, comparison.texts[side])
      #expect(rebuilt(text).elementsEqual(source.text.utf8), "does not rebuild", sourceLocation: sourceLocation)
      #expect(
        comparison.edges.flatMap { Array($0.range(side)) }.sorted() == Array(text.blocks.indices),
        "a block is not in one edge", sourceLocation: sourceLocation)
      #expect(
        comparison.edges.flatMap(\.pieces).flatMap { Array($0.range(side)) }.sorted() == Array(text.tokens.indices),
        "a token is not in one piece", sourceLocation: sourceLocation)
      let linked = comparison.sentences.flatMap { Array($0.range(side)) }
      #expect(Set(linked).count == linked.count, "sentence links overlap", sourceLocation: sourceLocation)
      #expect(linked.allSatisfy(text.sentences.indices.contains), sourceLocation: sourceLocation)
      #expect(
        text.sentences.flatMap { Array($0) } == Array(text.tokens.indices), "a token is not in one sentence",
        sourceLocation: sourceLocation)
    }
    checkReports(comparison)
    let again = compare(old, new)
    #expect(again.edges == comparison.edges && again.sentences == comparison.sentences, "not deterministic")
    let mirrored = compare(new, old).mirrored
    #expect(
      mirrored.edges == comparison.edges, "edges, copies or classes do not mirror", sourceLocation: sourceLocation)
    #expect(mirrored.sentences == comparison.sentences, "sentences do not mirror", sourceLocation: sourceLocation)
    #expect(mirrored.limits == comparison.limits, "limits do not mirror", sourceLocation: sourceLocation)
  }

  /// The blocks with what stands between them, each block as its tokens with what stands between those.
  private func rebuilt(_ text: ComparedText) -> [UInt8] {
    let bytes = Array(text.text.utf8)
    var result: [UInt8] = []
    var place = 0
    for block in text.blocks {
      for token in text.tokens[block.tokens] {
        result += bytes[place..<token.span.start] + bytes[token.span.start..<token.span.end]
        place = token.span.end
      }
      result += bytes[place..<block.span.end]
      place = block.span.end
    }
    return result + bytes[place...]
  }

  /// That the reports come back, and what they point at is there.
  private func checkReports(_ comparison: Comparison) {
    let (old, new) = (comparison.texts.old, comparison.texts.new)
    _ = WritethruNote(comparison).text(heading: "a over b")
    for entry in FigureLedger(comparison).entries {
      #expect(entry.old.map { old.blocks[$0.block].span.contains($0.span) } ?? true)
      #expect(entry.new.map { new.blocks[$0.block].span.contains($0.span) } ?? true)
    }
    for entry in QuoteDrift(comparison).entries {
      #expect(entry.old.map { old.blocks.indices.contains($0.block) } ?? true)
      #expect(entry.new.map { new.blocks.indices.contains($0.block) } ?? true)
    }
    _ = AttributionMatrix([old, new]).rows
    _ = (comparison.tally, comparison.movedSentences, comparison.changedSentences, comparison.hidden)
  }

  private func source(_ paragraphs: [String], gap: String = "\n\n") -> ComparedSource {
    var text = ""
    var result: [Paragraph] = []
    for words in paragraphs {
      if !text.isEmpty { text += gap }
      let start = text.utf8.count
      text += words
      if !words.isEmpty { result.append(Paragraph(.body, Span(start, text.utf8.count))) }
    }
    return ComparedSource(text, result)
  }

  // MARK: rewrites of copy

  @Test(arguments: 0..<60)
  func `generated rewrites`(seed: Int) {
    let pair = SyntheticPair(seed: UInt64(seed) &+ 100)
    check(pair.old, pair.new)
  }

  @Test(arguments: 0..<10)
  func `provenance of generated versions has each paragraph once`(seed: Int) {
    let (first, second) = (SyntheticPair(seed: UInt64(seed)), SyntheticPair(seed: UInt64(seed) &+ 900))
    let provenance = Provenance([first.old, first.new, second.old, second.new])
    for version in provenance.texts.indices {
      let blocks = provenance.rows.compactMap { $0.cells[version]?.block }
      let all = provenance.texts[version].blocks.indices.filter { !provenance.texts[version].blocks[$0].tokens.isEmpty }
      #expect(blocks.sorted() == all)
    }
  }

  @Test func `the same seed writes the same copy, and other seeds others`() {
    let texts = (0..<20).map { SyntheticPair(seed: $0).new.text }
    #expect((0..<20).map { SyntheticPair(seed: $0).new.text } == texts)
    #expect(Set(texts).count == 20)
  }

  /// A floor, not a target: `writethru-evaluate synthetic` shows what is missed.
  @Test func `of what was done to paragraphs nearly all is found`() {
    var (hits, all) = (0, 0)
    for seed in 0..<40 {
      let pair = SyntheticPair(seed: UInt64(seed))
      let comparison = compare(pair.old, pair.new)
      for edge in pair.edges where edge.kind != .copied {
        all += 1
        let found = comparison.edges.first { $0.old == edge.old && $0.new == edge.new }
        if found?.kind.rawValue == edge.kind.rawValue { hits += 1 }
      }
    }
    #expect(Double(hits) >= 0.98 * Double(all), "\(hits) of \(all)")
  }

  // MARK: any text

  @Test(arguments: 0..<60)
  func `any text`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 7000)
    var old = (0..<Int.random(in: 0...8, using: &generator)).map { _ in generator.text(pieces: 25) }
    let first = source(old)
    for index in old.indices where Bool.random(using: &generator) {
      old[index] = Bool.random(using: &generator) ? generator.text(pieces: 25) : old[index] + generator.text(pieces: 5)
    }
    old.shuffle(using: &generator)
    let second = source(old, gap: "\r\n \r\n")
    check(first, second)
    _ = Provenance([first, second, source([]), first])
  }

  private static let odd = [
    "", "a", "“", ".", "12", "\u{200B}", "\u{FEFF}\u{202E}\u{202C}",
    "東京の港で火災が発生し、少なくとも九人が死亡した。「助けは来なかった」と住民は語った。警察は調査を始めた。",
    "東京の港で火災が発生し、少なくとも十二人が死亡した。警察は調査を始めた。",
    "اندلع حريق في الميناء وقتل 12 شخصا على الأقل. وقال الناطق: «لم يأت أحد لمساعدتنا».",
    "פרצה שריפה בנמל ולפחות 14 בני אדם נהרגו, אמר הדובר.", "👩‍👩‍👧 🇺🇦 🔥🔥🔥 12 👍🏽 “👩‍👩‍👧 yes yes,” said 🇺🇦.",
    "The fer\u{AD}ry\u{200B} burned\u{2060} for\u{A0}six hours \u{202E}off\u{202C} the island.",
    "The ferry burned for six hours off the island.", "e\u{301}e\u{301}e\u{301} é \u{301}\u{301}\u{301}",
    "“““’’’‘‘‘\"\"\"«»„‟", "— – -- - ‐ … ... ,,, ;;;", "said said said said: “said said,” said said said.",
    "1 2 3 4 5 to 6 7 or 8 9 and 10 percent of $5m–$6m at 3 p.m. on 3 May 2021", "\u{10FFFF}\u{E000}\u{0}\u{1B}[31m",
  ]

  @Test(arguments: odd)
  func `odd texts against one another`(old: String) {
    for new in Self.odd { check(source([old]), source([new])) }
    check(source([old]), source([]))
    check(source([old]), source(Self.odd))
  }

  // MARK: size

  @Test func `a hundred and fifty kilobytes in one paragraph`() {
    var generator = SeededGenerator(seed: 3)
    let sentences = (0..<20).flatMap { _ in
      SyntheticPair(seed: generator.next()).old.text.split(separator: "\n").map(String.init)
    }
    var text = ""
    while text.utf8.count < 150_000 { text += sentences.randomElement(using: &generator)! + " " }
    let edited = text.replacing("Parliament", with: "Senate", maxReplacements: 2).replacing(
      "said", with: "announced", maxReplacements: 9)
    let comparison = compare(source([text]), source([edited]))
    #expect(comparison.edges.map(\.kind) == [.edited])
    #expect(comparison.summary.reuse > 0.99)
    #expect(!WritethruNote(comparison).lines.isEmpty)
    #expect(!AttributionMatrix([comparison.texts.old]).rows.isEmpty)
  }

  @Test func `one paragraph of one word, of marks, of a script without spaces`() {
    for piece in ["no ", "“", "東京", "1,000 "] {
      let old = source([String(repeating: piece, count: 30_000 / piece.utf8.count)])
      let new = source([String(repeating: piece, count: 27_000 / piece.utf8.count) + " other"])
      checkReports(compare(old, new))
    }
  }

  @Test func `ten thousand equal paragraphs`() {
    let line = "“We saw 12 boats,” said Ann Quill."
    let old = source(Array(repeating: line, count: 10_000))
    let new = source(Array(repeating: line, count: 9_000) + ["Another line of 13 words."])
    let comparison = compare(old, new)
    #expect(comparison.summary.same == 9_000)
    #expect(comparison.summary.cut == 1_000)
  }
}
