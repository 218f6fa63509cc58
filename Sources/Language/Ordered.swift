extension RandomAccessCollection where Index == Int {
  /// The first index of what satisfies a condition that no earlier element satisfies; the end where none does. O(log n).
  @inlinable package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element == Span {
  /// Of spans in order and apart, those that overlap another.
  package subscript(overlapping span: Span) -> ArraySlice<Span> {
    let first = partitioningIndex { $0.end > span.start }
    return self[first...].prefix { $0.start < span.end }
  }

  /// Whether one of some spans in order and apart holds an offset.
  package func hold(_ offset: Int) -> Bool {
    let index = partitioningIndex { $0.end > offset }
    return index < count && self[index].contains(offset)
  }
}
