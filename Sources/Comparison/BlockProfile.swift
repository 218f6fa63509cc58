import Foundation

/// The content words of a run of blocks with their weights: what similarity is measured on.
struct BlockProfile {
  /// Folds of content words, sorted, with repeats.
  let words: [UInt32]
  let weight: Float

  init(_ folds: some Sequence<UInt32>, lexicon: Lexicon, rarity: [Float]) {
    words = folds.filter { lexicon.weights[Int($0)] >= Lexicon.content }.sorted()
    weight = words.reduce(0) { $0 + rarity[Int($1)] }
  }

  /// Each word once, in their order: weights that are summed over a set come out another way in another run.
  var uniqueWords: [UInt32] {
    var unique: [UInt32] = []
    for word in words where unique.last != word { unique.append(word) }
    return unique
  }

  /// The weight and the number of the words that both have, and how many of them are no names.
  func shared(with other: BlockProfile, rarity: [Float], isPlain: [Bool]? = nil) -> (
    weight: Float, count: Int, plain: Int
  ) {
    var (i, j, weight, count, plain) = (0, 0, Float(0), 0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        weight += rarity[Int(words[i])]
        count += 1
        if isPlain?[Int(words[i])] ?? true { plain += 1 }
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return (weight, count, plain)
  }

  /// Dice's coefficient over weighted words, 0 to 1 (Dice, “Measures of the amount of ecologic association”, 1945).
  func similarity(to other: BlockProfile, rarity: [Float]) -> Float {
    let total = weight + other.weight
    return total > 0 ? 2 * shared(with: other, rarity: rarity).weight / total : 0
  }
}

/// How rare each word is among the blocks of both texts: the natural logarithm of their number over those that hold it.
func wordRarity(of texts: Sides<ComparedText>, lexicon: Lexicon) -> [Float] {
  var holding = [Int32](repeating: 0, count: lexicon.weights.count)
  var lastSeen = [Int32](repeating: -1, count: lexicon.weights.count)
  var blocks: Int32 = 0
  for text in [texts.old, texts.new] {
    for block in text.blocks {
      for identifier in text.folds[block.tokens] where lastSeen[Int(identifier)] != blocks {
        lastSeen[Int(identifier)] = blocks
        holding[Int(identifier)] += 1
      }
      blocks += 1
    }
  }
  return holding.map { $0 == 0 ? 0 : log(1 + Float(blocks) / Float($0)) }
}
