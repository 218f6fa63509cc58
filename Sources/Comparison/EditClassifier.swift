import Language

/// Says what each changed piece is about. Figures, quotations and attributions are read from whole paragraphs, since a piece may
/// hold a part of one: `1.2 [million → billion] euros`.
struct EditClassifier {
  private let texts: Sides<ComparedText>
  private let facts: Sides<Facts>

  /// What was read of one side, each in order.
  private struct Facts {
    /// `key` is what the figure says, whatever it counts: the noun is a word of its own.
    var figures: [(span: Span, key: String, hedge: String)] = []
    var quotations: [Span] = []
    var dates: [Span] = []
    /// Speakers and verbs of saying.
    var attributions: [Span] = []
  }

  /// - Parameter edges: only their paragraphs are read.
  init(_ texts: Sides<ComparedText>, edges: [Edge]) {
    self.texts = texts
    let edited = edges.filter { $0.pieces.contains { $0.kind == .changed } }
    func read(_ side: Side) -> Facts {
      let text = texts[side]
      let blocks = Set(edited.flatMap { $0.range(side) }).sorted()
      let passages = blocks.map { Passage(text.text, in: text.blocks[$0].span) }
      var facts = Facts()
      facts.quotations = quotations(in: passages).map(\.span)
      for passage in passages {
        let dates = dates(in: passage)
        facts.figures += figures(in: passage, dates: dates).map {
          ($0.span, "\($0.value) \($0.upper ?? $0.value) \($0.unit) \($0.per ?? "") \($0.isVague)", $0.hedge ?? "")
        }
        facts.dates += dates.map(\.span)
        // A date without a number is a word like others.
        facts.figures += dates.map { ($0.span, text.text[$0.span].filter(\.isNumber), "") }.filter { !$0.1.isEmpty }
        let quoted = facts.quotations[overlapping: passage.span]
        facts.attributions += attributions(in: passage, outside: Array(quoted)).flatMap { [$0.speaker, $0.verb] }
      }
      facts.figures.sort { $0.span < $1.span }
      facts.dates.sort()
      facts.attributions.sort()
      return facts
    }
    facts = Sides(old: read(.old), new: read(.new))
  }

  /// The pieces of one edge with their classes.
  func classified(_ pieces: [Piece]) -> [Piece] {
    let shifted = shiftedWords(pieces)
    return pieces.enumerated().map { index, piece in
      var piece = piece
      piece.classes = classes(of: piece, shifted: shifted[index] ?? [])
      return piece
    }
  }

