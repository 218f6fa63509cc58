import Language

/// Where each paragraph of several versions comes from: a row a paragraph, a column a version.
package struct Provenance: Sendable {
  package struct Cell: Sendable, Hashable {
    /// Index of the paragraph in its version.
    package let block: Int
    /// Its class against the nearest earlier version that has it; nil where it is new or the same.
    package let change: EditClass?
    /// Neither changed nor new since the nearest earlier version that has it.
    package let isSame: Bool
    /// The version that it is most like, if an earlier one has it.
    package let parent: Int?
  }

  package struct Row: Sendable, Hashable {
    /// By version; nil where the version lacks the paragraph.
    package let cells: [Cell?]

    package var versions: [Int] { cells.indices.filter { cells[$0] != nil } }
  }

  package let texts: [ComparedText]
  package let rows: [Row]
  /// By version: the earlier version that it shares most with, and the share of its words; nil for the first and for one
  /// that shares nothing.
  package let parents: [(version: Int, reuse: Double)?]

  /// - Parameter sources: the versions in their order. All pairs are compared: meant for the handful that a story has.
  package init(_ sources: [ComparedSource], house: HouseStyle = HouseStyle()) {
    var edges: [[[Int: Edge]]] = []
    var texts: [ComparedText] = []
    var parents: [(version: Int, reuse: Double)?] = []
    for (index, source) in sources.enumerated() {
      var own: [[Int: Edge]] = []
      var best: (version: Int, reuse: Double)?
      for earlier in 0..<index {
        let comparison = compare(sources[earlier], source, house: house)
        own.append(
          Dictionary(uniqueKeysWithValues: comparison.edges.flatMap { edge in edge.new.map { ($0, edge) } }))
        if earlier == 0, index == 1 { texts = [comparison.texts.old] }
        if texts.count == index { texts.append(comparison.texts.new) }
        let reuse = comparison.summary.reuse
        // Of equals the later one: it was there to be copied last.
        if reuse > 0, reuse >= best?.reuse ?? 0 { best = (earlier, reuse) }
      }
      edges.append(own)
      parents.append(best)
    }
    if sources.count == 1 {
      let comparison = compare(sources[0], sources[0])
      texts = [comparison.texts.new]
    }
    self.texts = texts
    self.parents = parents
    rows = Self.rows(texts, edges)
  }

  /// Follows each paragraph back to the nearest earlier version that has it. Rows stand in the order of the last version that
  /// has them, what was cut behind its last neighbour.
  private static func rows(_ texts: [ComparedText], _ edges: [[[Int: Edge]]]) -> [Row] {
    var rows: [[Cell?]] = []
    /// By version and block: its row.
    var rowOf: [[Int: Int]] = texts.map { _ in [:] }
    /// The order of the rows.
    var order: [Int] = []
    for version in texts.indices {
      // The place in the order behind the last paragraph that an earlier version has too.
      var place: Int?
      // New paragraphs before the first such one stand above it; those of a version that has none stand last.
      var leading: [Int] = []
      for block in texts[version].blocks.indices where !texts[version].blocks[block].tokens.isEmpty {
        let found = origin(of: block, version, edges)
        let parentRow = found.flatMap { found in rowOf[found.version][found.block] }
        // Two paragraphs of one version in one row: the second is a row of its own.
        if let row = parentRow, rows[row][version] == nil, let found {
          rows[row][version] = Cell(
            block: block, change: found.change, isSame: found.change == nil, parent: found.version)
          rowOf[version][block] = row
          let position = order.firstIndex(of: row)!
          order.insert(contentsOf: leading, at: position)
          place = position + leading.count + 1
          leading = []
        } else {
          rows.append(Array(repeating: nil, count: texts.count))
          rows[rows.count - 1][version] = Cell(
            block: block, change: found?.change, isSame: false, parent: found?.version)
          rowOf[version][block] = rows.count - 1
          if let at = place {
            order.insert(rows.count - 1, at: at)
            place = at + 1
          } else {
            leading.append(rows.count - 1)
          }
        }
      }
      order += leading
    }
    return order.map { Row(cells: rows[$0]) }
  }

  /// The paragraph of an earlier version that a paragraph is most like; of equals the latest.
  private static func origin(of block: Int, _ version: Int, _ edges: [[[Int: Edge]]]) -> (
    version: Int, block: Int, change: EditClass?
  )? {
    var best: (version: Int, block: Int, severity: Severity)?
    for earlier in edges[version].indices.reversed() {
      guard let edge = edges[version][earlier][block], edge.kind != .added,
        edge.kind != .partial, let old = edge.old.first
      else { continue }
      let position = block - edge.new.lowerBound
      let other = edge.old.contains(old + position) ? old + position : old
      if best == nil || edge.severity < best!.severity { best = (earlier, other, edge.severity) }
    }
    return best.map { found in
      let gravest = found.severity.gravest
      return (found.version, found.block, gravest == .typographic ? nil : gravest)
    }
  }
}
