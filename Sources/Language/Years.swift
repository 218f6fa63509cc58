/// Numbers that are years.
enum Years {
  /// Four bare digits read as a year unless what stands beside them says that something is counted or numbered.
  static func isYear(_ passage: Passage, at index: Int) -> Bool { year(passage, at: index) != nil }

  static func year(_ passage: Passage, at index: Int) -> Int? {
    guard let year = digits(passage, at: index) else { return nil }
    let next = passage.key(index + 1)
    let before = passage.key(index - 1)
    if Units.isUnit(next) && next != "pounds" || counters.contains(before) { return nil }
    if Numeral.magnitudes.contains(next) || zones.contains(next) { return nil }
    guard Nouns.isPlural(next), !passage.isCapitalised(index + 1) else { return year }
    return openers.contains(before) ? year : nil
  }

  /// Four digits from 1500 to 2100, whatever stands beside them.
  static func digits(_ passage: Passage, at index: Int) -> Int? {
    guard passage.kind(index) == .number, passage.tokens[index].span.count == 4, let year = Int(passage.key(index)),
      (1500...2100).contains(year)
    else { return nil }
    return year
  }

  static let zones = WordTable([
    "gmt", "utc", "bst", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "cet", "cest",
    "eet",
    "eest", "msk", "ist", "jst", "aest",
  ])

  private static let counters = WordTable([
    "least", "most", "some", "nearly", "almost", "approximately", "roughly", "flight",
  ])

  private static let openers = WordTable(["in", "since", "until", "by", "from", "the", "of", "late", "early", "mid"])
}
