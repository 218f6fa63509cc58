/// So many made-up words whose frequencies fall as those of a language do (Zipf), and names.
struct Vocabulary {
  let words: [String]
  let names: [String]
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
