/// Numbers that are parts of something, and numbers that are parts of a word.
extension Numeral {
  // MARK: fractions

  /// `a third of voters`, `two-thirds`, `three quarters of`, `more than half of`, `by a quarter`.
  static func fraction(_ passage: Passage, at index: Int) -> Numeral? {
    let key = passage.key(index)
    if key == "half" {
      return isHalf(passage, at: index) ? made(index..<(index + 1), 1, of: 2) : nil
    }
    if let hyphen = key.utf8.firstIndex(of: UInt8(ascii: "-")) {
      guard let count = small[String(key[..<hyphen])], let whole = parts[String(key[key.index(after: hyphen)...])]
      else { return nil }
      return made(index..<(index + 1), count, of: whole)
    }
    guard let whole = parts[passage.key(index + 1)] else { return nil }
    let count = key == "a" || key == "an" ? 1 : small[key]
    // `a third man` is one more than two; `the third quarter` and `two quarters` are a calendar's.
    guard let count, passage.key(index + 2) == "of" || measuresChange.contains(passage.key(index - 1)) else {
      return nil
    }
    return made(index..<(index + 2), count, of: whole)
  }

  private static func made(_ range: Range<Int>, _ count: Double, of whole: Double) -> Numeral? {
    guard count < whole, count > 0 else { return nil }
    return Numeral(range: range, value: count, second: whole, isFraction: true)
  }

  private static func isHalf(_ passage: Passage, at index: Int) -> Bool {
    let next = passage.key(index + 1)
    // `first half of 2024`: a part of a year or of a match.
    guard passage.key(index - 1) != "and", !ordinals.contains(passage.key(index - 1)) else { return false }
    return ["of", "the", "its", "their", "his", "her", "all"].contains(next)
      || ["than", "about", "nearly", "almost", "by", "over", "under"].contains(passage.key(index - 1))
        && next != "a" && next != "an" && magnitudes[next] == nil
  }

  private static let ordinals = WordTable(["first", "second", "other", "last", "the", "latter", "a"])

  private static let measuresChange = WordTable(["by", "than", "nearly", "almost", "about", "over", "roughly"])

  private static let parts = WordTable([
    "half": 2.0, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10,
  ])

  // MARK: ratios

  /// `one in five children`, `nine out of 10`: nil for `two in 20 minutes` and `two in 2022`.
  func ratio(_ passage: Passage) -> Numeral? {
    let joint = range.upperBound
    let isOutOf = passage.key(joint) == "out" && passage.key(joint + 1) == "of"
    guard isOutOf || passage.key(joint) == "in", suffix.isEmpty, currency.isEmpty, !isVague,
      let whole = Numeral.plain(passage, at: joint + (isOutOf ? 2 : 1)), whole.value > value
    else { return nil }
    let next = passage.key(whole.range.upperBound)
    guard isOutOf || value < 10 && [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000].contains(whole.value),
      Units.durations[next] == nil, Units.measures[next] == nil, Numeral.months[next] == nil
    else { return nil }
    var ratio = self
    ratio.range = range.lowerBound..<whole.range.upperBound
    ratio.second = whole.value
    ratio.isFraction = true
    return ratio
  }

  private static var months: WordTable<Int> { Months.numbers }

  /// A number by itself, in digits or words.
  private static func plain(_ passage: Passage, at index: Int) -> Numeral? {
    let key = passage.key(index)
    guard let value = passage.kind(index) == .number ? Double(key.filter { $0 != "," }) : value(ofSmall: key) else {
      return nil
    }
    return Numeral(range: index..<(index + 1), value: value)
  }

  // MARK: compounds

  /// `two-hour`, `three-year-old`, `five-member`.
  static func compound(_ passage: Passage, at index: Int) -> Numeral? {
    let key = passage.key(index)
    guard let hyphen = key.utf8.firstIndex(of: UInt8(ascii: "-")), let first = small[String(key[..<hyphen])] else {
      return nil
    }
    var value = first
    var rest = key[hyphen...]
    if first >= 20, let second = rest.dropFirst().utf8.firstIndex(of: UInt8(ascii: "-")),
      let unit = small[String(rest.dropFirst()[..<second])], unit < 10
    {
      value += unit
      rest = rest[second...]
    }
    let word = String(rest.dropFirst().prefix { $0 != "-" })
    guard Units.durations[word] != nil || Units.measures[word] != nil || counted.contains(word) else { return nil }
    return Numeral(range: index..<(index + 1), value: value, suffix: String(rest))
  }

  /// What a number in words may count before a noun: `two-way` and `one-off` count nothing.
  private static let counted = WordTable([
    "member", "seat", "story", "storey", "nation", "country", "person", "man", "woman", "point", "game", "match",
    "page",
    "room", "bedroom", "bed", "lane", "state", "judge", "goal", "run", "set", "dose", "vote", "strong", "part", "car",
    "vehicle", "ship", "term", "party", "child", "star", "shot", "stroke", "wicket", "try",
  ])
}
