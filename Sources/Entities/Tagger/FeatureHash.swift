/// A stable hash of a few numbers; the model's features are known by it, so it must never change under a model.
package struct FeatureHash: Sendable {
  private var state: UInt64

  package init(_ seed: UInt64 = 0) { state = seed &* 0x9E37_79B9_7F4A_7C15 ^ 0xCBF2_9CE4_8422_2325 }

  @inline(__always)
  package mutating func add(_ value: UInt32) {
    state = (state ^ UInt64(value)) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }

  package var value: UInt32 { UInt32(truncatingIfNeeded: wide) }

  package var wide: UInt64 {
    var mixed = state
    mixed ^= mixed >> 29
    mixed &*= 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}
