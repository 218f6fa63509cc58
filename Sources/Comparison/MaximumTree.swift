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

/// The links that keep the order of both sides and are worth most together. O(n log n): the tree holds, for each place in the
/// later text, the best chain that ends before it.
///
/// - Parameter count: places in the later text.
func heaviestIncreasing(_ links: [BlockLink], count: Int) -> [BlockLink] {
  let sorted = links.sorted { ($0.old, $1.new) < ($1.old, $0.new) }
  var tree = MaximumTree(count: count)
  var previous = [Int](repeating: -1, count: sorted.count)
  var best: (weight: Float, link: Int) = (0, -1)
  // Links of one old place are entered from the last new place to the first, so that none continues another of them.
  for (index, link) in sorted.enumerated() {
    let before = tree.best(below: link.new)
    let weight = before.weight + link.weight
    previous[index] = before.link
    tree.offer(weight, link: index, at: link.new)
    if weight > best.weight { best = (weight, index) }
  }
  var chain: [BlockLink] = []
  var index = best.link
  while index >= 0 {
    chain.append(sorted[index])
    index = previous[index]
  }
  return chain.reversed()
}
