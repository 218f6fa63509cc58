extension XMLSource {
  mutating func tag() {
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

  static func opensName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  static func isInName(_ byte: UInt8) -> Bool {
    opensName(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  func name(at start: Int) -> Range<Int> {
    var end = start
    while end < source.count, XMLSource.isInName(source[end]) { end += 1 }
    return start..<end
  }

  mutating func section() {
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

  mutating func startTag() {
    let name = name(at: place + 1)
    guard name.count <= XMLSource.nameBytes else {
      note("a name of more than \(XMLSource.nameBytes) bytes")
      return append("&lt;", advance: 1)
    }
    if closesBeforeItems, isItem(name) { closeToContainer() }
    let isTooDeep = open.count >= XMLSource.depth
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += source[name]
    place = name.upperBound
    var isEmpty = false
    var isFirst = true
    var count = 0
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
        let end = bytes.count
        attribute(isFirst: isFirst)
        isFirst = false
        count += 1
        if count > XMLSource.attributes {
          note("more than \(XMLSource.attributes) attributes")
          bytes.removeSubrange(end...)
        }
      }
    }
    if isTooDeep {
      note("elements are nested deeper than \(XMLSource.depth)")
      bytes.removeSubrange(start...)
    } else {
      if isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes.append(UInt8(ascii: ">"))
    }
    if !isEmpty {
      let hash = hash(of: name)
      open.append(Open(name: name, hash: hash, isLeftOut: isTooDeep))
      openCounts[hash, default: 0] += 1
    }
    textStart = bytes.count
  }

  mutating func attribute(isFirst: Bool) {
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
    if quotedValue(to: quote), place < source.count { place += 1 }
  }

  /// False where the quote is never closed: the value then ends at the tag's own end.
  private mutating func quotedValue(to quote: UInt8) -> Bool {
    let start = place
    var end: Int?
    var next = place
    while next < source.count, source[next] != quote {
      if source[next] == UInt8(ascii: "<") { break }
      if end == nil, source[next] == UInt8(ascii: ">") { end = next }
      next += 1
    }
    // `"a > b"` is closed, and so is `"<b>"`: only where a tag begins behind one that has ended, a quote is missing.
    guard let end, next < source.count, source[next] == UInt8(ascii: "<") else {
      value(to: { $0 == quote })
      return true
    }
    noteAt(start, "an attribute's value does not end")
    value(to: { $0 == UInt8(ascii: ">") })
    place = end
    return false
  }

  mutating func value(to isEnd: (UInt8) -> Bool) {
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
  mutating func endTag() {
    let name = name(at: place + 2)
    let start = place
    place = name.upperBound
    while place < source.count, source[place] != UInt8(ascii: ">"), source[place] != UInt8(ascii: "<") { place += 1 }
    if place < source.count, source[place] == UInt8(ascii: ">") {
      place += 1
    } else {
      noteAt(start, "an end does not end")
    }
    guard let depth = depth(of: name) else {
      hasUnclosed = true
      return noteAt(start, "an end without a beginning")
    }
    if depth < open.count - 1 {
      hasUnclosed = true
      noteAt(start, "an element does not end")
    }
    // What ends all of it too early would take the rest along.
    if depth == 0, hasElementsLeft { return noteAt(start, "the end comes before the end") }
    while open.count > depth { close() }
  }

  mutating func noteAt(_ start: Int, _ what: String) {
    let end = place
    place = start
    note(what)
    place = end
  }

  /// How deep the innermost open element of this name lies.
  func depth(of name: Range<Int>) -> Int? {
    let hash = hash(of: name)
    // What is looked through here is closed right after it.
    guard openCounts[hash, default: 0] > 0 else { return nil }
    return open.lastIndex { $0.hash == hash }
  }

  /// In whatever case: `<Title>…</title>` is one element.
  func hash(of name: Range<Int>) -> UInt64 {
    source[name].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.isLetter ? $1 | 0x20 : $1)) &* 0x100_0000_01B3 }
  }

  // MARK: items

  private func isName(_ name: Range<Int>, _ one: StaticString) -> Bool {
    name.count == one.utf8CodeUnitCount
      && (0..<name.count).allSatisfy { source[name.lowerBound + $0] | 0x20 == one.utf8Start[$0] }
  }

  private func isItem(_ name: Range<Int>) -> Bool { isName(name, "item") || isName(name, "entry") }

  /// An item begins in its feed, and not in the title that nobody has closed.
  private mutating func closeToContainer() {
    let containers: [StaticString] = ["channel", "feed", "rdf:rdf", "rss"]
    guard let depth = open.lastIndex(where: { element in containers.contains { isName(element.name, $0) } }) else {
      return
    }
    while open.count > depth + 1 { close() }
  }

  mutating func close() {
    let element = open.removeLast()
    openCounts[element.hash, default: 1] -= 1
    guard !element.isLeftOut else { return }
    bytes += "</".utf8
    bytes += source[element.name]
    bytes.append(UInt8(ascii: ">"))
    textStart = bytes.count
  }

  var hasElementsLeft: Bool {
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

  mutating func closeAll() {
    if !open.isEmpty {
      hasUnclosed = true
      note("it breaks off")
    }
    while !open.isEmpty { close() }
  }
}
