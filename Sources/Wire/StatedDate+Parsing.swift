import Language
import Newsroom

extension StatedDate {
  /// Reads `2024-11-13`, `2024-11-13T09:12`, `2024-11-13 09:12:30`, with `Z`, `+02:00` or `+0200` behind a time.
  /// Nil if the text is anything else.
  package init?(_ written: some StringProtocol) {
    guard let (date, length) = StatedDate.prefix(of: written), length == written.utf8.count else { return nil }
    self = date
  }

  /// The date at the start of a text and the number of UTF-8 bytes that it takes.
  static func prefix(of written: some StringProtocol) -> (StatedDate, length: Int)? {
    var reader = DigitReader(Array(written.utf8.prefix(40)))
    guard let year = reader.number(digits: 4), reader.take("-") || reader.take("/"),
      let month = reader.number(digits: 2), reader.take("-") || reader.take("/"),
      let dayNumber = reader.number(digits: 2),
      let day = CalendarDay(year: year, month: month, day: dayNumber), !reader.isAtDigit
    else { return nil }
    var date = StatedDate(day: day)
    let afterDay = reader.position
    guard reader.take("T") || reader.take(" "), let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), hour < 24, minute < 60
    else { return (date, afterDay) }
    (date.hour, date.minute) = (hour, minute)
    if reader.take(":") {
      guard reader.number(digits: 2) != nil else { return (date, afterDay) }
      if reader.take(".") { reader.skipDigits() }
    }
    date.utcOffset = reader.utcOffset()
    return (date, reader.position)
  }
}

private struct DigitReader {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtDigit: Bool { position < bytes.count && (48...57).contains(bytes[position]) }

  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<(position + digits)] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    position += digits
    return value
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  mutating func skipDigits() {
    while isAtDigit { position += 1 }
  }

  mutating func utcOffset() -> Int? {
    if take("Z") { return 0 }
    let start = position
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2), hours < 15 else {
      position = start
      return nil
    }
    let afterHours = position
    _ = take(":")
    guard let minutes = number(digits: 2), minutes < 60 else {
      position = afterHours
      return sign * hours * 3600
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
