enum WordKind: Int, CaseIterable, Sendable { case noun, verb, adjective }

/// The content words of a made-up language: a word is a function of its kind and rank, so that there is no last one and none need
/// be kept. The most frequent ones are, for speed.
struct Lexicon: Sendable {
  private static let kept = 8_192

  private let sounds: Sounds
  private let endings: [[[UInt8]]]
  private let seed: UInt64
  /// By kind: the kept words one after the other, and where each begins.
  private var letters: [[UInt8]] = []
  private var starts: [[Int]] = []

  init(_ tongue: Tongue, seed: UInt64) {
    self.seed = seed
    sounds = Sounds(tongue)
    endings = [tongue.nounEndings, tongue.verbEndings, tongue.adjectiveEndings].map { $0.map { Array($0.utf8) } }
    for kind in WordKind.allCases {
      var words: [UInt8] = []
      var starts = [0]
      for rank in 0..<Self.kept {
        spell(kind, rank, into: &words)
        starts.append(words.count)
      }
      letters.append(words)
      self.starts.append(starts)
    }
  }

  func append(_ kind: WordKind, _ rank: Int, to bytes: inout [UInt8]) {
    guard rank < Self.kept else { return spell(kind, rank, into: &bytes) }
    let starts = self.starts[kind.rawValue]
    bytes += letters[kind.rawValue][starts[rank]..<starts[rank + 1]]
  }

  /// Frequent words are short.
  private func spell(_ kind: WordKind, _ rank: Int, into bytes: inout [UInt8]) {
    var chance = Chance(scattered(seed ^ UInt64(rank) << 2 ^ UInt64(kind.rawValue)))
    let ending = rank < 300 ? [] : chance.early(of: endings[kind.rawValue])
    var syllables = rank < 300 ? 1 + chance.below(2) : rank < 20_000 ? 1 + chance.below(3) : 2 + chance.below(2)
    if !ending.isEmpty, syllables > 1, chance.percent(70) { syllables -= 1 }
    if rank > 2_000_000 { syllables += 1 }
    sounds.append(syllables: syllables, &chance, to: &bytes)
    bytes += ending
  }
}

/// The syllables of a language, or its characters.
struct Sounds: Sendable {
  private let onsets: [[UInt8]]
  private let vowels: [[UInt8]]
  private let codas: [[UInt8]]
  private let isLogographic: Bool

  init(_ tongue: Tongue) {
    (onsets, vowels, codas) = (
      tongue.onsets.map { Array($0.utf8) }, tongue.vowels.map { Array($0.utf8) }, tongue.codas.map { Array($0.utf8) }
    )
    isLogographic = tongue.isLogographic
  }

  func append(syllables count: Int, _ chance: inout Chance, to bytes: inout [UInt8]) {
    for _ in 0..<count {
      if isLogographic {
        // The common ones of 3,000 characters from U+4E00 on.
        let aim = chance.unit()
        bytes += String(Unicode.Scalar(0x4E00 + UInt32(aim * aim * 3_000))!).utf8
      } else {
        bytes += chance.one(of: onsets)
        bytes += chance.early(of: vowels)
        bytes += chance.one(of: codas)
      }
    }
  }
}
