/// Random numbers that are the same in every run (SplitMix64).
public struct Chance: RandomNumberGenerator {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next(upperBound: UInt64(bound))) }

  /// True in so many of a hundred.
  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Made-up words whose frequencies fall as those of a language do (Zipf): a search index and a fingerprint meet common and rare
/// words as they would in copy.
struct Vocabulary {
  let words: [String]
  let names: [String]
  let places: [String]
  let organisations: [String]
  private let cumulative: [Double]

  init(seed: UInt64, size: Int = 30_000) {
    var chance = Chance(seed)
    let onsets = [
      "b", "br", "c", "d", "dr", "f", "g", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
    let codas = ["", "", "n", "r", "s", "t", "l", "nd", "st", "ck"]
    func word(_ syllables: Int) -> String {
      (0..<syllables).map { _ in chance.one(of: onsets) + chance.one(of: vowels) + chance.one(of: codas) }.joined()
    }
    func name(_ syllables: Int) -> String {
      let plain = word(syllables)
      return plain.prefix(1).uppercased() + plain.dropFirst()
    }
    let function = [
      "the", "of", "to", "and", "in", "a", "on", "that", "for", "was", "with", "as", "at", "by", "from", "it", "had",
      "were", "after", "which", "his", "their", "an", "be", "has", "been", "would", "not", "but", "more", "two", "over",
    ]
    var words = function
    for index in 0..<(size - function.count) { words.append(word(index < 3_000 ? 2 : 3)) }
    self.words = words
    names = (0..<4_000).map { _ in name(2) + " " + name(2) }
    places = (0..<800).map { _ in name(2) }
    organisations = (0..<600).map { index in
      name(2) + [" Council", " Ministry", " Bank", " University", " Police", " Union"][index % 6]
    }
    var sum = 0.0
    cumulative = words.indices.map { rank in
      sum += 1 / Double(rank + 2)
      return sum
    }
  }

  func word(_ chance: inout Chance) -> String {
    let aim = Double(chance.next() >> 11) / Double(1 << 53) * cumulative[cumulative.count - 1]
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < aim { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}
