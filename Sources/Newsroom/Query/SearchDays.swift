import Language

/// The days that a date of a search means: `2024`, `2024-11`, `2024-11-13`, `today`, `yesterday`, `monday` (the last one),
/// `3d` and `2w` ago. Nil for anything else.
func searchDays(_ typed: String, clock: Clock) -> Range<CalendarDay>? {
  let typed = typed.lowercased()
  let today = clock.reading(of: Moment(seconds: clock.now())).day
  func day(ago days: Int) -> Range<CalendarDay> {
    let day = today.adding(days: -days)
    return day..<day.adding(days: 1)
  }
  switch typed {
  case "today": return day(ago: 0)
  case "yesterday": return day(ago: 1)
  default: break
  }
  if let weekday = weekdays.firstIndex(where: { $0 == typed || $0.prefix(3) == typed }) {
    return day(ago: (today.weekday - 1 - weekday + 7) % 7)
  }
  if let unit = typed.last, unit == "d" || unit == "w", let count = number(typed.dropLast(), digits: 1...4) {
    return day(ago: unit == "w" ? 7 * count : count)
  }
  return calendarDays(typed)
}

/// Whether more letters could make a date of it.
func beginsSearchDay(_ typed: String) -> Bool {
  let typed = typed.lowercased()
  if typed.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) { return typed.utf8.count < 10 }
  return (["today", "yesterday"] + weekdays).contains { $0.hasPrefix(typed) }
}

private let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

private func calendarDays(_ typed: String) -> Range<CalendarDay>? {
  let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count <= 3, let year = number(parts[0], digits: 4...4) else { return nil }
  let rest = parts.dropFirst().map { number($0, digits: 1...2) ?? 0 }
  guard let first = CalendarDay(year: year, month: rest.first ?? 1, day: rest.count > 1 ? rest[1] : 1) else {
    return nil
  }
  let month = first.month
  switch rest.count {
  case 0: return first..<(CalendarDay(year: year + 1, month: 1, day: 1) ?? first.adding(days: 366))
  case 1:
    let next = CalendarDay(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    return first..<(next ?? first.adding(days: 31))
  default: return first..<first.adding(days: 1)
  }
}

private func number(_ digits: Substring, digits count: ClosedRange<Int>) -> Int? {
  guard count.contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(digits)
}
