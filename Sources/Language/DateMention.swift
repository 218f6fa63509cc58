/// A day, month, year or time of which the copy speaks.
package struct DateMention: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// A calendar date as far as it is stated.
    case calendar(year: Int?, month: Int?, day: Int?)
    /// A day of the week, 1 for Monday.
    case weekday(Int)
    /// Told from the day of writing: `yesterday`, `last week`, `earlier this month`.
    case relative
  }

  package let span: Span
  package let form: Form
}

/// The dates of a passage, in order and without overlaps.
package func dates(in passage: Passage) -> [DateMention] {
  var found: [DateMention] = []
  var index = 0
  while index < passage.tokens.count {
    if let (range, form) = dateAt(passage, index) {
      found.append(DateMention(span: passage.span(of: range), form: form))
      index = range.upperBound
    } else {
      index += 1
    }
  }
  return found
}

private func dateAt(_ passage: Passage, _ index: Int) -> (Range<Int>, DateMention.Form)? {
  let key = passage.key(index)
  if passage.kind(index) == .number { return isoDate(passage, index) ?? dayFirst(passage, index) }
  if let month = month(passage, index) { return monthFirst(passage, index, month: month) }
  if let weekday = weekdays[key] {
    return (withModifiers(index..<(index + 1), in: passage), .weekday(weekday))
  }
  guard openers.contains(key) else { return nil }
  if ["yesterday", "today", "tomorrow", "tonight", "overnight"].contains(key) {
    return (index..<(index + 1), .relative)
  }
  if ["last", "this", "next"].contains(key), periods.contains(passage.key(index + 1)) {
    let start = ["earlier", "later", "late", "early"].contains(passage.key(index - 1)) ? index - 1 : index
    return (start..<(index + 2), .relative)
  }
  if ["in", "since", "until", "by", "from", "late", "early", "mid", "of"].contains(key),
    let year = year(passage, index + 1)
  {
    // `late 2022` is the date; the preposition is not.
    let start = ["late", "early", "mid"].contains(key) ? index : index + 1
    return (start..<(index + 2), .calendar(year: year, month: nil, day: nil))
  }
  return nil
}

private func isoDate(_ passage: Passage, _ index: Int) -> (Range<Int>, DateMention.Form)? {
  let parts = passage.key(index).split(separator: "-")
  guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2]),
    (1...12).contains(month), (1...31).contains(day)
  else { return nil }
  return (index..<(index + 1), .calendar(year: year, month: month, day: day))
}

/// `13 November 2024`, `13 Nov`, `13th of November`.
private func dayFirst(_ passage: Passage, _ index: Int) -> (Range<Int>, DateMention.Form)? {
  guard let day = day(passage, index) else { return nil }
  let monthIndex = passage.key(index + 1) == "of" ? index + 2 : index + 1
  guard let month = month(passage, monthIndex) else { return nil }
  var end = endOfMonth(passage, monthIndex)
  let year = year(passage, end)
  if year != nil { end += 1 }
  return (index..<end, .calendar(year: year, month: month, day: day))
}

/// `November 13, 2024`, `Nov. 13`, `February 2022`, `November`.
private func monthFirst(_ passage: Passage, _ index: Int, month: Int) -> (Range<Int>, DateMention.Form)? {
  var end = endOfMonth(passage, index)
  if let year = year(passage, end) { return (index..<(end + 1), .calendar(year: year, month: month, day: nil)) }
  if let day = day(passage, end) {
    end += 1
    let yearIndex = passage.key(end) == "," ? end + 1 : end
    if let year = year(passage, yearIndex) {
      return (index..<(yearIndex + 1), .calendar(year: year, month: month, day: day))
    }
    return (index..<end, .calendar(year: nil, month: month, day: day))
  }
  // `May` and `March` alone are verbs as often, and `Mar` could be anything.
  guard passage.source(index).count > 3,
    !["may", "march"].contains(passage.key(index))
      || ["in", "since", "until", "by", "last", "next", "of", "early", "late"].contains(passage.key(index - 1))
  else { return nil }
  return (index..<end, .calendar(year: nil, month: month, day: nil))
}

private func month(_ passage: Passage, _ index: Int) -> Int? {
  guard passage.isCapitalised(index) else { return nil }
  return months[passage.key(index)]
}

private func endOfMonth(_ passage: Passage, _ index: Int) -> Int {
  passage.key(index + 1) == "." && passage.clingsToPrevious(index + 1) && passage.source(index).count <= 4
    ? index + 2 : index + 1
}

private func day(_ passage: Passage, _ index: Int) -> Int? {
  guard passage.kind(index) == .number else { return nil }
  let key = passage.key(index)
  let digits = key.prefix { $0.isNumber }
  guard ["", "st", "nd", "rd", "th"].contains(key.dropFirst(digits.count)), let day = Int(digits),
    (1...31).contains(day)
  else { return nil }
  return day
}

private func year(_ passage: Passage, _ index: Int) -> Int? {
  guard passage.kind(index) == .number, passage.key(index).utf8.count == 4, let year = Int(passage.key(index)),
    (1500...2100).contains(year), passage.kind(index + 1) != .word || Units.measures[passage.key(index + 1)] == nil
  else { return nil }
  return year
}

/// `early Wednesday`, `last Tuesday`, `Wednesday morning`.
private func withModifiers(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  if ["early", "late", "last", "next", "this"].contains(passage.key(start - 1)) { start -= 1 }
  if ["morning", "afternoon", "evening", "night"].contains(passage.key(end)) { end += 1 }
  return start..<end
}

/// The words, besides months and weekdays, with which a date may begin or that stand before a year.
private let openers = WordTable([
  "yesterday", "today", "tomorrow", "tonight", "overnight", "last", "this", "next", "in", "since", "until", "by",
  "from", "late", "early", "mid", "of",
])

private let weekdays = WordTable(
  Dictionary(
    uniqueKeysWithValues: zip(
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], 1...7)))

private let periods: Set = [
  "week", "month", "year", "weekend", "morning", "evening", "night", "spring", "summer", "autumn", "winter",
]

private let months: WordTable<Int> = {
  let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  var table: [String: Int] = ["sept": 9]
  for (index, name) in full.enumerated() {
    table[name] = index + 1
    table[String(name.prefix(3))] = index + 1
  }
  return WordTable(table)
}()
