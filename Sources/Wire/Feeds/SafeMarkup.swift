/// Markup inside a feed as it may be shown: elements, attributes and styles that could do something are dropped, relative links are
/// resolved, attributes stand in order. Text and references to characters stay as they are written.
struct SafeMarkup {
  private let source: [UInt8]
  private let base: String
  private var place = 0
  private(set) var output: [UInt8] = []
  /// How many elements stand open whose content is dropped. An end without a beginning counts, too, so that what looks like the inside of
  /// a script from either end is not shown.
  private var dropping = 0
  private var missing: Set<Ending> = []
  private var drawings = 0
  private var formulas = 0

  /// - Parameter base: what relative links are resolved against; empty where it is not known.
  static func of(_ markup: String, base: String) -> String {
    guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return markup }
    var reader = SafeMarkup(markup, base: base)
    reader.run()
    return String(decoding: reader.output, as: UTF8.self).trimmed.withPlainLineBreaks
  }

  private init(_ markup: String, base: String) {
    source = Array(markup.utf8)
    self.base = base
    output.reserveCapacity(source.count)
  }

  private mutating func run() {
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readReference()
      default:
        let start = place
        while place < source.count, source[place] != UInt8(ascii: "<"), source[place] != UInt8(ascii: "&") {
          place += 1
        }
        write(source[start..<place])
      }
    }
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    if dropping == 0 { output += bytes }
  }

  private mutating func write(_ text: String) {
    if dropping == 0 { output += text.utf8 }
  }

  // MARK: references

  /// `&amp;`, `&#8217;`: kept, but for what windows-1252 had meant by numbers, and names that nobody knows.
  private mutating func readReference() {
    let start = place
    place += 1
    if place < source.count, source[place] == UInt8(ascii: "#") {
      place += 1
      let digits = place
      while place < source.count, source[place].isAlphanumeric, place - digits < 12 { place += 1 }
      let written = String(decoding: source[digits..<place], as: UTF8.self)
      guard place < source.count, source[place] == UInt8(ascii: ";"), let number = NumericReference.number(written)
      else {
        return write(source[start..<place])
      }
      place += 1
      switch number {
      case 39: write("'")
      case 34: write("\"")
      case 0x80...0x9F:
        write("&#x\(String(windows1252Scalar(UInt8(number)).value, radix: 16));")
      default: write(written.first == "x" || written.first == "X" ? "&#\(written.lowercased());" : "&#\(written);")
      }
      return
    }
    let name = place
    while place < source.count, source[place].isAlphanumeric, place - name < 32 { place += 1 }
    guard place > name, !source[name].isDigit else { return write(source[start..<place]) }
    let hasEnd = place < source.count && source[place] == UInt8(ascii: ";")
    let isKnown = namedScalar(String(decoding: source[name..<place], as: UTF8.self)) != nil
    if isKnown {
      write(source[start..<place])
      write(";")
    } else if hasEnd || place < source.count {
      write("&amp;")
      write(source[name..<place])
    } else {
      write(source[start..<place])
    }
    if hasEnd { place += 1 }
  }

  // MARK: tags

  private func starts(with text: StaticString, at place: Int) -> Bool {
    guard source.count - place >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount where source[place + offset] | 0x20 != text.utf8Start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// The place behind the next occurrence; nil where there is none.
  private mutating func end(of mark: Ending, from start: Int) -> Int? {
    // What was not found once is not looked for again.
    if missing.contains(mark) { return nil }
    var at = start
    while at + mark.text.utf8CodeUnitCount <= source.count {
      if starts(with: mark.text, at: at) { return at + mark.text.utf8CodeUnitCount }
      at += 1
    }
    missing.insert(mark)
    return nil
  }

  private enum Ending {
    case tag, comment, section

    var text: StaticString {
      switch self {
      case .tag: ">"
      case .comment: "-->"
      case .section: "]]>"
      }
    }
  }

  private mutating func readTag() {
    guard place + 1 < source.count else { return writeRest() }
    switch source[place + 1] {
    case UInt8(ascii: "!"): readDeclaration()
    case UInt8(ascii: "?"):
      guard let end = end(of: .tag, from: place) else { return writeRest() }
      place = end
    case UInt8(ascii: "/"):
      guard place + 2 < source.count, source[place + 2].isLetter, let end = endOfTag(from: place + 2) else {
        return writeOne()
      }
      let name = self.name(at: place + 2)
      place = end
      close(name)
    default:
      guard source[place + 1].isLetter, let end = endOfTag(from: place + 1) else { return writeOne() }
      open(place + 1, end)
      place = end
    }
  }

  private mutating func writeOne() {
    write(source[place...place])
    place += 1
  }

  private mutating func writeEscaped() {
    write("&lt;")
    place += 1
  }

  /// A tag that breaks off is text.
  private mutating func writeRest() {
    write(source[place...])
    place = source.count
  }

  private mutating func readDeclaration() {
    if starts(with: "<!--", at: place) {
      if let end = end(of: .comment, from: place + 4) {
        write(source[place..<end])
        place = end
      } else {
        // Whatever it hides, it does not end as a comment does.
        place = end(of: .tag, from: place) ?? source.count
      }
    } else if starts(with: "<![", at: place) {
      guard let end = end(of: .section, from: place) else { return writeEscaped() }
      place = end
    } else if starts(with: "<!doctype", at: place) {
      guard let end = end(of: .tag, from: place) else {
        let isWords = source[(place + 9)...].allSatisfy { $0.isAlphanumeric || $0.isSpace }
        return isWords ? writeRest() : writeEscaped()
      }
      place = end
    } else {
      writeEscaped()
    }
  }

  /// The place behind the `>` that ends a tag; the next tag's `<` ends it, too. Nil where the text ends first.
  private func endOfTag(from start: Int) -> Int? {
    var at = start
    var quote: UInt8?
    var isValue = false
    while at < source.count {
      let byte = source[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      } else if byte == UInt8(ascii: "<") {
        return at
      } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // One that is never closed is no quote.
        if source[(at + 1)...].contains(byte) { quote = byte }
      }
      if !byte.isSpace { isValue = byte == UInt8(ascii: "=") }
      at += 1
    }
    return nil
  }

  private func name(at start: Int) -> String {
    var end = start
    while end < source.count, source[end].isNameByte { end += 1 }
    return String(decoding: source[start..<end], as: UTF8.self).lowercased()
  }
}

