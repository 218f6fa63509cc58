extension XMLSource {
  // MARK: the document type

  mutating func readDocumentType() {
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
    guard documentType.isEmpty, open.isEmpty else { return noteAt(start, "a declaration stands among the elements") }
    documentType = String(decoding: source[start..<min(place, start + 65_536)], as: UTF8.self)
    declareEntities(in: documentType)
  }

  /// `<!ENTITY name "plain text">`, or with one numeric reference. Anything else is left unknown.
  mutating func declareEntities(in declarations: String) {
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

  // MARK: references

  /// `&amp;`, `&#8217;`, `&eacute;`, or an ampersand that stands for itself.
  mutating func reference() {
    let limit = min(place + 40, source.count)
    var end = place + 1
    while end < limit, source[end] != UInt8(ascii: ";"), source[end] != UInt8(ascii: "&"), source[end] > 32,
      source[end] != UInt8(ascii: "<"), source[end] != UInt8(ascii: "\"")
    { end += 1 }
    guard end < limit, source[end] == UInt8(ascii: ";"), end > place + 1 else {
      note("“&” stands for itself")
      return append("&amp;", advance: 1)
    }
    if isPredefined(place + 1, end) {
      bytes += source[place...end]
      place = end + 1
      return
    }
    let name = String(decoding: source[(place + 1)..<end], as: UTF8.self)
    let length = end + 1 - place
    if name.hasPrefix("#") {
      let scalar = NumericReference.scalar(name.dropFirst())
      if scalar == nil { note("“&\(name);” is no character") }
      appendEscaped(scalar.map { String(Character($0)) } ?? "\u{FFFD}", length)
    } else if let value = entities[name], expanded < XMLSource.expansion {
      expanded += value.utf8.count
      appendEscaped(value, length)
    } else if let scalar = namedScalar(name) {
      if documentType.isEmpty { note("“&\(name);” is not declared") }
      appendEscaped(String(Character(scalar)), length)
    } else {
      note("“&\(name);” is not declared")
      append("&amp;", advance: 1)
    }
  }

  /// One of the five that XML knows itself.
  func isPredefined(_ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 2:
      source[start + 1] == UInt8(ascii: "t")
        && (source[start] == UInt8(ascii: "l") || source[start] == UInt8(ascii: "g"))
    case 3: source[start..<end].elementsEqual("amp".utf8)
    case 4: source[start..<end].elementsEqual("quot".utf8) || source[start..<end].elementsEqual("apos".utf8)
    default: false
    }
  }

  mutating func appendEscaped(_ text: String, _ length: Int) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // A parser would read them as a space in an attribute, or drop one.
      case 9, 10, 13: bytes += "&#\(byte);".utf8
      default: bytes.append(byte)
      }
    }
    place += length
  }
}
