import Language

/// What a change is about, the gravest first. The letter stands in the gutter.
package enum EditClass: String, Hashable, Sendable, CaseIterable, Comparable {
  case figure = "F"
  case quote = "Q"
  case wording = "W"
  case typographic = "t"

  package static func < (a: EditClass, b: EditClass) -> Bool {
    allCases.firstIndex(of: a)! > allCases.firstIndex(of: b)!
  }
}

extension Comparison {
  /// What a piece changes; nil if nothing.
  package func editClass(of piece: Piece) -> EditClass? {
    switch piece.kind {
    case .same: return nil
    case .typographic: return .typographic
    case .changed:
      if figures(piece, .old) != figures(piece, .new) { return .figure }
      return isQuoted(piece, .old) || isQuoted(piece, .new) ? .quote : .wording
    }
  }

  /// The gravest change in an edge; nil where nothing changed inside it.
  package func gravestClass(of edge: Edge) -> EditClass? {
    edge.pieces.compactMap(editClass).max()
  }

  /// The numbers in a piece, in digits or in words.
  private func figures(_ piece: Piece, _ side: Side) -> [String] {
    let range = piece.range(side)
    guard !range.isEmpty, let span = texts[side].span(of: range) else { return [] }
    let passage = Passage(texts[side].text, in: span)
    return Language.figures(in: passage, dates: dates(in: passage)).map(\.identity)
  }

  /// Stands between quotation marks: an odd number of them comes before it in its block.
  private func isQuoted(_ piece: Piece, _ side: Side) -> Bool {
    let range = piece.range(side)
    let text = texts[side]
    guard let first = range.first, range.contains(where: { text.tokens[$0].isWordlike }),
      let block = text.blocks.last(where: { $0.tokens.lowerBound <= first })
    else { return false }
    return text.quoteMarks(in: block.tokens.lowerBound..<first) % 2 == 1
  }
}

extension ComparedText {
  /// Double quotation marks, or single ones that open or close a quotation: an apostrophe is no token of its own.
  fileprivate func quoteMarks(in tokens: Range<Int>) -> Int {
    tokens.count { self.tokens[$0].kind == .quote }
  }
}
