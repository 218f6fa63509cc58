import Language

extension WrittenMoment {
  /// ISO 8601 in its long and short forms: `2003-12-31T10:14:55Z`, `2003-12`, `20031231T1014`, `2003-335`, `2003-W52-3`, `-03-12`, `031231`;
  /// a space, `t` or `_` between day and time, months of three digits, and fractions as they are met with.
  static func iso8601(_ text: String) -> WrittenMoment? {
    var reader = DateReader(text)
    guard let first = reader.byte, first.isDigit || first == UInt8(ascii: "-"), let day = day(&reader) else {
      return nil
    }
    if reader.isAtEnd { return WrittenMoment(day, time: nil) }
    guard reader.take("T") || reader.take("t") || reader.take(" ") || reader.take("_") else { return nil }
    reader.skipSpace()
    guard let time = time(&reader) else { return nil }
    return WrittenMoment(day, time: time)
  }

  fileprivate struct Day {
    var year: Int
    var month = 1
    var day = 1
  }

  private struct Time {
    var hour: Int
    var minute = 0
    var second = 0
    var utcOffset: Int?
  }

  private init?(_ day: Day, time: Time?) {
    guard let time else {
      self.init(year: day.year, month: day.month, day: day.day)
      return
    }
    self.init(
      year: day.year, month: day.month, day: day.day, hour: time.hour, minute: time.minute, second: time.second,
      hasTime: true, utcOffset: time.utcOffset)
  }

  /// A year of two digits lies in 1970 to 2069.
  static func fullYear(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }

  private static func day(_ reader: inout DateReader) -> Day? {
    // `-03-12`, `-0312`: the century is left out.
    if reader.take("-") {
      guard let year = reader.number(2) else { return nil }
      let hasMark = reader.take("-")
      if reader.digits == 3, !hasMark, let ordinal = reader.number(3) { return Day(fullYear(year), ordinal: ordinal) }
      guard let month = reader.number(2) else { return nil }
      if hasMark, reader.take("-") {
        guard let day = reader.number(2) else { return nil }
        return Day(year: fullYear(year), month: month, day: day)
      }
      return Day(year: fullYear(year), month: month)
    }
    switch reader.digits {
    case 4:
      guard let year = reader.number(4) else { return nil }
      guard reader.take("-") else { return reader.byte == UInt8(ascii: "W") ? week(year, &reader) : Day(year: year) }
      return rest(of: year, &reader)
    case 8:
      guard let year = reader.number(4), let month = reader.number(2), let day = reader.number(2) else { return nil }
      return Day(year: year, month: month, day: day)
    case 7:
      guard let year = reader.number(4), let ordinal = reader.number(3) else { return nil }
      return Day(year, ordinal: ordinal)
    case 14:
      // `20031231101455`: what follows is the time.
      return nil
    case 6:
      guard let year = reader.number(2), let month = reader.number(2), let day = reader.number(2) else { return nil }
      return Day(year: fullYear(year), month: month, day: day)
    case 5:
      guard let year = reader.number(2), let ordinal = reader.number(3) else { return nil }
      return Day(fullYear(year), ordinal: ordinal)
    case 2:
      guard let year = reader.number(2), reader.take("-") else { return nil }
      if reader.digits == 3, let ordinal = reader.number(3) { return Day(fullYear(year), ordinal: ordinal) }
      guard let month = reader.number(2), reader.take("-"), let day = reader.number(2) else { return nil }
      return Day(year: fullYear(year), month: month, day: day)
    default: return nil
    }
  }

  /// Behind `2003-`.
  private static func rest(of year: Int, _ reader: inout DateReader) -> Day? {
    if reader.byte == UInt8(ascii: "W") { return week(year, &reader) }
    guard let number = reader.number() else { return nil }
    switch number.digits {
    case 3:
      // `2003-335`; `2003-012-31` is what a program wrote that padded too much.
      guard reader.take("-") else { return Day(year, ordinal: number.value) }
      guard let day = reader.number(2) else { return nil }
      return Day(year: year, month: number.value, day: day)
    case 4: return Day(year: year, month: number.value / 100, day: number.value % 100)
    case 1, 2:
      guard reader.take("-") else { return Day(year: year, month: number.value) }
      guard let day = reader.number(), day.digits <= 2 else { return nil }
      return Day(year: year, month: number.value, day: day.value)
    default: return nil
    }
  }

  /// `W52-3`, `W523`, `W52`: the Monday of a week, or another day of it.
  private static func week(_ year: Int, _ reader: inout DateReader) -> Day? {
    guard reader.take("W"), let week = reader.number(2), (1...53).contains(week),
      let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    _ = reader.take("-")
    let weekday = reader.number(1) ?? 1
    guard (1...7).contains(weekday) else { return nil }
    let day = fourth.adding(days: (week - 1) * 7 + weekday - fourth.weekday)
    return Day(year: day.year, month: day.month, day: day.day)
  }

  private static func time(_ reader: inout DateReader) -> Time? {
    guard var time = clock(&reader) else { return nil }
    reader.skipSpace()
    if reader.isAtEnd { return time }
    // A zone may be a name, as in RFC 822.
    if let byte = reader.byte, byte.isLetter, byte | 0x20 != UInt8(ascii: "z") {
      guard let offset = DateWords.utcOffset(of: String(decoding: reader.bytes[reader.place...], as: UTF8.self)) else {
        return nil
      }
      time.utcOffset = offset
      return time
    }
    guard let offset = reader.numericOffset() else { return nil }
    time.utcOffset = offset
    reader.skipSpace()
    return reader.isAtEnd ? time : nil
  }

  /// `10:14:55.5`, `10.14`, `1014`, `10`.
  private static func clock(_ reader: inout DateReader) -> Time? {
    switch reader.digits {
    case 6:
      guard let hour = reader.number(2), let minute = reader.number(2), let second = reader.number(2) else {
        return nil
      }
      reader.skipFraction()
      return Time(hour: hour, minute: minute, second: second)
    case 4:
      guard let hour = reader.number(2), let minute = reader.number(2) else { return nil }
      return Time(hour: hour, minute: minute)
    case 1, 2:
      guard let hour = reader.number() else { return nil }
      guard reader.take(":") else { return Time(hour: hour.value) }
      guard let minute = reader.number(), minute.digits <= 2 else { return nil }
      guard reader.take(":") else { return Time(hour: hour.value, minute: minute.value) }
      guard let second = reader.number(), second.digits <= 2 else { return nil }
      reader.skipFraction()
      return Time(hour: hour.value, minute: minute.value, second: second.value)
    default: return nil
    }
  }
}

extension WrittenMoment.Day {
  /// The day of a number from 1 to 366 in its year.
  fileprivate init?(_ year: Int, ordinal: Int) {
    guard (1...366).contains(ordinal), let first = CalendarDay(year: year, month: 1, day: 1) else { return nil }
    let day = first.adding(days: ordinal - 1)
    self.init(year: day.year, month: day.month, day: day.day)
  }
}
