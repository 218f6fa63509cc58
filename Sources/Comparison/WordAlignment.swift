/// Aligns two runs of words so that what matches weighs most and the changes between are few: content counts more
/// than grammar, and opening a gap costs (Gotoh, “An improved algorithm for matching biological sequences”, 1982).
/// Runs too long for the full table are first cut at words that occur once on either side.
struct WordAlignment {
  let old: ArraySlice<UInt32>
  let new: ArraySlice<UInt32>
  let weights: [Float]
  let limits: LimitLog

  /// The index pairs that match, increasing on both sides.
  func matches() -> [(old: Int, new: Int)] {
    var result: [(old: Int, new: Int)] = []
    align(old.startIndex..<old.endIndex, new.startIndex..<new.endIndex, into: &result)
    return result
  }

  private func align(_ old: Range<Int>, _ new: Range<Int>, into result: inout [(old: Int, new: Int)]) {
    var (old, new) = (old, new)
    while let i = old.first, let j = new.first, self.old[i] == self.new[j] {
      result.append((i, j))
      old = (i + 1)..<old.upperBound
      new = (j + 1)..<new.upperBound
    }
    var tail: [(old: Int, new: Int)] = []
    while let i = old.last, let j = new.last, self.old[i] == self.new[j] {
      tail.append((i, j))
      old = old.lowerBound..<i
      new = new.lowerBound..<j
    }
    if !old.isEmpty, !new.isEmpty {
      if old.count * new.count <= Limits.wordTable {
        alignByTable(old, new, into: &result)
      } else {
        alignByAnchors(old, new, into: &result)
      }
    }
    result += tail.reversed()
  }

  // MARK: the full table

  /// One word of grammar does not pay for the two gaps that parting a change takes, two do.
  private static let gapOpen: Float = 0.5
  private static let gapExtend: Float = 0.02

  /// `both`: the best with the last words of both matched; `cut`, `added`: with a gap on one side last. A step into a
  /// gap from another state opens it.
  private func alignByTable(_ old: Range<Int>, _ new: Range<Int>, into result: inout [(old: Int, new: Int)]) {
    let (rows, columns) = (old.count, new.count)
    let width = columns + 1
    let never = -Float.infinity
    var both = [Float](repeating: never, count: width)
    var cut = [Float](repeating: never, count: width)
    var added = [Float](repeating: never, count: width)
    // Two bits a state: where it came from (0 both, 1 cut, 2 added).
    var trace = [UInt8](repeating: 0, count: (rows + 1) * width)
    both[0] = 0
    for column in stride(from: 1, through: columns, by: 1) {
      added[column] = -Self.gapOpen - Self.gapExtend * Float(column)
      trace[column] = (column == 1 ? 0 : 2) << 4
    }
    for row in 1...rows {
      var diagonal = max(both[0], cut[0], added[0])
      var diagonalFrom = source(both[0], cut[0], added[0])
      let word = self.old[old.lowerBound + row - 1]
      let base = row * width
      let openCut = max(both[0], added[0]) - Self.gapOpen - Self.gapExtend
      let goOnCut = cut[0] - Self.gapExtend
      trace[base] = goOnCut >= openCut ? 1 << 2 : (both[0] >= added[0] ? 0 : 2) << 2
      cut[0] = max(openCut, goOnCut)
      both[0] = never
      added[0] = never
      for column in stride(from: 1, through: columns, by: 1) {
        let above = (both: both[column], cut: cut[column], added: added[column])
        var bits: UInt8 = 0
        if word == self.new[new.lowerBound + column - 1] {
          both[column] = diagonal + weights[Int(word)]
          bits |= diagonalFrom
        } else {
          both[column] = never
        }
        let openCut = max(above.both, above.added) - Self.gapOpen
        if above.cut >= openCut {
          cut[column] = above.cut - Self.gapExtend
          bits |= 1 << 2
        } else {
          cut[column] = openCut - Self.gapExtend
          bits |= (above.both >= above.added ? 0 : 2) << 2
        }
        let openAdded = max(both[column - 1], cut[column - 1]) - Self.gapOpen
        if added[column - 1] >= openAdded {
          added[column] = added[column - 1] - Self.gapExtend
          bits |= 2 << 4
        } else {
          added[column] = openAdded - Self.gapExtend
          bits |= (both[column - 1] >= cut[column - 1] ? 0 : 1) << 4
        }
        trace[base + column] = bits
        diagonal = max(above.both, above.cut, above.added)
        diagonalFrom = source(above.both, above.cut, above.added)
      }
    }
    var found: [(old: Int, new: Int)] = []
    var state = source(both[columns], cut[columns], added[columns])
    var (row, column) = (rows, columns)
    while row > 0 || column > 0 {
      let bits = trace[row * width + column]
      switch state {
      case 0:
        row -= 1
        column -= 1
        found.append((old.lowerBound + row, new.lowerBound + column))
        state = bits & 3
      case 1:
        row -= 1
        state = bits >> 2 & 3
      default:
        column -= 1
        state = bits >> 4 & 3
      }
    }
    result += found.reversed()
  }

  private func source(_ both: Float, _ cut: Float, _ added: Float) -> UInt8 {
    both >= cut && both >= added ? 0 : cut >= added ? 1 : 2
  }

  // MARK: anchors

  /// Cuts long runs at the words that occur once on either side and keep their order (patience, after Bram Cohen);
  /// what is left without any, as where one word is repeated thousands of times, is cut in half on both sides.
  private func alignByAnchors(_ old: Range<Int>, _ new: Range<Int>, into result: inout [(old: Int, new: Int)]) {
    let anchors = uniqueAnchors(old, new)
    guard !anchors.isEmpty else {
      limits.note(.words)
      let (i, j) = ((old.lowerBound + old.upperBound) / 2, (new.lowerBound + new.upperBound) / 2)
      align(old.lowerBound..<i, new.lowerBound..<j, into: &result)
      return align(i..<old.upperBound, j..<new.upperBound, into: &result)
    }
    var (i, j) = (old.lowerBound, new.lowerBound)
    for anchor in anchors {
      align(i..<anchor.old, j..<anchor.new, into: &result)
      result.append(anchor)
      (i, j) = (anchor.old + 1, anchor.new + 1)
    }
    align(i..<old.upperBound, j..<new.upperBound, into: &result)
  }

  private func uniqueAnchors(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Int, new: Int)] {
    var places: [UInt32: (old: Int, new: Int, count: (Int, Int))] = [:]
    for index in old {
      places[self.old[index], default: (0, 0, (0, 0))].old = index; places[self.old[index]]!.count.0 += 1
    }
    for index in new where places[self.new[index]] != nil {
      places[self.new[index]]!.new = index
      places[self.new[index]]!.count.1 += 1
    }
    let pairs = places.values.filter { $0.count == (1, 1) }.map { (old: $0.old, new: $0.new) }.sorted {
      $0.old < $1.old
    }
    return longestIncreasing(pairs)
  }

  private func longestIncreasing(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let low = ends.partitioningIndex { pairs[$0].new >= pair.new }
      if low > 0 { previous[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = previous[index]
    }
    return chain.reversed()
  }
}
