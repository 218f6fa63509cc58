import Language
import Newsroom

/// Dates as the news industry's formats write them: ISO 8601 in its extended and its basic form, with or without a time and a zone:
/// `2024-11-13T09:12:00+01:00`, `20241113T091200+0100`, `20241113`.
enum NewsDate {
  /// Nil for what is no date; what follows a date is left.
  static func read(_ written: String?) -> StatedDate? {
    guard let written else { return nil }
    var digits = Digits(bytes: Array(written.utf8.drop { $0 <= 32 }.prefix(48)))
    guard let year = digits.take(4), year >= 1800 else { return nil }
    _ = digits.skip("-") || digits.skip("/")
    guard let month = digits.take(2) else { return nil }
    _ = digits.skip("-") || digits.skip("/")
    guard let number = digits.take(2), let day = CalendarDay(year: year, month: month, day: number) else { return nil }
    var date = StatedDate(day: day)
    guard digits.skip("T") || digits.skip(" ") || digits.skip("t"), let hour = digits.take(2), hour <= 24 else {
      return date
    }
    _ = digits.skip(":")
    let minute = digits.take(2) ?? 0
    guard minute < 60, hour < 24 || minute == 0 else { return date }
    // The end of a day is the beginning of the next.
    if hour == 24 { date.day = day.adding(days: 1) }
    (date.hour, date.minute) = (hour % 24, minute)
    _ = digits.skip(":")
    if let second = digits.take(2) {
      date.second = min(second, 59)
      if digits.skip(".") || digits.skip(",") { while digits.take(1) != nil {} }
    }
    date.utcOffset = digits.zone()
    return date
  }

  /// The first of these that is a date.
  static func first(_ written: String?...) -> StatedDate? {
    for candidate in written {
      if let date = read(candidate) { return date }
    }
    return nil
  }
}

extension StatedDate {
  /// Seconds since 1970. A time without a zone counts as UTC, a day as its first second.
  var secondsSince1970: Int64 {
    let seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) - (utcOffset ?? 0)
    return Int64(day.daysSince1970) * 86_400 + Int64(seconds)
  }
}

private struct Digits {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[place..<(place + count)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    place += count
    return value
  }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  /// Seconds east of UTC.
  mutating func zone() -> Int? {
    _ = skip(" ")
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = take(2), hours < 15 else { return nil }
    _ = skip(":")
    let minutes = take(2) ?? 0
    return minutes < 60 ? sign * (hours * 3600 + minutes * 60) : sign * hours * 3600
  }
}
