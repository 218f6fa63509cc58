/// Finds likely partners by rare words: which of some items hold a word that few of them hold. What many hold tells none of them.
struct RareWords {
  private let holders: [UInt32: [Int]]
  private let rarity: [Float]

  /// - Parameters:
  ///   - words: of an item, each fold once.
  ///   - rarity: by fold, what sharing it is worth.
  ///   - wanted: by fold, whether it will be asked for; all where it is nil.
  init(_ items: some Sequence<Int>, rarity: [Float], wanted: [Bool]? = nil, words: (Int) -> [UInt32]) {
    // Counted before they are listed, since most words are in too many.
    var counts = [UInt8](repeating: 0, count: rarity.count)
    for item in items { for word in words(item) where counts[Int(word)] <= Limits.postings { counts[Int(word)] += 1 } }
    var holders: [UInt32: [Int]] = [:]
    for item in items {
      for word in words(item) where counts[Int(word)] <= Limits.postings && wanted?[Int(word)] ?? true {
        holders[word, default: []].append(item)
      }
    }
    self.holders = holders
    self.rarity = rarity
  }

  /// The few items that share the most with some words, each given once; the likest first.
  func likeliest(_ words: [UInt32]) -> [Int] {
    var votes: [Int: Float] = [:]
    for word in words { for holder in holders[word] ?? [] { votes[holder, default: 0] += rarity[Int(word)] } }
    return votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Limits.candidates).map(\.key)
  }
}
