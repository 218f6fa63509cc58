import CLibXML2

/// How the bytes of copy were written: the name of a charset.
package struct Charset: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static let utf8 = Charset(rawValue: "UTF-8")
  package static let utf16LittleEndian = Charset(rawValue: "UTF-16LE")
  package static let utf16BigEndian = Charset(rawValue: "UTF-16BE")
  package static let windows1252 = Charset(rawValue: "windows-1252")
}

/// Text out of bytes: by the byte order mark, else as the sender or the text itself declares, else as UTF-8 where it is valid,
/// else as windows-1252 (`I3` of the design).
struct DecodedText: Equatable {
  var text: String
  var charset: Charset
  /// How many characters could not be decoded and stand as U+FFFD.
  var replacements: Int
  /// Whether `text` in UTF-8 is not byte for byte what was received.
  var differsFromBytes: Bool
  /// The charset as it was declared, in lower case, where it is what the bytes were read in.
  var declared: String?
  /// What was wrong with the charset that was declared; nil where nothing was.
  var fault: String?

  /// - Parameter declared: the charset that HTTP gave, or a mail's header; nil to look for a declaration in the bytes.
  init(_ bytes: [UInt8], declared: String? = nil) {
    if let marked = DecodedText(marked: bytes) {
      self = marked
      return
    }
    let named = declared ?? CharsetDeclaration.find(in: bytes)
    if let guess = CharsetDeclaration.byZeros(in: bytes), let text = DecodedText(bytes, as: guess) {
      self = text
      self.declared = nil
    } else if let named, let text = DecodedText(bytes, as: named) {
      self = text
      self.declared = named.lowercased()
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, charset: .utf8, replacements: 0, differsFromBytes: false)
      noteDeclared(named, bytes)
    } else if DecodedText.isMostlyUTF8(bytes) {
      let text = String(decoding: bytes, as: UTF8.self)
      self.init(text: text, charset: .utf8, replacements: replacementCount(text), differsFromBytes: true)
      noteDeclared(named, bytes)
    } else {
      self.init(windows1252: bytes)
      noteDeclared(named, bytes)
    }
  }

  /// What is told by a byte order mark.
  private init?(marked bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes.dropFirst(3)
      if let text = String(validating: rest, as: UTF8.self) {
        self.init(text: text, charset: .utf8, replacements: 0, differsFromBytes: true)
      } else {
        let text = String(decoding: rest, as: UTF8.self)
        self.init(text: text, charset: .utf8, replacements: replacementCount(text), differsFromBytes: true)
        fault = "it is marked as UTF-8 and is not"
      }
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      self.init(Array(bytes.dropFirst(4)), as: "UTF-32LE")
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init(Array(bytes.dropFirst(4)), as: "UTF-32BE")
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), charset: .utf16LittleEndian) { UInt16($1) << 8 | UInt16($0) }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), charset: .utf16BigEndian) { UInt16($0) << 8 | UInt16($1) }
    } else {
      return nil
    }
  }

  /// Text that was decoded elsewhere, by letters that replace none.
  init(plain text: String, charset: Charset) {
    self.init(text: text, charset: charset, replacements: 0, differsFromBytes: true)
  }

  private init(text: String, charset: Charset, replacements: Int, differsFromBytes: Bool) {
    self.text = text
    self.charset = charset
    self.replacements = replacements
    self.differsFromBytes = differsFromBytes
  }

  private init(utf16 bytes: ArraySlice<UInt8>, charset: Charset, join: (UInt8, UInt8) -> UInt16) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
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

  private init(windows1252 bytes: [UInt8]) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    var replacements = 0
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        let scalar = windows1252Scalar(byte)
        if scalar == "\u{FFFD}" { replacements += 1 }
        decoded += UTF8.encode(scalar)!
      }
    }
    self.init(
      text: String(decoding: decoded, as: UTF8.self), charset: .windows1252, replacements: replacements,
      differsFromBytes: decoded.count != bytes.count)
  }
}

extension DecodedText {
  /// Bytes in a charset of this name; nil where the name is unknown, or means what is found out anyway, ASCII and UTF-8. Latin-1 is
  /// windows-1252 wherever it is written.
  private init?(_ bytes: [UInt8], as name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "usascii", "ascii", "unicode", "utf16", "": return nil
    case "iso88591", "latin1", "windows1252", "cp1252": self.init(windows1252: bytes)
    default:
      guard let converter = Converter(from: name) else { return nil }
      let (decoded, replacements) = converter.decode(bytes)
      // Bytes that are no text in the charset and good UTF-8 are UTF-8.
      if replacements > 0, String(validating: bytes, as: UTF8.self) != nil { return nil }
      self.init(
        text: String(decoding: decoded, as: UTF8.self), charset: Charset(rawValue: name), replacements: replacements,
        differsFromBytes: decoded != bytes)
    }
  }

  /// A declaration that was not followed is right where it says the same, else a fault.
  private mutating func noteDeclared(_ name: String?, _ bytes: [UInt8]) {
    guard let name else { return }
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    if plain == "utf8", charset == .utf8, replacements == 0 || isASCII {
      declared = name.lowercased()
    } else if plain == "usascii" || plain == "ascii", isASCII {
      declared = name.lowercased()
    } else {
      fault = "it is declared to be in “\(name.prefix(40))” and is not, or nobody knows that"
    }
  }

  /// Whether more characters beyond ASCII are good UTF-8 than are not: text in UTF-8 with a few bytes broken.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let replaced = replacementCount(text)
    let good = text.unicodeScalars.count { $0.value >= 0x80 } - replaced
    return good > replaced * 2
  }
}

