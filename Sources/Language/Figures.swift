/// The figures of a passage, in order. Dates, years, clock times, ordinals, decades and what only numbers a thing
/// (`Flight 214`) are not figures.
package func figures(in passage: Passage, dates: [DateMention]) -> [Figure] {
  var finder = FigureFinder(passage: passage, dates: dates)
  return finder.run()
}

struct FigureFinder {
  let passage: Passage
  private let dates: [DateMention]
  private var found: [Figure] = []

  init(passage: Passage, dates: [DateMention]) {
    self.passage = passage
    self.dates = dates
  }

  mutating func run() -> [Figure] {
    var index = 0
    // Both run in order: only the next date can hold a token.
    var date = 0
    while index < passage.tokens.count {
      if date < dates.count, passage.tokens[index].span.start >= dates[date].span.start {
        if passage.tokens[index].span.start < dates[date].span.end { index += 1 } else { date += 1 }
      } else if let (figure, end) = figure(at: index) {
        found.append(figure)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func figure(at index: Int) -> (Figure, end: Int)? {
    guard var numeral = Numeral.read(passage, at: index), isFigure(numeral) else { return nil }
    if let score = score(numeral) { return (score, numeral.range.upperBound) }
    var upper = numeral.second
    var last = numeral
    if let (other, scale) = otherEnd(of: numeral) {
      numeral.multiply(by: scale)
      upper = other.value
      last = other
    }
    var figure = Figure(
      span: passage.span(of: numeral.range), value: numeral.value, upper: upper, unit: .count, isVague: numeral.isVague)
    var start = index
    var end = last.range.upperBound
    takePoint(before: &start, into: &figure)
    takeSign(before: &start, into: &figure)
    let currency = currency(of: numeral, start: &start)
    if numeral.isFraction {
      figure.unit = .fraction
    } else if isAge(numeral) {
      figure.unit = .age
    } else {
      figure.unit = unit(of: last, currency: currency, end: &end)
      figure.per = rate(of: figure.unit, at: &end)
    }
    if last.range.lowerBound > numeral.range.lowerBound, passage.key(start - 1) == "between" { start -= 1 }
    if let hedge = hedge(before: start, of: numeral, unit: figure.unit) {
      figure.hedge = phrase(hedge)
      start = hedge.lowerBound
    } else if let hedge = hedge(behind: end) {
      figure.hedge = phrase(hedge)
      end = hedge.upperBound
    }
    figure.span = passage.span(of: start..<end)
    takeCounted(from: end, last, into: &figure)
    if figure.unit == .count, figure.noun == nil, numeral.range.count == 1, !numeral.isInDigits, numeral.value < 2 {
      return nil
    }
    return (figure, end)
  }

  private func phrase(_ range: Range<Int>) -> String { range.map { passage.key($0) }.joined(separator: " ") }

  /// `.22`: the tokenizer leaves the point by itself.
  private func takePoint(before start: inout Int, into figure: inout Figure) {
    guard passage.key(start - 1) == ".", passage.clingsToPrevious(start), !passage.clingsToPrevious(start - 1),
      figure.upper == nil
    else { return }
    figure.value /= passage.key(start).prefix(while: \.isNumber).reduce(1) { power, _ in power * 10 }
    start -= 1
  }

  private func takeSign(before start: inout Int, into figure: inout Figure) {
    guard passage.key(start - 1) == "minus" else { return }
    start -= 1
    figure.value = -figure.value
    figure.upper = figure.upper.map { -$0 }
  }

  // MARK: two numbers

  private func score(_ numeral: Numeral) -> Figure? {
    guard let second = numeral.second, !numeral.isFraction, numeral.suffix.isEmpty, numeral.currency.isEmpty,
      numeral.scale == 1, second <= numeral.value || !countsSomething(at: numeral.range.upperBound)
    else { return nil }
    return Figure(
      span: passage.span(of: numeral.range), value: numeral.value, upper: second, unit: .score, isVague: false)
  }

  /// `10-15 people`, `9-11 years`: what follows is what a range counts.
  private func countsSomething(at index: Int) -> Bool {
    let key = passage.key(index)
    return Units.isUnit(key) || Nouns.isPlural(key)
      || Nouns.isPlural(passage.key(index + 1)) && passage.kind(index) == .word
        && Nouns.mayStandInPhrase(key) && !FunctionWords.contains(key)
  }

  /// The second number of `three to five`, `two or three`, `10–15`, `between 3 and 5`, and by what the first is multiplied:
  /// by a million in `2 to 3 million`.
  private func otherEnd(of numeral: Numeral) -> (Numeral, scale: Double)? {
    let joint = numeral.range.upperBound
    guard numeral.suffix.isEmpty, !numeral.isVague, numeral.second == nil else { return nil }
    let word = passage.key(joint)
    let before = passage.key(numeral.range.lowerBound - 1)
    guard
      word == "to" && before != "from" || word == "or" || word == "and" && before == "between"
        || passage.kind(joint) == .dash && passage.clingsToPrevious(joint),
      let other = Numeral.read(passage, at: joint + 1), !other.isVague, other.second == nil
    else { return nil }
    let isScaled = numeral.scale == 1 && other.scale >= 1000 && numeral.value < other.value / other.scale
    let scale = isScaled ? other.scale : 1
    guard other.value > numeral.value * scale else { return nil }
    return (other, scale)
  }

  // MARK: hedge

  private func hedge(before index: Int, of numeral: Numeral, unit: Figure.Unit) -> Range<Int>? {
    guard let phrases = Hedges.ending[passage.key(index - 1)] else { return nil }
    let found = phrases.first { phrase in
      index >= phrase.count && zip((index - phrase.count)..<index, phrase).allSatisfy { passage.key($0) == $1 }
    }
    guard let found else { return nil }
    // `over eight regions` and `under two governments` are a place more often than a hedge.
    if found.count == 1, ["over", "under", "above", "below"].contains(found[0]), numeral.value < 20 {
      if unit == .count { return nil }
      // `over five years` is in their course.
      if found == ["over"], case .duration = unit { return nil }
    }
    return (index - found.count)..<index
  }

  /// `30 or so`, `ten or more`.
  private func hedge(behind end: Int) -> Range<Int>? {
    guard passage.key(end) == "or", ["so", "more", "less", "fewer"].contains(passage.key(end + 1)) else { return nil }
    return end..<(end + 2)
  }
}

private enum Hedges {
  /// By their last word, the longest first.
  static let ending: WordTable<[[String]]> = {
    let phrases = """
      about, around, some, nearly, almost, roughly, approximately, over, above, only, just, barely, estimated, \
      an estimated, more than, less than, fewer than, at least, at most, up to, close to, just over, just under, \
      well over, as many as, as much as, as few as, no more than, no fewer than, not more than, no less than, \
      not less than, an additional, a further, a record, a total of, under, below, just above, just below, well under, \
      little more than, slightly more than, slightly less than, almost exactly, exactly, upwards of, in excess of, \
      a reported, reportedly, perhaps, maybe, possibly, an average of
      """.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    return WordTable(
      Dictionary(grouping: phrases) { $0[$0.count - 1] }.mapValues { $0.sorted { $0.count > $1.count } })
  }()
}
