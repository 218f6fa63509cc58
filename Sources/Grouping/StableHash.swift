/// FNV-1a over UTF-8 with a final mix: the same in every run and on every machine, as hashes that are stored must be.
/// (Fowler, Noll and Vo; the mix is MurmurHash3's 64-bit finaliser.)
package struct StableHash: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  package mutating func add(bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var state = state
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Keeps `ab` + `c` apart from `a` + `bc`.
    self.state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  package var value: UInt64 { StableHash.mixed(state) }

  /// Spreads the bits of a number evenly.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }
}
