import Foundation
import Language

/// Sentences of either side that are the same one: several on one side where a sentence was split or two were joined.
package struct SentenceLink: Hashable, Sendable {
  package var old: Range<Int>
  package var new: Range<Int>
  /// 0 to 1; 1 where the typographic keys are the same.
  package var similarity: Float
  /// It stands elsewhere among the sentences that both sides have.
  package var isMoved = false

  var mirrored: SentenceLink { SentenceLink(old: new, new: old, similarity: similarity, isMoved: isMoved) }

  package func range(_ side: Side) -> Range<Int> { side == .old ? old : new }
}

/// Aligns the sentences of two texts, whatever their paragraphs. Sentences that are the same are anchors; the gaps between
/// them are filled by a table in which a sentence may be matched, split, joined, cut or added.
///
/// Near linear: a gap too large for the table is first cut at the most similar pairs that share rare words.
struct SentenceAlignment {
  /// The thresholds, tuned on the development half of ArgRewrite V2; each is flat for a few hundredths either way.
  enum Threshold {
    /// What a pair must have in common to be worth a link.
    static let similarity: Float = 0.30
    /// What a link is worth more where it follows upon a link, …
    static let sequence: Float = 0.10
    /// … and what it must have in common there.
    static let inSequence: Float = 0.20
    /// What the first cut or addition after a link costs.
    static let gap: Float = 0.03
    /// Sentences that begin with the same three words are the likelier the same one.
    static let opening: Float = 0.10
    /// How much better a sentence must fit two than one to be called split.
    static let split: Float = 0.08
    /// Cells of a table.
    static let table = 60_000
    /// Words that are compared in all cells of a table together.
    static let tableWords = 3_000_000
    /// A pair that may cut a gap too large for a table.
    static let anchor: Float = 0.5
  }

  private let texts: Sides<ComparedText>
  private let weights: [Float]
  private let limits: LimitLog
  private let sentences: Sides<[Sentence]>
  private let rarity: [Float]

  private struct Sentence {
    /// Folds, sorted, with repeats.
    var words: [UInt32]
    /// All that they weigh.
    var weight: Float
    var contentWords: Int
    var role: ParagraphRole
    var tokens: Range<Int>
  }

  init(_ texts: Sides<ComparedText>, lexicon: Lexicon, limits: LimitLog) {
    self.texts = texts
    self.limits = limits
    weights = lexicon.weights
    rarity = Self.rarity(texts, lexicon)
    let rarity = rarity
    sentences = texts.map { text in
      text.blocks.flatMap { block in
        block.sentences.map { index in
          let tokens = text.sentences[index]
          let words = text.folds[tokens].sorted()
          return Sentence(
            words: words, weight: words.reduce(0) { $0 + rarity[Int($1)] },
            contentWords: words.count { lexicon.weights[Int($0)] >= Lexicon.content }, role: block.role, tokens: tokens)
        }
      }
    }
  }

  /// How rare a word is among the sentences, times what its kind counts: grammar less than content, marks next to nothing.
  private static func rarity(_ texts: Sides<ComparedText>, _ lexicon: Lexicon) -> [Float] {
    var holding = [Int32](repeating: 0, count: lexicon.weights.count)
    var lastSeen = [Int32](repeating: -1, count: lexicon.weights.count)
    var count: Int32 = 0
    for text in [texts.old, texts.new] {
      for sentence in text.sentences {
        for fold in text.folds[sentence] where lastSeen[Int(fold)] != count {
          lastSeen[Int(fold)] = count
          holding[Int(fold)] += 1
        }
        count += 1
      }
    }
    return holding.enumerated().map { fold, holding in
      guard holding > 0 else { return 0 }
      let weight = lexicon.weights[fold]
      let kind: Float = weight >= Lexicon.content ? 1 : weight >= Lexicon.grammar ? 0.8 : 0.15
      return kind * log(1 + Float(count) / Float(holding))
    }
  }

  // MARK: all

