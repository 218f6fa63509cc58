import Foundation

/// Random numbers that are the same in every run (SplitMix64).
public struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return scattered(state)
  }

  mutating func below(_ bound: Int) -> Int { Int(next(upperBound: UInt64(bound))) }

  /// True in so many of a hundred.
  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// At least 0 and less than 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// One of a list whose first elements are the more frequent ones.
  mutating func early<Element>(of elements: [Element]) -> Element {
    let aim = unit()
    return elements[Int(aim * aim.squareRoot() * Double(elements.count))]
  }

  /// A wait of so long on average, as for what comes at any time as likely.
  mutating func wait(_ mean: Double) -> Double { -log(1 - unit()) * mean }

  /// Of the bell curve, in standard deviations.
  mutating func deviation() -> Double { sqrt(-2 * log(1 - unit())) * cos(2 * .pi * unit()) }
}

/// A number that stands for another one and shows nothing of it.
func scattered(_ number: UInt64) -> UInt64 {
  var mixed = number
  mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
  return mixed ^ mixed >> 31
}
