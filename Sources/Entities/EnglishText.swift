import Language

/// Whether a text is English, as the tagger wants it: by the share of small words that other languages lack. Cheap, and
/// wrong only on a line or two.
func isEnglish(_ passages: [Passage]) -> Bool {
  var words = 0
  var hits = 0
  var foreign = 0
  for passage in passages {
    for index in passage.indices where passage.kind(index) == .word {
      words += 1
      let key = passage.keys[index]
      if key.utf8.count <= 5 && englishWords.contains(key) { hits += 1 }
      if key.utf8.contains(where: { $0 >= 0x80 }) { foreign += 1 }
      if words == 400 { return hits * 12 >= words }
    }
  }
  // A headline may have none.
  guard words >= 24 else { return hits > 0 || foreign == 0 }
  return hits * 14 >= words
}

private let englishWords: Set = [
  "the", "and", "of", "to", "said", "that", "with", "from", "by", "were", "has", "have", "his", "their", "which", "who",
  "its", "been", "would", "this", "they", "it", "he", "she", "for",
]
