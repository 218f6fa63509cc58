import Language

/// Tokens as small integers, shared by the two texts, so that the steps compare numbers instead of strings.
///
/// There are two: the identifier of a token's typographic key, and of its *fold*, which case and spelling share.
struct Lexicon {
  private var identifiers: [String: UInt32] = [:]
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

  mutating func identifier(of key: String, kind: Token.Kind) -> UInt32 {
    if let known = identifiers[key] { return known }
    if let other = house.words[key], other != key {
      let identifier = identifier(of: other, kind: kind)
      identifiers[key] = identifier
      return identifier
    }
    let identifier = UInt32(folds.count)
    identifiers[key] = identifier
    let caseless = key.lowercased()
    self.caseless.append(caseless)
    folds.append(fold(of: key, caseless: caseless, kind: kind))
    return identifier
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
