import Language

/// What became of one text in another: every block of either side is in one edge.
package struct Comparison: Sendable {
  package let texts: Sides<ComparedText>
  /// Additions first, in the order of the later text; then links and cuts in the order of the earlier one. `rows` has all in
  /// reading order.
  package let edges: [Edge]
  /// Sentences that are the same one, whatever paragraph they stand in.
  package let sentences: [SentenceLink]
  /// What was too much to be looked at in full.
  package let limits: Set<ComparisonLimit>
}

/// A text to compare: what stands outside all paragraphs is not compared.
package struct ComparedSource: Sendable {
  package var text: String
  package var paragraphs: [Paragraph]
  /// The sentences, where they are known; else they are found.
  package var sentences: [Span]?

  package init(_ text: String, _ paragraphs: [Paragraph], sentences: [Span]? = nil) {
    self.text = text
    self.paragraphs = paragraphs
    self.sentences = sentences
  }
}

package func compare(_ old: (text: String, paragraphs: [Paragraph]), _ new: (text: String, paragraphs: [Paragraph]))
  -> Comparison
{
  compare(ComparedSource(old.text, old.paragraphs), ComparedSource(new.text, new.paragraphs))
}

/// Compares two versions of a text. Deterministic; swapping the texts mirrors the result.
package func compare(_ old: ComparedSource, _ new: ComparedSource, house: HouseStyle = HouseStyle()) -> Comparison {
  // Where two alignments are equally good, which is found depends on the side one starts from. Starting always from
  // the text that sorts first makes the answer the same both ways.
  if new.text.utf8.lexicographicallyPrecedes(old.text.utf8) { return compareInOrder(new, old, house).mirrored }
  return compareInOrder(old, new, house)
}

private func compareInOrder(_ old: ComparedSource, _ new: ComparedSource, _ house: HouseStyle) -> Comparison {
  var lexicon = Lexicon(house: house)
  let texts = Sides(
    old: ComparedText(old.text, paragraphs: old.paragraphs, sentences: old.sentences, lexicon: &lexicon),
    new: ComparedText(new.text, paragraphs: new.paragraphs, sentences: new.sentences, lexicon: &lexicon))
  let limits = LimitLog()
  let builder = PieceBuilder(texts: texts, lexicon: lexicon, house: house, limits: limits)
  let alignment = BlockAlignment(texts, lexicon: lexicon, limits: limits)
  let (links, copies) = alignment.links()
  var linked = links.map { link in
    let pieces = builder.pieces(old: texts.old.tokenRange(of: link.old), new: texts.new.tokenRange(of: link.new))
    return Edge(
      kind: kind(of: link, pieces: pieces, texts), old: link.old, new: link.new, isMoved: link.isMoved, pieces: pieces)
  }
  let classifier = EditClassifier(texts, edges: linked)
  for edge in linked.indices { linked[edge].pieces = classifier.classified(linked[edge].pieces) }
  let sentences = SentenceAlignment(texts, lexicon: lexicon, limits: limits).links()
  let comparison = Comparison(
    texts: texts, linked: linked, copies: copies, sentences: sentences, limits: limits.reached)
  return comparison.withMovedSentencesNamed
}

private func kind(of link: RunLink, pieces: [Piece], _ texts: Sides<ComparedText>) -> Edge.Kind {
  if link.new.count > 1 { return .split }
  if link.old.count > 1 { return .joined }
  if pieces.allSatisfy({ $0.kind == .same }) { return .same }
  if link.isPartial, !keepsHalf(pieces, texts) { return .partial }
  return pieces.contains(where: \.isChange) ? .edited : .typographic
}

/// Whether at least half of all words of both sides stand in both: a short quotation with another speaker’s name and title beside
/// it is the same paragraph, though the name and the title weigh more.
private func keepsHalf(_ pieces: [Piece], _ texts: Sides<ComparedText>) -> Bool {
  var (kept, all) = (0, 0)
  for piece in pieces {
    let words =
      texts.old.tokens[piece.old].count(where: \.isWordlike) + texts.new.tokens[piece.new].count(where: \.isWordlike)
    all += words
    if piece.kind != .changed { kept += words }
  }
  return kept * 2 >= all
}

extension Comparison {
  /// Adds to the linked edges what only one side has, and puts all in order.
  init(
    texts: Sides<ComparedText>, linked: [Edge], copies: Sides<[Int: Int]>, sentences: [SentenceLink],
    limits: Set<ComparisonLimit>
  ) {
    self.texts = texts
    self.sentences = sentences
    self.limits = limits
    var edges = linked
    for side in Side.allCases {
      var isLinked = [Bool](repeating: false, count: texts[side].blocks.count)
      for edge in linked { for index in edge.range(side) { isLinked[index] = true } }
      for (index, block) in texts[side].blocks.enumerated() where !isLinked[index] {
        edges.append(Edge(unlinked: index, tokens: block.tokens, side: side, copyOf: copies[side][index]))
      }
    }
    self.edges = edges.sorted {
      ($0.old.lowerBound, $0.new.lowerBound, $0.kind.rawValue) < (
        $1.old.lowerBound, $1.new.lowerBound, $1.kind.rawValue
      )
    }
  }

  /// By block that only one side has: the block of the other side that it copies.
  private var copies: Sides<[Int: Int]> {
    func copies(_ side: Side, _ kind: Edge.Kind) -> [Int: Int] {
      Dictionary(
        uniqueKeysWithValues: edges.filter { $0.kind == kind }.compactMap { edge in
          edge.copyOf.map { (edge.range(side).lowerBound, $0) }
        })
    }
    return Sides(old: copies(.old, .cut), new: copies(.new, .added))
  }

  var mirrored: Comparison {
    Comparison(
      texts: texts.mirrored, linked: edges.filter { $0.kind != .added && $0.kind != .cut }.map(\.mirrored),
      copies: copies.mirrored,
      sentences: sentences.map(\.mirrored).sorted { $0.old.lowerBound < $1.old.lowerBound }, limits: limits)
  }
}

extension Edge {
  fileprivate init(unlinked index: Int, tokens: Range<Int>, side: Side, copyOf: Int?) {
    let block = index..<(index + 1)
    let piece = Piece(kind: .changed, old: side == .old ? tokens : 0..<0, new: side == .new ? tokens : 0..<0)
    self.init(
      kind: side == .old ? .cut : .added, old: side == .old ? block : 0..<0, new: side == .new ? block : 0..<0,
      isMoved: false, copyOf: copyOf, pieces: tokens.isEmpty ? [] : [piece])
  }
}
