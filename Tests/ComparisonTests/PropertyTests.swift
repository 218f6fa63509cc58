import Language
import TestSupport
import Testing

@testable import Comparison

@Suite struct PropertyTests {
  typealias Text = (text: String, paragraphs: [Paragraph])

  /// Paragraphs of made-up sentences, and the same with seeded edits: words replaced, paragraphs cut, added, moved, split,
  /// joined, typography changed.
  private func pair(seed: Int) -> (Text, Text) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words =
      "ferry island harbour minister police fire boats said crew quay storm budget vote court nurse rail tunnel 12 40 “dark” the of a in"
      .split(separator: " ")
    func paragraph() -> [String] {
      (0..<Int.random(in: 1...40, using: &generator)).map { _ in String(words.randomElement(using: &generator)!) }
    }
    var old = (0..<Int.random(in: 0...14, using: &generator)).map { _ in paragraph() }
    if old.count > 3 { old[1] = old[2] }
    var new = old
    for _ in 0..<Int.random(in: 0...6, using: &generator) where !new.isEmpty {
      let index = Int.random(in: 0..<new.count, using: &generator)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: new.remove(at: index)
      case 1: new.insert(paragraph(), at: index)
      case 2:
        let moved = new.remove(at: index)
        new.insert(moved, at: Int.random(in: 0...new.count, using: &generator))
      case 3: if let place = new[index].indices.randomElement(using: &generator) { new[index][place] = "changed" }
      case 4: new[index] = new[index].map { $0.replacing("“", with: "\"").replacing("”", with: "\"") }
      case 5:
        let half = new[index].count / 2
        if half > 0 {
          new.insert(Array(new[index][half...]), at: index + 1)
          new[index] = Array(new[index][..<half])
        }
      default:
        if index + 1 < new.count { new[index] += new.remove(at: index + 1) }
      }
    }
    return (text(old), text(new))
  }

  private func text(_ paragraphs: [[String]]) -> Text {
    var text = ""
    var result: [Paragraph] = []
    for words in paragraphs {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words.joined(separator: " ")
      result.append(Paragraph(.body, Span(start, text.utf8.count)))
    }
    return (text, result)
  }

  private func checkInvariants(_ old: Text, _ new: Text, sourceLocation: SourceLocation = #_sourceLocation) {
    let comparison = compare(old, new)
    for side in Side.allCases {
      let text = comparison.texts[side]
      // Each block in one edge, each token in one piece, in order: so both sides rebuild.
      #expect(
        comparison.edges.flatMap { Array($0.range(side)) }.sorted() == Array(text.blocks.indices),
        sourceLocation: sourceLocation)
      for edge in comparison.edges where !edge.range(side).isEmpty {
        let covered = edge.pieces.flatMap { Array($0.range(side)) }
        #expect(covered == Array(text.tokenRange(of: edge.range(side))), sourceLocation: sourceLocation)
      }
      let rows = comparison.rows.flatMap { Array($0.range(side)) }
      #expect(rows == Array(text.blocks.indices), sourceLocation: sourceLocation)
    }
    for piece in comparison.edges.flatMap(\.pieces) where piece.kind != .changed {
      #expect(piece.old.count == piece.new.count, sourceLocation: sourceLocation)
    }
    let again = compare(old, new)
    #expect(again.edges == comparison.edges, "not deterministic", sourceLocation: sourceLocation)
    #expect(compare(new, old).mirrored.edges == comparison.edges, "not mirrored", sourceLocation: sourceLocation)
  }

  @Test(arguments: 0..<300)
  func `edited copy: every token once, deterministic, mirrored`(seed: Int) {
    let (old, new) = pair(seed: seed)
    checkInvariants(old, new)
  }

  @Test(arguments: 0..<100)
  func `any text: every token once, deterministic, mirrored`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 5000)
    func text() -> Text {
      let parts = (0..<Int.random(in: 0...6, using: &generator)).map { _ in generator.text(pieces: 15) }
      var whole = ""
      var paragraphs: [Paragraph] = []
      for part in parts {
        let start = whole.utf8.count
        whole += part
        if !part.isEmpty { paragraphs.append(Paragraph(.body, Span(start, whole.utf8.count))) }
        whole += "\n\n"
      }
      return (whole, paragraphs)
    }
    checkInvariants(text(), text())
  }

  @Test func `a text with itself is all the same`() {
    for seed in 0..<40 {
      let (old, _) = pair(seed: seed)
      #expect(compare(old, old).edges.allSatisfy { $0.kind == .same && !$0.isMoved })
    }
  }

  @Test func `empty, one token, ten thousand equal paragraphs and a huge paragraph all come back`() {
    checkInvariants(("", []), ("", []))
    checkInvariants(("a", [Paragraph(.body, Span(0, 1))]), ("", []))
    checkInvariants(text([["one"]]), text([["two"]]))
    let many = text(Array(repeating: ["the", "same", "line"], count: 10_000))
    let comparison = compare(many, text(Array(repeating: ["the", "same", "line"], count: 9_990)))
    #expect(comparison.summary.same == 9_990)
    #expect(comparison.summary.cut == 10)
    var generator = SeededGenerator(seed: 1)
    let huge = (0..<60_000).map { _ in "w\(Int.random(in: 0..<9000, using: &generator))" }
    var edited = huge
    edited[30_000] = "changed"
    let summary = compare(text([huge]), text([edited])).summary
    #expect(summary.edited == 1)
    #expect(summary.reuse > 0.999)
  }
}
