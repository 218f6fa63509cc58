import Language

/// Typographic keys as small integers, shared by the two texts, so that the steps compare numbers instead of strings.
struct Lexicon {
  private var identifiers: [String: UInt32] = [:]
  /// How much a token counts when words are aligned, by identifier.
  private(set) var weights: [Float] = []

  mutating func identifier(of key: String, kind: Token.Kind) -> UInt32 {
    if let known = identifiers[key] { return known }
    let identifier = UInt32(weights.count)
    identifiers[key] = identifier
    weights.append(Lexicon.weight(of: key, kind: kind))
    return identifier
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
