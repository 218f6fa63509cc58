import Foundation
import GRDB
import Synchronization

/// The SQL function by which the search index reads copy: `indexedPart(block, size, packed, place, headline, part)`, where the part
/// is 0 for headline and deck, 1 for the lede, 2 for everything else.
enum IndexedPart {
  private struct Held: Sendable {
    var block: Int64
    var bytes: [UInt8]
  }

  /// One for each connection: it holds the block that it unpacked last.
  static func function() -> DatabaseFunction {
    let held = Mutex<Held?>(nil)
    return DatabaseFunction("indexedPart", argumentCount: 6, pure: true) { values in
      guard let block = Int64.fromDatabaseValue(values[0]), let size = Int.fromDatabaseValue(values[1]),
        let packed = Data.fromDatabaseValue(values[2]), let place = Int.fromDatabaseValue(values[3]),
        let part = Int.fromDatabaseValue(values[5])
      else { return nil }
      let bytes = held.withLock { held in
        if let held, held.block == block, held.bytes.count == size { return held.bytes }
        let bytes = packed.withUnsafeBytes { PackedBytes.unpack($0, length: size) } ?? []
        held = Held(block: block, bytes: bytes)
        return bytes
      }
      let parts = try CopyRecord(decoding: bytes, at: place).indexed(
        headline: String.fromDatabaseValue(values[4]))
      return [parts.headline, parts.lede, parts.body][min(max(0, part), 2)]
    }
  }
}
