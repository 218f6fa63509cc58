import Language

/// Something specific in an article that another account of the same event would also hold.
package struct Feature: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case person, organisation, place, figure, word
  }

  package let kind: Kind
  /// The canonical name, a figure's identity, a caseless word.
  package let key: String

  package init(_ kind: Kind, _ key: String) {
    self.kind = kind
    self.key = key
  }

  /// For the store's index.
  package var hash: UInt64 {
    var hash = StableHash()
    hash.add(kind.rawValue)
    hash.add(key)
    return hash.value
  }

  /// How it reads in an explanation.
  package var label: String { key }
}

extension Feature {
  /// How much a feature of this kind tells when it is as rare as can be. A figure with its noun is hard to share by
  /// chance, a person is easier, a place easier still; a single word tells little.
  var base: Double {
    switch kind {
    case .figure: isDistinctive ? 1.5 : 0.6
    case .person: 1.2
    case .organisation: 1.0
    case .place: 0.7
    case .word: 0.35
    }
  }

  /// In how many of a thousand articles of general news one expects it, before the store has seen any. It stands in for
  /// the counts that a small archive does not have.
  var priorFrequency: Double {
    switch kind {
    case .figure: isDistinctive ? 0.5 : 4
    case .person: 3
    case .organisation: 6
    case .place: 15
    case .word: 12
    }
  }

  /// A number that is not just a small count: `37 drone`, not `3 man`.
  private var isDistinctive: Bool {
    let parts = key.split(separator: " ")
    guard let number = parts.first.flatMap({ Double($0) }) else { return true }
    // A percentage of nothing in particular, or a round sum, is met everywhere.
    if parts.count == 2, parts[1] == "%" { return false }
    return number >= 13 && !isRound(number) || number != number.rounded()
  }

  /// At most one figure that is not a nought: `5000000`, `200`.
  private func isRound(_ number: Double) -> Bool {
    var rest = number
    while rest >= 10, rest.truncatingRemainder(dividingBy: 10) == 0 { rest /= 10 }
    return rest < 10
  }
}

/// The features of an article, from what was found in it.
///
/// - Parameters:
///   - names: people, organisations and places by canonical name.
///   - figures: those of the body; ages, parts, vague numbers and bare numbers or percentages without a noun are left out, as
///     anybody has them.
///   - passages: the body's paragraphs, for words.
package func features(names: [Feature], figures: [Figure], passages: [Passage]) -> Set<Feature> {
  var result = Set(names)
  for figure in figures where !figure.isVague {
    switch figure.unit {
    case .count where figure.noun == nil, .percent where figure.noun == nil, .age, .duration, .fraction: continue
    default: result.insert(Feature(.figure, figure.identity))
    }
  }
  // Words that the article comes back to.
  var counts: [String: Int] = [:]
  for passage in passages {
    for index in passage.indices where passage.tokens[index].kind == .word {
      let key = passage.keys[index]
      if key.utf8.count >= 5, !FunctionWords.contains(key), !passage.isCapitalised(index) {
        counts[key, default: 0] += 1
      }
    }
  }
  for (word, count) in counts where count >= 2 { result.insert(Feature(.word, word)) }
  return result
}
