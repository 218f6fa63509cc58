/// The figures of a passage, in order. Dates, years, clock times, ordinals and decades are not figures.
package func figures(in passage: Passage, dates: [DateMention]) -> [Figure] {
  var finder = FigureFinder(passage: passage, dates: dates.map(\.span))
  return finder.run()
}

private struct FigureFinder {
  let passage: Passage
  let dates: [Span]
  var found: [Figure] = []

  mutating func run() -> [Figure] {
    var index = 0
    while index < passage.tokens.count {
      if let (figure, end) = figure(at: index) {
        found.append(figure)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func figure(at index: Int) -> (Figure, end: Int)? {
    guard !dates.contains(where: { $0.contains(passage.tokens[index].span.start) }),
      let numeral = Numeral.read(passage, at: index)
    else { return nil }
    if let score = score(numeral) { return (score, index + 1) }
    guard isFigure(numeral) else { return nil }

    var last = numeral
    var upper: Double?
    if let other = otherEnd(of: numeral) {
      upper = other.value
      last = other
    }
    var end = last.range.upperBound
    let unit = isAge(numeral) ? .age : unit(of: last, currency: numeral.currency, end: &end)
    var figure = Figure(
      span: passage.span(of: index..<end), value: numeral.value, upper: upper, unit: unit, isVague: numeral.isVague)
    if let hedge = hedge(before: index, of: numeral, unit: unit) {
      figure.hedge = hedge.map { passage.key($0) }.joined(separator: " ")
      figure.span = passage.span(of: hedge.lowerBound..<end)
    }
    if unit == .count || unit == .percent {
      (figure.counted, figure.noun) = counted(from: end)
    }
    if unit == .count, figure.noun == nil, numeral.range.count == 1, !numeral.isInDigits, numeral.value < 2 {
      return nil
    }
    return (figure, end)
  }

  // MARK: what is a figure

  private func isFigure(_ numeral: Numeral) -> Bool {
    let first = numeral.range.lowerBound
    if numeral.isInDigits {
      if ["s", "st", "nd", "rd", "th", "am", "pm", "a", "p"].contains(numeral.suffix) { return false }
      if numeral.suffix.hasPrefix(":") || numeral.suffix.hasPrefix("/") { return false }
      if clockMarks.contains(passage.key(numeral.range.upperBound)) { return false }
      if isTelephone(first) || isTelephone(first - 1) { return false }
      return !isYear(numeral)
    }
    if passage.key(first) == "one" && numeral.range.count == 1 {
      let next = first + 1
      guard passage.kind(next) == .word, !FunctionWords.contains(passage.key(next)) else { return false }
      return !["no", "any", "every", "some", "each", "number", "this", "that", "another"].contains(
        passage.key(first - 1))
    }
    return passage.key(first) != "zero" || numeral.range.count == 1
  }

  /// A leading zero is a telephone's.
  private func isTelephone(_ index: Int) -> Bool {
    let key = passage.key(index)
    return passage.kind(index) == .number && key.hasPrefix("0") && key.count > 1 && !key.contains(".")
  }

  private let clockMarks: Set = ["a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "gmt"]

  /// `Castigne, 46, said`; `aged 29`.
  private func isAge(_ numeral: Numeral) -> Bool {
    let index = numeral.range.lowerBound
    guard numeral.isInDigits, numeral.range.count == 1, numeral.suffix.isEmpty, numeral.currency.isEmpty,
      (1...115).contains(numeral.value)
    else { return false }
    if passage.key(index - 1) == "aged" { return true }
    return passage.key(index - 1) == "," && passage.isCapitalised(index - 2)
      && [",", "."].contains(passage.key(index + 1))
  }

  /// Four bare digits read as a year unless what follows them can be counted.
  private func isYear(_ numeral: Numeral) -> Bool {
    guard numeral.range.count == 1, numeral.suffix.isEmpty, numeral.currency.isEmpty,
      (1500...2100).contains(numeral.value), passage.source(numeral.range.lowerBound).utf8.count == 4
    else { return false }
    let next = passage.key(numeral.range.upperBound)
    let before = passage.key(numeral.range.lowerBound - 1)
    if Units.measures[next] != nil || next == "percent" || next == "per" { return false }
    return !isPluralNoun(next) || ["in", "since", "until", "by", "from", "the"].contains(before)
  }

  private func score(_ numeral: Numeral) -> Figure? {
    guard numeral.isInDigits, numeral.suffix.hasPrefix("-"), let second = Double(numeral.suffix.dropFirst()) else {
      return nil
    }
    return Figure(
      span: passage.span(of: numeral.range), value: numeral.value, upper: second, unit: .score, isVague: false)
  }

  /// The second number of `three to five`, `two or three`, `10–15`, `between 3 and 5`.
  private func otherEnd(of numeral: Numeral) -> Numeral? {
    let joint = numeral.range.upperBound
    guard numeral.suffix.isEmpty, !numeral.isVague else { return nil }
    let word = passage.key(joint)
    let between = word == "and" && passage.key(numeral.range.lowerBound - 1) == "between"
    guard word == "to" || word == "or" || between || passage.kind(joint) == .dash && passage.clingsToPrevious(joint),
      let other = Numeral.read(passage, at: joint + 1), other.value > numeral.value, !other.isVague
    else { return nil }
    return other
  }

  // MARK: unit

  private func unit(of numeral: Numeral, currency: String, end: inout Int) -> Figure.Unit {
    if let code = Units.currencySigns[currency] { return .money(code) }
    if !currency.isEmpty { return .money(currency) }
    if numeral.suffix == "%" { return .percent }
    if numeral.suffix == "°" { return .measure("degree") }
    if numeral.suffix.hasPrefix("-year-old") { return .age }
    if numeral.suffix.hasPrefix("-") {
      let word = String(numeral.suffix.dropFirst().prefix { $0 != "-" })
      return Units.durations[word].map(Figure.Unit.duration) ?? Units.measures[word].map(Figure.Unit.measure) ?? .count
    }
    if !numeral.suffix.isEmpty {
      return Units.measures[numeral.suffix].map(Figure.Unit.measure) ?? .count
    }
    return unitWord(at: &end)
  }

  private func unitWord(at end: inout Int) -> Figure.Unit {
    let key = passage.key(end)
    if ["percent", "pct"].contains(key) {
      end += passage.key(end + 1).hasPrefix("point") ? 2 : 1
      return .percent
    }
    if key == "percentage", passage.key(end + 1).hasPrefix("point") {
      end += 2
      return .percent
    }
    if key == "per", passage.key(end + 1) == "cent" {
      end += 2
      return .percent
    }
    // `billions of dollars`
    if key == "of", let currency = Units.currencyWords[passage.key(end + 1)] {
      end += 2
      return .money(currency)
    }
    if let currency = Units.currencyWords[key] {
      end += 1
      return .money(currency)
    }
    if let duration = Units.durations[key] {
      end += 1
      if duration == "year", passage.key(end) == "old" {
        end += 1
        return .age
      }
      return .duration(duration)
    }
    if let measure = Units.measures[key] {
      end += key == "nautical" && passage.key(end + 1).hasPrefix("mile") ? 2 : 1
      return .measure(measure)
    }
    return .count
  }

  // MARK: hedge and noun

  private func hedge(before index: Int, of numeral: Numeral, unit: Figure.Unit) -> Range<Int>? {
    for length in stride(from: 3, through: 1, by: -1) where index >= length {
      let range = (index - length)..<index
      guard Hedges.contains(range.map { passage.key($0) }) else { continue }
      // `over eight regions` is a place more often than a hedge.
      if length == 1, passage.key(index - 1) == "over", unit == .count, numeral.value < 20 { return nil }
      return range
    }
    return nil
  }

  /// The noun phrase behind a number: up to four words, as far as the first plural.
  private func counted(from start: Int) -> (Span?, String?) {
    var first = start
    if passage.key(first) == "of" { first += 1 }
    while ["the", "its", "their", "his", "her", "these", "those", "more", "other", "further"].contains(
      passage.key(first))
    {
      first += 1
    }
    var end = first
    while end < first + 4, passage.kind(end) == .word, !FunctionWords.contains(passage.key(end)),
      isNounlike(passage.key(end))
    {
      end += 1
      if isPluralNoun(passage.key(end - 1)) { break }
      // `six ballistic and cruise missiles`
      if passage.key(end) == "and", passage.kind(end + 1) == .word, isPluralNoun(passage.key(end + 2)) {
        end += 3
        break
      }
    }
    guard end > first else { return (nil, nil) }
    return (passage.span(of: first..<end), passage.key(end - 1))
  }

  /// The rule for nouns is English: other scripts yield none rather than a wrong one. Adverbs and past tenses are no
  /// nouns.
  private func isNounlike(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first, first.value < 0x250, !key.hasSuffix("ly") else { return false }
    return !key.hasSuffix("ed") || ["injured", "wounded", "unemployed", "accused"].contains(key)
  }

  private func isPluralNoun(_ key: String) -> Bool {
    (key.count > 3 && key.hasSuffix("s") && !key.hasSuffix("ss") && !key.hasSuffix("'s") && !key.hasSuffix("us"))
      || ["people", "men", "women", "children", "police", "personnel", "staff", "crew"].contains(key)
  }
}

private enum Hedges {
  static func contains(_ words: [String]) -> Bool { phrases.contains(words) }

  private static let phrases: Set<[String]> = Set(
    """
    about, around, some, nearly, almost, roughly, approximately, over, above, only, just, barely, estimated, an estimated, \
    more than, less than, fewer than, at least, at most, up to, close to, just over, just under, well over, as many as, \
    as much as, as few as, no more than, no fewer than, not more than, no less than, an additional, a further, a record, \
    a total of
    """.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
}
