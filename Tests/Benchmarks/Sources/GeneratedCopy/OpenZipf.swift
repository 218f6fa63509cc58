import Foundation

/// Ranks by frequency without a last one. As a language's words and a newspaper's names do, they fall with the rank (Zipf, with
/// Mandelbrot's shift) up to a knee, and faster behind it, where new ones never cease to turn up (Heaps).
struct OpenZipf: Sendable {
  /// Makes the first ranks less different.
  let shift: Double
  let knee: Double
  /// How fast the tail falls: of the draws in it, (knee / rank)^tail go beyond a rank.
  let tail: Double
  private let headShare: Double

  init(shift: Double, knee: Double, tail: Double) {
    (self.shift, self.knee, self.tail) = (shift, knee, tail)
    let head = log((knee + shift) / shift)
    headShare = head / (head + 1 / tail)
  }

  /// At least 0.
  func rank(_ chance: inout Chance) -> Int {
    let aim = chance.unit()
    if aim < headShare { return Int(shift * pow((knee + shift) / shift, aim / headShare) - shift) }
    let rest = Swift.max(1e-12, 1 - chance.unit())
    return Int(Swift.min(1e15, knee * (tail == 1 ? 1 / rest : pow(rest, -1 / tail))))
  }
}
