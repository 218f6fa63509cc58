/// The flow of versions over time in a few characters: equal stretches from the first to the last, each a step higher
/// for each version that came in it. Empty for versions that all came at once.
func sparkline(_ times: [Int64], width: Int) -> String {
  guard let first = times.min(), let last = times.max(), last > first, width > 1 else { return "" }
  var counts = [Int](repeating: 0, count: width)
  for time in times {
    let place = Int((time - first) * Int64(width) / (last - first + 1))
    counts[min(place, width - 1)] += 1
  }
  let bars = Array("▁▂▄▆█")
  return String(counts.map { bars[min($0, bars.count - 1)] })
}

/// Counts as a line of bars, the newest that fit, the highest of them a full bar, with gaps where nothing was counted.
func sparkline(counts: [Int], width: Int) -> String {
  let shown = counts.suffix(max(0, width))
  guard let highest = shown.max(), highest > 0 else { return "" }
  let bars = Array("▁▂▃▄▅▆▇█")
  return String(shown.map { $0 <= 0 ? " " : bars[($0 * bars.count - 1) / highest] })
}
