import Language

/// A point in time as feeds, mail and markup write it, read from any of the forms that are met with.
struct WrittenMoment: Equatable {
  /// Since 1970-01-01T00:00:00Z.
  var seconds: Int64
  /// Seconds east of UTC, where the text states a zone.
  var utcOffset: Int?
  /// Whether there is a time of day, not only a day.
  var hasTime: Bool

  /// Reads ISO 8601 with all that may be left out of it, RFC 822 and 2822 as they are kept and broken, asctime, and what programs in
  /// several languages write. Nil for what is no date.
  init?(_ written: String) {
    let text = written.trimmed
    guard !text.isEmpty, text.utf8.count <= 120 else { return nil }
    guard
      let read = WrittenMoment.korean(text) ?? WrittenMoment.iso8601(text) ?? WrittenMoment.words(text)
        ?? WrittenMoment.counted(text)
    else {
      return nil
    }
    self = read
  }

  /// Seconds or milliseconds since 1970, of the years 1973 to 2286.
  private static func counted(_ text: String) -> WrittenMoment? {
    if text.utf8.count == 14, text.utf8.allSatisfy(\.isDigit) { return compact(text) }
    guard text.utf8.allSatisfy(\.isDigit), let number = Int64(text),
      text.utf8.count == 13 || (9...10).contains(text.utf8.count)
    else { return nil }
    let seconds = text.utf8.count == 13 ? number / 1000 : number
    let day = CalendarDay(daysSince1970: Int(seconds / 86_400))
    let rest = Int(seconds % 86_400)
    return WrittenMoment(
      year: day.year, month: day.month, day: day.day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60,
      hasTime: true, utcOffset: 0)
  }

  /// `20110209150000`.
  private static func compact(_ text: String) -> WrittenMoment? {
    var reader = DateReader(text)
    guard let year = reader.number(4), let month = reader.number(2), let day = reader.number(2),
      let hour = reader.number(2), let minute = reader.number(2), let second = reader.number(2), hour < 24, minute < 60
    else { return nil }
    return WrittenMoment(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, hasTime: true)
  }

  /// - Parameters:
  ///   - hour, minute, second: may run over, as `25:61` does.
  init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, hasTime: Bool = false,
    utcOffset: Int? = nil
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day), (0...99).contains(hour),
      (0...99).contains(minute), (0...99).contains(second), let first = CalendarDay(year: year, month: month, day: 1)
    else { return nil }
    // The 31st of June is the 1st of July.
    let days = Int64(first.daysSince1970 + day - 1)
    seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second - (utcOffset ?? 0))
    guard WrittenMoment.limits.contains(seconds) else { return nil }
    self.utcOffset = utcOffset
    self.hasTime = hasTime
  }

  /// The years 1 to 9999.
  private static let limits: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// As the copy's date: by the clock of the zone that it was written in.
  var stated: StatedDate {
    let local = seconds + Int64(utcOffset ?? 0)
    let days = local.floored(by: 86_400)
    let rest = Int(local - days * 86_400)
    let day = CalendarDay(daysSince1970: Int(days))
    guard hasTime else { return StatedDate(day: day) }
    return StatedDate(
      day: day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, utcOffset: utcOffset ?? 0)
  }
}

/// Numbers, words and marks of a written date, byte by byte.
struct DateReader {
  let bytes: [UInt8]
  var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { place >= bytes.count }
  var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  mutating func skipSpace() {
    while let byte, byte.isSpace { place += 1 }
  }

  /// How many digits stand here.
  var digits: Int { bytes[place...].prefix(while: \.isDigit).count }

  /// A number of exactly so many digits.
  mutating func number(_ count: Int) -> Int? {
    guard digits >= count else { return nil }
    return value(count)
  }

  /// A number of as many digits as there are, up to nine.
  mutating func number() -> (value: Int, digits: Int)? {
    let count = digits
    guard count > 0, count <= 9 else { return nil }
    return (value(count), count)
  }

  private mutating func value(_ count: Int) -> Int {
    var value = 0
    for byte in bytes[place..<(place + count)] { value = value * 10 + Int(byte - 48) }
    place += count
    return value
  }

  /// A decimal fraction, which is passed over.
  mutating func skipFraction() {
    guard let mark = byte, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), place + 1 < bytes.count,
      bytes[place + 1].isDigit
    else { return }
    place += 1
    place += digits
  }

  /// `Z`, `+02:00`, `-0800`, `+2`: seconds east of UTC. Fails where it begins as one and is none.
  mutating func numericOffset() -> Int?? {
    if take("Z") || take("z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0 else { return .some(nil) }
    guard let hours = number(), hours.digits <= 4 else { return nil }
    if hours.digits > 2 {
      return sign * (hours.value / 100 * 3600 + hours.value % 100 * 60)
    }
    guard take(":") else { return sign * hours.value * 3600 }
    guard let minutes = number(2) else { return nil }
    return sign * (hours.value * 3600 + minutes * 60)
  }
}
