import Language

extension Comparison {
  /// Sentences that left their paragraph: linked across paragraphs that are not linked with one another. Both sides' token
  /// ranges.
  package var movedSentences: [Sides<Range<Int>>] {
    let index = EdgeIndex(self)
    return sentences.compactMap { link in
      guard let old = link.old.first, let new = link.new.first else { return nil }
      let tokens = Sides(old: texts.old.sentences[old], new: texts.new.sentences[new])
      guard let from = texts.old.block(ofToken: tokens.old.lowerBound),
        let to = texts.new.block(ofToken: tokens.new.lowerBound), !index.areLinked(from, to),
        // Fewer words than make a moved paragraph are a coincidence.
        texts.new.tokens[tokens.new].count(where: \.isWordlike)
          >= (link.similarity >= 1 ? Limits.copiedWords : Limits.moveWords),
        link.similarity >= Limits.moveSimilarity
      else { return nil }
      return tokens
    }
  }

  /// A sentence that went to another paragraph word for word is out of place there and nothing else: no figure in it changed.
  var withMovedSentencesNamed: Comparison {
    let moved = movedSentences
    guard !moved.isEmpty else { return self }
    let ranges = Sides(
      old: moved.map(\.old).sorted { $0.lowerBound < $1.lowerBound },
      new: moved.map(\.new).sorted { $0.lowerBound < $1.lowerBound })
    func isMoved(_ range: Range<Int>, _ side: Side) -> Bool {
      let index = ranges[side].partitioningIndex { $0.upperBound > range.lowerBound }
      guard index < ranges[side].count else { return false }
      return ranges[side][index].lowerBound <= range.lowerBound && range.upperBound <= ranges[side][index].upperBound
    }
    let edges = edges.map { edge in
      var edge = edge
      for index in edge.pieces.indices where edge.pieces[index].kind == .changed && !edge.pieces[index].classes.isEmpty
      {
        let piece = edge.pieces[index]
        let isWhole = Side.allCases.allSatisfy { piece.range($0).isEmpty || isMoved(piece.range($0), $0) }
        if isWhole { edge.pieces[index].classes = [.order] }
      }
      return edge
    }
    return Comparison(texts: texts, edges: edges, sentences: sentences, limits: limits)
  }

  /// The sentences of the later text in which words changed, or that are new: spans in order.
  package var changedSentences: [Span] {
    var changed: Set<Int> = []
    func mark(_ tokens: Range<Int>) {
      guard let first = tokens.first, let last = tokens.last else { return }
      for index in texts.new.sentence(ofToken: first)...texts.new.sentence(ofToken: last) { changed.insert(index) }
    }
    for edge in edges where edge.kind != .cut && edge.copyOf == nil {
      for piece in edge.pieces where piece.isChange {
        guard piece.new.isEmpty else {
          mark(piece.new)
          continue
        }
        // The sentence that words were cut from has changed; where whole sentences were cut, none has.
        let isWhole =
          texts.old.sentenceStarts(piece.old.lowerBound)
          && (texts.old.sentenceStarts(piece.old.upperBound) || piece.old.upperBound == texts.old.tokens.count)
        let own = texts.new.tokenRange(of: edge.new)
        let place = min(piece.new.lowerBound, own.upperBound - 1)
        if !isWhole, own.contains(place) { mark(place..<(place + 1)) }
      }
    }
    return changed.sorted().compactMap { texts.new.span(of: texts.new.sentences[$0]) }
  }

  /// What shows as nothing on either side.
  package var hidden: Sides<[HiddenCharacter]> {
    texts.map { text in text.blocks.flatMap { hiddenCharacters(in: text.text, $0.span) } }
  }
}
