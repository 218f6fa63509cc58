import CLibXML2

/// XML as it is handed to the parser: decoded, without its document type, with entities that HTML knows written out, without what no XML
/// may hold, and with every element closed where it must be. What feeds get wrong most often is right after this, so that a fault
/// harms the element in which it is and nothing after it.
///
/// The document type goes because it can name files, fetch addresses and grow without bound (`I2` of the design). Of its entities
/// those are known that stand for plain text.
struct XMLSource {
  private(set) var bytes: [UInt8] = []
  /// What was wrong first, with its line; nil where nothing was.
  private(set) var fault: String?
  /// All of `<!DOCTYPE …>`.
  private(set) var documentType = ""

  private let source: [UInt8]
  private var place = 0
  private var missing: Set<Ending> = []
  /// Where the next beginning of an element was seen.
  private var nextBeginning = 0
  private var entities: [String: String] = [:]
  /// The names of the elements that stand open, by their places in the source; nil for one that was left out.
  private var open: [Range<Int>?] = []
  /// Where the text began that is being copied.
  private var textStart = 0

  /// What entities may add up to, so that many uses of a long one stay harmless.
  private static let expansion = 4_000_000
  private var expanded = 0
  /// Deeper elements lose their tags, not their text: the parser would stop at 256.
  private static let depth = 240
  /// The parser would stop at 10 MB.
  private static let textBytes = 9_900_000
  private static let nameBytes = 1000

  init(_ text: String) {
    source = Array(text.utf8)
    bytes.reserveCapacity(source.count + source.count / 16)
    skipToFirstTag()
    run()
    closeAll()
  }

  private mutating func note(_ what: String) {
    guard fault == nil else { return }
    let line = source.prefix(place).reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    fault = "line \(line): \(what)"
  }

  private mutating func skipToFirstTag() {
    guard let first = source.firstIndex(of: UInt8(ascii: "<")) else { return place = source.count }
    place = first
    if source[..<first].contains(where: { !$0.isSpace }), !source.starts(with: [0xEF, 0xBB, 0xBF]) {
      note("something stands before the first element")
    }
    if starts(with: "<?xml"), first + 5 < source.count, source[first + 5] <= 32 {
      if first > 0, !source.starts(with: [0xEF, 0xBB, 0xBF]) { note("something stands before the declaration of XML") }
      skip(to: .instruction)
    }
  }

  // MARK: text

