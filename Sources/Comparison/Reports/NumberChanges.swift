import Language

/// Changed numbers that are no figures with a unit (`1987 → 1978`, `3:40 a.m. → p.m.`, `rose → fell`), and figures that are only
/// written in another way. They come from the pieces, so that the ledger never says less than the letters in the gutter.
struct NumberChanges {
  private let comparison: Comparison
  private let changes: [(piece: Piece, edge: Edge)]
  /// Spans of pieces in which the same number is written in another way.
  private let rewritten: Sides<[Span]>

  init(_ comparison: Comparison) {
    self.comparison = comparison
    // A headline is told whole.
    let edges = comparison.edges.filter { edge in
      !edge.new.contains { comparison.texts.new.blocks[$0].role == .headline }
    }
    changes = edges.flatMap { edge in edge.pieces.filter { $0.classes.contains(.figure) }.map { ($0, edge) } }
    let respelled = comparison.edges.flatMap(\.pieces).filter {
      $0.kind == .respelled || $0.kind == .changed && $0.classes == [.spelling]
    }
    rewritten = Sides(
      old: respelled.compactMap { comparison.texts.old.span(of: $0.old) }.sorted(),
      new: respelled.compactMap { comparison.texts.new.span(of: $0.new) }.sorted())
  }

  /// The entries with those that the pieces add, without those that only differ in writing.
  func completed(_ entries: [FigureLedger.Entry]) -> [FigureLedger.Entry] {
    var kept = entries.compactMap(settled)
    func spans(_ side: Side) -> [Span] {
      kept.filter { $0.status != .same }.compactMap { side == .old ? $0.old?.span : $0.new?.span }.sorted()
    }
    let told = Sides(old: spans(.old), new: spans(.new))
    var near: [Span] = []
    for (piece, edge) in changes where !isTold(piece, told) {
      guard let old = comparison.reading(piece, edge, .old), let new = comparison.reading(piece, edge, .new),
        old.label != new.label
      else {
        continue
      }
      kept.append(FigureLedger.Entry(status: .changed, old: old, new: new))
      near.append(new.span)
    }
    near.sort()
    // What stands in the words of such a change is not confirmed by being the same.
    kept.removeAll { entry in
      guard entry.status == .same, let span = entry.new?.span else { return false }
      return !near[overlapping: span].isEmpty
    }
    return kept
  }

  private func settled(_ entry: FigureLedger.Entry) -> FigureLedger.Entry? {
    guard entry.status != .same, entry.status != .hedged else { return entry }
    let isRewritten =
      !(entry.old.map { rewritten.old[overlapping: $0.span].isEmpty } ?? true)
      || !(entry.new.map { rewritten.new[overlapping: $0.span].isEmpty } ?? true)
    guard isRewritten else { return entry }
    guard entry.status == .changed else { return nil }
    return FigureLedger.Entry(status: .same, old: entry.old, new: entry.new)
  }

  private func isTold(_ piece: Piece, _ told: Sides<[Span]>) -> Bool {
    Side.allCases.contains { side in
      guard let span = comparison.texts[side].span(of: piece.range(side)) else { return false }
      return !told[side][overlapping: span].isEmpty
    }
  }
}

extension Comparison {
  /// The words of a change with those beside it, so that `a.m.` is told with its hour.
  func reading(_ piece: Piece, _ edge: Edge, _ side: Side) -> FigureLedger.Reading? {
    let text = texts[side]
    let own = text.tokenRange(of: edge.range(side))
    var range = piece.range(side)
    if range.isEmpty {
      guard own.contains(range.lowerBound) else { return nil }
    }
    func widen(_ step: Int) {
      var index = step < 0 ? range.lowerBound - 1 : range.upperBound
      var words = 0
      while own.contains(index), words < 2, text.tokens[index].kind != .quote {
        if text.tokens[index].kind == .punctuation, step > 0 || words > 0 { break }
        if text.tokens[index].isWordlike { words += 1 }
        range = step < 0 ? index..<range.upperBound : range.lowerBound..<(index + 1)
        index += step
      }
    }
    widen(-1)
    widen(1)
    guard let first = range.first, let span = text.span(of: range), let block = text.block(ofToken: first) else {
      return nil
    }
    return FigureLedger.Reading(label: text.words(range), hedge: nil, block: block, span: span)
  }
}