  func links() -> [SentenceLink] {
    let anchors = exactAnchors()
    var links: [SentenceLink] = []
    var (old, new) = (0, 0)
    for anchor in anchors + [
      SentenceLink(
        old: sentences.old.count..<sentences.old.count, new: sentences.new.count..<sentences.new.count, similarity: 0)
    ] {
      fill(old..<anchor.old.lowerBound, new..<anchor.new.lowerBound, into: &links, mayCut: true)
      if !anchor.old.isEmpty { links.append(anchor) }
      (old, new) = (anchor.old.upperBound, anchor.new.upperBound)
    }
    // In the order of the earlier text, moves among the others, as a mirrored comparison has them too.
    return (links + moves(besides: links)).map { link in
      var link = link
      // A like opening may add to what is the same already.
      link.similarity = min(1, link.similarity)
      return link
    }.sorted { $0.old.lowerBound < $1.old.lowerBound }
  }

  /// Sentences whose tokens are the same and that occur once on either side, in the heaviest order that both keep.
  private func exactAnchors() -> [SentenceLink] {
    var places: [ArraySlice<UInt32>: (old: Int, new: Int, count: Sides<Int>)] = [:]
    for (index, sentence) in sentences.old.enumerated() {
      places[texts.old.identifiers[sentence.tokens], default: (0, 0, Sides(old: 0, new: 0))].old = index
      places[texts.old.identifiers[sentence.tokens]]!.count.old += 1
    }
    for (index, sentence) in sentences.new.enumerated() {
      let key = texts.new.identifiers[sentence.tokens]
      guard places[key] != nil else { continue }
      places[key]!.new = index
      places[key]!.count.new += 1
    }
    let pairs = places.values.filter { $0.count == Sides(old: 1, new: 1) && roleFit($0.old, $0.new) == 1 }.map {
      BlockLink(old: $0.old, new: $0.new, similarity: 1, weight: sentences.old[$0.old].weight, isExact: true)
    }
    return heaviestIncreasing(pairs, count: sentences.new.count).map {
      SentenceLink(old: $0.old..<($0.old + 1), new: $0.new..<($0.new + 1), similarity: 1)
    }
  }

  private func roleFit(_ old: Int, _ new: Int) -> Float {
    sentences.old[old].role == sentences.new[new].role ? 1 : Limits.roleMismatch
  }

  // MARK: similarity

  private func isExact(_ old: Int, _ new: Int) -> Bool {
    let (a, b) = (sentences.old[old].tokens, sentences.new[new].tokens)
    return a.count == b.count && texts.old.identifiers[a] == texts.new.identifiers[b]
  }

  /// Dice’s coefficient over weighted words, more where both begin alike.
  private func similarity(_ old: Int, _ new: Int) -> Float {
    if isExact(old, new) { return roleFit(old, new) }
    let (a, b) = (sentences.old[old], sentences.new[new])
    return roleFit(old, new) * dice(a.words, a.weight, b.words, b.weight) + opening(old, new)
  }

  private func opening(_ old: Int, _ new: Int) -> Float {
    let (a, b) = (sentences.old[old].tokens, sentences.new[new].tokens)
    // Of a short sentence, three words are the sentence.
    guard max(a.count, b.count) > 5 else { return 0 }
    let same = zip(texts.old.folds[a].prefix(3), texts.new.folds[b].prefix(3)).prefix { $0 == $1 }.count
    return Threshold.opening * Float(same) / 3
  }

  private func dice(_ a: [UInt32], _ weightA: Float, _ b: [UInt32], _ weightB: Float) -> Float {
    guard weightA + weightB > 0 else { return 0 }
    var (i, j, shared) = (0, 0, Float(0))
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += rarity[Int(a[i])]
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * shared / (weightA + weightB)
  }

  /// Two neighbours of one side as one sentence against one of the other.
  private func joint(_ side: Side, _ first: Int, _ other: Int) -> Float {
    let (a, b, c) = (sentences[side][first], sentences[side][first + 1], sentences[side.other][other])
    guard a.role == b.role, a.role == c.role else { return 0 }
    return dice((a.words + b.words).sorted(), a.weight + b.weight, c.words, c.weight)
  }

  // MARK: gaps

