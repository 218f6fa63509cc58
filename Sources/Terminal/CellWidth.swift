/// How many cells a scalar takes on a terminal: 0, 1 or 2. Controls count 0; they never reach a screen.
package func cellWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
  if isListed(value, in: CellWidthTable.zero) { return 0 }
  return isListed(value, in: CellWidthTable.wide) ? 2 : 1
}

/// Whether a value lies in one of the ranges of a flat, sorted list.
private func isListed(_ value: UInt32, in ranges: [UInt32]) -> Bool {
  var (low, high) = (0, ranges.count / 2)
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
  }
  return low < ranges.count / 2 && ranges[low * 2] <= value
}
