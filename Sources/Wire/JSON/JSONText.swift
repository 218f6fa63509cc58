extension JSONValue {
  /// The value as JSON in UTF-8. Controls, and marks that hide or reorder what stands around them, are escaped, so that a terminal
  /// obeys none of them.
  ///
  /// - Parameter indent: spaces by which each level is set in; nil for all on one line.
  package func text(indent: Int?) -> [UInt8] {
    var writer = JSONWriter(indent: indent)
    writer.write(self, depth: 0)
    return writer.bytes
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []
  let indent: Int?

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .number(let number): bytes += number.utf8
    case .string(let text): write(text)
    case .array(let values):
      list("[", "]", values, depth: depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      list("{", "}", members, depth: depth) { writer, member in
        writer.write(member.key)
        writer.bytes += (writer.indent == nil ? ":" : ": ").utf8
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ elements: [Element], depth: Int,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(depth: depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func breakLine(depth: Int) {
    guard let indent else { return }
    bytes.append(10)
    bytes.append(contentsOf: repeatElement(32, count: indent * depth))
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { source in
      var start = 0
      var place = 0
      while place < source.count {
        let byte = source[place]
        // Most bytes mean themselves; what might not begins with one of these.
        guard
          byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
            || byte == 0xEF
        else {
          place += 1
          continue
        }
        let (replacement, length) = JSONWriter.escape(source, place)
        if let replacement {
          bytes += source[start..<place]
          bytes += replacement.utf8
          start = place + length
        }
        place += length
      }
      bytes += source[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How the character at a place is written, nil if as it is, and the bytes that it takes.
  private static func escape(_ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> (String?, Int) {
    let byte = source[place]
    switch byte {
    case 0x22: return ("\\\"", 1)
    case 0x5C: return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0...0x7F: return (hexadecimal(UInt32(byte)), 1)
    default: break
    }
    let length = byte < 0xE0 ? 2 : 3
    guard place + length <= source.count else { return (nil, 1) }
    var value = UInt32(byte) & (length == 2 ? 0x1F : 0x0F)
    for offset in 1..<length { value = value << 6 | UInt32(source[place + offset]) & 0x3F }
    switch value {
    case 0x80...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      return (hexadecimal(value), length)
    default: return (nil, length)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