  private func fill(_ old: Range<Int>, _ new: Range<Int>, into links: inout [SentenceLink], mayCut: Bool) {
    guard !old.isEmpty, !new.isEmpty else { return }
    if isSmall(old, new) {
      var table = SentenceTable(rows: old.count, columns: new.count)
      links += table.align(
        similarity: { similarity(old.lowerBound + $0, new.lowerBound + $1) },
        split: { joint(.new, new.lowerBound + $1, old.lowerBound + $0) },
        join: { joint(.old, old.lowerBound + $0, new.lowerBound + $1) }
      ).map { match in
        SentenceLink(
          old: (match.old.lowerBound + old.lowerBound)..<(match.old.upperBound + old.lowerBound),
          new: (match.new.lowerBound + new.lowerBound)..<(match.new.upperBound + new.lowerBound),
          similarity: match.similarity)
      }
    } else if !mayCut {
      limits.note(.sentences)
    } else {
      var (i, j) = (old.lowerBound, new.lowerBound)
      let anchors = heaviestIncreasing(likelyPairs(old, new), count: sentences.new.count)
      for anchor in anchors {
        fill(i..<anchor.old, j..<anchor.new, into: &links, mayCut: false)
        links.append(
          SentenceLink(
            old: anchor.old..<(anchor.old + 1), new: anchor.new..<(anchor.new + 1), similarity: anchor.similarity))
        (i, j) = (anchor.old + 1, anchor.new + 1)
      }
      fill(i..<old.upperBound, j..<new.upperBound, into: &links, mayCut: false)
    }
  }

  /// Whether a table pays: by its cells, and by the words that are compared in them.
  private func isSmall(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    guard old.count * new.count <= Threshold.table else { return false }
    let words = Sides(
      old: sentences.old[old].reduce(0) { $0 + $1.words.count },
      new: sentences.new[new].reduce(0) { $0 + $1.words.count })
    return words.old * new.count + words.new * old.count <= Threshold.tableWords
  }

  /// For each sentence the most similar ones among those that share its rarest words.
  private func likelyPairs(_ old: some Sequence<Int>, _ new: some Sequence<Int>) -> [BlockLink] {
    let rare = RareWords(new, rarity: rarity) { uniqueContent(sentences.new[$0]) }
    var pairs: [BlockLink] = []
    for index in old {
      for other in rare.likeliest(uniqueContent(sentences.old[index])) {
        let similarity = similarity(index, other)
        guard similarity >= Threshold.anchor else { continue }
        pairs.append(
          BlockLink(
            old: index, new: other, similarity: similarity, weight: similarity * sentences.old[index].weight,
            isExact: false))
      }
    }
    return pairs
  }

  private func uniqueContent(_ sentence: Sentence) -> [UInt32] {
    var words: [UInt32] = []
    for word in sentence.words where weights[Int(word)] >= Lexicon.content && words.last != word { words.append(word) }
    return words
  }

  // MARK: moves

  /// Among the sentences that nothing is linked to, those that are the same but stand elsewhere.
  private func moves(besides links: [SentenceLink]) -> [SentenceLink] {
    func free(_ side: Side) -> [Int] {
      var isLinked = [Bool](repeating: false, count: sentences[side].count)
      for link in links { for index in link.range(side) { isLinked[index] = true } }
      return sentences[side].indices.filter {
        !isLinked[$0] && sentences[side][$0].contentWords >= Limits.movedSentenceWords
      }
    }
    var taken = Sides(old: Set<Int>(), new: Set<Int>())
    var moves: [SentenceLink] = []
    let pairs = likelyPairs(free(.old), free(.new)).filter { sentences.old[$0.old].role == sentences.new[$0.new].role }
    for pair in pairs.sorted(by: { ($0.weight, $1.old, $1.new) > ($1.weight, $0.old, $0.new) }) {
      guard isExact(pair.old, pair.new) || sentences.old[pair.old].contentWords >= Limits.moveWords else { continue }
      guard taken.old.insert(pair.old).inserted else { continue }
      guard taken.new.insert(pair.new).inserted else {
        taken.old.remove(pair.old)
        continue
      }
      moves.append(
        SentenceLink(
          old: pair.old..<(pair.old + 1), new: pair.new..<(pair.new + 1), similarity: pair.similarity, isMoved: true))
    }
    return moves.sorted { $0.old.lowerBound < $1.old.lowerBound }
  }
}
