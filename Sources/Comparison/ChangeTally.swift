/// How many paragraphs there are of each kind of change, each counted once, by its gravest.
package struct ChangeTally: Hashable, Sendable {
  /// Edited where they stand, by their gravest class.
  package var classes: [EditClass: Int] = [:]
  /// Split or joined and otherwise the same.
  package var split = 0
  package var moved = 0
  package var added = 0
  package var cut = 0
  package var typographic: Int { classes[.typographic] ?? 0 }

  package init() {}
}

extension Comparison {
  package var tally: ChangeTally {
    var tally = ChangeTally()
    for edge in edges {
      switch edge.kind {
      case .added: tally.added += 1
      case .cut: tally.cut += 1
      case _ where edge.isMoved: tally.moved += 1
      case .same: break
      case .typographic, .edited, .partial: tally.classes[edge.gravestClass ?? .typographic, default: 0] += 1
      case .split, .joined:
        let gravest = edge.gravestClass ?? .typographic
        if gravest == .typographic { tally.split += 1 } else { tally.classes[gravest, default: 0] += 1 }
      }
    }
    return tally
  }
}
