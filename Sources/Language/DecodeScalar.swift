/// The scalar that begins at `offset` of valid UTF-8, and where the next one begins.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: Unicode.Scalar, next: Int) {
  let first = bytes[offset]
  if first < 0x80 { return (Unicode.Scalar(first), offset + 1) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  var value = UInt32(first & (0xFF >> (length + 1)))
  for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", offset + length)
}
