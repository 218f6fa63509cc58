import Language

/// What the rules find in the text of a row, as a row writes it.
struct RuleReading {
  static let published = CalendarDay(year: 2024, month: 11, day: 13)!

  let text: String
  private(set) var figures: [String] = []
  private(set) var dates: [String] = []
  private(set) var quotes: [String] = []
  private(set) var said: [String] = []

  init(_ text: String) {
    self.text = text
    let passages = RuleReading.passages(of: text)
    let found = quotations(in: passages)
    let verbs = Set(found.compactMap(\.verb))
    quotes = found.map(described)
    for passage in passages {
      let mentions = Language.dates(in: passage)
      dates += mentions.map { described($0, in: passage, outside: found.map(\.span)) }
      figures += Language.figures(in: passage, dates: mentions).map(described)
      said += attributions(in: passage, outside: found.map(\.span)).filter {
        $0.statement != nil && !verbs.contains($0.verb)
      }.map(described)
    }
  }

  static func passages(of text: String) -> [Passage] {
    var start = 0
    return text.split(separator: "\n\n").map { paragraph in
      defer { start += paragraph.utf8.count + 2 }
      return Passage(text, in: Span(start, start + paragraph.utf8.count))
    }
  }

  /// What a row has wrong, line by line; empty for a row that is right.
  func misses(_ row: RuleRow) -> [String] {
    func compare(_ name: String, _ found: [String], _ expected: [String]) -> [String] {
      found == expected ? [] : ["  \(name): \(found), expected \(expected)"]
    }
    return compare("figures", figures, row.figures) + compare("dates", dates, row.dates)
      + compare("quotes", quotes, row.quotes) + compare("said", said, row.said)
  }

  private func described(_ figure: Figure) -> String {
    var words = String(text[figure.span])
    if let hedge = figure.hedge {
      let stands = words.lowercased().hasPrefix(hedge)
      words =
        stands
        ? "(\(words.prefix(hedge.count)))\(words.dropFirst(hedge.count))"
        : "\(words.dropLast(hedge.count))(\(words.suffix(hedge.count)))"
    }
    if let counted = figure.counted { words += " [\(text[counted])]" }
    return "\(words) = \(figure.isVague ? "~" : "")\(amount(figure))"
  }

  private func amount(_ figure: Figure) -> String {
    let joint = figure.unit == .fraction ? "/" : "–"
    var amount = ([figure.value] + (figure.upper.map { [$0] } ?? [])).map(grouped).joined(separator: joint)
    switch figure.unit {
    case .count: if figure.counted == nil, let noun = figure.noun { amount += " " + noun }
    case .money(let name), .duration(let name), .measure(let name): amount += " " + name
    case .percent: amount += " %"
    case .age: amount += " years old"
    case .score: amount += " score"
    case .fraction: break
    }
    return amount + (figure.per.map { "/" + $0 } ?? "")
  }

  private func grouped(_ number: Double) -> String {
    guard number == number.rounded() else { return String(number) }
    var digits = String(Int(abs(number)))
    var end = digits.endIndex
    while let comma = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex), comma > digits.startIndex {
      digits.insert(",", at: comma)
      end = comma
    }
    return number < 0 ? "-" + digits : digits
  }

  private func described(_ date: DateMention, in passage: Passage, outside quoted: [Span]) -> String {
    let absolute = absoluteDate(of: date, in: passage, published: RuleReading.published, outside: quoted)
    return text[date.span] + (absolute.map { " = \($0)" } ?? "")
  }

  private func described(_ quote: Quotation) -> String {
    let speaker = [quote.pronoun, quote.speaker].compactMap { $0.map { text[$0] } }.joined(separator: " → ")
    return "\(text[quote.span]) | \(speaker) | \(quote.verb.map { text[$0] } ?? "")\(quote.hedges ? "*" : "")"
  }

  private func described(_ attribution: Attribution) -> String {
    let statement = attribution.statement.map { text[$0] } ?? ""
    return "\(text[attribution.speaker]) | \(text[attribution.verb])\(attribution.hedges ? "*" : "") | \(statement)"
  }
}
