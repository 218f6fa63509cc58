import Annotation
import Entities

/// Sentences as the numbers of their features.
struct Corpus {
  /// Features of all tokens, one token after the other; the upper bit says that a feature tells the word itself.
  private(set) var features: [UInt32] = []
  /// Where each token's features begin, and the end.
  private(set) var tokenStarts: [Int] = [0]
  private(set) var tags: [UInt8] = []
  /// Where each sentence's tokens begin, and the end.
  private(set) var sentenceStarts: [Int] = [0]
  private(set) var weights: [Float] = []
  /// For each feature its hash and how often it was seen.
  let hashes: [UInt32]
  let counts: [UInt32]

  static let lexical: UInt32 = 1 << 31

  /// - Parameter least: features that were seen less often are left out.
  init(_ sentences: [(sentence: AnnotatedSentence, weight: Float)], lexicon: Lexicon, least: UInt32) {
    var extractor = Extractor(lexicon: lexicon)
    var table = FeatureTable()
    for (sentence, _) in sentences { extractor.features(of: sentence) { _, hash, _ in table.count(hash) } }
    var numbers = [UInt32](repeating: .max, count: table.hashes.count)
    let kept = table.hashes.indices.filter { table.counts[$0] >= least }
    for (number, index) in kept.enumerated() { numbers[index] = UInt32(number) }
    hashes = kept.map { table.hashes[$0] }
    counts = kept.map { table.counts[$0] }
    for (sentence, weight) in sentences {
      var current = 0
      extractor.features(of: sentence) { token, hash, isLexical in
        while current < token {
          tokenStarts.append(features.count)
          current += 1
        }
        let number = numbers[table.index(of: hash)]
        if number != .max { features.append(number | (isLexical ? Corpus.lexical : 0)) }
      }
      tokenStarts.append(features.count)
      tags += sentence.tags.map(\.rawValue)
      sentenceStarts.append(tags.count)
      weights.append(weight)
    }
  }

  var sentences: Int { weights.count }
}

/// Numbers and counts features by their hashes.
private struct FeatureTable {
  private(set) var hashes: [UInt32] = []
  private(set) var counts: [UInt32] = []
  private var slots = [UInt32](repeating: 0, count: 1 << 24)

  mutating func count(_ hash: UInt32) {
    let slot = slot(of: hash)
    if slots[slot] == 0 {
      hashes.append(hash)
      counts.append(0)
      slots[slot] = UInt32(hashes.count)
      precondition(hashes.count * 10 < slots.count * 9, "too many features for the table")
    }
    counts[Int(slots[slot]) - 1] += 1
  }

  /// Of a hash that was counted.
  func index(of hash: UInt32) -> Int { Int(slots[slot(of: hash)]) - 1 }

  private func slot(of hash: UInt32) -> Int {
    var slot = Int(hash &* 0x9E37_79B1) & (slots.count - 1)
    while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// The features of sentences, as the tagger sees them.
private struct Extractor {
  let lexicon: Lexicon
  private var places: [PhrasePlace] = []

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Calls back with the index of a token, a feature's hash, and whether it tells the word itself.
  mutating func features(of sentence: AnnotatedSentence, _ take: (Int, UInt32, Bool) -> Void) {
    let words = sentence.tokens.map { token in
      Array(token.utf8).withUnsafeBufferPointer { WordForm($0, lexicon: lexicon) }
    }
    let forms = [.edge, .edge] + words + [.edge, .edge]
    words.withUnsafeBufferPointer { lexicon.places(of: $0, into: &places) }
    let around = [[]] + places + [[]]
    let first = words.withUnsafeBufferPointer(Features.opening)
    for index in words.indices {
      let at = index + 2
      for distance in -2...2 {
        Features.own(forms[at + distance], distance: distance) { take(index, $0, $1) }
      }
      Features.joint(
        forms[at - 2], forms[at - 1], forms[at], forms[at + 1], forms[at + 2], around[index], around[index + 1],
        around[index + 2], opensSentence: index == first
      ) { take(index, $0, $1) }
    }
  }
}
