/// Dates with a number in them.
extension DateFinder {
  func numeric(at index: Int, free: Int) -> Found? {
    let key = passage.key(index)
    guard let first = key.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
    if let date = dayFirst(at: index) ?? clockTime(at: index) ?? isoDate(at: index) ?? slashed(at: index) {
      return date
    }
    if let year = Years.year(passage, at: index) {
      let range = index..<(index + 1)
      return Found(
        range: passage.key(index - 1) == "on" ? range : modified(range, free: free),
        form: .calendar(year: year, month: nil, day: nil))
    }
    if let decade = decade(key) {
      return Found(range: modified(index..<(index + 1), free: free), form: .years(decade, decade + 9))
    }
    return years(key).map { Found(range: index..<(index + 1), form: .years($0, $1)) }
  }

  private func isoDate(at index: Int) -> Found? {
    let key = passage.key(index)
    guard key.utf8.count >= 10, key.utf8.dropFirst(4).first == UInt8(ascii: "-") else { return nil }
    let parts = key.split(separator: "-")
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), CalendarDay(year: year, month: month, day: day) != nil
    else { return nil }
    return Found(range: index..<(index + 1), form: .calendar(year: year, month: month, day: day))
  }

  /// `25/11/2024`. Which of two numbers up to twelve is the month, the copy does not say.
  private func slashed(at index: Int) -> Found? {
    let key = passage.key(index)
    guard key.utf8.count >= 8, key.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let parts = key.split(separator: "/").map { Int($0) ?? 0 }
    guard parts.count == 3, (1500...2100).contains(parts[2]) else { return nil }
    let dayFirst = CalendarDay(year: parts[2], month: parts[1], day: parts[0])
    let monthFirst = CalendarDay(year: parts[2], month: parts[0], day: parts[1])
    let range = index..<(index + 1)
    switch (dayFirst, monthFirst) {
    case (nil, nil): return nil
    case (let day?, nil), (nil, let day?):
      return Found(range: range, form: .calendar(year: day.year, month: day.month, day: day.day))
    case (let a?, let b?):
      return Found(range: range, form: a == b ? .calendar(year: a.year, month: a.month, day: a.day) : .loose)
    }
  }

  /// `2023-24`, `2023/24`, `2019-2023`.
  private func years(_ key: String) -> (Int, Int)? {
    guard key.utf8.count == 7 || key.utf8.count == 9, let first = Int(key.prefix(4)), (1500...2100).contains(first),
      let joint = key.utf8.dropFirst(4).first, joint == UInt8(ascii: "-") || joint == UInt8(ascii: "/"),
      let rest = Int(key.dropFirst(5))
    else { return nil }
    let last = key.utf8.count == 7 ? first / 100 * 100 + rest : rest
    return first < last && last - first < 100 ? (first, last) : nil
  }

  // MARK: days of a month

  /// `13 November 2024`, `13 Nov`, `13th of November`, `5 and 6 December`, `5-6 December`.
  func dayFirst(at index: Int) -> Found? {
    guard let (first, last, end) = days(at: index) else { return nil }
    let monthIndex = passage.key(end) == "of" ? end + 1 : end
    guard let month = month(at: monthIndex) else { return nil }
    var behind = endOfMonth(monthIndex)
    let year = year(behind: &behind)
    return Found(range: index..<behind, form: form(year: year, month: month, first, last))
  }

  /// `November 13, 2024`, `Nov. 13`, `Nov. 3-5`, `February 2022`, `November`.
  func monthFirst(at index: Int, month: Int, free: Int) -> Found? {
    guard passage.isCapitalised(index) else { return nil }
    var end = endOfMonth(index)
    if let year = Years.year(passage, at: end)
      ?? Years.year(passage, at: end + 1).flatMap({ passage.key(end) == "," ? $0 : nil })
    {
      end += passage.key(end) == "," ? 2 : 1
      return Found(
        range: modified(index..<end, free: free), form: .calendar(year: year, month: month, day: nil),
        which: nil)
    }
    if let (first, last, afterDays) = days(at: end), !isCount(at: end, end: afterDays) {
      end = afterDays
      let year = year(behind: &end)
      return Found(range: index..<end, form: form(year: year, month: month, first, last))
    }
    guard standsAlone(at: index, end: end) else { return nil }
    let which = which(before: index, free: free)
    let range = which == nil ? index..<end : (index - 1)..<end
    return Found(range: modified(range, free: free), form: .calendar(year: nil, month: month, day: nil), which: which)
  }

  /// `May` and `March` alone are verbs as often, `Mar` could be anything, and `April Jones` is somebody.
  private func standsAlone(at index: Int, end: Int) -> Bool {
    let before = passage.key(index - 1)
    let isSure = monthLeadIns.contains(before)
    if ["may", "march"].contains(passage.key(index)), !isSure { return false }
    if passage.isCapitalised(end), !isSure, passage.clingsToPrevious(end) == false { return false }
    if passage.kind(index - 1) == .word, passage.isCapitalised(index - 1), index > 1, !isSure { return false }
    return !Months.isAbbreviation(passage.key(index)) || passage.key(index) == "sept"
  }

  /// `In May 13 people died`: what follows is counted.
  private func isCount(at index: Int, end: Int) -> Bool {
    passage.key(index).allSatisfy(\.isNumber) && passage.kind(end) == .word && !passage.isCapitalised(end)
      && Nouns.isPlural(passage.key(end))
  }

  private func form(year: Int?, month: Int, _ first: Int, _ last: Int) -> DateMention.Form {
    first == last
      ? .calendar(year: year, month: month, day: first) : .days(year: year, month: month, first: first, last: last)
  }

  private func month(at index: Int) -> Int? {
    guard passage.isCapitalised(index) else { return nil }
    return Months.numbers[passage.key(index)]
  }

  private func endOfMonth(_ index: Int) -> Int {
    passage.key(index + 1) == "." && passage.clingsToPrevious(index + 1) && Months.isAbbreviation(passage.key(index))
      ? index + 2 : index + 1
  }

  /// A year, with a comma before it or without.
  private func year(behind end: inout Int) -> Int? {
    let index = passage.key(end) == "," ? end + 1 : end
    guard let year = Years.digits(passage, at: index), !Units.isUnit(passage.key(index + 1)) else { return nil }
    end = index + 1
    return year
  }

  /// One day or a run of them: `13`, `13th`, `3-5`, `3–5`, `5 and 6`, `5 to 9`.
  private func days(at index: Int) -> (first: Int, last: Int, end: Int)? {
    guard passage.kind(index) == .number else { return nil }
    let parts = passage.key(index).split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let first = day(parts[0]), let last = day(parts[1]), first < last else { return nil }
      return (first, last, index + 1)
    }
    guard parts.count == 1, let first = day(parts[0]) else { return nil }
    let isRun = ["and", "to", "or"].contains(passage.key(index + 1)) || passage.kind(index + 1) == .dash
    if isRun, passage.kind(index + 2) == .number, let last = day(passage.key(index + 2)[...]), first < last,
      month(at: index + 3) != nil || passage.kind(index + 1) == .dash
    {
      return (first, last, index + 3)
    }
    return (first, first, index + 1)
  }

  private func day(_ key: Substring) -> Int? {
    let digits = key.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...2).contains(digits.count), let day = Int(Substring(digits)), (1...31).contains(day),
      ["", "st", "nd", "rd", "th"].contains(key.dropFirst(digits.count))
    else { return nil }
    return day
  }

  // MARK: times

  /// `5 p.m. EST`, `8:30 a.m.`, `7pm`, `0415 GMT`, `at 14:30`, `6 o'clock`.
  private func clockTime(at index: Int) -> Found? {
    let key = passage.key(index)
    let digits = key.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    guard let hour = Int(digits.prefix { $0.isNumber }), digits.utf8.count <= 5 else { return nil }
    let suffix = key.dropFirst(digits.count)
    var end = index + 1
    if halves.contains(String(suffix)) {
      guard hour <= 12 else { return nil }
    } else if suffix.isEmpty, halves.contains(passage.key(end)) || passage.key(end) == "o'clock" {
      guard hour <= 12 else { return nil }
      end += 1
    } else if suffix.isEmpty, digits.utf8.count == 4, digits.allSatisfy(\.isNumber), hour < 2400, hour % 100 < 60 {
      guard isZone(at: end) else { return nil }
    } else {
      guard suffix.isEmpty, hour < 25, digits.contains(":"), digits.utf8.count >= 4,
        isZone(at: end) || clockLeadIns.contains(passage.key(index - 1))
      else { return nil }
    }
    if passage.key(end) == ".", passage.clingsToPrevious(end), isZone(at: end + 1) { end += 1 }
    if isZone(at: end) { end += passage.key(end) == "local" ? 2 : 1 }
    return Found(range: index..<end, form: .time)
  }

  private func isZone(at index: Int) -> Bool {
    passage.key(index) == "local" && passage.key(index + 1) == "time"
      || Years.zones.contains(passage.key(index))
        && passage.source(index).utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}

private let halves = WordTable(["a.m.", "p.m.", "a.m", "p.m", "am", "pm"])
private let clockLeadIns = WordTable([
  "at", "by", "until", "till", "from", "before", "after", "around", "about", "since",
])
private let monthLeadIns = WordTable([
  "in", "since", "until", "by", "last", "next", "this", "of", "early", "late", "from", "before", "after", "during",
  "through", "mid", "every", "between", "for", "ahead", "and",
])
