import Language

/// The words of a passage as hashes of their caseless keys. A script that is written without spaces has no words to go by: there
/// each pair of neighbouring characters counts as one.
package struct BodyWords: Sendable {
  package struct Word: Sendable {
    package let hash: UInt64
    /// The token that it is, or that it begins with.
    package let token: Int
    /// A pair of characters of an unspaced script.
    package let isPair: Bool
  }

  package let passage: Passage
  package let words: [Word]

  package init(_ passage: Passage) {
    self.passage = passage
    var words: [Word] = []
    words.reserveCapacity(passage.tokens.count)
    for index in passage.indices where passage.tokens[index].isWordlike {
      guard BodyWords.isUnspaced(passage.keys[index]) else {
        words.append(Word(hash: BodyWords.hash(passage.keys[index]), token: index, isPair: false))
        continue
      }
      let next = index + 1
      guard next < passage.tokens.count, passage.clingsToPrevious(next), BodyWords.isUnspaced(passage.keys[next]) else {
        continue
      }
      words.append(Word(hash: BodyWords.hash(passage.keys[index] + passage.keys[next]), token: index, isPair: true))
    }
    self.words = words
  }

  private static func hash(_ key: String) -> UInt64 {
    var hash = StableHash()
    hash.add(key)
    return hash.value
  }

  /// One character of Chinese, Japanese, Thai and the like, which the tokeniser gives one by one.
  private static func isUnspaced(_ key: String) -> Bool {
    let bytes = key.utf8
    guard (3...4).contains(bytes.count), let first = bytes.first, first >= 0xE0 else { return false }
    return bytes.count == (first >= 0xF0 ? 4 : 3)
  }

  /// How a word reads.
  package func text(of word: Word) -> String {
    word.isPair ? passage.keys[word.token] + passage.keys[word.token + 1] : String(passage.source(word.token))
  }
}
