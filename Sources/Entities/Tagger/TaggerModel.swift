/// A trained model, read where it lies in memory: features with a weight for each tag, transitions, lexicon.
///
/// Layout, all numbers little-endian, every part at a multiple of 16 bytes: the header of 8 signature bytes and 8
/// numbers of 32 bits (version, feature slots, entry slots, class slots, classes with the one of none, bytes of
/// description, 0, 0), transitions (17 rows of 17 `Int16` in 32 places), checks (`UInt16`), weights (16 `Int8` a slot),
/// entries, classes, paths (4 `UInt16`), description (JSON in UTF-8).
package struct TaggerModel: @unchecked Sendable {
  package typealias Weights = SIMD16<Int8>
  package typealias Sum = SIMD16<Int16>

  /// Of the tags but `outside`, whose weights are zero.
  private let checks: UnsafeBufferPointer<UInt16>
  private let weights: UnsafePointer<Weights>
  /// From each tag to the tags but `outside`; a barred transition is `barred`.
  package let transitions: [Sum]
  /// From each tag to `outside`.
  package let transitionsOutside: [Int16]
  package let lexicon: Lexicon
  /// What it was trained from and how well it does, as JSON.
  package let description: String
  package let version: Int

  package static let barred: Int16 = -8000
  package static let signature = Array("WTNAMES\u{1}".utf8)

  /// - Parameter bytes: the model; must be aligned to 16 bytes and live as long as the program.
  /// - Returns: nil if they are no model of this layout.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 48, bytes.prefix(8).elementsEqual(Self.signature), let base = bytes.baseAddress,
      Int(bitPattern: base) % 16 == 0
    else { return nil }
    let numbers = (0..<8).map { Int(bytes.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: UInt32.self)) }
    let (features, entries, classes, paths) = (numbers[1], numbers[2], numbers[3], numbers[4])
    let size = { (size: Int) in (size + 15) / 16 * 16 }
    var offset = 48
    func part(_ bytes: Int) -> UnsafeRawPointer {
      defer { offset += size(bytes) }
      return base + offset
    }
    guard
      bytes.count >= 48 + size(Tag.count * 64) + size(features * 2) + size(features * 16) + size(entries * 4)
        + size(classes * 4) + size(paths * 8) + numbers[5]
    else { return nil }
    version = numbers[0]
    let rows = part(Tag.count * 64)
    transitionsOutside = (0..<Tag.count).map { rows.load(fromByteOffset: 64 * $0, as: Int16.self) }
    transitions = (0..<Tag.count).map { from in
      var row = Sum.zero
      for tag in 0..<16 { row[tag] = rows.load(fromByteOffset: 64 * from + 2 * (tag + 1), as: Int16.self) }
      return row
    }
    checks = UnsafeBufferPointer(start: part(features * 2).assumingMemoryBound(to: UInt16.self), count: features)
    weights = part(features * 16).assumingMemoryBound(to: Weights.self)
    let entryTable = part(entries * 4).assumingMemoryBound(to: UInt32.self)
    let classTable = part(classes * 4).assumingMemoryBound(to: UInt32.self)
    let pathTable = part(paths * 8).assumingMemoryBound(to: SIMD4<UInt16>.self)
    lexicon = Lexicon(
      entries: UnsafeBufferPointer(start: entryTable, count: entries),
      classes: UnsafeBufferPointer(start: classTable, count: classes),
      paths: UnsafeBufferPointer(start: pathTable, count: paths))
    description = String(decoding: UnsafeRawBufferPointer(start: part(numbers[5]), count: numbers[5]), as: UTF8.self)
  }

  /// What is kept of a feature's hash beside its place; never 0, which is an empty slot.
  @inline(__always)
  package static func check(_ hash: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: hash) | 1 }

  /// Adds the weights of a feature, if the model has it.
  @inline(__always)
  func add(_ hash: UInt32, to sum: inout Sum) {
    var slot = Lexicon.place(of: hash, among: checks.count)
    let check = Self.check(hash)
    while true {
      let found = checks[slot]
      if found == check {
        sum &+= Sum(truncatingIfNeeded: weights[slot])
        return
      }
      if found == 0 { return }
      slot += 1
      if slot == checks.count { slot = 0 }
    }
  }
}
