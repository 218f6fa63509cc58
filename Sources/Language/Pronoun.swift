/// A pronoun that stands for a speaker, and whom it cannot mean.
enum Pronoun {
  case he, she, it, other

  init(_ caseless: String) {
    switch caseless {
    case "he": self = .he
    case "she": self = .she
    case "it": self = .it
    default: self = .other
    }
  }

  /// Whether a speaker's phrase may be meant: titles and trades tell a man from a woman and either from an office.
  func mayMean(_ speaker: Span, in text: String) -> Bool {
    let words = text[speaker].split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    func has(_ table: WordTable<Void>) -> Bool { words.contains { table.contains($0) } }
    // The `Interior Ministry` is a body, a `ministry spokesman` is not.
    let isBody = words.last.map { Self.bodies.contains($0) } ?? false
    switch self {
    case .he: return !has(Self.women) && !isBody
    case .she: return !has(Self.men) && !isBody
    case .it: return isBody || words.first == "the" && !has(Self.men) && !has(Self.women)
    case .other: return true
    }
  }

  private static let men = WordTable([
    "mr", "mr.", "sir", "lord", "king", "prince", "spokesman", "chairman", "father", "husband", "pope", "imam",
    "businessman",
  ])

  private static let women = WordTable([
    "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "spokeswoman", "chairwoman", "mother",
    "wife",
    "sister", "businesswoman",
  ])

  /// Last words of the names of bodies.
  private static let bodies = WordTable([
    "ministry", "government", "army", "police", "company", "court", "agency", "party", "union", "council", "committee",
    "kremlin", "pentagon", "parliament", "bank", "inc", "inc.", "corp", "corp.", "ltd", "plc",
  ])
}

/// Whether copy keeps its distance at a verb of saying: by the verb or by an adverb beside it.
func hedges(_ passage: Passage, at verb: Int) -> Bool {
  SpeechVerbs.hedge(passage.key(verb)) || hedgingAdverbs.contains(passage.key(verb - 1))
    || hedgingAdverbs.contains(passage.key(verb + 1))
}

private let hedgingAdverbs = WordTable(["reportedly", "allegedly", "purportedly", "supposedly"])
