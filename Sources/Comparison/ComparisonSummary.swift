import Language

/// The comparison in numbers. Paragraphs are those of the body; furniture is counted apart.
package struct ComparisonSummary: Hashable, Sendable {
  package var same = 0
  package var typographic = 0
  package var edited = 0
  package var partial = 0
  package var split = 0
  package var joined = 0
  package var moved = 0
  package var added = 0
  package var cut = 0
  /// Headlines, captions, credits and other blocks that are not body and are not the same.
  package var furnitureChanged = 0
  /// Places where only typography differs.
  package var typographicEdits = 0
  /// The share of the later body's words that the earlier one has in the same place of its copy, 0 to 1.
  package var reuse = 0.0
  package var words = Sides(old: 0, new: 0)

  package init() {}

  /// Body paragraphs that are not the same but for typography.
  package var changed: Int { edited + partial + split + joined + moved + added + cut }
}

extension Comparison {
  package var summary: ComparisonSummary {
    var summary = ComparisonSummary()
    var reused = 0
    for edge in edges {
      summary.typographicEdits += edge.pieces.count { $0.kind == .typographic }
      guard isBody(edge) else {
        if !edge.isQuiet { summary.furnitureChanged += 1 }
        continue
      }
      for piece in edge.pieces {
        let words = texts.new.tokens[piece.new].count(where: \.isWordlike)
        summary.words.new += words
        summary.words.old += texts.old.tokens[piece.old].count(where: \.isWordlike)
        if piece.kind != .changed { reused += words }
      }
      if edge.isMoved {
        summary.moved += 1
      } else {
        switch edge.kind {
        case .same: summary.same += 1
        case .typographic: summary.typographic += 1
        case .edited: summary.edited += 1
        case .partial: summary.partial += 1
        case .split: summary.split += 1
        case .joined: summary.joined += 1
        case .added: summary.added += 1
        case .cut: summary.cut += 1
        }
      }
    }
    summary.reuse = summary.words.new == 0 ? 0 : Double(reused) / Double(summary.words.new)
    return summary
  }

  /// Two stories: no paragraph of either is any of the other's.
  package var hasNothingInCommon: Bool {
    let summary = summary
    let linked =
      summary.same + summary.typographic + summary.edited + summary.partial + summary.split + summary.joined
      + summary.moved
    return linked == 0 && summary.words.old > 0 && summary.words.new > 0
  }

  /// Whether an edge is about the copy itself.
  package func isBody(_ edge: Edge) -> Bool {
    edge.old.contains { texts.old.blocks[$0].role == .body } || edge.new.contains { texts.new.blocks[$0].role == .body }
  }
}
