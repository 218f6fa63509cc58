/// What a number counts: the noun phrase behind it.
extension FigureFinder {
  func takeCounted(from end: Int, _ numeral: Numeral, into figure: inout Figure) {
    guard figure.unit == .count || figure.unit == .percent || figure.unit == .fraction else { return }
    if figure.unit == .count, numeral.suffix.hasPrefix("-") {
      // `15-member council`: it is members that are fifteen.
      let noun = numeral.suffix.dropFirst().prefix { $0 != "-" }
      if noun.utf8.allSatisfy(\.isASCIILetter) { figure.noun = String(noun) }
      return
    }
    // A measure by itself counts nothing: `a magnitude of 6.3 and a depth`.
    guard passage.key(numeral.range.lowerBound - 1) != "magnitude" else { return }
    let isPart = figure.unit != .count
    guard let range = isPart ? whole(from: end) : counted(from: end, isOne: figure.value == 1 && figure.upper == nil)
    else { return }
    figure.counted = passage.span(of: range)
    figure.noun = passage.key(range.upperBound - 1)
  }

  /// Words before a noun that say which.
  private func afterDeterminers(_ start: Int) -> Int {
    var first = start
    while determiners.contains(passage.key(first)) { first += 1 }
    return first
  }

  /// What a part is a part of: `60 percent of voters`, `half the members`, `nine out of 10 households`.
  private func whole(from start: Int) -> Range<Int>? {
    if passage.key(start) == "of" || determiners.contains(passage.key(start)) {
      let first = afterDeterminers(passage.key(start) == "of" ? start + 1 : start)
      return plural(from: first) ?? lone(first)
    }
    return plural(from: start)
  }

  /// `52.4% of the vote`, `3 percent of gross domestic product`: as far as the phrase goes.
  private func lone(_ first: Int) -> Range<Int>? {
    var end = first
    while end < first + 4, mayStand(end) { end += 1 }
    return end > first && endsPhrase(at: end) ? first..<end : nil
  }

  private func counted(from start: Int, isOne: Bool) -> Range<Int>? {
    let first = afterDeterminers(passage.key(start) == "of" ? start + 1 : start)
    if Nouns.isNominal(passage.key(first)) { return first..<(first + 1) }
    if let range = plural(from: first) { return range }
    guard isOne else { return nil }
    var end = first
    while end < first + 3, mayStand(end) { end += 1 }
    return end > first ? first..<end : nil
  }

  /// Up to five words, as far as the first plural.
  private func plural(from first: Int) -> Range<Int>? {
    var end = first
    while end < first + 5, mayStand(end) {
      end += 1
      guard Nouns.isPlural(passage.key(end - 1)) else {
        // `six ballistic and cruise missiles`
        if passage.key(end) == "and", mayStand(end + 1), Nouns.isPlural(passage.key(end + 2)) {
          return first..<(end + 3)
        }
        continue
      }
      // `sports cars`: a plural may stand before the noun. `Crew members` are crew.
      if end < first + 5, passage.key(end - 1).hasSuffix("s"), mayStand(end), Nouns.isPlural(passage.key(end)),
        !passage.isCapitalised(end)
      {
        end += 1
      }
      return first..<end
    }
    return nil
  }

  private func mayStand(_ index: Int) -> Bool {
    let key = passage.key(index)
    switch passage.kind(index) {
    case .word:
      return !FunctionWords.contains(key) && Nouns.mayStandInPhrase(key) && !Numeral.small.contains(key)
        && !Numeral.magnitudes.contains(key)
    case .number: return key.hasSuffix("-year-old")
    default: return false
    }
  }

  private func endsPhrase(at index: Int) -> Bool {
    passage.kind(index) != .word || FunctionWords.contains(passage.key(index))
  }
}

private let determiners = WordTable([
  "the", "its", "their", "his", "her", "these", "those", "more", "other", "further", "our", "all", "my",
])
