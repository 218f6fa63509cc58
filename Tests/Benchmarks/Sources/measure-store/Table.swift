import Foundation

/// Rows of times: a row is printed once its samples are taken.
struct Table {
  let samples: Int

  init(samples: Int) {
    self.samples = samples
    tell(Self.row("ms", "p50", "p95", "worst", "first", "rows"))
  }

  /// - Parameter work: takes the number of the sample, and returns how many rows it got.
  mutating func measure(_ name: String, _ work: (Int) throws -> Int) rethrows {
    var times: [Double] = []
    var rows = 0
    for sample in 0..<samples {
      let start = ContinuousClock.now
      rows += try work(sample)
      let taken = (ContinuousClock.now - start).components
      times.append(Double(taken.seconds) * 1_000 + Double(taken.attoseconds) / 1e15)
    }
    let sorted = times.sorted()
    // Nearest rank.
    func percentile(_ share: Int) -> Double { sorted[max(0, (sorted.count * share + 99) / 100 - 1)] }
    let figures = [percentile(50), percentile(95), sorted[sorted.count - 1], times[0]].map {
      String(format: "%.2f", $0)
    }
    tell(Self.row(name, figures[0], figures[1], figures[2], figures[3], "\(rows / samples)"))
  }

  private static func row(_ name: String, _ figures: String...) -> String {
    func spaces(_ count: Int) -> String { String(repeating: " ", count: max(1, count)) }
    return name + spaces(48 - name.count) + figures.map { spaces(9 - $0.count) + $0 }.joined()
  }
}
