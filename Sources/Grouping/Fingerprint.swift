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
  package static let sampling: UInt64 = 64
  /// Of a short text at least so many, the ones with the lowest hashes.
  package static let fewest = 6

  /// Hashes of all shingles, each once, in order.
  package let shingles: [UInt64]
  /// A hash of each paragraph.
  package let paragraphs: [UInt64]

  package init(_ body: [BodyWords]) {
    paragraphs = body.map { paragraph in
      StableHash.mixed(paragraph.words.reduce(0) { ($0 ^ $1.hash) &* 0x9E37_79B9_7F4A_7C15 })
    }
    var shingles: [UInt64] = []
    shingles.reserveCapacity(body.reduce(0) { $0 + $1.words.count })
    for paragraph in body {
      let words = paragraph.words
      guard words.count >= Self.shingleLength else { continue }
      for start in 0...(words.count - Self.shingleLength) {
        var hash: UInt64 = 0
        // The order counts: each word is mixed with those before it.
        for word in words[start..<(start + Self.shingleLength)] { hash = (hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15 }
        shingles.append(StableHash.mixed(hash))
      }
    }
    shingles.sort()
    var unique = 0
    for index in shingles.indices where index == 0 || shingles[index] != shingles[index - 1] {
      shingles[unique] = shingles[index]
      unique += 1
    }
    shingles.removeLast(shingles.count - unique)
    self.shingles = shingles
  }

  package init(_ passages: [Passage]) { self.init(passages.map(BodyWords.init)) }

  /// The shingles that the index holds for this text and is asked for.
  package var traces: [UInt32] {
    var chosen = shingles.filter { $0 % Self.sampling == 0 }
    for shingle in shingles where chosen.count < Self.fewest && shingle % Self.sampling != 0 { chosen.append(shingle) }
    return chosen.map { UInt32(truncatingIfNeeded: $0 >> 32) }
  }

  /// How many of the paragraphs stand in another text word for word.
  package func sameParagraphs(as other: Fingerprint) -> Int {
    let others = Set(other.paragraphs)
    return paragraphs.count(where: others.contains)
  }

  /// How many shingles two texts share.
  package func shared(with other: Fingerprint) -> Int {
    var (own, others, count) = (0, 0, 0)
    while own < shingles.count, others < other.shingles.count {
      let (a, b) = (shingles[own], other.shingles[others])
      if a == b { count += 1 }
      if a <= b { own += 1 }
      if b <= a { others += 1 }
    }
    return count
  }

  /// How much of the shorter text stands in the longer one, from 0 to 1.
  package func containment(with other: Fingerprint) -> Double {
    let shorter = min(shingles.count, other.shingles.count)
    return shorter > 0 ? Double(shared(with: other)) / Double(shorter) : 0
  }

  /// How much of the shorter text stands in the other, where that makes the two versions of one piece of copy.
  package func derivation(from other: Fingerprint) -> Double? {
    let (shorter, longer) = (min(shingles.count, other.shingles.count), max(shingles.count, other.shingles.count))
    let shared = shared(with: other)
    guard shorter > 0, shared >= min(Thresholds.sharedShingles, max(4, shorter)) else { return nil }
    let (ofShorter, ofLonger) = (Double(shared) / Double(shorter), Double(shared) / Double(longer))
    guard
      ofShorter >= Thresholds.containment
        || ofShorter >= Thresholds.partialContainment && ofLonger >= Thresholds.partialOfLonger
    else { return nil }
    return ofShorter
  }
}
