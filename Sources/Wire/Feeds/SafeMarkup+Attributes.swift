extension SafeMarkup {
  struct Attribute {
    var name: String
    var value: String
  }

  func attributes(_ start: Int, _ end: Int, of element: String, allowed: Set<String>) -> [Attribute] {
    var found: [Attribute] = []
    var at = start
    let limit = source[end - 1] == UInt8(ascii: ">") ? end - 1 : end
    while at < limit {
      guard source[at].isNameByte, !source[at].isDigit, source[at] != UInt8(ascii: "-") else {
        at += 1
        continue
      }
      let nameStart = at
      while at < limit, source[at].isNameByte { at += 1 }
      let written = String(decoding: source[nameStart..<at], as: UTF8.self)
      var name = written.lowercased()
      if at < limit, source[at] == UInt8(ascii: "$") { at += 1 }
      let value = self.value(&at, limit)
      if drawings > 0, let mixed = SafeMarkup.mixedCase[name] { name = mixed }
      if name == "style" {
        let style = SafeStyle.of(SafeMarkup.decoded(value ?? ""), isDrawing: drawings > 0)
        if !style.isEmpty { found.append(Attribute(name: name, value: style)) }
        continue
      }
      guard allowed.contains(name) else { continue }
      found.append(Attribute(name: name, value: kept(value ?? name, of: name, element)))
    }
    return found
  }

  /// Behind a name: `="…"`, `='…'`, `=…`, or nothing.
  func value(_ at: inout Int, _ limit: Int) -> String? {
    var next = at
    while next < limit, source[next].isSpace { next += 1 }
    guard next < limit, source[next] == UInt8(ascii: "=") else { return nil }
    next += 1
    while next < limit, source[next].isSpace { next += 1 }
    guard next < limit else {
      at = next
      return ""
    }
    let quote = source[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = source[(next + 1)..<limit].firstIndex(of: quote)
    {
      at = close + 1
      return String(decoding: source[(next + 1)..<close], as: UTF8.self)
    }
    let start = next
    while next < limit, !source[next].isSpace { next += 1 }
    at = next
    return String(decoding: source[start..<next], as: UTF8.self)
  }

  func kept(_ value: String, of name: String, _ element: String) -> String {
    if name == "type" || name == "rel" { return value.lowercased() }
    guard let addresses = KeptMarkup.addresses[element], addresses.contains(name) || name == "xlink:href" else {
      return value
    }
    let trimmed = value.trimmed
    // A browser reads the references before it reads the scheme.
    guard Address.isSafe(SafeMarkup.decoded(trimmed).filter { !$0.isWhitespace }) else { return "" }
    return Address.joinSafely(base, trimmed)
  }

  /// With its references to characters written out.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var decoded = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      decoded += rest[..<ampersand]
      rest = rest[ampersand...]
      let name = rest.dropFirst().prefix(32).prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      let scalar = name.first == "#" ? NumericReference.scalar(name.dropFirst()) : namedScalar(String(name))
      guard let scalar else {
        decoded += "&"
        rest = rest.dropFirst()
        continue
      }
      decoded.unicodeScalars.append(scalar)
      rest = rest[name.endIndex...]
      if rest.first == ";" { rest = rest.dropFirst() }
    }
    return decoded + rest
  }

  mutating func writeValue(_ value: String) {
    let bytes = Array(value.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "&"): output += (SafeMarkup.isReference(bytes, index) ? "&" : "&amp;").utf8
      default: output.append(byte)
      }
    }
  }

  /// Whether an ampersand opens `&name;` or `&#number;`.
  static func isReference(_ bytes: [UInt8], _ place: Int) -> Bool {
    var at = place + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "#") { at += 1 }
    let start = at
    while at < bytes.count, at - start < 32, bytes[at].isAlphanumeric { at += 1 }
    return at > start && at < bytes.count && bytes[at] == UInt8(ascii: ";")
  }
}