// MARK: - elements

extension SafeMarkup {
  private mutating func open(_ start: Int, _ end: Int) {
    let name = name(at: start)
    var isKept = KeptMarkup.elements.contains(name)
    var attributes = KeptMarkup.attributes
    var space: String?
    if !isKept {
      if KeptMarkup.dropped.contains(name) { dropping += 1 }
      if name == "svg" {
        drawings += 1
        space = "http://www.w3.org/2000/svg"
      } else if name == "math" {
        formulas += 1
        space = "http://www.w3.org/1998/Math/MathML"
      }
      if drawings > 0, KeptMarkup.drawingElements.contains(SafeMarkup.written(name)) {
        isKept = true
        attributes = KeptMarkup.drawingAttributes
      } else if formulas > 0, KeptMarkup.formulaElements.contains(name) {
        isKept = true
        attributes = KeptMarkup.formulaAttributes
      }
    } else if drawings > 0, KeptMarkup.drawingElements.contains(name) {
      attributes = attributes.union(KeptMarkup.drawingAttributes)
    }
    guard isKept, dropping == 0 else { return }
    let isClosed = end >= 2 && source[end - 2] == UInt8(ascii: "/") && source[end - 1] == UInt8(ascii: ">")
    let hasAttributes = start + name.utf8.count + (isClosed ? 2 : 1) < end
    var kept = hasAttributes ? self.attributes(start + name.utf8.count, end, of: name, allowed: attributes) : []
    if let space, !kept.contains(where: { $0.name == "xmlns" }) { kept.append(Attribute(name: "xmlns", value: space)) }
    if drawings + formulas > 0, kept.contains(where: { $0.name.hasPrefix("xlink:") }) {
      kept.append(Attribute(name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"))
    }
    write(SafeMarkup.written(name), kept.sorted { $0.name < $1.name }, isClosed: isClosed && !hasAttributes)
  }

  private mutating func write(_ name: String, _ attributes: [Attribute], isClosed: Bool) {
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    for (index, attribute) in attributes.enumerated() {
      // Of one name twice the last counts.
      if index + 1 < attributes.count, attributes[index + 1].name == attribute.name { continue }
      output.append(32)
      output += attribute.name.utf8
      output += "=\"".utf8
      writeValue(attribute.value)
      output.append(UInt8(ascii: "\""))
    }
    if KeptMarkup.empty.contains(name) {
      output += " />".utf8
    } else {
      output.append(UInt8(ascii: ">"))
      if isClosed { output += "</\(name)>".utf8 }
    }
  }

  private mutating func close(_ name: String) {
    if !KeptMarkup.elements.contains(name) {
      if KeptMarkup.dropped.contains(name) { dropping -= 1 }
      let isDrawing = drawings > 0 && KeptMarkup.drawingElements.contains(SafeMarkup.written(name))
      let isFormula = formulas > 0 && KeptMarkup.formulaElements.contains(name)
      if name == "svg", drawings > 0 { drawings -= 1 }
      if name == "math", formulas > 0 { formulas -= 1 }
      guard isDrawing || isFormula else { return }
    }
    if !KeptMarkup.empty.contains(name) { write("</\(SafeMarkup.written(name))>") }
  }

  /// The few names that are not in lower case.
  private static func written(_ name: String) -> String { mixedCase[name] ?? name }

  private static let mixedCase: [String: String] = {
    var names: [String: String] = [:]
    for name in KeptMarkup.drawingElements.union(KeptMarkup.drawingAttributes) where name != name.lowercased() {
      names[name.lowercased()] = name
    }
    return names
  }()
}

// MARK: - attributes

extension SafeMarkup {
  private struct Attribute {
    var name: String
    var value: String
  }

  private func attributes(_ start: Int, _ end: Int, of element: String, allowed: Set<String>) -> [Attribute] {
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
  private func value(_ at: inout Int, _ limit: Int) -> String? {
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

  private func kept(_ value: String, of name: String, _ element: String) -> String {
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
  private static func decoded(_ text: String) -> String {
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

  private mutating func writeValue(_ value: String) {
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
  private static func isReference(_ bytes: [UInt8], _ place: Int) -> Bool {
    var at = place + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "#") { at += 1 }
    let start = at
    while at < bytes.count, at - start < 32, bytes[at].isAlphanumeric { at += 1 }
    return at > start && at < bytes.count && bytes[at] == UInt8(ascii: ";")
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isSpace: Bool { self == 32 || self &- 9 < 5 }
  /// A byte of an element's or attribute's name.
  fileprivate var isNameByte: Bool {
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
}

extension String {
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
