/// Text in UTF-8 that somebody took for Latin-1 or windows-1252 and wrote in UTF-8 again: `â€¦` for an ellipsis.
enum DoublyEncoded {
  /// The text that was meant, where all of a text is such; else the text as it is.
  static func mended(_ text: String) -> String {
    // All first bytes of longer characters in UTF-8 are letters between À and ô.
    guard text.utf8.contains(0xC3) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = windows1252Byte(scalar) {
        bytes.append(byte)
      } else {
        return text
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
