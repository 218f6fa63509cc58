/// The dates of a passage, in order and without overlaps.
package func dates(in passage: Passage) -> [DateMention] {
  var finder = DateFinder(passage: passage)
  return finder.run()
}

struct DateFinder {
  let passage: Passage
  private var found: [DateMention] = []

  init(passage: Passage) { self.passage = passage }

  mutating func run() -> [DateMention] {
    var index = 0
    // What is taken already: modifiers before a date must not reach into the one before it.
    var free = 0
    while index < passage.tokens.count {
      if let date = date(at: index, free: free) {
        found.append(mention(date))
        index = date.range.upperBound
        free = index
      } else {
        index += 1
      }
    }
    return found
  }

  struct Found {
    var range: Range<Int>
    var form: DateMention.Form
    var which: DateMention.Which?
  }

  /// Without the `'s` of `Tuesday's vote`.
  private func mention(_ date: Found) -> DateMention {
    var span = passage.span(of: date.range)
    let last = date.range.upperBound - 1
    if passage.kind(last) == .word, passage.key(last).hasSuffix("'s") {
      let source = passage.source(last).unicodeScalars
      span.end -= source.suffix(2).reduce(0) { $0 + UTF8.width($1) }
    }
    return DateMention(span: span, form: date.form, which: date.which, tokens: date.range)
  }

  private func date(at index: Int, free: Int) -> Found? {
    if passage.kind(index) == .number { return numeric(at: index, free: free) }
    guard passage.kind(index) == .word else { return nil }
    guard let word = DateWord.table[passage.key(index)] else { return midDate(at: index) }
    switch word {
    case .month(let month): return monthFirst(at: index, month: month, free: free)
    case .weekday(let weekday): return self.weekday(at: index, weekday, free: free)
    case .day(let offset): return Found(range: modified(index..<(index + 1), free: free), form: .day(offset))
    case .overnight: return Found(range: index..<(index + 1), form: .loose)
    case .which(let which): return whichPeriod(at: index, which, free: free)
    case .season: return season(at: index, free: free)
    case .ordinal(let number): return partOfYear(at: index, number: number)
    case .quarter(let number): return quarter(index..<(index + 1), number: number)
    case .time: return Found(range: index..<(index + 1), form: .time)
    }
  }

  // MARK: words around

  /// With `early`, `late`, `earlier on` before it.
  func modified(_ range: Range<Int>, free: Int) -> Range<Int> {
    let start = range.lowerBound
    if start > free, modifiers.contains(passage.key(start - 1)) { return (start - 1)..<range.upperBound }
    if start > free + 1, passage.key(start - 1) == "on", modifiers.contains(passage.key(start - 2)) {
      return (start - 2)..<range.upperBound
    }
    return range
  }

  func which(before index: Int, free: Int) -> DateMention.Which? {
    guard index > free, case .which(let which) = DateWord.table[passage.key(index - 1)] else { return nil }
    return which
  }

  // MARK: words

  /// `mid-October`, `mid-2025`, `mid-1990s`: one token each.
  private func midDate(at index: Int) -> Found? {
    let key = passage.key(index)
    guard key.utf8.first == UInt8(ascii: "m"), key.hasPrefix("mid-") else { return nil }
    let rest = String(key.dropFirst(4))
    let range = index..<(index + 1)
    if case .month(let month) = DateWord.table[rest] {
      let year = Years.year(passage, at: index + 1)
      return Found(
        range: year == nil ? range : index..<(index + 2), form: .calendar(year: year, month: month, day: nil))
    }
    if let year = Int(rest), (1500...2100).contains(year) {
      return Found(range: range, form: .calendar(year: year, month: nil, day: nil))
    }
    return decade(rest).map { Found(range: range, form: .years($0, $0 + 9)) }
  }

  /// `last week`, `earlier this month`, `this morning`, `last summer`.
  private func whichPeriod(at index: Int, _ which: DateMention.Which, free: Int) -> Found? {
    let form: DateMention.Form
    switch passage.key(index + 1) {
    case "week", "week's": form = .week
    case "weekend", "weekend's": form = .weekend
    case "month", "month's": form = .month
    case "year", "year's": form = .year
    case "night", "night's": form = which == .next ? .loose : .day(which == .last ? -1 : 0)
    case "morning", "afternoon", "evening", "morning's":
      guard which == .this else { return nil }
      form = .day(0)
    case "spring", "summer", "autumn", "winter", "fall", "season", "quarter": form = .loose
    default: return nil
    }
    return Found(range: modified(index..<(index + 2), free: free), form: form, which: which)
  }

  /// `summer of 2021`, `spring 2022`. A season alone is no date.
  private func season(at index: Int, free: Int) -> Found? {
    let yearIndex = passage.key(index + 1) == "of" ? index + 2 : index + 1
    guard let year = Years.year(passage, at: yearIndex) else { return nil }
    return Found(
      range: modified(index..<(yearIndex + 1), free: free), form: .calendar(year: year, month: nil, day: nil))
  }

