import Foundation

/// The heaviest words and names of an article, each with its weight: how often the article has it, times how rare it is.
///
/// Kept in the store as 5 bytes a term: the hash, the lowest byte first, and the weight.
package struct TermVector: Hashable, Sendable {
  /// Terms at most. More bring the words in that any copy has.
  package static let capacity = 32
  /// As many of the heaviest go into the store's index, so that another article finds this one.
  package static let indexed = 8
  /// And by as many others are sought.
  package static let asked = 16
  /// A term that more of the `Rarity.window` stories of late have brings no candidates of its own.
  package static let common = 150
  /// Stories that are imagined beside those counted, with what one expects of them.
  private static let imagined = 100.0
  /// Less than this says nothing.
  private static let leastRarity = 0.3

  struct Term: Hashable, Sendable {
    let hash: UInt32
    /// From 1 to 255, the heaviest.
    let weight: UInt8
  }

  /// By hash.
  let terms: [Term]
  private let norm: Double

  private init(terms: [Term]) {
    self.terms = terms
    norm = Double(terms.reduce(0) { $0 + Int($1.weight) * Int($1.weight) }).squareRoot()
  }

  /// What the index and the vectors keep of a hash.
  static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// - Parameter rarity: of the stories before this one.
  package init(_ counts: TermCounts, rarity: Rarity) {
    let frequencies = counts.terms.map { rarity.frequency(of: $0.hash) + 1 }
    let all = Self.storiesOfItsLanguage(counts, frequencies) + Self.imagined
    var weighed: [(weight: Double, hash: UInt64)] = []
    weighed.reserveCapacity(counts.terms.count)
    for (term, frequency) in zip(counts.terms, frequencies) {
      let rareness = log(all / (Double(frequency) + Self.imagined * term.expectation.rawValue))
      guard rareness > Self.leastRarity else { continue }
      weighed.append(((1 + log(Double(term.count))) * rareness, term.hash))
    }
    weighed.sort { ($0.weight, $1.hash) > ($1.weight, $0.hash) }
    let heaviest = weighed.prefix(Self.capacity)
    guard let most = heaviest.first?.weight else {
      self.init(terms: [])
      return
    }
    var seen: Set<UInt32> = []
    let terms = heaviest.compactMap { term -> Term? in
      let hash = Self.short(term.hash)
      guard seen.insert(hash).inserted else { return nil }
      return Term(hash: hash, weight: UInt8(max(1, (term.weight / most * 255).rounded())))
    }
    self.init(terms: terms.sorted { $0.hash < $1.hash })
  }

  /// About how many of the counted stories are in the language of this one: as many as have one of its commonest words. An
  /// archive of several languages would else take each one's `and` for a rare word.
  private static func storiesOfItsLanguage(_ counts: TermCounts, _ frequencies: [Int]) -> Double {
    var highest = [Int](repeating: 0, count: 5)
    for (term, frequency) in zip(counts.terms, frequencies) where !counts.isName(term) {
      guard frequency > highest[4] else { continue }
      let place = highest.firstIndex { frequency > $0 } ?? 4
      highest.insert(frequency, at: place)
      highest.removeLast()
    }
    // The fifth, or the last of a text that has fewer.
    return Double(highest.last { $0 > 0 } ?? 0)
  }

  /// The hashes that lead from another article to this one.
  package func traces(rarity: Rarity, counts: TermCounts) -> [UInt32] {
    let common = Set(
      counts.terms.filter { rarity.frequency(of: $0.hash) > Self.common }.map { Self.short($0.hash) })
    return terms.filter { !common.contains($0.hash) }.sorted { ($0.weight, $1.hash) > ($1.weight, $0.hash) }.map(\.hash)
  }

  /// The cosine of the two, from 0 to 1.
  package func similarity(to other: TermVector) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    var sum = 0
    forEachShared(with: other) { sum += Int($0.weight) * Int($1.weight) }
    return Double(sum) / (norm * other.norm)
  }

  /// The terms that both hold, the heaviest first.
  package func shared(with other: TermVector) -> [UInt32] {
    var found: [(hash: UInt32, weight: Int)] = []
    forEachShared(with: other) { found.append(($0.hash, Int($0.weight) * Int($1.weight))) }
    return found.sorted { ($0.weight, $1.hash) > ($1.weight, $0.hash) }.map(\.hash)
  }

  private func forEachShared(with other: TermVector, _ body: (Term, Term) -> Void) {
    var (own, others) = (0, 0)
    while own < terms.count, others < other.terms.count {
      let (a, b) = (terms[own], other.terms[others])
      if a.hash == b.hash { body(a, b) }
      if a.hash <= b.hash { own += 1 }
      if b.hash <= a.hash { others += 1 }
    }
  }

  // MARK: as bytes

  package var bytes: [UInt8] {
    terms.flatMap { term in
      (0..<4).map { UInt8(truncatingIfNeeded: term.hash >> (8 * $0)) } + [term.weight]
    }
  }

  package init(bytes: [UInt8]) {
    self.init(
      terms: stride(from: 0, to: bytes.count - bytes.count % 5, by: 5).map { start -> Term in
        var hash: UInt32 = 0
        for byte in bytes[start..<(start + 4)].reversed() { hash = hash << 8 | UInt32(byte) }
        return Term(hash: hash, weight: bytes[start + 4])
      })
  }
}
