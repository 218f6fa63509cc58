/// XML as it is handed to the parser: decoded, without its document type, with entities that HTML knows written out, without what no XML
/// may hold, and with every element closed where it must be. What feeds get wrong most often is right after this, so that a fault
/// harms the element in which it is and nothing after it.
///
/// The document type goes because it can name files, fetch addresses and grow without bound (`I2` of the design). Of its entities
/// those are known that stand for plain text.
struct XMLSource {
  var bytes: [UInt8] = []
  /// What was wrong first, with its line; nil where nothing was.
  var fault: String?
  /// All of `<!DOCTYPE …>`.
  var documentType = ""

  let source: [UInt8]
  var place = 0
  var missing: Set<Ending> = []
  /// Where the next beginning of an element was seen.
  var nextBeginning = 0
  var entities: [String: String] = [:]
  var open: [Open] = []
  /// How many stand open of each name.
  var openCounts: [UInt64: Int] = [:]
  /// An element was not closed, or another was.
  var hasUnclosed = false
  /// Items end whatever stands open inside their feed.
  var closesBeforeItems = false
  /// Where the text began that is being copied.
  var textStart = 0

  /// What entities may add up to, so that many uses of a long one stay harmless.
  static let expansion = 4_000_000
  var expanded = 0
  /// Deeper elements lose their tags, not their text: the parser would stop at 256.
  static let depth = 240
  /// The parser would stop at 10 MB.
  static let textBytes = 9_900_000
  static let nameBytes = 1000
  /// The parser looks through all of an element for each.
  static let attributes = 500

  /// An element that has not ended.
  struct Open {
    /// Where its name stands in the source.
    let name: Range<Int>
    /// Of the name (Fowler, Noll and Vo, FNV-1a).
    let hash: UInt64
    /// Its tags are left out.
    let isLeftOut: Bool
  }

  init(_ text: String) {
    source = Array(text.utf8)
    bytes.reserveCapacity(source.count + source.count / 16)
    read()
    // What does not end may have swallowed all that comes after it: read again, an item ends it.
    if hasUnclosed { readAgain() }
  }

  private mutating func read() {
    skipToFirstTag()
    run()
    closeAll()
  }

  private mutating func readAgain() {
    (place, nextBeginning, textStart, expanded) = (0, 0, 0, 0)
    (bytes, missing, entities, open, openCounts, documentType) = ([], [], [:], [], [:], "")
    closesBeforeItems = true
    read()
  }

  mutating func note(_ what: String) {
    guard fault == nil else { return }
    let line = source.prefix(place).reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    fault = "line \(line): \(what)"
  }

  mutating func skipToFirstTag() {
    guard let first = source.firstIndex(of: UInt8(ascii: "<")) else { return place = source.count }
    place = first
    // What a program printed before the XML, the notice of an error as a rule, is markup of HTML.
    if first + 1 < source.count, source[first + 1].isLetter,
      KeptMarkup.elements.contains(String(decoding: source[name(at: first + 1)], as: UTF8.self).lowercased()),
      let declaration = source[first..<min(source.count, first + 8192)].firstRange(of: Array("<?xml ".utf8))
    {
      place = declaration.lowerBound
      note("something stands before the declaration of XML")
      return skip(to: .instruction)
    }
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
  static let plain: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), 0xC2, 0xEF, 0x7F: false
    case 9, 10, 13: true
    default: byte >= 32
    }
  }

  mutating func run() {
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

  mutating func copyPlain(to limit: Int) {
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
  mutating func skipText() {
    note("a text over 10 MB is cut")
    while place < source.count, source[place] != UInt8(ascii: "<") { place += 1 }
    textStart = bytes.count
  }

  /// U+FFFE and U+FFFF.
  var isNoncharacter: Bool {
    source[place] == 0xEF && place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE
  }

  func starts(with text: StaticString) -> Bool {
    source.count - place >= text.utf8CodeUnitCount
      && (0..<text.utf8CodeUnitCount).allSatisfy { source[place + $0] == text.utf8Start[$0] }
  }

  mutating func append(_ text: StaticString, advance: Int) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    place += advance
  }

  enum Ending {
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
  mutating func end(of ending: Ending) -> Int? {
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
  mutating func skip(to ending: Ending) {
    if let end = end(of: ending) {
      if ending == .comment, end - place > 7, hasHyphens(place + 4, end - 3) { note("“--” inside a comment") }
      return place = end
    }
    note("a comment or an instruction does not end")
    append("&lt;", advance: 1)
  }

  func hasHyphens(_ start: Int, _ end: Int) -> Bool {
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
  mutating func copyCharacter() {
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
}