  /// `third quarter of 2024`, `first half of this year`.
  private func partOfYear(at index: Int, number: Int) -> Found? {
    let key = passage.key(index + 1)
    if key == "quarter" { return quarter(index..<(index + 2), number: number) }
    guard key == "half", number <= 2, passage.key(index + 2) == "of" else { return nil }
    if let year = Years.year(passage, at: index + 3) {
      return Found(range: index..<(index + 4), form: .half(number, year: year))
    }
    guard case .which(let which) = DateWord.table[passage.key(index + 3)], passage.key(index + 4) == "year" else {
      return nil
    }
    return Found(range: index..<(index + 5), form: .half(number, year: nil), which: which)
  }

  private func quarter(_ range: Range<Int>, number: Int) -> Found? {
    let end = range.upperBound
    let yearIndex = passage.key(end) == "of" ? end + 1 : end
    if let year = Years.year(passage, at: yearIndex) {
      return Found(range: range.lowerBound..<(yearIndex + 1), form: .quarter(number, year: year))
    }
    if passage.key(end) == "of", case .which(let which) = DateWord.table[passage.key(end + 1)],
      passage.key(end + 2) == "year"
    {
      return Found(range: range.lowerBound..<(end + 3), form: .quarter(number, year: nil), which: which)
    }
    return Found(range: range, form: .quarter(number, year: nil))
  }

  // MARK: days of the week

  /// `early Wednesday`, `last Tuesday`, `Wednesday morning`, `Tuesday, Nov. 12`, `Monday 11 November 2024`.
  private func weekday(at index: Int, _ weekday: Int, free: Int) -> Found? {
    guard passage.isCapitalised(index), !isNamed(at: index) else { return nil }
    if let date = calendarDate(after: index, weekday: weekday) { return date }
    var range = index..<(index + 1)
    var which = which(before: index, free: free)
    if which != nil {
      range = (index - 1)..<(index + 1)
    } else if passage.key(index - 1) == "coming", index > free + 1, passage.key(index - 2) == "this" {
      range = (index - 2)..<(index + 1)
      which = .this
    }
    if ["morning", "afternoon", "evening", "night", "lunchtime"].contains(passage.key(index + 1)) {
      range = range.lowerBound..<(index + 2)
    }
    return Found(range: modified(range, free: free), form: .weekday(weekday), which: which)
  }

  private func calendarDate(after index: Int, weekday: Int) -> Found? {
    let start = passage.key(index + 1) == "," ? index + 2 : passage.key(index + 1) == "the" ? index + 2 : index + 1
    let date: Found?
    if passage.kind(start) == .number {
      date = dayFirst(at: start)
    } else if case .month(let month) = DateWord.table[passage.key(start)] {
      date = monthFirst(at: start, month: month, free: start)
    } else {
      date = nil
    }
    guard let date, case .calendar(let year, let month, let day?, _) = date.form else { return nil }
    return Found(
      range: index..<date.range.upperBound, form: .calendar(year: year, month: month, day: day, weekday: weekday))
  }

  /// `Sunday Times`, `Black Friday`: the day is a part of a name.
  private func isNamed(at index: Int) -> Bool {
    ["times", "telegraph", "mirror", "mail", "herald", "express", "post", "league"].contains(passage.key(index + 1))
      && passage.isCapitalised(index + 1)
      || ["black", "bloody", "good", "super", "cyber", "ash", "palm", "sheffield"].contains(passage.key(index - 1))
        && passage.isCapitalised(index - 1)
  }
}

private let modifiers = WordTable(["early", "late", "earlier", "later", "mid"])

/// The words with which the search for a date begins.
enum DateWord {
  case month(Int), weekday(Int), day(Int), overnight, which(DateMention.Which), season, ordinal(Int), quarter(Int), time

  static let table: WordTable<DateWord> = {
    var table: [String: DateWord] = [
      "yesterday": .day(-1), "today": .day(0), "tonight": .day(0), "tomorrow": .day(1), "overnight": .overnight,
      "last": .which(.last), "this": .which(.this), "next": .which(.next),
      "spring": .season, "summer": .season, "autumn": .season, "winter": .season,
      "first": .ordinal(1), "second": .ordinal(2), "third": .ordinal(3), "fourth": .ordinal(4),
      "first-quarter": .quarter(1), "second-quarter": .quarter(2), "third-quarter": .quarter(3),
      "fourth-quarter": .quarter(4), "q1": .quarter(1), "q2": .quarter(2), "q3": .quarter(3), "q4": .quarter(4),
      "noon": .time, "midday": .time, "midnight": .time,
    ]
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (index, day) in days.enumerated() { table[day] = .weekday(index + 1) }
    for word in days + ["yesterday", "today", "tonight", "tomorrow"] { table[word + "'s"] = table[word] }
    for name in Months.numbers.words {
      let month = Months.numbers[name]!
      table[name] = .month(month)
      if name.utf8.count > 4 { table[name + "'s"] = .month(month) }
    }
    return WordTable(table)
  }()
}

/// `1990s` and `1990` of its years.
func decade(_ key: String) -> Int? {
  guard key.utf8.count == 5, key.utf8.last == UInt8(ascii: "s"), let year = Int(key.dropLast()), year % 10 == 0,
    (1500...2100).contains(year)
  else { return nil }
  return year
}
