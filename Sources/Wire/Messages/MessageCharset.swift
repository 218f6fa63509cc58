import Language

/// Which letters the bytes of a wire message stand for. Nothing in the message says so: agencies agree on it with their customers.
struct MessageCharset {
  let decoded: DecodedText
  /// Where the letters were guessed from how they stand.
  let warning: String?

  init(_ bytes: [UInt8], declared: String?) {
    let plain = bytes.filter { $0 != 0 }
    let isASCII = plain.allSatisfy { $0 < 0x80 }
    if declared == nil, isASCII, let variant = NationalLetters.told(by: plain) {
      decoded = DecodedText(translating: plain, by: variant.letters, named: variant.name)
      warning = "brackets and braces stand where letters would; they are read as those of \(variant.name)"
    } else if declared == nil, !isASCII, String(validating: plain, as: UTF8.self) == nil,
      MessageCharset.isCodePage850(plain)
    {
      decoded = DecodedText(plain, declared: "CP850")
      warning = nil
    } else {
      decoded = DecodedText(plain, declared: declared)
      warning = nil
    }
  }

  /// DOS letters lie where windows-1252 has quotation marks and dashes: inside words they can only be letters.
  private static func isCodePage850(_ bytes: [UInt8]) -> Bool {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    var (dos, windows) = (0, 0)
    for index in bytes.indices.dropFirst().dropLast() where bytes[index] >= 0x80 {
      let isInside = isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
      switch bytes[index] {
      // ü é â ä à å ç ê è ì Ä Å É æ ô ö ò û ù ø; 0x92 is left out, windows-1252's apostrophe.
      case 0x81...0x88, 0x8A, 0x8D...0x91, 0x93...0x97, 0x9B: if isInside { dos += 1 }
      case 0xC0...0xFF: if isLetter(bytes[index - 1]) || isLetter(bytes[index + 1]) { windows += 1 }
      default: break
      }
    }
    // ß of code page 850 is á of windows-1252.
    return dos > windows
  }
}

/// National variants of ISO 646, in which brackets and braces are letters.
private struct NationalLetters {
  let name: String
  let letters: [UInt8: Unicode.Scalar]
  /// Common words without any of those letters, by which the language is told.
  let words: Set<String>

  private init(_ name: String, _ letters: String, words: Set<String>) {
    self.name = name
    self.letters = Dictionary(uniqueKeysWithValues: zip(Array("[\\]{|}~".utf8), letters.unicodeScalars))
    self.words = words
  }

  private static let all = [
    NationalLetters("ISO 646-DE", "ÄÖÜäöüß", words: ["der", "die", "das", "und", "den", "mit", "ist", "von", "ein"]),
    NationalLetters("ISO 646-SE", "ÄÖÅäöå~", words: ["och", "att", "det", "som", "en", "ett", "inte", "av", "den"]),
    NationalLetters("ISO 646-FI", "ÄÖÅäöå~", words: ["ja", "ei", "oli", "mukaan", "kun", "sen", "ovat", "on"]),
    NationalLetters("ISO 646-NO", "ÆØÅæøå~", words: ["og", "det", "som", "ikke", "av", "til", "er", "den", "af"]),
  ]

  /// Nil where those characters are rare, or stand as marks do.
  static func told(by bytes: [UInt8]) -> NationalLetters? {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    var inside = 0
    var outside = 0
    for index in bytes.indices.dropFirst().dropLast()
    where (0x5B...0x5D).contains(bytes[index]) || (0x7B...0x7D).contains(bytes[index]) {
      let (before, after) = (isLetter(bytes[index - 1]), isLetter(bytes[index + 1]))
      if before && after || bytes[index] >= 0x7B && (before || after) && bytes[index + 1] != 0x2D {
        inside += 1
      } else {
        outside += 1
      }
    }
    guard inside >= 3, inside > outside * 3 else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter }
    let counts = all.map { variant in words.count { variant.words.contains(String($0)) } }
    guard let best = counts.max(), best >= 3 else { return nil }
    return all[counts.firstIndex(of: best)!]
  }
}

extension DecodedText {
  fileprivate init(translating bytes: [UInt8], by letters: [UInt8: Unicode.Scalar], named name: String) {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(letters[byte] ?? Unicode.Scalar(byte)) }
    self.init(plain: String(text), charset: Charset(rawValue: name))
  }
}
