import Language

/// Finds the entities of sentences by a model: sums up the weights of each token's features, then searches the best
/// sequence of tags (Viterbi).
///
/// Keeps the forms and sums of the words it met last, which changes its speed and nothing else. One thread at a time.
package final class NameTagger {
  private let model: TaggerModel
  private let kept: UnsafeMutablePointer<KeptWord>
  /// Of a sentence: where its words are kept and under which keys, their forms, the phrases of lists they stand in, the sums of their weights.
  private var words: [Int] = []
  private var keys: [UInt64] = []
  private var forms: [WordForm] = []
  private var places: [PhrasePlace] = []
  private var sums: [TaggerModel.Sum] = []
  /// For each token and tag, the best tag of the token before.
  private var steps: [UInt8] = []

  /// What depends on a word alone.
  private struct KeptWord {
    var key: UInt64
    var form: WordForm
    /// The sums of its own features on the tokens at distances -2 to 2 from it.
    var sums: InlineArray<5, TaggerModel.Sum>
  }

  /// Beyond the ends of a sentence stands the last of the kept, which is never replaced.
  private static let keptWords = 4096

  package init(_ model: TaggerModel) {
    self.model = model
    kept = .allocate(capacity: Self.keptWords + 1)
    kept.initialize(
      repeating: KeptWord(key: 0, form: .edge, sums: InlineArray(repeating: .zero)), count: Self.keptWords + 1)
    keep(.edge, key: 0, at: Self.keptWords)
  }

  deinit { kept.deallocate() }

  /// The entities of a sentence, as ranges of its words.
  ///
  /// - Parameters:
  ///   - sentence: where its words stand in the text.
  ///   - text: in UTF-8.
  package func entities(of sentence: ArraySlice<Span>, in text: UnsafeBufferPointer<UInt8>) -> [TaggedRange] {
    guard !sentence.isEmpty else { return [] }
    read(sentence, in: text)
    sumUp()
    return search()
  }

  /// Whether lists of given names or surnames have a word, in lower case.
  func knowsAsName(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      !WordForm(bytes, lexicon: model.lexicon).lexicon.isDisjoint(with: [.givenName, .surname])
    }
  }

  // MARK: words

  private func read(_ sentence: ArraySlice<Span>, in text: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    for span in sentence {
      let bytes = UnsafeBufferPointer(rebasing: text[span.start..<span.end])
      let key = Self.key(bytes)
      let slot = Int(truncatingIfNeeded: key >> 40) & (Self.keptWords - 1)
      if kept[slot].key != key { keep(WordForm(bytes, lexicon: model.lexicon), key: key, at: slot) }
      words.append(slot)
      keys.append(key)
      forms.append(kept[slot].form)
    }
    // A word that was pushed out by a later one of the same sentence.
    for index in words.indices where kept[words[index]].key != keys[index] { words[index] = -1 }
  }

  private func keep(_ form: WordForm, key: UInt64, at slot: Int) {
    kept[slot].key = key
    kept[slot].form = form
    kept[slot].sums = own(form)
  }

  private func own(_ form: WordForm) -> InlineArray<5, TaggerModel.Sum> {
    var sums = InlineArray<5, TaggerModel.Sum>(repeating: .zero)
    for distance in -2...2 {
      var sum = TaggerModel.Sum.zero
      Features.own(form, distance: distance) { hash, _ in model.add(hash, to: &sum) }
      sums[distance + 2] = sum
    }
    return sums
  }

  /// Never 0.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 29
    return hash &* 0xBF58_476D_1CE4_E5B9 | 1
  }

  // MARK: sums

  private func sumUp() {
    let count = forms.count
    forms.withUnsafeBufferPointer { model.lexicon.places(of: $0, into: &places) }
    sums.removeAll(keepingCapacity: true)
    forms.withUnsafeBufferPointer { forms in
      places.withUnsafeBufferPointer { places in
        let first = Features.opening(of: forms)
        for index in 0..<count {
          var sum = TaggerModel.Sum.zero
          for distance in -2...2 {
            let other = index + distance
            if other < 0 || other >= count {
              sum &+= kept[Self.keptWords].sums[distance + 2]
            } else if words[other] >= 0 {
              sum &+= kept[words[other]].sums[distance + 2]
            } else {
              Features.own(forms[other], distance: distance) { hash, _ in model.add(hash, to: &sum) }
            }
          }
          let form = { (at: Int) in at < 0 || at >= count ? WordForm.edge : forms[at] }
          Features.joint(
            form(index - 2), form(index - 1), forms[index], form(index + 1), form(index + 2),
            index > 0 ? places[index - 1] : [], places[index], index + 1 < count ? places[index + 1] : [],
            opensSentence: index == first
          ) { hash, _ in model.add(hash, to: &sum) }
          sums.append(sum)
        }
      }
    }
  }

  // MARK: search

  private static let enders = (0..<Tag.count).filter { Tag(rawValue: UInt8($0)).endsHere }

  /// The best sequence of tags. Scores are kept below 0 and above the lowest, which is as good as barred.
  private func search() -> [TaggedRange] {
    let count = sums.count
    let lowest: Int16 = -12_000
    steps.removeAll(keepingCapacity: true)
    steps.append(contentsOf: repeatElement(0, count: count * Tag.count))
    // Scores of the tags but `outside`, and of that.
    var scores = TaggerModel.Sum(repeating: lowest)
    var outside: Int16 = 0
    for tag in 0..<16 where Tag(rawValue: UInt8(tag + 1)).beginsHere { scores[tag] = sums[0][tag] }
    for index in 1..<max(1, count) {
      var best = model.transitions[0] &+ outside
      var origin = TaggerModel.Sum.zero
      var bestOutside = outside &+ model.transitionsOutside[0]
      var originOutside: UInt8 = 0
      for tag in 1..<Tag.count {
        let score = scores[tag - 1]
        if score <= lowest { continue }
        let candidate = model.transitions[tag] &+ score
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        origin.replace(with: Int16(tag), where: better)
        let toOutside = score &+ model.transitionsOutside[tag]
        if toOutside > bestOutside {
          bestOutside = toOutside
          originOutside = UInt8(tag)
        }
      }
      best &+= sums[index]
      steps[index * Tag.count] = originOutside
      for tag in 0..<16 { steps[index * Tag.count + tag + 1] = UInt8(truncatingIfNeeded: origin[tag]) }
      let top = max(best.max(), bestOutside)
      best &-= top
      best.replace(with: lowest, where: best .< lowest)
      scores = best
      outside = max(lowest, bestOutside - top)
    }
    var tag = 0
    var top = outside
    for ender in Self.enders.dropFirst() where scores[ender - 1] > top {
      top = scores[ender - 1]
      tag = ender
    }
    return trace(from: tag)
  }

  private func trace(from last: Int) -> [TaggedRange] {
    var found: [TaggedRange] = []
    var tag = Tag(rawValue: UInt8(last))
    var end = 0
    for index in stride(from: sums.count - 1, through: 0, by: -1) {
      if let type = tag.type {
        if tag.endsHere { end = index + 1 }
        if tag.beginsHere { found.append(TaggedRange(type: type, tokens: index..<end)) }
      }
      tag = Tag(rawValue: steps[index * Tag.count + Int(tag.rawValue)])
    }
    return found.reversed()
  }
}
