import Language

/// The name as the small table of aliases has it: `Kyiv` for `Kiev`.
package func canonicalName(_ name: String) -> String { Aliases.canonical(name) }

/// What names of one kind have in common if they are the same person, place or organisation beyond doubt, whatever article
/// they stand in: spellings that differ by an article, a middle initial, the transliteration of an ending, a house style. A lone
/// surname is nobody's in particular, and a capital is not its government: neither has a key in common with the other.
///
/// - Parameter words: of the canonical name, without case and accents.
/// - Returns: nil where there is nothing to join by.
package func joinKey(_ kind: NamedMention.Kind, words: [String]) -> String? {
  var words = words
  if words.count > 1, words[0] == "the" { words.removeFirst() }
  guard !words.isEmpty else { return nil }
  switch kind {
  case .person:
    // `Donald J. Trump`; but `J. Trump` might be another Trump.
    let isInitial = { (index: Int) in words[index].count == 1 && index > 0 && index < words.count - 1 }
    words = words.indices.filter { !isInitial($0) }.map { transliterated(words[$0]) }
  case .place:
    words = words.map(transliterated)
  case .organisation:
    words = words.map { NormalForm.spelling($0, isInitials: false) }
  }
  return words.joined(separator: " ")
}

/// One ending for those that romanisations of the same Cyrillic one have: `Zelenskyy`, `Zelenskiy`, `Zelenskii`.
private func transliterated(_ word: String) -> String {
  for ending in ["iy", "yy", "ii", "yi"] where word.utf8.count >= 5 && word.hasSuffix(ending) {
    return word.dropLast(2) + "y"
  }
  return word.hasSuffix("skij") ? word.dropLast(2) + "y" : word
}
