import Language

/// What a newsroom writes its own way: pairs that count as the same, like typography does.
package struct HouseStyle: Hashable, Sendable {
  /// From a typographic key to the one that stands for all of its kind.
  let words: [String: String]
  /// The same for several words.
  let phrases: [String: String]

  package init() { (words, phrases) = ([:], [:]) }

  /// - Parameter pairs: groups of spellings that are the same: `["defence", "defense"]`, `["per cent", "percent"]`. A word in
  ///   lower case also stands for itself with a capital.
  package init(_ groups: [[String]]) {
    // Groups that share a spelling are one: `a = b` and `b = c` make `a = c`.
    var merged: [[String]] = []
    for group in groups {
      let folded = group.map { NormalForm.fold($0) }
      let touching = merged.filter { !Set($0).isDisjoint(with: folded) }
      merged.removeAll { !Set($0).isDisjoint(with: folded) }
      merged.append(touching.flatMap(\.self) + folded)
    }
    var words: [String: String] = [:]
    var phrases: [String: String] = [:]
    for group in merged {
      guard let first = group.first else { continue }
      let isPhrases = group.contains { $0.contains(" ") }
      for variant in group {
        for (own, canonical) in [(variant, first), (capitalised(variant), capitalised(first))] {
          if isPhrases { phrases[own] = canonical } else { words[own] = canonical }
        }
      }
    }
    (self.words, self.phrases) = (words, phrases)
  }

  /// Whether two runs of words are one way to say it and another.
  func isSame(_ old: String, _ new: String) -> Bool {
    guard !phrases.isEmpty, let a = phrases[NormalForm.fold(old)] else { return false }
    return a == phrases[NormalForm.fold(new)]
  }
}

private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
