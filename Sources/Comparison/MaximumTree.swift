/// A Fenwick tree of maxima over prefixes: offers and queries in O(log n) (Fenwick, “A new data structure for
/// cumulative frequency tables”, 1994). Of equal weights the one offered first stays.
struct MaximumTree {
  private var nodes: [(weight: Float, link: Int)]

  init(count: Int) { nodes = Array(repeating: (0, -1), count: count + 1) }

  mutating func offer(_ weight: Float, link: Int, at position: Int) {
    var index = position + 1
    while index < nodes.count {
      if weight > nodes[index].weight { nodes[index] = (weight, link) }
      index += index & -index
    }
  }

  /// The best that was offered at a position below this one.
  func best(below position: Int) -> (weight: Float, link: Int) {
    var best: (weight: Float, link: Int) = (0, -1)
    var index = position
    while index > 0 {
      if nodes[index].weight > best.weight { best = nodes[index] }
      index -= index & -index
    }
    return best
  }
}
