/// The tokens of a text, or of one span of it, in order. Never fails; any bytes that Swift calls a string will do.
///
/// What stays whole is what an editor would call one thing: `N.Korean`, `50,000`, `$35,000,000`, `52-year-old`,
/// `U.S.`, `Ukraine’s`, `https://example.org/a`. Scripts written without spaces yield a token a character.
package func tokenize(_ text: String) -> [Token] {
  tokenize(text, in: text.span)
}

package func tokenize(_ text: String, in span: Span) -> [Token] {
  var text = text
  var tokens: [Token] = []
  tokens.reserveCapacity(span.count / 5)
  text.withUTF8 { tokenize($0, in: span, into: &tokens) }
  return tokens
}

/// Adds the tokens of a span of a text, given as its bytes, to those of what stands before it.
package func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, in span: Span, into tokens: inout [Token]) {
  var tokenizer = Tokenizer(bytes: bytes, span: span)
  swap(&tokens, &tokenizer.tokens)
  tokenizer.run()
  swap(&tokens, &tokenizer.tokens)
}

private struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var position: Int
  var tokens: [Token] = []

  init(bytes: UnsafeBufferPointer<UInt8>, span: Span) {
    self.bytes = bytes
    self.position = span.start
    self.end = span.end
  }

  mutating func run() {
    while let (scalar, next) = scalar(at: position) {
      let start = position
      switch ScalarClass(scalar) {
      case .space:
        position = next
        continue
      case .letter, .mark, .ignorable:
        scanWord(from: start)
      case .digit:
        scanNumber(from: start)
      case .currency:
        position = next
        if isDigit(at: next) { scanNumber(from: start) } else { emit(.symbol, from: start) }
      case .apostrophe, .quote:
        position = next
        skipClinging()
        emit(.quote, from: start)
      case .hyphen, .dash:
        scanDash(from: start)
      case .punctuation:
        scanPunctuation(scalar, from: start, next: next)
      case .unspaced:
        position = next
        skipClinging()
        emit(.word, from: start)
      case .symbol:
        position = next
        skipCluster()
        emit(.symbol, from: start)
      }
    }
  }

  // MARK: scanning

  private mutating func scanWord(from start: Int) {
    if let address = endOfAddress(from: start) {
      position = address
      emit(.word, from: start)
      return
    }
    scanAlphanumeric()
    emit(.word, from: start)
  }

  /// Letters and digits with what may stand between them. Leaves `position` behind the last.
  private mutating func scanAlphanumeric() {
    let start = position
    var lettersSinceStop = 0
    var stops = 0
    while true {
      // Most of a text are plain letters: they need not be decoded.
      var next = position
      while next < end, bytes[next].isASCIILetter { next += 1 }
      lettersSinceStop += next - position
      position = next
      guard let (scalar, next) = scalar(at: position) else { return }
      switch ScalarClass(scalar) {
      case .letter:
        lettersSinceStop += 1
        position = next
      case .digit:
        lettersSinceStop += 2
        position = next
      case .mark, .ignorable:
        position = next
      case .apostrophe, .hyphen:
        guard position > start, isAlphanumeric(at: next) else { return }
        lettersSinceStop = 0
        position = next
      case .punctuation where scalar == ".":
        // One letter before the stop: an initial or an abbreviation, not the end of a sentence.
        guard lettersSinceStop == 1, stops > 0 || isLetter(at: next) else { return }
        stops += 1
        lettersSinceStop = 0
        position = next
        guard isLetter(at: next) else { return }
      case .punctuation where scalar == "&":
        guard lettersSinceStop > 0, lettersSinceStop <= 2, isLetter(at: next) else { return }
        position = next
      default:
        return
      }
    }
  }

  /// Digits, their separators, and what clings behind: `%`, `-year-old`, `bn`, `th`. `position` is at a digit.
  private mutating func scanNumber(from start: Int) {
    while let (scalar, after) = scalar(at: position) {
      switch scalar {
      case ".", ",", ":", "’", "'", "/":
        guard isDigit(at: after) else { return finishNumber(from: start) }
        position = after
      case "\u{00A0}", "\u{202F}", "\u{2009}":
        guard isGroupOfThree(at: after) else { return finishNumber(from: start) }
        position = after
      default:
        guard ScalarClass(scalar) == .digit else { return finishNumber(from: start) }
        position = after
      }
    }
    finishNumber(from: start)
  }

  private mutating func finishNumber(from start: Int) {
    if let (scalar, next) = scalar(at: position) {
      if scalar == "%" || scalar == "‰" || scalar == "°" {
        position = next
      } else if isAlphanumeric(at: position)
        || (ScalarClass(scalar) == .hyphen && isAlphanumeric(at: next))
      {
        if ScalarClass(scalar) == .hyphen { position = next }
        scanAlphanumeric()
      }
    }
    emit(.number, from: start)
  }

  private mutating func scanDash(from start: Int) {
    while let (scalar, next) = scalar(at: position) {
      let kind = ScalarClass(scalar)
      guard kind == .hyphen || kind == .dash else { break }
      position = next
    }
    emit(.dash, from: start)
  }

  private mutating func scanPunctuation(_ scalar: Unicode.Scalar, from start: Int, next: Int) {
    position = next
    if scalar == "." {
      while self.scalar(at: position)?.scalar == "." { position += 1 }
    } else if scalar == "@" || scalar == "#", isAlphanumeric(at: next) {
      scanAlphanumeric()
      emit(.word, from: start)
      return
    }
    skipClinging()
    emit(.punctuation, from: start)
  }

  // MARK: looking ahead

  /// Marks that end a sentence, not the address before them.
  private static let closing = Array(".,;:!?".utf8)

  private func endOfAddress(from start: Int) -> Int? {
    let initial = bytes[start] | 0x20
    guard initial == UInt8(ascii: "h") || initial == UInt8(ascii: "w") else { return nil }
    let schemes: [StaticString] = ["https://", "http://", "www."]
    guard schemes.contains(where: { hasPrefix($0, at: start) }) else { return nil }
    var at = start
    while let (scalar, next) = scalar(at: at) {
      let kind = ScalarClass(scalar)
      if kind == .space || kind == .quote || kind == .apostrophe || scalar == ")" || scalar == "]" { break }
      at = next
    }
    while at > start, Self.closing.contains(bytes[at - 1]) { at -= 1 }
    return at
  }

  private func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= end else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy { bytes[start + $0] | 0x20 == prefix.utf8Start[$0] | 0x20 }
  }

  private func isDigit(at offset: Int) -> Bool {
    scalar(at: offset).map { ScalarClass($0.scalar) == .digit } ?? false
  }

  private func isLetter(at offset: Int) -> Bool {
    scalar(at: offset).map { ScalarClass($0.scalar) == .letter } ?? false
  }

  private func isAlphanumeric(at offset: Int) -> Bool { isLetter(at: offset) || isDigit(at: offset) }

  private func isGroupOfThree(at offset: Int) -> Bool {
    var place = offset
    for _ in 0..<3 {
      guard let (scalar, next) = scalar(at: place), ScalarClass(scalar) == .digit else { return false }
      place = next
    }
    return !isDigit(at: place)
  }

  private mutating func skipClinging() {
    while let (scalar, next) = scalar(at: position) {
      let kind = ScalarClass(scalar)
      guard kind == .mark || kind == .ignorable else { return }
      position = next
    }
  }

  /// The rest of an emoji: variation selectors, skin tones, and what a joiner ties on.
  private mutating func skipCluster() {
    while let (scalar, next) = scalar(at: position) {
      let kind = ScalarClass(scalar)
      if scalar == "\u{200D}", let (_, afterJoined) = self.scalar(at: next) {
        position = afterJoined
      } else if kind == .mark || kind == .ignorable || (0x1F3FB...0x1F3FF).contains(scalar.value) {
        position = next
      } else {
        return
      }
    }
  }

  // MARK: bytes

  private mutating func emit(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind, Span(start, position)))
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, next: Int)? {
    guard offset < end else { return nil }
    return decodeScalar(bytes, at: offset)
  }
}
