import Language

/// Typographic keys as small integers, shared by the two texts, so that the steps compare numbers instead of strings.
struct Lexicon {
  /// Of keys beyond ASCII, where the same key may be spelt in several ways.
  private var identifiers: [String: UInt32] = [:]
  /// Tokens as they are written, and keys in ASCII: of those met before no key need be made.
  private var spellings = SpellingTable()
  private var identifierOfSpelling: [UInt32] = []
  /// How much a token counts when words are aligned, by identifier.
  private(set) var weights: [Float] = []

  /// The identifier of a token of a text, of which also the bytes are given.
  mutating func identifier(of token: Token, in text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    // All quotes have one key and all dashes another.
    if token.kind == .quote || token.kind == .dash {
      return identifier(of: NormalForm.typographic(token, in: text), kind: token.kind)
    }
    let spelling = UnsafeBufferPointer(rebasing: bytes[token.span.start..<token.span.end])
    let number = spellings.number(of: spelling)
    if number == identifierOfSpelling.count {
      let key = NormalForm.typographic(token, in: text)
      let isItsOwnKey = spelling.allSatisfy { $0 < 0x80 }
      identifierOfSpelling.append(isItsOwnKey ? added(key, kind: token.kind) : 0)
      if !isItsOwnKey {
        identifierOfSpelling[number] = identifier(of: Lexicon.withoutTwins(key), kind: token.kind)
      }
    }
    return identifierOfSpelling[number]
  }

  private mutating func identifier(of key: String, kind: Token.Kind) -> UInt32 {
    if key.utf8.allSatisfy({ $0 < 0x80 }) {
      var key = key
      let number = key.withUTF8 { spellings.number(of: $0) }
      if number == identifierOfSpelling.count { identifierOfSpelling.append(added(key, kind: kind)) }
      return identifierOfSpelling[number]
    }
    if let known = identifiers[key] { return known }
    let identifier = added(key, kind: kind)
    identifiers[key] = identifier
    return identifier
  }

  /// Three characters beyond ASCII are equal to one in it, as Swift compares strings; keys in ASCII are told by their bytes.
  private static func withoutTwins(_ key: String) -> String {
    String(
      String.UnicodeScalarView(
        key.unicodeScalars.map { scalar -> Unicode.Scalar in
          switch scalar {
          case "\u{212A}": "K"
          case "\u{037E}": ";"
          case "\u{1FEF}": "`"
          default: scalar
          }
        }))
  }

  private mutating func added(_ key: String, kind: Token.Kind) -> UInt32 {
    weights.append(Lexicon.weight(of: key, kind: kind))
    return UInt32(weights.count - 1)
  }

  var count: Int { weights.count }

  /// Content outweighs grammar, and both outweigh marks: `the` must not pull apart two phrases that say the same.
  private static func weight(of key: String, kind: Token.Kind) -> Float {
    switch kind {
    case .number: 2.5
    case .word: FunctionWords.contains(key.lowercased()) ? 0.6 : 2
    case .quote, .dash, .punctuation: 0.3
    case .symbol: 0.5
    }
  }

  /// The weight from which a token is content.
  static let content: Float = 2
}