/// What the bytes themselves say of their charset.
enum CharsetDeclaration {
  /// `<?xml … encoding="…"`, `<meta charset="…">`, `<meta … content="text/html; charset=…">`, in the first 2,048 bytes.
  static func find(in bytes: [UInt8]) -> String? {
    // `<?xm` in EBCDIC, of which the letters are the same wherever it is used.
    if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      let head = Converter(from: "IBM037")?.decode(Array(bytes.prefix(200))).text ?? []
      return find(in: head).map { Converter.isKnown($0) ? $0 : "IBM037" } ?? "IBM037"
    }
    let head = bytes.prefix(2048)
    guard head.contains(UInt8(ascii: "<")) else { return nil }
    // As characters of one byte each: the declaration is ASCII in every charset that can be declared so.
    let text = String(String.UnicodeScalarView(head.map { Unicode.Scalar($0) })).lowercased()
    if let declaration = text.firstRange(of: "<?xml"), let end = text[declaration.upperBound...].firstRange(of: "?>") {
      if let name = value(of: "encoding", in: text[declaration.upperBound..<end.lowerBound]) { return name }
    }
    var rest = text[...]
    while let meta = rest.firstRange(of: "<meta"), let end = rest[meta.upperBound...].firstIndex(of: ">") {
      if let name = value(of: "charset", in: rest[meta.upperBound..<end]) { return name }
      rest = rest[end...]
    }
    return nil
  }

  /// UTF-16 and UTF-32 without a mark show in the noughts around the first characters, which are ASCII in markup.
  static func byZeros(in bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0x3C, 0, 0, 0): return "UTF-32LE"
    case (0, 0, 0, 0x3C): return "UTF-32BE"
    case (0x3C, 0, 1..., 0), (0x7B, 0, _, 0): return "UTF-16LE"
    case (0, 0x3C, 0, 1...), (0, 0x7B, 0, _): return "UTF-16BE"
    default: return nil
    }
  }

  private static func value(of key: String, in text: Substring) -> String? {
    guard let found = text.firstRange(of: key) else { return nil }
    let rest = text[found.upperBound...].drop { $0 == " " || $0 == "=" }
    let value = rest.drop { "\"' ".contains($0) }.prefix { !"\"' ;/>?".contains($0) }
    return value.isEmpty || rest.startIndex == found.upperBound ? nil : String(value)
  }
}

/// iconv, from a charset to UTF-8.
private final class Converter {
  private let descriptor: iconv_t

  init?(from name: String) {
    // Letters, digits and a few marks: iconv's suffixes (`//TRANSLIT`) are not for senders to use.
    guard name.count < 40, name.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "/") }) else { return nil }
    let known = Converter.names[name.lowercased().filter { $0.isLetter || $0.isNumber }]
    for candidate in [known ?? name, name.split(separator: "_").joined(separator: "-")] {
      if let descriptor = iconv_open("UTF-8", candidate), Int(bitPattern: descriptor) != -1 {
        self.descriptor = descriptor
        return
      }
    }
    return nil
  }

  static func isKnown(_ name: String) -> Bool { Converter(from: name) != nil }

  /// What names mean in practice (WHATWG Encoding Standard, section 4.2), and names that iconv does not know.
  private static let names = [
    "gb2312": "GB18030", "gbk": "GB18030", "xgbk": "GB18030", "shiftjis": "CP932", "xsjis": "CP932", "sjis": "CP932",
    "euckr": "CP949", "ksc56011987": "CP949", "iso88599": "CP1254", "latin5": "CP1254", "tis620": "CP874",
    "iso885911": "CP874", "big5": "BIG5-HKSCS", "xmaccyrillic": "MAC-CYRILLIC", "xmacroman": "MACINTOSH",
    "macroman": "MACINTOSH", "maciceland": "MACINTOSH", "macturkish": "MACINTOSH", "macgreek": "MACINTOSH",
    "maclatin2": "MAC-CENTRALEUROPE", "maccentraleurope": "MAC-CENTRALEUROPE", "cpis": "CP861", "csibm861": "CP861",
    "ibm039": "IBM037",
  ]

  deinit { iconv_close(descriptor) }

  /// The text as UTF-8 and how many bytes stand replaced in it.
  func decode(_ bytes: [UInt8]) -> (text: [UInt8], replacements: Int) {
    var input = bytes
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    var replacements = 0
    var chunk = [UInt8](repeating: 0, count: 65_536)
    input.withUnsafeMutableBytes { input in
      var source = input.bindMemory(to: CChar.self).baseAddress
      var left = input.count
      while left > 0 {
        let written = chunk.withUnsafeMutableBytes { chunk -> Int in
          var target = chunk.bindMemory(to: CChar.self).baseAddress
          var room = chunk.count
          let before = left
          if iconv(descriptor, &source, &left, &target, &room) == -1, room == chunk.count, left == before {
            // A byte that is no text here, or a character that breaks off.
            replacements += 1
            source = source.map { $0 + 1 }
            left -= 1
            return -1
          }
          return chunk.count - room
        }
        if written < 0 { text += "\u{FFFD}".utf8 } else { text += chunk[..<written] }
      }
    }
    return (text, replacements)
  }
}

private func replacementCount(_ text: String) -> Int {
  text.unicodeScalars.count(where: { $0 == "\u{FFFD}" })
}

func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
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

/// The byte of windows-1252 for a character beyond Latin-1; nil where it has none.
func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
  guard scalar != "\u{FFFD}" else { return nil }
  return windows1252Controls.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
}
