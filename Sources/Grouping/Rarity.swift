/// In how many of the stories of late a word or name stands: a sketch of fixed size, whatever the archive holds. Stories, not
/// articles: what many outlets run on one day is no commoner for it.
///
/// A count-min sketch with conservative update (Cormode and Muthukrishnan 2005; Estan and Varghese 2002): two rows of counters, of
/// which the lower one of a term's two is an upper bound of its count. When `window` stories are counted, everything is halved, so
/// that what was news a year ago is rare again.
package struct Rarity: Sendable {
  static let width = 1 << 16
  static let window = 16_384

  /// How many stories the counts are of.
  package private(set) var stories = 0
  private var counts: [UInt16]

  package init() { counts = Array(repeating: 0, count: 2 * Self.width) }

  private static func places(_ hash: UInt64) -> (Int, Int) {
    (Int(hash & 0xFFFF), width + Int(hash >> 16 & 0xFFFF))
  }

  package func frequency(of hash: UInt64) -> Int {
    let (first, second) = Self.places(hash)
    return Int(min(counts[first], counts[second]))
  }

  /// Counts a story by the article that opens it: each of its terms once.
  package mutating func add(_ terms: some Sequence<UInt64>) {
    stories += 1
    for hash in terms {
      let (first, second) = Self.places(hash)
      let lower = min(counts[first], counts[second])
      guard lower < .max else { continue }
      if counts[first] == lower { counts[first] += 1 }
      if counts[second] == lower { counts[second] += 1 }
    }
    guard stories >= Self.window else { return }
    stories /= 2
    for index in counts.indices { counts[index] /= 2 }
  }

  // MARK: as bytes

  /// The counters, the low byte of each first.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(counts.count * 2)
    for count in counts {
      bytes.append(UInt8(truncatingIfNeeded: count))
      bytes.append(UInt8(truncatingIfNeeded: count >> 8))
    }
    return bytes
  }

  /// Nil for bytes that are no counters of this size.
  package init?(stories: Int, bytes: [UInt8]) {
    guard bytes.count == 4 * Self.width, stories >= 0 else { return nil }
    self.stories = stories
    counts = bytes.withUnsafeBufferPointer { bytes in
      (0..<(2 * Self.width)).map { UInt16(bytes[2 * $0]) | UInt16(bytes[2 * $0 + 1]) << 8 }
    }
  }
}
