import Language

/// Tokens as small integers, shared by the two texts, so that the steps compare numbers instead of strings.
///
/// There are two: the identifier of a token's typographic key, and of its *fold*, which case and spelling share.
struct Lexicon {
  /// Of keys beyond ASCII, where the same key may be spelt in several ways.
  private var identifiers: [String: UInt32] = [:]
  /// Tokens as they are written, and keys in ASCII: of those met before no key need be made.
  private var spellings = SpellingTable()
  private var identifierOfSpelling: [UInt32] = []
  private var foldIdentifiers: [String: UInt32] = [:]
  private let house: HouseStyle
  /// By identifier: the caseless key, and the fold.
  private(set) var caseless: [String] = []
  private(set) var folds: [UInt32] = []
  /// By fold: how much a token counts when words are aligned.
  private(set) var weights: [Float] = []
  /// By fold: stands somewhere without a capital, so that it is no name.
  private(set) var isPlain: [Bool] = []

  init(house: HouseStyle = HouseStyle()) { self.house = house }

  /// A token of a text, of which also the bytes are given: its identifier, and the number of its very spelling.
  mutating func take(_ token: Token, in text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> (
    identifier: UInt32, spelling: UInt32
  ) {
    let spelling = UnsafeBufferPointer(rebasing: bytes[token.span.start..<token.span.end])
    let number = spellings.number(of: spelling)
    if number == identifierOfSpelling.count { identifierOfSpelling.append(Lexicon.unknown) }
    // All quotes have one key and all dashes another, whatever else their spelling may be elsewhere.
    if token.kind == .quote || token.kind == .dash {
      return (identifier(of: NormalForm.typographic(token, in: text), kind: token.kind), UInt32(number))
    }
    if identifierOfSpelling[number] == Lexicon.unknown {
      let key = NormalForm.typographic(token, in: text)
      let isItsOwnKey = spelling.allSatisfy { $0 < 0x80 }
      identifierOfSpelling[number] =
        isItsOwnKey ? added(key, kind: token.kind) : identifier(of: Lexicon.withoutTwins(key), kind: token.kind)
    }
    return (identifierOfSpelling[number], UInt32(number))
  }

  private static let unknown = UInt32.max

  private mutating func identifier(of key: String, kind: Token.Kind) -> UInt32 {
    if key.utf8.allSatisfy({ $0 < 0x80 }) {
      var key = key
      let number = key.withUTF8 { spellings.number(of: $0) }
      if number == identifierOfSpelling.count { identifierOfSpelling.append(Lexicon.unknown) }
      if identifierOfSpelling[number] == Lexicon.unknown { identifierOfSpelling[number] = added(key, kind: kind) }
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
    if let other = house.words[key], other != key { return identifier(of: other, kind: kind) }
    let caseless = key.lowercased()
    self.caseless.append(caseless)
    folds.append(fold(of: key, caseless: caseless, kind: kind))
    return UInt32(folds.count - 1)
  }

  private mutating func fold(of key: String, caseless: String, kind: Token.Kind) -> UInt32 {
    let isInitials = kind == .word && key.utf8.allSatisfy { $0 < UInt8(ascii: "a") }
    let folded = kind == .word ? NormalForm.spelling(caseless, isInitials: isInitials) : caseless
    let isPlain = key == caseless
    if let known = foldIdentifiers[folded] {
      if isPlain { self.isPlain[Int(known)] = true }
      return known
    }
    let fold = UInt32(weights.count)
    foldIdentifiers[folded] = fold
    weights.append(Lexicon.weight(of: caseless, kind: kind))
    self.isPlain.append(isPlain)
    return fold
  }

  /// Content outweighs grammar, and both outweigh marks: `the` must not pull apart two phrases that say the same.
  private static func weight(of caseless: String, kind: Token.Kind) -> Float {
    switch kind {
    case .number: 2.5
    case .word: FunctionWords.contains(caseless) ? grammar : content
    case .quote, .dash, .punctuation: 0.3
    case .symbol: 0.5
    }
  }

  /// The weight from which a token is content.
  static let content: Float = 2
  /// The weight of grammar; what is below is a mark.
  static let grammar: Float = 0.6
}