  private func classes(of piece: Piece, shifted: Set<String>) -> Set<EditClass> {
    switch piece.kind {
    case .same: return []
    case .typographic: return [.typographic]
    case .respelled: return [caseless(piece.old, .old) == caseless(piece.new, .new) ? .capitals : .spelling]
    case .changed: break
    }
    guard hasWords(piece, .old) || hasWords(piece, .new) else {
      // `-0.4` and `0.4`: the dash is the number’s.
      let isSign = Side.allCases.contains { side in
        piece.range(side).contains { Quantities.isSign(texts[side], $0) }
      }
      return isSign ? [.figure] : [.punctuation]
    }
    var classes: Set<EditClass> = []
    let figures = Sides(
      old: figuresTouched(by: piece, .old, besides: shifted), new: figuresTouched(by: piece, .new, besides: shifted))
    let quantities = Sides(
      old: self.quantities(piece, .old, besides: shifted), new: self.quantities(piece, .new, besides: shifted))
    let isRewritten = quantities.old.isSameNumber(as: quantities.new)
    if figures.old.map(\.key) != figures.new.map(\.key) && !isRewritten || quantities.old.differs(from: quantities.new)
    {
      classes.insert(.figure)
    }
    // `50,000` and `around 50,000` are two figures. One that only one side has is not less sure than another.
    if figures.old.map(\.hedge).filter({ !$0.isEmpty }) != figures.new.map(\.hedge).filter({ !$0.isEmpty }) {
      classes.formUnion([.figure, .hedge])
    }
    if isQuoted(piece, .old) || isQuoted(piece, .new) { classes.insert(.quote) }
    if isAttribution(piece, .old) || isAttribution(piece, .new) { classes.insert(.attribution) }
    let words = Sides(old: Set(caseless(piece.old, .old)), new: Set(caseless(piece.new, .new)))
    // What stands between the marks is the speaker’s: a judge, a doubt and a tense in it are the quotation’s.
    let own = Sides(
      old: Set(caseless(unquoted(piece.old, .old), .old)), new: Set(caseless(unquoted(piece.new, .new), .new)))
    if names(piece.old, .old).subtracting(shifted) != names(piece.new, .new).subtracting(shifted)
      || own.old.intersection(titles) != own.new.intersection(titles)
    {
      classes.insert(.name)
    }
    // `Sorensen` and `Sorensson` are one speaker: the name is what changed.
    if classes.contains(.name), isRespelledName(caseless(piece.old, .old), caseless(piece.new, .new)) {
      classes.remove(.attribution)
    }
    if own.old.intersection(hedges) != own.new.intersection(hedges) { classes.insert(.hedge) }
    if isTense(words.old, words.new) {
      classes.insert(.tense)
      // `was passed` and `will be passed` are two things.
      if words.old.isDisjoint(with: future) != words.new.isDisjoint(with: future) { classes.insert(.wording) }
    }
    let content = words.old.symmetricDifference(words.new).filter { !FunctionWords.contains($0) }
    if !shifted.isEmpty {
      classes.insert(.order)
      // `United beat Kingsmere` and `Kingsmere beat United`: who does it to whom is no matter of style.
      let moved = Side.allCases.reduce(into: Set<String>()) { $0.formUnion(names(piece.range($1), $1)) }.intersection(
        shifted)
      if !moved.isEmpty, moved.count < shifted.count { classes.insert(.wording) }
    }
    if negations(own.old) != negations(own.new) { classes.insert(.negation) }
    // `two` and `2`, `90%` and `90 %`.
    if classes.isEmpty, isRewritten { classes.insert(.spelling) }
    if classes.isEmpty || classes == [.order] && !content.subtracting(shifted).isEmpty { classes.insert(.wording) }
    // `climbed 69 percent` and `grew 71 percent`: the word is another besides the figure.
    if !classes.isDisjoint(with: [.figure, .hedge]), !classes.contains(.tense) {
      let plain = Sides(old: plainWords(piece.old, .old), new: plainWords(piece.new, .new))
      if !plain.old.isSubset(of: plain.new), !plain.new.isSubset(of: plain.old) { classes.insert(.wording) }
    }
    return classes
  }

  private func quantities(_ piece: Piece, _ side: Side, besides shifted: Set<String>) -> Quantities {
    Quantities(texts[side], piece.range(side)) { token in contentKey(token, side).map(shifted.contains) ?? false }
  }

  /// How many words say no.
  private func negations(_ words: Set<String>) -> Int {
    words.count { negators.contains($0) || $0.hasSuffix("n't") }
  }

  // MARK: what a piece holds

  private func hasWords(_ piece: Piece, _ side: Side) -> Bool {
    texts[side].tokens[piece.range(side)].contains(where: \.isWordlike)
  }

  private func caseless(_ range: some Sequence<Int>, _ side: Side) -> [String] {
    range.map { texts[side].tokens[$0] }.filter(\.isWordlike).map { NormalForm.caseless($0, in: texts[side].text) }
  }

  /// The tokens that stand in no quotation.
  private func unquoted(_ range: Range<Int>, _ side: Side) -> [Int] {
    range.filter { facts[side].quotations[overlapping: texts[side].tokens[$0].span].isEmpty }
  }

  /// The span of a run of tokens; for none, the place between two.
  private func span(_ piece: Piece, _ side: Side) -> Span {
    let text = texts[side]
    let range = piece.range(side)
    if let span = text.span(of: range) { return span }
    let place = range.lowerBound < text.tokens.count ? text.tokens[range.lowerBound].span.start : text.text.utf8.count
    return Span(place, place)
  }

