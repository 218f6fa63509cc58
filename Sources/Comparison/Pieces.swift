import Language

/// The words of linked blocks as pieces: runs that are the same, that typography changed, that were reworded.
struct PieceBuilder {
  let texts: Sides<ComparedText>
  let lexicon: Lexicon

  func pieces(old: Range<Int>, new: Range<Int>) -> [Piece] {
    let alignment = WordAlignment(
      old: texts.old.identifiers[old], new: texts.new.identifiers[new], weights: lexicon.weights)
    var pieces: [Piece] = []
    var (i, j) = (old.lowerBound, new.lowerBound)
    for match in alignment.matches() + [(old.upperBound, new.upperBound)] {
      if i < match.old || j < match.new { pieces.append(Piece(kind: .changed, old: i..<match.old, new: j..<match.new)) }
      guard match.old < old.upperBound else { break }
      append(match, to: &pieces)
      (i, j) = (match.old + 1, match.new + 1)
    }
    return dissolved(pieces)
  }

  private func append(_ match: (old: Int, new: Int), to pieces: inout [Piece]) {
    let kind: Piece.Kind = isSame(match) ? .same : .typographic
    if let last = pieces.last, last.kind == kind, last.old.upperBound == match.old, last.new.upperBound == match.new {
      pieces[pieces.count - 1].old = last.old.lowerBound..<(match.old + 1)
      pieces[pieces.count - 1].new = last.new.lowerBound..<(match.new + 1)
    } else {
      pieces.append(Piece(kind: kind, old: match.old..<(match.old + 1), new: match.new..<(match.new + 1)))
    }
  }

  /// Byte for byte, with the same kind of space before it.
  private func isSame(_ match: (old: Int, new: Int)) -> Bool {
    let (old, new) = (texts.old.tokens[match.old].span, texts.new.tokens[match.new].span)
    guard texts.old.text[old] == texts.new.text[new] && texts.old.text[old].utf8.elementsEqual(texts.new.text[new].utf8)
    else { return false }
    return space(before: match.old, .old) == space(before: match.new, .new)
  }

  private enum Space { case none, plain, special }

  private func space(before index: Int, _ side: Side) -> Space {
    let text = texts[side]
    // A paragraph that is split or joined has a break where the other side has a space.
    guard index > 0, let between = gap(text, index) else { return .plain }
    if between.isEmpty { return .none }
    return between.unicodeScalars.allSatisfy { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" } ? .plain : .special
  }

  /// What stands between a token and the one before it; nil where a block begins, whose space is nobody's.
  private func gap(_ text: ComparedText, _ index: Int) -> Substring? {
    let span = Span(text.tokens[index - 1].span.end, text.tokens[index].span.start)
    let startsBlock = text.startsBlock(index)
    return startsBlock ? nil : text.text[span]
  }

  /// Joins two changes that only one word of grammar keeps apart: `minister of finance` against `head of state` is
  /// one change, not two.
  private func dissolved(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      let isBetween =
        index > 0 && index + 1 < pieces.count && result.last?.kind == .changed && pieces[index + 1].kind == .changed
      if piece.kind != .changed, isBetween, isLight(piece), isHeavy(result[result.count - 1]),
        isHeavy(pieces[index + 1])
      {
        result[result.count - 1] = joined(result[result.count - 1], piece)
      } else if piece.kind == .changed, let last = result.last, last.kind == .changed {
        result[result.count - 1] = joined(last, piece)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private func joined(_ a: Piece, _ b: Piece) -> Piece {
    Piece(kind: .changed, old: a.old.lowerBound..<b.old.upperBound, new: a.new.lowerBound..<b.new.upperBound)
  }

  /// At most one word, and not content.
  private func isLight(_ piece: Piece) -> Bool {
    piece.old.count(where: { texts.old.tokens[$0].isWordlike }) <= 1
      && piece.old.allSatisfy { lexicon.weights[Int(texts.old.identifiers[$0])] < Lexicon.content }
  }

  /// Rewords on both sides, with content on both.
  private func isHeavy(_ piece: Piece) -> Bool {
    let old = piece.old.contains { lexicon.weights[Int(texts.old.identifiers[$0])] >= Lexicon.content }
    let new = piece.new.contains { lexicon.weights[Int(texts.new.identifiers[$0])] >= Lexicon.content }
    return old && new
  }
}