  /// Bytes that are copied as they stand.
  private static let plain: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), 0xC2, 0xEF, 0x7F: false
    case 9, 10, 13: true
    default: byte >= 32
    }
  }

  private mutating func run() {
    while place < source.count {
      copyPlain(to: source.count)
      guard place < source.count else { break }
      switch source[place] {
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): reference()
      default: copyCharacter()
      }
      if bytes.count - textStart > XMLSource.textBytes { skipText() }
    }
  }

  private mutating func copyPlain(to limit: Int) {
    let start = place
    source.withUnsafeBufferPointer { source in
      XMLSource.plain.withUnsafeBufferPointer { plain in
        while place < limit, plain[Int(source[place])] { place += 1 }
      }
    }
    if bytes.count - textStart + place - start > XMLSource.textBytes {
      note("a text over 10 MB is cut")
      place = max(start, min(place, start + XMLSource.textBytes - (bytes.count - textStart)))
      // Not inside a character.
      while place > start, place < source.count, source[place] & 0xC0 == 0x80 { place -= 1 }
      bytes += source[start..<place]
      skipText()
    } else {
      bytes += source[start..<place]
    }
  }

  /// To the next tag.
  private mutating func skipText() {
    note("a text over 10 MB is cut")
    while place < source.count, source[place] != UInt8(ascii: "<") { place += 1 }
    textStart = bytes.count
  }

  /// U+FFFE and U+FFFF.
  private var isNoncharacter: Bool {
    source[place] == 0xEF && place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE
  }

  private func starts(with text: StaticString) -> Bool {
    source.count - place >= text.utf8CodeUnitCount
      && (0..<text.utf8CodeUnitCount).allSatisfy { source[place + $0] == text.utf8Start[$0] }
  }

  private mutating func append(_ text: StaticString, advance: Int) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    place += advance
  }

  private enum Ending {
    case comment, instruction, section

    var text: StaticString {
      switch self {
      case .comment: "-->"
      case .instruction: "?>"
      case .section: "]]>"
      }
    }
  }

  /// The place behind the next occurrence; nil where there is none, which is looked for once only.
  private mutating func end(of ending: Ending) -> Int? {
    guard !missing.contains(ending) else { return nil }
    let mark = UnsafeBufferPointer(start: ending.text.utf8Start, count: ending.text.utf8CodeUnitCount)
    let last = mark[mark.count - 1]
    let found = source.withUnsafeBufferPointer { source -> Int? in
      var at = place + mark.count - 1
      while at < source.count {
        if source[at] == last, source[at - 1] == mark[mark.count - 2], mark.count < 3 || source[at - 2] == mark[0] {
          return at + 1
        }
        at += 1
      }
      return nil
    }
    if found == nil { missing.insert(ending) }
    return found
  }

  /// Passes over what stands between a mark and its end; a mark without an end is text.
  private mutating func skip(to ending: Ending) {
    if let end = end(of: ending) {
      if ending == .comment, end - place > 7, hasHyphens(place + 4, end - 3) { note("“--” inside a comment") }
      return place = end
    }
    note("a comment or an instruction does not end")
    append("&lt;", advance: 1)
  }

  private func hasHyphens(_ start: Int, _ end: Int) -> Bool {
    source.withUnsafeBufferPointer { source in
      var at = start
      while at < end {
        if source[at] == UInt8(ascii: "-"), source[at + 1] == UInt8(ascii: "-") { return true }
        at += 1
      }
      return false
    }
  }

  /// Copies a character, unless XML may not hold it.
  private mutating func copyCharacter() {
    let byte = source[place]
    if isNoncharacter {
      note("a character that is none")
      return append("\u{FFFD}", advance: 3)
    }
    if byte == 0xC2, place + 1 < source.count, (0x80..<0xA0).contains(source[place + 1]) {
      // Characters of windows-1252 that were taken for controls.
      let scalar = windows1252Scalar(source[place + 1])
      bytes += scalar == "\u{FFFD}" ? [byte, source[place + 1]] : Array(UTF8.encode(scalar)!)
      place += 2
      return
    }
    if byte >= 32 || byte == 9 || byte == 10 || byte == 13 {
      bytes.append(byte)
    } else {
      note("a control character")
    }
    place += 1
  }

  // MARK: tags

  private mutating func tag() {
    if starts(with: "<![CDATA[") { return section() }
    if starts(with: "<!--") { return skip(to: .comment) }
    if starts(with: "<?") { return skip(to: .instruction) }
    if starts(with: "<!") { return readDocumentType() }
    guard place + 1 < source.count else {
      note("it breaks off")
      return append("&lt;", advance: 1)
    }
    if source[place + 1] == UInt8(ascii: "/") { return endTag() }
    // `a < b` is no tag.
    guard XMLSource.opensName(source[place + 1]) else {
      note("“<” stands for itself")
      return append("&lt;", advance: 1)
    }
    startTag()
  }

  private static func opensName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    opensName(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private func name(at start: Int) -> Range<Int> {
    var end = start
    while end < source.count, XMLSource.isInName(source[end]) { end += 1 }
    return start..<end
  }

  private mutating func section() {
    let start = place
    guard let end = end(of: .section) else {
      // Cut off: what is there is text.
      note("a CDATA section does not end")
      place += 9
      while place < source.count {
        switch source[place] {
        case UInt8(ascii: "<"): append("&lt;", advance: 1)
        case UInt8(ascii: "&"): append("&amp;", advance: 1)
        default: copyCharacter()
        }
      }
      return
    }
    if end - start > XMLSource.textBytes {
      note("a text over 10 MB is cut")
      place = end
      return
    }
    while place < end {
      let from = place
      while place < end,
        source[place] >= 32 && source[place] != 0xEF && source[place] != 0xC2 || XMLSource.plain[Int(source[place])]
      {
        place += 1
      }
      bytes += source[from..<place]
      if place < end { copyCharacter() }
    }
    textStart = bytes.count
  }

  private mutating func startTag() {
    let name = name(at: place + 1)
    guard name.count <= XMLSource.nameBytes else {
      note("a name of more than \(XMLSource.nameBytes) bytes")
      return append("&lt;", advance: 1)
    }
    let isTooDeep = open.count >= XMLSource.depth
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += source[name]
    place = name.upperBound
    var isEmpty = false
    var isFirst = true
    attributes: while true {
      while place < source.count, source[place].isSpace { place += 1 }
      guard place < source.count else {
        note("it breaks off inside a tag")
        break
      }
      switch source[place] {
      case UInt8(ascii: ">"):
        place += 1
        break attributes
      case UInt8(ascii: "/") where place + 1 < source.count && source[place + 1] == UInt8(ascii: ">"):
        isEmpty = true
        place += 2
        break attributes
      case UInt8(ascii: "<"):
        note("a tag does not end")
        break attributes
      default:
        attribute(isFirst: isFirst)
        isFirst = false
      }
    }
    if isTooDeep {
      note("elements are nested deeper than \(XMLSource.depth)")
      bytes.removeSubrange(start...)
      if !isEmpty { open.append(nil) }
    } else {
      if isEmpty { bytes.append(UInt8(ascii: "/")) } else { open.append(name) }
      bytes.append(UInt8(ascii: ">"))
    }
    textStart = bytes.count
  }

  private mutating func attribute(isFirst: Bool) {
    let name = name(at: place)
    guard !name.isEmpty, XMLSource.opensName(source[name.lowerBound]), name.count <= XMLSource.nameBytes else {
      note("a tag holds what is no attribute")
      place += 1
      return
    }
    place = name.upperBound
    bytes.append(32)
    bytes += source[name]
    bytes += "=\"".utf8
    defer { bytes.append(UInt8(ascii: "\"")) }
    var next = place
    while next < source.count, source[next].isSpace { next += 1 }
    guard next < source.count, source[next] == UInt8(ascii: "=") else { return note("an attribute without a value") }
    place = next + 1
    while place < source.count, source[place].isSpace { place += 1 }
    guard place < source.count else { return }
    let quote = source[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      note("an attribute's value without quotes")
      return value(to: { $0.isSpace || $0 == UInt8(ascii: ">") })
    }
    place += 1
    value(to: { $0 == quote })
    if place < source.count { place += 1 }
  }

  private mutating func value(to isEnd: (UInt8) -> Bool) {
    let start = bytes.count
    while place < source.count, !isEnd(source[place]) {
      if bytes.count - start > XMLSource.textBytes {
        note("a text over 10 MB is cut")
        place += 1
        continue
      }
      switch source[place] {
      case UInt8(ascii: "<"):
        note("“<” in an attribute stands for itself")
        append("&lt;", advance: 1)
      case UInt8(ascii: "\""): append("&quot;", advance: 1)
      case UInt8(ascii: "&"): reference()
      default: copyCharacter()
      }
    }
  }

  /// Closes what stands open inside the element as well; an end without a beginning is left out.
  private mutating func endTag() {
    let name = name(at: place + 2)
    let start = place
    place = name.upperBound
    while place < source.count, source[place] != UInt8(ascii: ">"), source[place] != UInt8(ascii: "<") { place += 1 }
    if place < source.count, source[place] == UInt8(ascii: ">") {
      place += 1
    } else {
      noteAt(start, "an end does not end")
    }
    guard let depth = depth(of: name) else { return noteAt(start, "an end without a beginning") }
    if depth < open.count - 1 { noteAt(start, "an element does not end") }
    // What ends all of it too early would take the rest along.
    if depth == 0, hasElementsLeft { return noteAt(start, "the end comes before the end") }
    while open.count > depth { close() }
  }

  private mutating func noteAt(_ start: Int, _ what: String) {
    let end = place
    place = start
    note(what)
    place = end
  }

  /// How deep the innermost open element of this name lies.
  private func depth(of name: Range<Int>) -> Int? {
    guard !name.isEmpty else { return nil }
    // Left out beginnings have no name; the innermost of them is what an end deeper than that means.
    if case .some(nil) = open.last { return open.count - 1 }
    for depth in open.indices.reversed() {
      guard let candidate = open[depth], candidate.count == name.count else { continue }
      if source[candidate].elementsEqual(source[name]) { return depth }
    }
    return nil
  }

  private mutating func close() {
    guard let name = open.removeLast() else { return }
    bytes += "</".utf8
    bytes += source[name]
    bytes.append(UInt8(ascii: ">"))
    textStart = bytes.count
  }

  private var hasElementsLeft: Bool {
    mutating get {
      if nextBeginning >= place { return nextBeginning < source.count }
      nextBeginning = place
      while nextBeginning < source.count {
        if source[nextBeginning] == UInt8(ascii: "<"), nextBeginning + 1 < source.count {
          if XMLSource.opensName(source[nextBeginning + 1]) { return true }
          // What comments and sections hold is not looked at.
          if source[nextBeginning + 1] == UInt8(ascii: "!") { nextBeginning = source.count }
        }
        nextBeginning += 1
      }
      return false
    }
  }

  private mutating func closeAll() {
    if !open.isEmpty { note("it breaks off") }
    while !open.isEmpty { close() }
  }

  // MARK: the document type

  private mutating func readDocumentType() {
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

  // MARK: references

  /// `&amp;`, `&#8217;`, `&eacute;`, or an ampersand that stands for itself.
  private mutating func reference() {
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
  private func isPredefined(_ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 2:
      source[start + 1] == UInt8(ascii: "t")
        && (source[start] == UInt8(ascii: "l") || source[start] == UInt8(ascii: "g"))
    case 3: source[start..<end].elementsEqual("amp".utf8)
    case 4: source[start..<end].elementsEqual("quot".utf8) || source[start..<end].elementsEqual("apos".utf8)
    default: false
    }
  }

  private mutating func appendEscaped(_ text: String, _ length: Int) {
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

/// `8217`, `x2019`: the number of a numeric reference.
enum NumericReference {
  /// The character, where it is one that text may hold. 128 to 159 are read as windows-1252, as browsers do.
  static func scalar(_ digits: some StringProtocol) -> Unicode.Scalar? {
    guard let value = number(digits) else { return nil }
    if (0x80...0x9F).contains(value) { return windows1252Scalar(UInt8(value)) }
    guard value >= 32 || value == 9 || value == 10 || value == 13, value & 0xFFFE != 0xFFFE else { return nil }
    return Unicode.Scalar(value)
  }

  static func number(_ digits: some StringProtocol) -> UInt32? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
  }
}

/// The character that HTML calls by a name, such as `eacute`.
func namedScalar(_ name: String) -> Unicode.Scalar? {
  if name == "apos" { return "'" }
  guard let known = htmlEntityLookup(name) else { return nil }
  return Unicode.Scalar(known.pointee.value)
}