  /// - Parameter shifted: words that stand a few words off on the other side: a figure of these alone is the same figure.
  private func figuresTouched(by piece: Piece, _ side: Side, besides shifted: Set<String>) -> [(
    key: String, hedge: String
  )] {
    let span = span(piece, side)
    let figures = facts[side].figures
    let first = figures.partitioningIndex { $0.span.end > span.start }
    return figures[first...].prefix { span.isEmpty ? $0.span.start < span.start : $0.span.start < span.end }.filter {
      shifted.isEmpty || !isMade(of: shifted, $0.span, piece.range(side), side)
    }.map { ($0.key, $0.hedge) }
  }

  private func isQuoted(_ piece: Piece, _ side: Side) -> Bool {
    guard hasWords(piece, side) else { return false }
    return !facts[side].quotations[overlapping: span(piece, side)].isEmpty || isScareQuoted(piece.range(side), side)
  }

  /// One word between marks: no quotation, and still somebody's word.
  private func isScareQuoted(_ range: Range<Int>, _ side: Side) -> Bool {
    let tokens = texts[side].tokens
    return range.count <= 2 && range.lowerBound > 0 && range.upperBound < tokens.count
      && tokens[range.lowerBound - 1].kind == .quote && tokens[range.upperBound].kind == .quote
  }

  /// Words inside a quotation are nobody's attribution.
  private func isAttribution(_ piece: Piece, _ side: Side) -> Bool {
    guard hasWords(piece, side) else { return false }
    let span = span(piece, side)
    return !facts[side].attributions[overlapping: span].isEmpty && facts[side].quotations[overlapping: span].isEmpty
  }

  /// Words with a capital that neither a sentence nor the calendar gave them, by caseless key.
  private func names(_ range: Range<Int>, _ side: Side) -> Set<String> {
    let text = texts[side]
    return Set(
      range.filter { index in
        guard text.tokens[index].kind == .word, !text.sentenceStarts(index),
          index == 0 || text.tokens[index - 1].kind != .quote,
          let first = text.text[text.tokens[index].span].unicodeScalars.first
        else { return false }
        return first.properties.isUppercase && facts[side].dates[overlapping: text.tokens[index].span].isEmpty
      }.map { NormalForm.caseless(text.tokens[$0], in: text.text) })
  }

  /// Content words that are of no other class: in no quotation, figure or attribution, and no name, title or hedge.
  private func plainWords(_ range: Range<Int>, _ side: Side) -> Set<String> {
    let facts = facts[side]
    let words = range.filter { index in
      let span = texts[side].tokens[index].span
      return texts[side].tokens[index].kind == .word && facts.quotations[overlapping: span].isEmpty
        && facts.attributions[overlapping: span].isEmpty && facts.dates[overlapping: span].isEmpty
        && !isFigure(span, side)
    }
    return Set(caseless(words, side)).subtracting(names(range, side)).subtracting(titles).subtracting(hedges).filter {
      !FunctionWords.contains($0)
    }
  }

  /// Whether all content words of a span that stand in a range are among some.
  private func isMade(of words: Set<String>, _ span: Span, _ range: Range<Int>, _ side: Side) -> Bool {
    let tokens = texts[side].tokens
    let first = max(range.lowerBound, tokens.partitioningIndex { $0.span.end > span.start })
    let own = (first..<max(first, range.upperBound)).prefix { tokens[$0].span.start < span.end }.compactMap {
      contentKey($0, side)
    }
    return !own.isEmpty && own.allSatisfy(words.contains)
  }

  private func isFigure(_ span: Span, _ side: Side) -> Bool {
    let figures = facts[side].figures
    let index = figures.partitioningIndex { $0.span.end > span.start }
    return index < figures.count && figures[index].span.start < span.end
  }

