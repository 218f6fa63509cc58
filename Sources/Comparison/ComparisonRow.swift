/// A line of the side-by-side view: blocks of either side that stand level with each other.
package struct ComparisonRow: Hashable, Sendable {
  /// Index into the comparison's edges.
  package var edge: Int
  /// Blocks shown on the left; empty for an addition, or where a moved block has gone from.
  package var old: Range<Int>
  package var new: Range<Int>

  package func range(_ side: Side) -> Range<Int> { side == .old ? old : new }
}

extension Comparison {
  /// The rows in reading order: both sides from top to bottom, each block once. A moved block has two rows, one where
  /// it was and one where it is.
  package var rows: [ComparisonRow] {
    var rows: [ComparisonRow] = []
    var edgeOfNew = [Int](repeating: 0, count: texts.new.blocks.count)
    var edgeOfOld = [Int](repeating: 0, count: texts.old.blocks.count)
    for (index, edge) in edges.enumerated() {
      for block in edge.new { edgeOfNew[block] = index }
      for block in edge.old { edgeOfOld[block] = index }
    }
    var (old, new) = (0, 0)
    while old < texts.old.blocks.count || new < texts.new.blocks.count {
      // What only the left has comes before what only the right has: a change reads from old to new.
      if old < texts.old.blocks.count, isAlone(edgeOfOld[old], .old) {
        let edge = edges[edgeOfOld[old]]
        rows.append(ComparisonRow(edge: edgeOfOld[old], old: edge.old, new: 0..<0))
        old = edge.old.upperBound
      } else if new < texts.new.blocks.count, isAlone(edgeOfNew[new], .new) {
        let edge = edges[edgeOfNew[new]]
        rows.append(ComparisonRow(edge: edgeOfNew[new], old: 0..<0, new: edge.new))
        new = edge.new.upperBound
      } else {
        let edge = edges[edgeOfOld[old]]
        rows.append(ComparisonRow(edge: edgeOfOld[old], old: edge.old, new: edge.new))
        (old, new) = (edge.old.upperBound, edge.new.upperBound)
      }
    }
    return rows
  }

  /// Stands in no row with the other side.
  private func isAlone(_ index: Int, _ side: Side) -> Bool {
    edges[index].isMoved || edges[index].range(side.other).isEmpty
  }
}
