import Language

/// One side of a comparison: its text, cut into blocks, sentences and tokens. Offsets are the text's.
package struct ComparedText: Sendable {
  /// A paragraph with its tokens and sentences.
  package struct Block: Hashable, Sendable {
    package let role: ParagraphRole
    package let span: Span
    /// Indices into `tokens`.
    package let tokens: Range<Int>
    /// Indices into `sentences`.
    package let sentences: Range<Int>
  }

  package let text: String
  package let blocks: [Block]
  /// Ranges of token indices, in order; together they cover every token.
  package let sentences: [Range<Int>]
  package let tokens: [Token]
  /// The identifier of each token's typographic key.
  let identifiers: [UInt32]
  /// The fold of each token: its key without case and spelling.
  let folds: [UInt32]

  /// - Parameter given: where sentences begin, if it is known; else it is found.
  init(_ text: String, paragraphs: [Paragraph], sentences given: [Span]? = nil, lexicon: inout Lexicon) {
    var blocks: [Block] = []
    var all: [Range<Int>] = []
    var tokens: [Token] = []
    var identifiers: [UInt32] = []
    for paragraph in paragraphs.sorted(by: { $0.span < $1.span }) {
      let own = tokenize(text, in: paragraph.span)
      let start = tokens.count
      tokens += own
      for token in own {
        identifiers.append(lexicon.identifier(of: NormalForm.typographic(token, in: text), kind: token.kind))
      }
      let firstSentence = all.count
      if let given {
        all += Self.ranges(of: given, tokens: tokens, from: start)
      } else {
        let keys = identifiers[start...].map { lexicon.caseless[Int($0)] }
        let passage = Passage(text, in: paragraph.span, tokens: own, keys: keys)
        all += Language.sentences(of: passage).map { ($0.lowerBound + start)..<($0.upperBound + start) }
      }
      blocks.append(
        Block(
          role: paragraph.role, span: paragraph.span, tokens: start..<tokens.count, sentences: firstSentence..<all.count
        ))
    }
    self.text = text
    self.blocks = blocks
    sentences = all
    self.tokens = tokens
    self.identifiers = identifiers
    folds = identifiers.map { lexicon.folds[Int($0)] }
  }

  private static func ranges(of spans: [Span], tokens: [Token], from start: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = start
    guard first < tokens.count else { return [] }
    for span in spans where span.end > tokens[start].span.start && span.start <= tokens[tokens.count - 1].span.start {
      var end = first
      while end < tokens.count, tokens[end].span.start < span.end { end += 1 }
      if end > first { ranges.append(first..<end) }
      first = end
    }
    return ranges
  }

  /// The tokens of a run of blocks.
  package func tokenRange(of blocks: Range<Int>) -> Range<Int> {
    guard let first = blocks.first, let last = blocks.last else { return 0..<0 }
    return self.blocks[first].tokens.lowerBound..<self.blocks[last].tokens.upperBound
  }

  /// The span of a run of tokens.
  package func span(of tokens: Range<Int>) -> Span? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return Span(self.tokens[first].span.start, self.tokens[last].span.end)
  }

  /// The text of a run of tokens on one line.
  package func words(_ tokens: Range<Int>) -> String {
    guard let span = span(of: tokens) else { return "" }
    return text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The block that holds a token.
  package func block(ofToken token: Int) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].tokens.contains(token) ? low : nil
  }
}
