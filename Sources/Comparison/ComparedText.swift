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
  /// What tells apart tokens of one identifier: their very bytes, and what kind of space stands before them.
  let forms: [UInt32]
  /// The fold of each token: its key without case and spelling.
  let folds: [UInt32]

  /// - Parameter given: where sentences begin, if it is known; else it is found.
  init(_ text: String, paragraphs: [Paragraph], sentences given: [Span]? = nil, lexicon: inout Lexicon) {
    var blocks: [Block] = []
    var all: [Range<Int>] = []
    var tokens: [Token] = []
    var identifiers: [UInt32] = []
    var forms: [UInt32] = []
    var pieces: [(paragraph: Paragraph, tokens: Range<Int>)] = []
    var contiguous = text
    contiguous.withUTF8 { bytes in
      tokens.reserveCapacity(bytes.count / 6)
      for paragraph in paragraphs.sorted(by: { $0.span < $1.span }) {
        let start = tokens.count
        tokenize(bytes, in: paragraph.span, into: &tokens)
        pieces.append((paragraph, start..<tokens.count))
      }
      identifiers.reserveCapacity(tokens.count)
      forms.reserveCapacity(tokens.count)
      for (_, range) in pieces {
        for index in range {
          let (identifier, spelling) = lexicon.take(tokens[index], in: text, bytes)
          // The space before a block is nobody's: a paragraph that is split has a break where the other side has a space.
          let space: Space = index == range.lowerBound ? .plain : Space(before: index, tokens, bytes)
          identifiers.append(identifier)
          forms.append(spelling << 2 | space.rawValue)
        }
      }
    }
    for (paragraph, range) in pieces {
      let first = all.count
      if let given, !given.isEmpty {
        all += Self.ranges(of: given, tokens: tokens, range)
      } else {
        let keys = identifiers[range].map { lexicon.caseless[Int($0)] }
        let passage = Passage(text, in: paragraph.span, tokens: Array(tokens[range]), keys: keys)
        all += Language.sentences(of: passage).map {
          ($0.lowerBound + range.lowerBound)..<($0.upperBound + range.lowerBound)
        }
      }
      blocks.append(
        Block(role: paragraph.role, span: paragraph.span, tokens: range, sentences: first..<all.count))
    }
    self.text = text
    self.blocks = blocks
    sentences = all
    self.tokens = tokens
    self.identifiers = identifiers
    self.forms = forms
    folds = identifiers.map { lexicon.folds[Int($0)] }
  }

  private enum Space: UInt32 {
    case none, plain, special

    init(before index: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) {
      let (start, end) = (tokens[index - 1].span.end, tokens[index].span.start)
      if start == end {
        self = .none
      } else {
        let isPlain = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        self = isPlain ? .plain : .special
      }
    }
  }

  private static func ranges(of spans: [Span], tokens: [Token], _ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = range.lowerBound
    guard let last = range.last else { return [] }
    for span in spans where span.end > tokens[first].span.start && span.start <= tokens[last].span.start {
      var end = first
      while end < range.upperBound, tokens[end].span.start < span.end { end += 1 }
      if end > first { ranges.append(first..<end) }
      guard end < range.upperBound else { break }
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
    span(of: tokens).map(line) ?? ""
  }

  /// The block that holds a token.
  package func block(ofToken token: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.tokens.upperBound > token }
    return index < blocks.count && blocks[index].tokens.contains(token) ? index : nil
  }

  /// The block that holds a place in the text.
  package func block(at offset: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.span.end > offset }
    return index < blocks.count && blocks[index].span.contains(offset) ? index : nil
  }

  /// The sentence that holds a token.
  func sentence(ofToken token: Int) -> Int {
    min(sentences.partitioningIndex { $0.upperBound > token }, sentences.count - 1)
  }

  /// Whether a token is the first of its block.
  func startsBlock(_ token: Int) -> Bool {
    let index = blocks.partitioningIndex { $0.tokens.lowerBound >= token }
    return index < blocks.count && blocks[index].tokens.lowerBound == token
  }

  /// Whether a token is the first of its sentence.
  func sentenceStarts(_ token: Int) -> Bool {
    let index = sentences.partitioningIndex { $0.lowerBound >= token }
    return index < sentences.count && sentences[index].lowerBound == token
  }
}
