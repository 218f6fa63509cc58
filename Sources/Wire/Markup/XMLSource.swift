import CLibXML2

/// XML as it is handed to the parser: decoded, without its document type, with entities that HTML knows written out, and
/// without what no XML may hold. What feeds get wrong most often is right after this; what is still wrong the parser mends.
///
/// The document type goes because it can name files, fetch addresses and grow without bound (`I2` of the design). Of its entities
/// those are known that stand for plain text.
struct XMLSource {
  private(set) var bytes: [UInt8] = []
  private let source: [UInt8]
  private var place = 0
  private var entities: [String: String] = [:]

  /// What entities may add up to, so that many uses of a long one stay harmless.
  private static let expansion = 4_000_000
  private var expanded = 0

  init(_ text: String) {
    source = Array(text.utf8)
    bytes.reserveCapacity(source.count + source.count / 16)
    skipToFirstTag()
    run()
  }

  private mutating func skipToFirstTag() {
    guard let first = source.firstIndex(of: UInt8(ascii: "<")) else { return place = source.count }
    place = first
    if starts(with: "<?xml"), first + 5 < source.count, source[first + 5] <= 32 { skip(past: "?>") }
  }

  private mutating func run() {
    while place < source.count {
      let byte = source[place]
      switch byte {
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): reference()
      case 0xEF where isNoncharacter: append("\u{FFFD}", advance: 3)
      default:
        if byte >= 32 || byte == 9 || byte == 10 || byte == 13 { bytes.append(byte) }
        place += 1
      }
    }
  }

  /// U+FFFE and U+FFFF.
  private var isNoncharacter: Bool {
    place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE
  }

  private func starts(with text: StaticString) -> Bool {
    source.count - place >= text.utf8CodeUnitCount
      && (0..<text.utf8CodeUnitCount).allSatisfy { source[place + $0] == text.utf8Start[$0] }
  }

  private mutating func append(_ text: String, advance: Int) {
    bytes += text.utf8
    place += advance
  }

  private mutating func skip(past end: StaticString) {
    while place < source.count, !starts(with: end) { place += 1 }
    place = min(place + end.utf8CodeUnitCount, source.count)
  }

  /// Copies as it stands, but for characters that XML may not hold.
  private mutating func copy(past end: StaticString) {
    while place < source.count, !starts(with: end) { copyCharacter() }
    for _ in 0..<min(end.utf8CodeUnitCount, source.count - place) { copyCharacter() }
  }

  private mutating func copyCharacter() {
    let byte = source[place]
    if byte == 0xEF, isNoncharacter { return append("\u{FFFD}", advance: 3) }
    if byte >= 32 || byte == 9 || byte == 10 || byte == 13 { bytes.append(byte) }
    place += 1
  }

  private mutating func tag() {
    if starts(with: "<![CDATA[") { return copy(past: "]]>") }
    if starts(with: "<!--") { return skip(past: "-->") }
    if starts(with: "<?") { return copy(past: "?>") }
    if starts(with: "<!") { return documentType() }
    guard place + 1 < source.count else { return append("&lt;", advance: 1) }
    let next = source[place + 1]
    let opensName = next >= 0x80 || (0x41...0x5A).contains(next & 0xDF) || next == UInt8(ascii: "_")
    // `a < b` is no tag.
    guard opensName || next == UInt8(ascii: "/") || next == UInt8(ascii: ":") else {
      return append("&lt;", advance: 1)
    }
    bytes.append(UInt8(ascii: "<"))
    place += 1
  }

  private mutating func documentType() {
    var depth = 0
    var quote: UInt8?
    let start = place
    while place < source.count {
      let byte = source[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if depth > 1, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        depth += 1
      } else if byte == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 { break }
      }
    }
    declareEntities(in: String(decoding: source[start..<place], as: UTF8.self))
  }

  /// `<!ENTITY name "plain text">`, or with one numeric reference. Anything else is left unknown.
  private mutating func declareEntities(in declarations: String) {
    for piece in declarations.split(separator: "<!ENTITY").dropFirst().prefix(1000) {
      let words = piece.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard words.count == 2, let quote = words[1].first, quote == "\"" || quote == "'" else { continue }
      let value = words[1].dropFirst().prefix { $0 != quote }
      guard value.utf8.count <= 1000, !value.contains("%"), !value.contains("<") else { continue }
      if !value.contains("&") {
        entities[String(words[0])] = String(value)
      } else if value.hasPrefix("&#"), let semicolon = value.firstIndex(of: ";"), value[semicolon...].count == 1,
        let scalar = NumericReference.scalar(value.dropFirst(2).dropLast())
      {
        entities[String(words[0])] = String(Character(scalar))
      }
    }
  }

  /// `&amp;`, `&#8217;`, `&eacute;`, or an ampersand that stands for itself.
  private mutating func reference() {
    let limit = min(place + 40, source.count)
    var end = place + 1
    while end < limit, source[end] != UInt8(ascii: ";"), source[end] != UInt8(ascii: "&"), source[end] > 32,
      source[end] != UInt8(ascii: "<")
    { end += 1 }
    guard end < limit, source[end] == UInt8(ascii: ";"), end > place + 1 else { return append("&amp;", advance: 1) }
    let name = String(decoding: source[(place + 1)..<end], as: UTF8.self)
    let length = end + 1 - place
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      append("&\(name);", advance: length)
    } else if name.hasPrefix("#") {
      appendEscaped(NumericReference.scalar(name.dropFirst()).map { String(Character($0)) } ?? "\u{FFFD}", length)
    } else if let value = entities[name], expanded < XMLSource.expansion {
      expanded += value.utf8.count
      appendEscaped(value, length)
    } else if let scalar = namedScalar(name) {
      appendEscaped(String(Character(scalar)), length)
    } else {
      append("&amp;", advance: 1)
    }
  }

  private mutating func appendEscaped(_ text: String, _ length: Int) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    place += length
  }
}

/// `8217`, `x2019`: the number of a numeric reference.
enum NumericReference {
  /// The character, where it is one that text may hold. 128 to 159 are read as windows-1252, as browsers do.
  static func scalar(_ digits: some StringProtocol) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    else { return nil }
    if (0x80...0x9F).contains(value) { return windows1252Scalar(UInt8(value)) }
    guard value >= 32 || value == 9 || value == 10 || value == 13, value & 0xFFFE != 0xFFFE else { return nil }
    return Unicode.Scalar(value)
  }
}

/// The character that HTML calls by a name, such as `eacute`.
func namedScalar(_ name: String) -> Unicode.Scalar? {
  if name == "apos" { return "'" }
  guard let known = htmlEntityLookup(name) else { return nil }
  return Unicode.Scalar(known.pointee.value)
}
