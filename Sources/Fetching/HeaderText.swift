/// The value of a header as text and back. A character a byte (ISO 8859-1), so that whatever a server sends comes back to it
/// byte for byte.
enum HeaderText {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
    return String(text)
  }

  /// Nil where it could not have come from a header: a line break in it would begin another.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value), byte >= 0x20 && byte != 0x7F || byte == 0x09 else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
