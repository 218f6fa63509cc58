import Entities

/// Rounds a model's weights and lays them out as `TaggerModel` reads them.
struct ModelWriter {
  let hashes: [UInt32]
  let counts: [UInt32]
  let weights: [Trainer.Row]
  let transitions: [Float]
  let lexicon: LexiconTables
  let version: UInt32

  /// Steps of a weight of 1.
  private static let scale: Float = 40

  func model(features: Int, description: String) -> [UInt8] {
    let strongest = hashes.indices.map { (index: $0, strength: strength(weights[$0])) }
      .filter { $0.strength * Self.scale >= 0.5 }
      .sorted { ($0.strength, hashes[$1.index]) > ($1.strength, hashes[$0.index]) }
      .prefix(features)
    var checks = [UInt16](repeating: 0, count: max(1, strongest.count * 5 / 4))
    var rows = [SIMD16<Int8>](repeating: .zero, count: checks.count)
    for (index, _) in strongest.sorted(by: { hashes[$0.index] < hashes[$1.index] }) {
      var slot = Lexicon.place(of: hashes[index], among: checks.count)
      while checks[slot] != 0 { slot = (slot + 1) % checks.count }
      checks[slot] = TaggerModel.check(hashes[index])
      let scaled = (weights[index] * Self.scale).rounded(.toNearestOrEven).clamped(
        lowerBound: Trainer.Row(repeating: -127), upperBound: Trainer.Row(repeating: 127))
      rows[slot] = SIMD16<Int8>(truncatingIfNeeded: SIMD16<Int32>(scaled))
    }
    var bytes = TaggerModel.signature
    for number in [
      version, UInt32(checks.count), UInt32(lexicon.entries.count), UInt32(lexicon.classes.count),
      UInt32(lexicon.paths.count), UInt32(description.utf8.count), 0, 0,
    ] { append(number, to: &bytes) }
    pad(&bytes)
    for from in 0..<Tag.count {
      for to in 0..<32 {
        guard to < Tag.count else {
          append(Int16(0), to: &bytes)
          continue
        }
        let weight = transitions[from * Tag.count + to]
        append(weight < -1000 ? TaggerModel.barred : Int16((weight * Self.scale).rounded()), to: &bytes)
      }
    }
    for check in checks { append(check, to: &bytes) }
    pad(&bytes)
    for row in rows { for index in 0..<16 { bytes.append(UInt8(bitPattern: row[index])) } }
    for slot in lexicon.entries { append(slot, to: &bytes) }
    pad(&bytes)
    for slot in lexicon.classes { append(slot, to: &bytes) }
    pad(&bytes)
    for path in lexicon.paths { for index in 0..<4 { append(path[index], to: &bytes) } }
    pad(&bytes)
    bytes += description.utf8
    return bytes
  }

  /// How much a feature can tell: its largest weight.
  private func strength(_ row: Trainer.Row) -> Float { max(row.max(), -row.min()) }

  private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  private func pad(_ bytes: inout [UInt8]) {
    while bytes.count % 16 != 0 { bytes.append(0) }
  }
}
