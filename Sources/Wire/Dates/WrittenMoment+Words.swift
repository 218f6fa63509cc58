import Language

extension WrittenMoment {
  /// Dates with a month's name, and days with slashes: RFC 822 and 2822, asctime, Perforce, and what else people and programs write.
  ///
  ///     Thu, 01 Jan 04 19:48 EST · Sun Jan  4 16:29:06 PST 2004 · Fri, 2006/09/15 08:19:53 EDT
  ///     January 4, 2004 4:29 p.m. · 4. Januar 2004 · 2004-július-13T9:15-05:00 · Κυρ, 11 Ιούλ 2004 12:00:00 EST
  static func words(_ text: String) -> WrittenMoment? {
    var parts = DateParts()
    for word in pieces(of: text) {
      guard parts.take(word) else { return nil }
    }
    return parts.moment
  }

  /// A date's words, between white space, commas and brackets; a month's name stands apart from what it is joined to.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    for word in text.unicodeScalars.split(whereSeparator: { $0.isWhiteSpace || $0 == "," || $0 == "(" || $0 == ")" }) {
      let word = Substring(word)
      let hyphens = word.split(separator: "-", omittingEmptySubsequences: false)
      // `04-Jan-2004`, `2004-július-13T9:15-05:00`.
      if hyphens.count >= 3, DateWords.month(hyphens[1]) != nil {
        let rest = hyphens[2...].joined(separator: "-")
        pieces += [hyphens[0], hyphens[1]]
        pieces += rest.split(separator: "T", maxSplits: 1)
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }

  /// `2004년 05월 28일 01:31:15`, `2004-05-25 오후 11:23:17`: Korean, in Korea's time.
  static func korean(_ text: String) -> WrittenMoment? {
    let isLong = text.contains("년")
    guard isLong || text.contains("오전") || text.contains("오후") else { return nil }
    let numbers = text.unicodeScalars.split { !("0"..."9").contains($0) }.compactMap { Int(String($0.prefix(9))) }
    guard numbers.count >= 3 else { return nil }
    let time = numbers.dropFirst(3)
    var hour = time.first ?? 0
    if text.contains("오후"), hour < 12 { hour += 12 }
    if text.contains("오전"), hour == 12 { hour = 0 }
    return WrittenMoment(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: hour, minute: time.dropFirst().first ?? 0,
      second: time.dropFirst(2).first ?? 0, hasTime: !time.isEmpty, utcOffset: 9 * 3600)
  }
}

/// What the words of a date have said so far.
private struct DateParts {
  private var year: Int?
  private var month: Int?
  /// Before all numbers, where a weekday may look like it.
  private var isFirstMonth = false
  private var day: Int?
  private var time: (hour: Int, minute: Int, second: Int)?
  private var utcOffset: Int?
  private var isAfternoon: Bool?

