import Language

/// The words of linked blocks as pieces: runs that are the same, that typography changed, that were reworded.
struct PieceBuilder {
  let texts: Sides<ComparedText>
  let lexicon: Lexicon
  let house: HouseStyle
  let limits: LimitLog

  func pieces(old: Range<Int>, new: Range<Int>) -> [Piece] {
    let alignment = WordAlignment(
      old: texts.old.folds[old], new: texts.new.folds[new], weights: lexicon.weights, limits: limits)
    var pieces: [Piece] = []
    var (i, j) = (old.lowerBound, new.lowerBound)
    for match in alignment.matches() + [(old.upperBound, new.upperBound)] {
      if i < match.old || j < match.new { pieces.append(Piece(kind: .changed, old: i..<match.old, new: j..<match.new)) }
      guard match.old < old.upperBound else { break }
      append(match, to: &pieces)
      (i, j) = (match.old + 1, match.new + 1)
    }
    return slid(dissolved(pieces)).map(settled)
  }

  /// A phrase that the house writes in another way is typography.
  private func settled(_ piece: Piece) -> Piece {
    guard piece.kind == .changed, house.isSame(texts.old.words(piece.old), texts.new.words(piece.new)) else {
      return piece
    }
    return Piece(kind: .typographic, old: piece.old, new: piece.new)
  }

  private func append(_ match: (old: Int, new: Int), to pieces: inout [Piece]) {
    let kind = kind(of: match)
    // Each respelled word is an edit of its own.
    if let last = pieces.last, last.kind == kind, kind != .respelled, last.old.upperBound == match.old,
      last.new.upperBound == match.new
    {
      pieces[pieces.count - 1].old = last.old.lowerBound..<(match.old + 1)
      pieces[pieces.count - 1].new = last.new.lowerBound..<(match.new + 1)
    } else {
      pieces.append(Piece(kind: kind, old: match.old..<(match.old + 1), new: match.new..<(match.new + 1)))
    }
  }

  private func kind(of match: (old: Int, new: Int)) -> Piece.Kind {
    guard texts.old.identifiers[match.old] == texts.new.identifiers[match.new] else { return .respelled }
    return texts.old.forms[match.old] == texts.new.forms[match.new] ? .same : .typographic
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

  // MARK: sliding

  /// What was cut or added between words that are the same may often stand a few words earlier or later just as well:
  /// `[, he said] , he added`. It is put where it begins and ends with a clause.
  private func slid(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    for index in pieces.indices.dropFirst().dropLast() {
      let piece = pieces[index]
      guard piece.kind == .changed, piece.old.isEmpty != piece.new.isEmpty, pieces[index - 1].kind == .same,
        pieces[index + 1].kind == .same
      else { continue }
      let side: Side = piece.old.isEmpty ? .new : .old
      let shift = bestShift(of: piece.range(side), side, after: pieces[index - 1], before: pieces[index + 1])
      guard shift != 0 else { continue }
      pieces[index - 1] = pieces[index - 1].movingEnd(by: shift)
      pieces[index] = piece.moving(by: shift)
      pieces[index + 1] = pieces[index + 1].movingStart(by: shift)
    }
    // A change that was slid up to another is one with it.
    return pieces.filter { !$0.old.isEmpty || !$0.new.isEmpty }.reduce(into: []) { result, piece in
      if let last = result.last, last.kind == .changed, piece.kind == .changed {
        result[result.count - 1] = joined(last, piece)
      } else {
        result.append(piece)
      }
    }
  }

  private static let reach = 24

  private func bestShift(of edit: Range<Int>, _ side: Side, after before: Piece, before after: Piece) -> Int {
    let folds = texts[side].folds
    var best = (shift: 0, worth: worth(of: edit, side))
    for direction in [-1, 1] {
      let room = direction < 0 ? before.range(side).count : after.range(side).count
      var shift = 0
      while abs(shift) < min(room, Self.reach) {
        let leaving = direction < 0 ? edit.upperBound - 1 + shift : edit.lowerBound + shift
        let entering = direction < 0 ? edit.lowerBound - 1 + shift : edit.upperBound + shift
        guard folds[leaving] == folds[entering], texts[side].forms[leaving] == texts[side].forms[entering] else {
          break
        }
        shift += direction
        let worth = worth(of: (edit.lowerBound + shift)..<(edit.upperBound + shift), side)
        if worth > best.worth { best = (shift, worth) }
      }
    }
    return best.shift
  }

  /// Behind a stop and up to one is best, then behind or up to a comma.
  private func worth(of edit: Range<Int>, _ side: Side) -> Int {
    let text = texts[side]
    func isMark(_ index: Int) -> Bool {
      text.tokens.indices.contains(index) && [.punctuation, .dash].contains(text.tokens[index].kind)
    }
    let opens = text.startsBlock(edit.lowerBound) || isMark(edit.lowerBound - 1) || isMark(edit.lowerBound)
    let closes = isMark(edit.upperBound - 1) || isMark(edit.upperBound) || text.startsBlock(edit.upperBound)
    // `[, he said],` reads better than `, [he said,]`, and `[He said.] They` better than `He [said. They]`.
    return (opens ? 2 : 0) + (closes ? 2 : 0) + (text.sentenceStarts(edit.lowerBound) ? 3 : 0)
  }

  /// At most one word, and not content.
  private func isLight(_ piece: Piece) -> Bool {
    piece.old.count(where: { texts.old.tokens[$0].isWordlike }) <= 1
      && piece.old.allSatisfy { lexicon.weights[Int(texts.old.folds[$0])] < Lexicon.content }
  }

  /// Rewords on both sides, with content on both.
  private func isHeavy(_ piece: Piece) -> Bool {
    let old = piece.old.contains { lexicon.weights[Int(texts.old.folds[$0])] >= Lexicon.content }
    let new = piece.new.contains { lexicon.weights[Int(texts.new.folds[$0])] >= Lexicon.content }
    return old && new
  }
}

extension Piece {
  fileprivate func moving(by shift: Int) -> Piece {
    // The empty side stands between the same neighbours, which move with it.
    var piece = self
    piece.old = (old.lowerBound + shift)..<(old.upperBound + shift)
    piece.new = (new.lowerBound + shift)..<(new.upperBound + shift)
    return piece
  }

  fileprivate func movingEnd(by shift: Int) -> Piece {
    var piece = self
    piece.old = old.lowerBound..<(old.upperBound + shift)
    piece.new = new.lowerBound..<(new.upperBound + shift)
    return piece
  }

  fileprivate func movingStart(by shift: Int) -> Piece {
    var piece = self
    piece.old = (old.lowerBound + shift)..<old.upperBound
    piece.new = (new.lowerBound + shift)..<new.upperBound
    return piece
  }
}
