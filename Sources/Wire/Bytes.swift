extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isSpace: Bool { self == 32 || self &- 9 < 5 }
  /// A byte of an element's or attribute's name.
  var isNameByte: Bool {
    isAlphanumeric || self == UInt8(ascii: ":") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".")
  }
}

extension String {
  /// Without white space at the ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if first > 32, first < 0x80, last > 32, last < 0x80 { return self }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.isWhiteSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
    return String(scalars)
  }

  /// With every CR LF as LF.
  var withPlainLineBreaks: String {
    guard utf8.contains(13) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 10, bytes.last == 13 { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
