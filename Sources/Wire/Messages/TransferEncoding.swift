/// How the bytes of mail are written in characters that pass everywhere (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes behind an encoding; as they are where its name is unknown.
  static func decode(_ bytes: ArraySlice<UInt8>, as name: String?) -> [UInt8] {
    switch name.map({ MailField.token($0.lowercased()) }) {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// What is no figure of 64 is passed over, as the standard asks.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        (bits, count) = (0, 0)
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// An equals sign that breaks the rules stands for itself.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        place += 1
        continue
      }
      if let high = hexadecimal(bytes, place + 1), let low = hexadecimal(bytes, place + 2) {
        result.append(high << 4 | low)
        place += 3
        continue
      }
      // A soft line break, with white space that strayed before the line's end.
      var end = place + 1
      while end < bytes.endIndex, bytes[end] == 32 || bytes[end] == 9 { end += 1 }
      if end == bytes.endIndex || bytes[end] == 10 {
        place = end + 1
      } else if bytes[end] == 13 {
        place = end + (end + 1 < bytes.endIndex && bytes[end + 1] == 10 ? 2 : 1)
      } else {
        result.append(byte)
        place += 1
      }
    }
    return result
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>, _ place: Int) -> UInt8? {
    guard place < bytes.endIndex else { return nil }
    switch bytes[place] {
    case 0x30...0x39: return bytes[place] - 0x30
    case 0x41...0x46: return bytes[place] - 0x41 + 10
    case 0x61...0x66: return bytes[place] - 0x61 + 10
    default: return nil
    }
  }
}
