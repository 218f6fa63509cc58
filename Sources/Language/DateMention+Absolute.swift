/// A date mention without regard to the day of writing, where that is safe, else nil: a wrong date is worse than none.
///
/// What is told from the day of writing is nil inside quotations: nobody says when those words were spoken.
///
/// - Parameters:
///   - passage: the one the mention was found in.
///   - published: the day on which the copy was published; nil where it is not known, and then only dates that stand
///     complete in the copy are absolute.
///   - quoted: the quotations of the text, in order and apart.
package func absoluteDate(
  of mention: DateMention, in passage: Passage, published: CalendarDay?, outside quoted: [Span]
) -> AbsoluteDate? {
  if let complete = mention.form.complete { return complete }
  guard let published, !quoted.hold(mention.span.start) else { return nil }
  return DateResolver(mention: mention, passage: passage, published: published).absolute
}

extension DateMention.Form {
  /// What stands complete in the copy.
  fileprivate var complete: AbsoluteDate? {
    switch self {
    case .calendar(let year?, let month?, let day?, _):
      CalendarDay(year: year, month: month, day: day).map(AbsoluteDate.day)
    case .calendar(let year?, let month?, nil, _): .month(year: year, month: month)
    case .calendar(let year?, nil, nil, _): .year(year)
    case .days(let year?, let month, let first, let last): AbsoluteDate.days(year, month, first, last)
    case .quarter(let quarter, let year?): .quarter(year: year, quarter: quarter)
    case .half(let half, let year?): .half(half, of: year)
    case .years(let first, let last): .years(first, last)
    default: nil
    }
  }
}

extension AbsoluteDate {
  fileprivate static func half(_ half: Int, of year: Int) -> AbsoluteDate? {
    half == 1 ? days(year, 1, 1, to: 6, 30) : days(year, 7, 1, to: 12, 31)
  }

  fileprivate static func days(_ year: Int, _ month: Int, _ first: Int, _ last: Int) -> AbsoluteDate? {
    days(year, month, first, to: month, last)
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int, to lastMonth: Int, _ lastDay: Int) -> AbsoluteDate? {
    guard let first = CalendarDay(year: year, month: month, day: day),
      let last = CalendarDay(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    return .days(first, last)
  }
}

private struct DateResolver {
  let mention: DateMention
  let passage: Passage
  let published: CalendarDay

  var absolute: AbsoluteDate? {
    switch mention.form {
    case .calendar(nil, let month?, let day?, let weekday): self.day(month, day, weekday)
    case .calendar(nil, let month?, nil, _): self.month(month)
    case .days(nil, let month, let first, let last):
      year(of: month, first).flatMap { AbsoluteDate.days($0, month, first, last) }
    case .weekday(let weekday): self.weekday(weekday)
    case .day(let offset): .day(published.adding(days: offset))
    case .week: week
    case .weekend: weekend
    case .month: mention.which.map { monthAway($0.rawValue) }
    case .year: mention.which.map { .year(published.year + $0.rawValue) }
    case .quarter(let quarter, nil):
      mention.which.map { .quarter(year: published.year + $0.rawValue, quarter: quarter) }
    case .half(let half, nil): mention.which.flatMap { .half(half, of: published.year + $0.rawValue) }
    default: nil
    }
  }

  private var tense: Tense { Tense(at: mention.tokens, possessive: isPossessive, in: passage) }

  private var isPossessive: Bool { mention.span.end < passage.tokens[mention.tokens.upperBound - 1].span.end }

  // MARK: weeks and their days

  private func weekday(_ weekday: Int) -> AbsoluteDate? {
    // Days since it was last that day of the week: 0 for the day of writing itself.
    let ago = (published.weekday - weekday + 7) % 7
    switch mention.which {
    case nil:
      if ago == 0 { return tense == .future ? nil : .day(published) }
      switch tense {
      case .past: return .day(published.adding(days: -ago))
      case .future: return .day(published.adding(days: 7 - ago))
      case .unsure: return nil
      }
    // `Last Tuesday` on a Wednesday is yesterday to some and last week's to others.
    case .last: return weekday >= published.weekday ? .day(published.adding(days: ago == 0 ? -7 : -ago)) : nil
    case .next: return weekday <= published.weekday ? .day(published.adding(days: 7 - ago)) : nil
    case .this:
      if weekday >= published.weekday {
        return tense == .past && ago != 0 ? nil : .day(published.adding(days: (7 - ago) % 7))
      }
      return tense == .past ? .day(published.adding(days: -ago)) : nil
    }
  }

  private var monday: CalendarDay { published.adding(days: 1 - published.weekday) }

  private var week: AbsoluteDate? {
    guard let which = mention.which else { return nil }
    let first = monday.adding(days: 7 * which.rawValue)
    return .days(first, first.adding(days: 6))
  }

  /// `This weekend` is the coming one unless the copy tells of the past; on a weekend nobody knows which is the last.
  private var weekend: AbsoluteDate? {
    guard published.weekday < 6 else { return nil }
    let saturday = monday.adding(days: 5)
    switch mention.which {
    case .last: return .days(saturday.adding(days: -7), saturday.adding(days: -6))
    case .this where tense == .future: return .days(saturday, saturday.adding(days: 1))
    default: return nil
    }
  }

  // MARK: months and their days

  private func monthAway(_ offset: Int) -> AbsoluteDate {
    let months = published.year * 12 + published.month - 1 + offset
    return .month(year: months / 12, month: months % 12 + 1)
  }

  /// Months from the last or to the next of that name that are still sure to mean it.
  private static let longestReach = 10

  private func month(_ month: Int) -> AbsoluteDate? {
    let ago = (published.month - month + 12) % 12
    switch mention.which {
    case .last: return month >= published.month ? .month(year: published.year - 1, month: month) : nil
    case .next: return month <= published.month ? .month(year: published.year + 1, month: month) : nil
    case .this: return .month(year: published.year, month: month)
    case nil: break
    }
    if ago == 0 { return monthAway(0) }
    switch tense {
    case .past: return ago <= Self.longestReach ? monthAway(-ago) : nil
    case .future: return 12 - ago <= Self.longestReach ? monthAway(12 - ago) : nil
    case .unsure: return nil
    }
  }

  private func day(_ month: Int, _ day: Int, _ weekday: Int?) -> AbsoluteDate? {
    if let weekday {
      let years = (published.year - 1)...(published.year + 1)
      let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }.filter { $0.weekday == weekday }
      return days.count == 1 ? .day(days[0]) : nil
    }
    return year(of: month, day).flatMap { CalendarDay(year: $0, month: month, day: day) }.map(AbsoluteDate.day)
  }

  /// The year of a day without one: the nearest in the tense of its clause, and in no sure tense only one close by.
  private func year(of month: Int, _ day: Int) -> Int? {
    let years = (published.year - 1)...(published.year + 1)
    let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
    func distance(_ day: CalendarDay) -> Int { day.daysSince1970 - published.daysSince1970 }
    func nearest(_ range: ClosedRange<Int>) -> Int? {
      days.filter { range.contains(distance($0)) }.min { abs(distance($0)) < abs(distance($1)) }?.year
    }
    switch tense {
    case .past: return nearest(-300...0)
    case .future: return nearest(0...300)
    case .unsure: return nearest(-60...60)
    }
  }
}
