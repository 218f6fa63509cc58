/// The keys under which two tokens count as the same, from strict to lenient.
package enum NormalForm {
  /// Folds what only typesetting changes: the style of quotes, dashes, apostrophes, hyphens and ellipses, and
  /// characters that show as nothing. Canonically equivalent spellings of an accent are equal already, as Swift
  /// strings are.
  package static func typographic(_ token: Token, in text: String) -> String {
    let source = text[token.span]
    switch token.kind {
    case .quote: return "\""
    case .dash: return "–"
    case .word, .number, .punctuation, .symbol:
      if source.utf8.allSatisfy({ $0 < 0x80 }) { return String(source) }
      return fold(source)
    }
  }

  /// The typographic key in lower case.
  package static func caseless(_ token: Token, in text: String) -> String {
    var text = text
    return text.withUTF8 { caseless(token, in: $0) }
  }

  static func caseless(_ token: Token, in text: UnsafeBufferPointer<UInt8>) -> String {
    switch token.kind {
    case .quote: return "\""
    case .dash: return "–"
    case .word, .number, .punctuation, .symbol:
      let source = UnsafeBufferPointer(rebasing: text[token.span.start..<token.span.end])
      guard source.allSatisfy({ $0 < 0x80 }) else {
        return fold(String(decoding: source, as: UTF8.self)).lowercased()
      }
      return String(unsafeUninitializedCapacity: source.count) { key in
        for (index, byte) in source.enumerated() {
          key[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return source.count
      }
    }
  }

  /// The same folding for a piece of running text, for keys that are not tokens.
  package static func fold(_ source: some StringProtocol) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(source.utf8.count)
    for scalar in source.unicodeScalars {
      if scalar.value < 0x80 {
        folded.append(UInt8(scalar.value))
        continue
      }
      switch ScalarClass(scalar) {
      case .ignorable: continue
      case .apostrophe: folded.append(UInt8(ascii: "'"))
      case .hyphen: folded.append(UInt8(ascii: "-"))
      default:
        switch scalar {
        case "\u{2026}": folded.append(contentsOf: "...".utf8)
        case "\u{00A0}", "\u{202F}", "\u{2009}", "\u{2007}": folded.append(UInt8(ascii: " "))
        case "\u{FB01}": folded.append(contentsOf: "fi".utf8)
        case "\u{FB02}": folded.append(contentsOf: "fl".utf8)
        default: folded.append(contentsOf: UTF8.encode(scalar)!)
        }
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
