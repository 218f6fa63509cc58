/// The edge of each block, on either side.
struct EdgeIndex {
  private var edgeOfOld: [Int: Int] = [:]
  private var edgeOfNew: [Int: Int] = [:]

  init(_ comparison: Comparison) {
    for (index, edge) in comparison.edges.enumerated() {
      for block in edge.old { edgeOfOld[block] = index }
      for block in edge.new { edgeOfNew[block] = index }
    }
  }

  func edge(ofOld block: Int) -> Int? { edgeOfOld[block] }
  func edge(ofNew block: Int) -> Int? { edgeOfNew[block] }

  func areLinked(_ old: Int, _ new: Int) -> Bool { edgeOfOld[old] == edgeOfNew[new] && edgeOfOld[old] != nil }
}