  /// False where the word makes no sense in a date.
  mutating func take(_ word: Substring) -> Bool {
    guard let first = word.utf8.first else { return true }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      if word.utf8.count == 1 { return true }
      return takeOffset(word)
    }
    if first.isDigit {
      if word.utf8.contains(UInt8(ascii: ":")) { return takeTime(word) }
      if word.utf8.contains(UInt8(ascii: "/")) { return takeNumbers(word, separator: "/") }
      if word.utf8.contains(UInt8(ascii: "-")) { return takeNumbers(word, separator: "-") }
      if word.utf8.filter({ $0 == UInt8(ascii: ".") }).count == 2, !word.hasSuffix(".") {
        return takeNumbers(word, separator: ".")
      }
      return takeNumber(word)
    }
    // `mar. 13 nov.`: what looked like March was Tuesday.
    if let number = DateWords.month(word), month == nil || isFirstMonth {
      isFirstMonth = month == nil && day == nil && year == nil
      month = number
      return true
    }
    if let afternoon = DateWords.isAfternoon(word), time != nil || year == nil {
      isAfternoon = afternoon
      return true
    }
    // Behind the time `AT` is a zone.
    if time == nil, DateWords.isFiller(word) { return true }
    if time != nil || year != nil, let offset = DateWords.utcOffset(of: String(word)) {
      utcOffset = utcOffset ?? offset
      return true
    }
    // `Europe/Berlin` behind all that there is: a zone that has no one offset.
    if time != nil, year != nil, month != nil, day != nil { return true }
    // A day of the week, in whatever language; nothing else stands before the numbers.
    return month == nil && day == nil && year == nil
  }

  private mutating func takeOffset(_ word: Substring) -> Bool {
    var reader = DateReader(String(word))
    guard let offset = reader.numericOffset(), reader.isAtEnd else { return false }
    utcOffset = offset
    return true
  }

  /// `19:48:21`, `4:29pm`, `9:15-05:00`, `10:00Z`.
  private mutating func takeTime(_ word: Substring) -> Bool {
    guard time == nil else { return false }
    var reader = DateReader(String(word))
    guard let hour = reader.number(), reader.take(":"), let minute = reader.number(), hour.digits <= 2,
      minute.digits <= 2
    else { return false }
    var second = 0
    if reader.take(":") {
      guard let seconds = reader.number(), seconds.digits <= 2 else { return false }
      second = seconds.value
      reader.skipFraction()
    }
    time = (hour.value, minute.value, second)
    let rest = String(decoding: reader.bytes[reader.place...], as: UTF8.self)
    if rest.isEmpty { return true }
    if let afternoon = DateWords.isAfternoon(rest[...]) {
      isAfternoon = afternoon
      return true
    }
    if rest.utf8.first == UInt8(ascii: "+") || rest.utf8.first == UInt8(ascii: "-") { return takeOffset(rest[...]) }
    guard let offset = DateWords.utcOffset(of: rest) else { return false }
    utcOffset = offset
    return true
  }

  /// `2006/09/15`, `15.09.2006`, `25/12/2004`; where day and month could be either, nobody can tell.
  private mutating func takeNumbers(_ word: Substring, separator: Character) -> Bool {
    let parts = word.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, day == nil, month == nil, year == nil else { return false }
    if parts[0].utf8.count == 4 {
      (year, month, day) = (numbers[0], numbers[1], numbers[2])
      return true
    }
    guard parts[2].utf8.count == 4 || parts[2].utf8.count == 2 else { return false }
    year = parts[2].utf8.count == 4 ? numbers[2] : DateWords.fullYear(numbers[2])
    // A full stop is written where the day comes first.
    if separator == "." || numbers[0] > 12 {
      (day, month) = (numbers[0], numbers[1])
    } else if numbers[1] > 12 || numbers[0] == numbers[1] {
      (month, day) = (numbers[0], numbers[1])
    } else {
      return false
    }
    return true
  }

  /// `4`, `4.`, `4th`, `2004`, `04`.
  private mutating func takeNumber(_ word: Substring) -> Bool {
    let digits = word.utf8.prefix(while: \.isDigit).count
    guard digits <= 4, let number = Int(word.prefix(digits)) else { return false }
    let suffix = word.dropFirst(digits).lowercased()
    guard suffix.isEmpty || ["st", "nd", "rd", "th", ".", "º", "°", "er", "de"].contains(suffix) else { return false }
    if digits <= 2, day == nil, number <= 31 {
      day = number
    } else if year == nil, digits == 4 || digits == 2 {
      year = digits == 4 ? number : DateWords.fullYear(number)
    } else {
      return false
    }
    return true
  }

  var moment: WrittenMoment? {
    guard let year, let month, let day else { return nil }
    var hour = time?.hour ?? 0
    if let isAfternoon, time != nil {
      guard hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return WrittenMoment(
      year: year, month: month, day: day, hour: hour, minute: time?.minute ?? 0, second: time?.second ?? 0,
      hasTime: time != nil, utcOffset: utcOffset)
  }
}
