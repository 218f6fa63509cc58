/// How the bytes of copy were written.
package enum Charset: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
}

/// Text out of bytes: by the byte order mark, else as UTF-8 where it is valid, else as windows-1252.
struct DecodedText: Equatable {
  var text: String
  var charset: Charset
  /// How many characters could not be decoded and stand as U+FFFD.
  var replacements: Int
  /// Whether `text` in UTF-8 is not byte for byte what was received.
  var differsFromBytes: Bool

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes.dropFirst(3)
      if let text = String(validating: rest, as: UTF8.self) {
        self.init(text: text, charset: .utf8, replacements: 0, differsFromBytes: true)
      } else {
        let text = String(decoding: rest, as: UTF8.self)
        self.init(
          text: text, charset: .utf8, replacements: replacementCount(text), differsFromBytes: true)
      }
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), charset: .utf16LittleEndian) { UInt16($1) << 8 | UInt16($0) }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), charset: .utf16BigEndian) { UInt16($0) << 8 | UInt16($1) }
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, charset: .utf8, replacements: 0, differsFromBytes: false)
    } else {
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(windows1252Scalar(byte)) }
      self.init(
        text: String(text), charset: .windows1252, replacements: replacementCount(String(text)), differsFromBytes: true)
    }
  }

  private init(text: String, charset: Charset, replacements: Int, differsFromBytes: Bool) {
    self.text = text
    self.charset = charset
    self.replacements = replacements
    self.differsFromBytes = differsFromBytes
  }

  private init(utf16 bytes: ArraySlice<UInt8>, charset: Charset, join: (UInt8, UInt8) -> UInt16) {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(join(bytes[index], bytes[index + 1]))
      index += 2
    }
    let text = String(decoding: units, as: UTF16.self)
    self.init(
      text: text, charset: charset, replacements: replacementCount(text) + (index < bytes.endIndex ? 1 : 0),
      differsFromBytes: true)
  }
}

private func replacementCount(_ text: String) -> Int {
  text.unicodeScalars.count(where: { $0 == "\u{FFFD}" })
}

private func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
  (0x80...0x9F).contains(byte) ? windows1252Controls[Int(byte - 0x80)] : Unicode.Scalar(byte)
}

/// What windows-1252 has where Latin-1 has C1 controls; five places are empty (WHATWG Encoding Standard, index
/// windows-1252, which gives those to the controls; a control is no text, so here they count as replaced).
private let windows1252Controls: [Unicode.Scalar] = [
  "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
  "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
  "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
]
