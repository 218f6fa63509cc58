/// Numbers runs of bytes from 0 in the order in which they are first met. A run that is known costs one look into a table
/// and no allocation, where a dictionary of strings makes a string of every word of a text.
package struct SpellingTable: Sendable {
  private struct Spelling {
    /// Its last eight bytes, or all that it has: most words are told by these.
    let tail: UInt64
    let start: UInt32
    let count: UInt32
  }

  /// Half of a hash above a number plus one; 0 where nothing is. A power of two many, at most half of them taken.
  private var slots = [UInt64](repeating: 0, count: 1_024)
  private var spellings: [Spelling] = []
  /// What has been met, one behind another.
  private var bytes: [UInt8] = []
  /// Another one in every process, as the standard library's: no text can be written so that all its words collide.
  private let seed = UInt64(truncatingIfNeeded: "spelling".hashValue)

  package init() {}

  package var count: Int { spellings.count }

  /// The number of a run of bytes: the count before the call, where it was not known.
  package mutating func number(of run: UnsafeBufferPointer<UInt8>) -> Int {
    let tail = SpellingTable.tail(of: UnsafeRawBufferPointer(run))
    let hash = hash(of: UnsafeRawBufferPointer(run), tail: tail)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash, isSpelling(number, run, tail: tail) { return number }
      slot = (slot + 1) & mask
    }
    spellings.append(Spelling(tail: tail, start: UInt32(bytes.count), count: UInt32(run.count)))
    bytes.append(contentsOf: run)
    slots[slot] = UInt64(hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isSpelling(_ number: Int, _ run: UnsafeBufferPointer<UInt8>, tail: UInt64) -> Bool {
    let spelling = spellings[number]
    guard spelling.tail == tail, Int(spelling.count) == run.count else { return false }
    guard run.count > 8 else { return true }
    let start = Int(spelling.start)
    return bytes[start..<(start + run.count - 8)].elementsEqual(run.prefix(run.count - 8))
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  // MARK: hashing

  /// Eight bytes at a time, multiplied and folded (after Wang Yi’s wyhash).
  private func hash(of run: UnsafeRawBufferPointer, tail: UInt64) -> UInt32 {
    var state = seed ^ UInt64(run.count)
    var offset = 0
    while offset + 8 < run.count {
      state = folded(state ^ run.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return UInt32(truncatingIfNeeded: folded(state ^ tail))
  }

  private func folded(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed << 1)
    return high ^ low
  }

  /// Different for any two runs of the same length up to eight: halves that may overlap, without a loop.
  private static func tail(of run: UnsafeRawBufferPointer) -> UInt64 {
    if run.count >= 8 { return run.loadUnaligned(fromByteOffset: run.count - 8, as: UInt64.self) }
    if run.count >= 4 {
      let first = run.loadUnaligned(as: UInt32.self)
      let last = run.loadUnaligned(fromByteOffset: run.count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    guard run.count > 0 else { return 0 }
    return UInt64(run[0]) << 16 | UInt64(run[run.count / 2]) << 8 | UInt64(run[run.count - 1])
  }
}