  /// The same number of words, each of them the same or another spelling of it: `Ana Kovic` and `Anna Kovac`.
  private func isRespelledName(_ old: [String], _ new: [String]) -> Bool {
    guard old.count == new.count, (1...3).contains(old.count) else { return false }
    return zip(old, new).allSatisfy {
      $0 == $1 || areSpellings($0, $1) || old.count > 1 && $0.prefix(2) == $1.prefix(2)
    }
  }

  // MARK: words that moved

  /// Words between an edit and its counterpart: what is cut here and added there is the same word, not another.
  private static let shiftReach = 15

  /// By piece: content words that are cut in one piece and added in another a few words off.
  private func shiftedWords(_ pieces: [Piece]) -> [Int: Set<String>] {
    var places: [String: (old: [(piece: Int, token: Int)], new: [(piece: Int, token: Int)])] = [:]
    for (index, piece) in pieces.enumerated() where piece.kind == .changed {
      for token in piece.old {
        if let key = contentKey(token, .old) { places[key, default: ([], [])].old.append((index, token)) }
      }
      for token in piece.new {
        if let key = contentKey(token, .new) { places[key, default: ([], [])].new.append((index, token)) }
      }
    }
    guard let first = pieces.first else { return [:] }
    var shifted: [Int: Set<String>] = [:]
    for (key, place) in places {
      for (old, new) in zip(place.old, place.new) where old.piece != new.piece {
        let distance = abs((old.token - first.old.lowerBound) - (new.token - first.new.lowerBound))
        guard distance <= Self.shiftReach else { continue }
        shifted[old.piece, default: []].insert(key)
        shifted[new.piece, default: []].insert(key)
      }
    }
    return shifted
  }

  private func contentKey(_ token: Int, _ side: Side) -> String? {
    guard texts[side].tokens[token].isWordlike else { return nil }
    let key = NormalForm.caseless(texts[side].tokens[token], in: texts[side].text)
    return FunctionWords.contains(key) ? nil : key
  }

  // MARK: tense

  /// Both sides are one verb, or its helpers, in another tense, and nothing else.
  private func isTense(_ old: Set<String>, _ new: Set<String>) -> Bool {
    let (old, new) = (old.subtracting(new), new.subtracting(old))
    guard !old.isEmpty || !new.isEmpty,
      old.union(new).allSatisfy({ helpers.contains($0) || $0.count > 3 || isIrregular($0) })
    else { return false }
    let (oldVerbs, newVerbs) = (old.subtracting(helpers), new.subtracting(helpers))
    if oldVerbs.isEmpty, newVerbs.isEmpty { return !old.isEmpty && !new.isEmpty }
    // `council` and `councils` are one noun.
    guard old.union(new).contains(where: { helpers.contains($0) || isPastOrParticiple($0) }) else { return false }
    return Set(oldVerbs.map(verbStem)) == Set(newVerbs.map(verbStem)) && !oldVerbs.isEmpty
  }
}

private let helpers: Set = [
  "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "will", "would", "do", "does",
  "did",
]

/// `about`, `around` and `some` are hedges only before a figure, which is read with its own.
private let future: Set = ["will", "would", "shall"]

/// Words that say no.
let negators: Set = [
  "not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "nowhere", "without", "cannot",
]

private let hedges: Set = [
  "roughly", "approximately", "nearly", "almost", "estimated", "reportedly", "allegedly",
  "alleged", "apparently", "apparent", "possibly", "possible", "probably", "probable", "likely", "unlikely", "perhaps",
  "may",
  "might", "could", "suspected", "suggested", "seems", "seemed", "appears", "appeared", "believed", "thought",
  "purported",
  "purportedly", "unconfirmed", "unverified",
]

private let titles: Set = [
  "president", "vice-president", "minister", "premier", "chancellor", "secretary", "general", "colonel", "commander",
  "captain", "admiral", "chief", "spokesman", "spokeswoman", "spokesperson", "director", "chairman", "chairwoman",
  "chair",
  "governor", "mayor", "senator", "judge", "prosecutor", "ambassador", "leader", "king", "queen", "prince", "princess",
  "bishop",
  "archbishop", "professor", "doctor", "officer", "inspector", "deputy", "acting", "former",
]
