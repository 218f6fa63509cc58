/// Markup inside a feed as it may be shown: elements, attributes and styles that could do something are dropped, relative links are
/// resolved, attributes stand in order. Text and references to characters stay as they are written.
struct SafeMarkup {
  let source: [UInt8]
  let base: String
  var place = 0
  var output: [UInt8] = []
  /// How many elements stand open whose content is dropped. An end without a beginning counts, too, so that what looks like the inside of
  /// a script from either end is not shown.
  var dropping = 0
  var missing: Set<Ending> = []
  var drawings = 0
  var formulas = 0

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

  mutating func run() {
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

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    if dropping == 0 { output += bytes }
  }

  mutating func write(_ text: String) {
    if dropping == 0 { output += text.utf8 }
  }

  // MARK: references

  /// `&amp;`, `&#8217;`: kept, but for what windows-1252 had meant by numbers, and names that nobody knows.
  mutating func readReference() {
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

  func starts(with text: StaticString, at place: Int) -> Bool {
    guard source.count - place >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount where source[place + offset] | 0x20 != text.utf8Start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// The place behind the next occurrence; nil where there is none.
  mutating func end(of mark: Ending, from start: Int) -> Int? {
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

  enum Ending {
    case tag, comment, section

    var text: StaticString {
      switch self {
      case .tag: ">"
      case .comment: "-->"
      case .section: "]]>"
      }
    }
  }

  mutating func readTag() {
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

  mutating func writeOne() {
    write(source[place...place])
    place += 1
  }

  mutating func writeEscaped() {
    write("&lt;")
    place += 1
  }

  /// A tag that breaks off is text.
  mutating func writeRest() {
    write(source[place...])
    place = source.count
  }

  mutating func readDeclaration() {
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
  func endOfTag(from start: Int) -> Int? {
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

  func name(at start: Int) -> String {
    var end = start
    while end < source.count, source[end].isNameByte { end += 1 }
    return String(decoding: source[start..<end], as: UTF8.self).lowercased()
  }
}
