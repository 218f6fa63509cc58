/// A value of JSON, as it was written: keys in their order, numbers as text (versions and IDs are no quantities).
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value of a key, the last of that name as JavaScript has it; nil if there is none or if this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The value of the first of these keys that is there and not null: one thing under the names that versions give it.
  package func first(_ keys: String...) -> JSONValue? {
    for key in keys {
      if let value = self[key], value != .null { return value }
    }
    return nil
  }

  /// The text of a string, or of a number or truth value that stands where a string should; nil for what is empty.
  package var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The elements of an array; one value alone counts as an array of one.
  package var elements: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  package var members: [Member] { if case .object(let members) = self { members } else { [] } }

  package var isObject: Bool { if case .object = self { true } else { false } }

  /// A whole number, if that is what it is, as a number or as a string.
  package var integer: Int64? {
    text.flatMap { Int64($0) ?? Double($0).flatMap { Int64(exactly: $0.rounded(.towardZero)) } }
  }
}

extension JSONValue {
  /// What a text holds, as far as it can be read.
  package static func reading(_ text: String) -> JSONValue { JSONReader.read(text).value }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}

/// JSON out of text. It never fails: where the text breaks off or breaks the rules, it keeps what stood before.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  /// Where and how the text first broke the rules.
  private(set) var fault: String?

  /// How deep values may be nested (`I1` of the design).
  static let depth = 256

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The value of a text, with what is wrong about it.
  static func read(_ text: String) -> (value: JSONValue, fault: String?) {
    var reader = JSONReader(text)
    let value = reader.value(depth: 0) ?? .null
    reader.skipSpace()
    if reader.place < reader.bytes.count { reader.note("something follows the end of the JSON") }
    return (value, reader.fault)
  }

  /// The values of newline-delimited JSON, or of one value after another.
  static func readAll(_ text: String) -> (values: [JSONValue], fault: String?) {
    var reader = JSONReader(text)
    var values: [JSONValue] = []
    while true {
      reader.skipSpace()
      guard reader.place < reader.bytes.count, let value = reader.value(depth: 0) else { break }
      values.append(value)
    }
    return (values, reader.fault)
  }

  private mutating func note(_ what: String) {
    guard fault == nil else { return }
    let line = bytes.prefix(place).reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    fault = "line \(line): \(what)"
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 32 || (9...13).contains(byte) { place += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard let byte else {
      note("it breaks off")
      return nil
    }
    guard depth < JSONReader.depth else {
      note("it is nested deeper than \(JSONReader.depth)")
      place = bytes.count
      return nil
    }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return .string(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    place += 1
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      if take("}") { break }
      if take(",") { continue }
      guard byte == UInt8(ascii: "\"") else {
        note(byte == nil ? "it breaks off inside an object" : "a name in quotes is missing")
        break
      }
      let key = string()
      skipSpace()
      guard take(":"), let value = value(depth: depth + 1) else {
        note("“\(key.prefix(40))” has no value")
        break
      }
      members.append(JSONValue.Member(key: key, value: value))
      skipSpace()
      if take(",") { continue }
      if take("}") { break }
      note(byte == nil ? "it breaks off inside an object" : "a comma is missing after “\(key.prefix(40))”")
      if byte != UInt8(ascii: "\"") { break }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    while true {
      skipSpace()
      if take("]") { break }
      if take(",") { continue }
      guard let value = value(depth: depth + 1) else { break }
      values.append(value)
      skipSpace()
      if take(",") { continue }
      if take("]") { break }
      note(byte == nil ? "it breaks off inside a list" : "a comma is missing in a list")
      if byte == nil || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") { break }
    }
    return .array(values)
  }

  /// `true`, `null`, `-1.5e3`.
  private mutating func word() -> JSONValue? {
    let start = place
    while let byte, !" \t\n\r,:]}[{\"".utf8.contains(byte) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "null", "undefined", "NaN": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if !word.isEmpty, Double(word) != nil { return .number(word) }
      note("“\(word.prefix(40))” is no value")
      if word.isEmpty { place += 1 }
      return nil
    }
  }

  /// Of what stands between quotes; a line break inside counts as one.
  private mutating func string() -> String {
    place += 1
    var text: [UInt8] = []
    while true {
      let start = place
      while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { place += 1 }
      text += bytes[start..<place]
      guard byte != nil else {
        note("it breaks off inside a text")
        break
      }
      if take("\"") { break }
      place += 1
      escape(into: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let mark = byte else { return }
    place += 1
    switch mark {
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "u"): text += Array(String(escapedScalar()).utf8)
    default: text.append(mark)
    }
  }

  /// Behind `\u`; two halves of a pair are one, a half alone is replaced.
  private mutating func escapedScalar() -> Character {
    guard let unit = hexadecimal() else { return "\u{FFFD}" }
    if let scalar = Unicode.Scalar(unit), scalar != "\0" { return Character(scalar) }
    guard (0xD800..<0xDC00).contains(unit), byte == UInt8(ascii: "\\"), place + 1 < bytes.count,
      bytes[place + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let afterHigh = place
    place += 2
    if let low = hexadecimal(), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      return Character(scalar)
    }
    place = afterHigh
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
    guard let unit = UInt32(digits, radix: 16) else { return nil }
    place += 4
    return unit
  }
}
