import Language

/// The word shingles of a text's body: what two takes of one piece of copy share even when they were cut, reordered and
/// typeset anew. Furniture is left out, so an outlet's own headline or credit makes no difference.
///
/// A shingle is `Fingerprint.shingleLength` words in a row inside a paragraph, without case, marks or typography (after
/// Broder, “On the resemblance and containment of documents”, 1997).
package struct Fingerprint: Sendable {
  /// Words a shingle: long enough that two accounts of one event share few, short enough to survive an edited word.
  package static let shingleLength = 4
  /// One shingle in this many goes into the store's index. Chosen by the hash, so that two texts choose the same ones.
  package static let sampling: UInt64 = 8
  /// A text with fewer shingles than this has all of them indexed.
  package static let shortText = 96

  /// Hashes of all shingles.
  package let shingles: Set<UInt64>

  package init(_ passages: [Passage]) {
    var shingles: Set<UInt64> = []
    for passage in passages {
      let words = passage.indices.filter { passage.tokens[$0].isWordlike }.map { passage.keys[$0] }
      guard words.count >= Self.shingleLength else { continue }
      for start in 0...(words.count - Self.shingleLength) {
        var hash = StableHash()
        for word in words[start..<(start + Self.shingleLength)] { hash.add(word) }
        shingles.insert(hash.value)
      }
    }
    self.shingles = shingles
  }

  /// The shingles that the index holds for this text and is asked for.
  package var sample: [UInt64] {
    shingles.count < Self.shortText ? shingles.sorted() : shingles.filter { $0 % Self.sampling == 0 }.sorted()
  }

  /// How much of the shorter text stands in the longer one, from 0 to 1.
  package func containment(with other: Fingerprint) -> Double {
    let shorter = min(shingles.count, other.shingles.count)
    guard shorter > 0 else { return 0 }
    return Double(shingles.intersection(other.shingles).count) / Double(shorter)
  }
}
