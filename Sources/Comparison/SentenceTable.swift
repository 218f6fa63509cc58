/// The table in which two short runs of sentences are aligned: each cell holds the best that ends there, once with a link
/// last, once with a gap last.
struct SentenceTable {
  typealias Threshold = SentenceAlignment.Threshold

  struct Match {
    var old: Range<Int>
    var new: Range<Int>
    var similarity: Float
  }

  /// How a cell was come by: how many sentences of either side, and what was last before it.
  private struct Step {
    var old: UInt8 = 0
    var new: UInt8 = 0
    var afterLink = true
    /// Of the link, if it is one.
    var similarity: Float = 0
  }

  private let rows: Int
  private let columns: Int
  private var linked: [Float]
  private var parted: [Float]
  private var linkedFrom: [Step]
  private var partedFrom: [Step]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    let cells = (rows + 1) * (columns + 1)
    linked = Array(repeating: -.infinity, count: cells)
    parted = Array(repeating: -.infinity, count: cells)
    linkedFrom = Array(repeating: Step(), count: cells)
    partedFrom = Array(repeating: Step(), count: cells)
    // What stands before the run is linked, or the beginning.
    linked[0] = 0
  }

  private func cell(_ row: Int, _ column: Int) -> Int { row * (columns + 1) + column }

  /// - Parameters:
  ///   - similarity: of two sentences, counted from the runs' beginnings.
  ///   - split: of a sentence to one and the next of the other side.
  ///   - join: of a sentence and the next to one of the other side.
  mutating func align(
    similarity: (Int, Int) -> Float, split: (Int, Int) -> Float, join: (Int, Int) -> Float
  ) -> [Match] {
    var similarities = [Float](repeating: 0, count: rows * columns)
    for row in 0..<rows { for column in 0..<columns { similarities[row * columns + column] = similarity(row, column) } }
    func single(_ row: Int, _ column: Int) -> Float { similarities[row * columns + column] }
    for row in 0...rows {
      for column in 0...columns where row + column > 0 {
        part(row, column)
        guard row > 0, column > 0 else { continue }
        let own = single(row - 1, column - 1)
        link(row, column, 1, 1, worth: own - Threshold.similarity, similarity: own)
        if column > 1 {
          let best = max(own, single(row - 1, column - 2))
          if best < 1 { linkSeveral(row, column, 1, 2, { split(row - 1, column - 2) }, best: best) }
        }
        if row > 1 {
          let best = max(own, single(row - 2, column - 1))
          if best < 1 { linkSeveral(row, column, 2, 1, { join(row - 2, column - 1) }, best: best) }
        }
      }
    }
    return trace()
  }

  private mutating func part(_ row: Int, _ column: Int) {
    let here = cell(row, column)
    func offer(_ step: Step, _ value: Float) {
      if value > parted[here] { (parted[here], partedFrom[here]) = (value, step) }
    }
    if row > 0 {
      let from = cell(row - 1, column)
      offer(Step(old: 1, new: 0, afterLink: true), linked[from] - Threshold.gap)
      offer(Step(old: 1, new: 0, afterLink: false), parted[from])
    }
    if column > 0 {
      let from = cell(row, column - 1)
      offer(Step(old: 0, new: 1, afterLink: true), linked[from] - Threshold.gap)
      offer(Step(old: 0, new: 1, afterLink: false), parted[from])
    }
  }

  private mutating func link(_ row: Int, _ column: Int, _ old: Int, _ new: Int, worth: Float, similarity: Float) {
    let (here, from) = (cell(row, column), cell(row - old, column - new))
    if similarity >= Threshold.inSequence || worth > 0 {
      let value = linked[from] + worth + Threshold.sequence
      if value > linked[here] {
        (linked[here], linkedFrom[here]) = (
          value, Step(old: UInt8(old), new: UInt8(new), afterLink: true, similarity: similarity)
        )
      }
    }
    if worth > 0, parted[from] + worth > linked[here] {
      (linked[here], linkedFrom[here]) = (
        parted[from] + worth, Step(old: UInt8(old), new: UInt8(new), afterLink: false, similarity: similarity)
      )
    }
  }

  private mutating func linkSeveral(
    _ row: Int, _ column: Int, _ old: Int, _ new: Int, _ similarity: () -> Float, best: Float
  ) {
    // Without anything in common with either, there is nothing to join.
    guard best > 0.1 else { return }
    let joint = similarity()
    guard joint > Threshold.similarity, joint > best + Threshold.split else { return }
    let (here, from) = (cell(row, column), cell(row - old, column - new))
    let worth = joint - Threshold.similarity
    for (value, afterLink) in [(linked[from], true), (parted[from], false)] where value + worth > linked[here] {
      (linked[here], linkedFrom[here]) = (
        value + worth, Step(old: UInt8(old), new: UInt8(new), afterLink: afterLink, similarity: joint)
      )
    }
  }

  private func trace() -> [Match] {
    var matches: [Match] = []
    var (row, column) = (rows, columns)
    // What stands behind the run is linked, or the end.
    var isLinked = linked[cell(row, column)] + Threshold.sequence >= parted[cell(row, column)]
    while row > 0 || column > 0 {
      let step = isLinked ? linkedFrom[cell(row, column)] : partedFrom[cell(row, column)]
      if isLinked {
        matches.append(
          Match(
            old: (row - Int(step.old))..<row, new: (column - Int(step.new))..<column,
            similarity: step.similarity))
      }
      row -= Int(step.old)
      column -= Int(step.new)
      isLinked = step.afterLink
    }
    return matches.reversed()
  }
}
