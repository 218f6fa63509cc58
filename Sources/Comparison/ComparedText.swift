import Language

/// One side of a comparison: its text, cut into blocks and tokens. Offsets are the text's.
package struct ComparedText: Sendable {
  /// A paragraph with its tokens.
  package struct Block: Hashable, Sendable {
    package let role: ParagraphRole
    package let span: Span
    /// Indices into `tokens`.
    package let tokens: Range<Int>
  }

  package let text: String
  package let blocks: [Block]
  package let tokens: [Token]
  /// The identifier of each token's typographic key.
  let identifiers: [UInt32]

  init(_ text: String, paragraphs: [Paragraph], lexicon: inout Lexicon) {
    var blocks: [Block] = []
    var tokens: [Token] = []
    var identifiers: [UInt32] = []
    var contiguous = text
    contiguous.withUTF8 { bytes in
      tokens.reserveCapacity(bytes.count / 6)
      for paragraph in paragraphs.sorted(by: { $0.span < $1.span }) {
        let start = tokens.count
        tokenize(bytes, in: paragraph.span, into: &tokens)
        blocks.append(Block(role: paragraph.role, span: paragraph.span, tokens: start..<tokens.count))
      }
      identifiers.reserveCapacity(tokens.count)
      for token in tokens { identifiers.append(lexicon.identifier(of: token, in: text, bytes)) }
    }
    self.text = text
    self.blocks = blocks
    self.tokens = tokens
    self.identifiers = identifiers
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
}
