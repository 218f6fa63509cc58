import CZlib

/// Bytes packed by DEFLATE (RFC 1951), without a header: their length is kept beside them.
enum PackedBytes {
  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: writethru_packed_bound(bytes.count)) { packed, count in
      count = bytes.withUnsafeBufferPointer {
        writethru_pack($0.baseAddress, $0.count, packed.baseAddress!, packed.count)
      }
    }
  }

  /// Nil where they are no packed bytes of this length.
  static func unpack(_ packed: UnsafeRawBufferPointer, length: Int) -> [UInt8]? {
    guard length >= 0, length <= 1 << 31 else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
      isWhole =
        writethru_unpack(
          packed.baseAddress?.assumingMemoryBound(to: UInt8.self), packed.count, bytes.baseAddress, length) != 0
      count = isWhole ? length : 0
    }
    return isWhole || length == 0 ? bytes : nil
  }
}
