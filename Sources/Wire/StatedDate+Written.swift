import Language
import Newsroom

extension StatedDate {
  /// A date as mail, pages and people write it: ISO 8601 in all its forms, `Wed, 13 Nov 2024 09:12:00 +0100`, `November 13, 2024
  /// 9:12 a.m. EST`, `13. November 2024, 9.12 Uhr`, `13/11/2024`, seconds since 1970. Nil where there is no whole day.
  ///
  /// - Parameter year: what a date without one is taken to be in.
  package init?(written text: some StringProtocol, year: Int? = nil) {
    let text = String(String.UnicodeScalarView(String(text).unicodeScalars.drop(while: \.isWhiteSpace).prefix(100)))
    if let date = StatedDate(iso: text) ?? StatedDate(compact: text) {
      self = date
      return
    }
    var reader = WrittenDateReader(text)
    guard let date = reader.date(otherwise: year) else { return nil }
    self = date
  }

  /// `2024-11-13T09:12:00.000 UTC`: a zone may stand behind a space.
  private init?(iso text: String) {
    guard let (date, length) = StatedDate.prefix(of: text) else { return nil }
    self = date
    guard date.hour != nil, date.utcOffset == nil else { return }
    let rest = text.utf8.dropFirst(length).prefix(12)
    utcOffset = Zones.offset(String(decoding: rest, as: UTF8.self).trimming(" "))
  }

  /// `20241113`, `20241113T091200Z`, `20241113T091200+0100`, `1731489120`, `1731489120000`.
  private init?(compact text: String) {
    let digits = text.utf8.prefix { (48...57).contains($0) }
    let number = String(decoding: digits, as: UTF8.self)
    if digits.count == text.utf8.count, digits.count == 10 || digits.count == 13, let stamp = Int64(number) {
      self.init(secondsSince1970: digits.count == 13 ? stamp / 1000 : stamp)
      return
    }
    guard digits.count == 8 || digits.count == 14 || digits.count == 12, let value = Int(number.prefix(8)),
      let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100), day.year > 1800
    else { return nil }
    self.init(day: day)
    var rest = number.dropFirst(8)
    var behind = text.dropFirst(digits.count)
    if rest.isEmpty, behind.first == "T" || behind.first == "t" {
      rest = behind.dropFirst().prefix { $0.isNumber }
      behind = behind.dropFirst(1 + rest.count)
    }
    guard rest.count >= 4, let time = Int(rest.prefix(4)), time / 100 < 24, time % 100 < 60 else { return }
    (hour, minute) = (time / 100, time % 100)
    utcOffset = Zones.offset(String(behind))
  }

  /// In UTC.
  package init(secondsSince1970 seconds: Int64) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = Int(seconds) - days * 86_400
    self.init(day: CalendarDay(daysSince1970: days), hour: rest / 3600, minute: rest % 3600 / 60, utcOffset: 0)
  }
}

/// Zones of time by their names.
enum Zones {
  /// Seconds east of UTC: of `Z`, `GMT`, `EST`, `+0100`, `-05:30`, `UTC+2`; nil for what is none.
  static func offset(_ text: some StringProtocol) -> Int? {
    let name = text.prefix { $0.isASCII && $0.isLetter }.lowercased()
    if name.isEmpty { return signed(text) }
    guard let hours = hours[name] else { return nil }
    if ["utc", "gmt", "z"].contains(name), let more = signed(text.dropFirst(name.count)) { return more }
    return Int(hours * 3600)
  }

  private static func signed(_ text: some StringProtocol) -> Int? {
    guard let sign = text.first, "+-−".contains(sign) as Bool else { return nil }
    let digits: String = String(text.dropFirst()).prefix { $0.isASCII && ($0.isNumber || $0 == ":") }.filter {
      $0.isNumber
    }
    guard let value = Int(digits), digits.count <= 4 else { return nil }
    let (hours, minutes) = digits.count <= 2 ? (value, 0) : (value / 100, value % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  static func isName(_ word: String) -> Bool { hours[word] != nil }

  private static let hours: [String: Double] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 1, "ist": 5.5, "west": 1, "cet": 1, "mez": 1, "cest": 2,
    "mesz": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "trt": 3, "gst": 4, "pkt": 5, "wib": 7, "sgt": 8, "hkt": 8,
    "awst": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12, "nzdt": 13,
    "ast": -4, "adt": -3, "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "akst": -9, "hst": -10, "brt": -3, "art": -3,
  ]
}

/// Reads the pieces of a written date in whatever order they stand.
private struct WrittenDateReader {
  private enum Piece {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private var pieces: [Piece] = []
  private var year: Int?
  private var month: Int?
  private var dayNumber: Int?
  private var hour: Int?
  private var minute: Int?
  private var utcOffset: Int?

  init(_ text: String) {
    var rest = text[...]
    while let first = rest.first, pieces.count < 40 {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest[digits.endIndex...]
        pieces.append(.number(Int(digits) ?? 0, digits: digits.count))
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        rest = rest[word.endIndex...]
        pieces.append(.word(word.lowercased()))
      } else {
        if !first.isWhitespace { pieces.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
  }

  mutating func date(otherwise commonYear: Int?) -> StatedDate? {
    var index = 0
    while index < pieces.count {
      index += taken(at: index)
    }
    guard let year = year ?? commonYear, let month, let dayNumber,
      let day = CalendarDay(year: year, month: month, day: dayNumber)
    else {
      return nil
    }
    guard let hour, let minute, hour < 24, minute < 60 else { return StatedDate(day: day) }
    return StatedDate(day: day, hour: hour, minute: minute, utcOffset: utcOffset)
  }

  /// How many pieces from here are understood, or one that is left aside.
  private mutating func taken(at index: Int) -> Int {
    switch pieces[index] {
    case .number(let value, let digits): number(value, digits: digits, at: index)
    case .word(let word): self.word(word, at: index)
    case .mark(let mark):
      if hour != nil, utcOffset == nil, "+-−".contains(mark) { zone(at: index) } else { 1 }
    }
  }

  private mutating func word(_ word: String, at index: Int) -> Int {
    if month == nil, let named = MonthNames.number(word) {
      month = named
    } else if let hour, word == "pm" || word == "p" && isLetter("m", after: index) {
      self.hour = hour < 12 ? hour + 12 : hour
    } else if hour == 12, word == "am" || word == "a" && isLetter("m", after: index) {
      hour = 0
    } else if word == "noon", hour == nil || hour == 12 {
      (hour, minute) = (12, 0)
    } else if hour != nil, utcOffset == nil, Zones.isName(word) {
      return zone(at: index)
    }
    return 1
  }

  private func isLetter(_ letter: String, after index: Int) -> Bool {
    for piece in pieces.dropFirst(index + 1).prefix(2) {
      if case .word(let word) = piece { return word == letter }
    }
    return false
  }

  private mutating func number(_ value: Int, digits: Int, at index: Int) -> Int {
    // 9:12, 9.12 with a zone or a day known.
    if hour == nil, digits <= 2, value < 24, let next = numberBehind(index, mark: ":") {
      (hour, minute) = (value, next)
      if numberBehind(index + 2, mark: ":") != nil { return 5 }
      return 3
    }
    if hour == nil, digits <= 2, isHalfOfDay(at: index + 1) {
      (hour, minute) = (value, 0)
      return 1
    }
    for mark in [".", "/", "-"] as [Character] where month == nil && digits <= 2 {
      guard let second = numberBehind(index, mark: mark), let third = numberBehind(index + 2, mark: mark) else {
        continue
      }
      // The day stands first all over the world but where twelve months do not suffice for that.
      let dayFirst = second <= 12
      (dayNumber, month) = dayFirst ? (value, second) : (second, value)
      year = full(third, digits: numberDigits(index + 4))
      return 5
    }
    if digits == 4, hour == nil, value / 100 < 24, value % 100 < 60, isTime(value, at: index) {
      (hour, minute) = (value / 100, value % 100)
    } else if digits == 4, year == nil, (1800...2200).contains(value) {
      year = value
    } else if digits <= 2, dayNumber == nil, (1...31).contains(value) {
      dayNumber = value
      if case .word(let word)? = pieces.indices.contains(index + 1) ? pieces[index + 1] : nil,
        ["st", "nd", "rd", "th"].contains(word)
      {
        return 2
      }
    } else if digits == 2, year == nil, month != nil, dayNumber != nil {
      year = full(value, digits: 2)
    } else if digits == 4, year != nil, hour == nil, month != nil, value / 100 < 24, value % 100 < 60 {
      (hour, minute) = (value / 100, value % 100)
    }
    return 1
  }

  /// `0001`, `1800 GMT`, `2100 hrs`: four figures that are a time and no year.
  private func isTime(_ value: Int, at index: Int) -> Bool {
    if value < 1800 { return true }
    guard pieces.indices.contains(index + 1), case .word(let word) = pieces[index + 1] else { return false }
    return ["hrs", "hours", "h", "uhr"].contains(word) || Zones.isName(word)
  }

  private func full(_ year: Int, digits: Int) -> Int { digits <= 2 ? year + (year < 70 ? 2000 : 1900) : year }

  private func numberBehind(_ index: Int, mark: Character) -> Int? {
    guard index + 2 < pieces.count, case .mark(mark) = pieces[index + 1], case .number(let value, _) = pieces[index + 2]
    else { return nil }
    return value
  }

  private func numberDigits(_ index: Int) -> Int {
    if case .number(_, let digits) = pieces[index] { digits } else { 0 }
  }

  private func isHalfOfDay(at index: Int) -> Bool {
    guard pieces.indices.contains(index), case .word(let word) = pieces[index] else { return false }
    return ["am", "pm", "uhr"].contains(word) || (word == "a" || word == "p") && isLetter("m", after: index)
  }

  private mutating func zone(at index: Int) -> Int {
    var written = ""
    var end = index
    if case .word(let word) = pieces[index] {
      written = word
      end += 1
    }
    if end + 1 < pieces.count, case .mark(let sign) = pieces[end], "+-−".contains(sign),
      case .number(let value, let digits) = pieces[end + 1]
    {
      written += String(sign) + padded(value, to: digits)
      end += 2
      if let minutes = numberBehind(end - 1, mark: ":") {
        written += padded(minutes, to: 2)
        end += 2
      }
    }
    utcOffset = Zones.offset(written)
    return max(1, end - index)
  }

  private func padded(_ value: Int, to digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Months by their names, in the languages that datelines and pages are commonly written in.
enum MonthNames {
  /// 1 to 12 of `november`, `nov`, `März`, `février`.
  static func number(_ word: String) -> Int? {
    if let known = names[word] { return known }
    return word.count >= 3 ? names[String(word.prefix(3))].flatMap { isBeginning(word) ? $0 : nil } : nil
  }

  /// Of a month in one of the languages: `sept`.
  private static func isBeginning(_ word: String) -> Bool { all.contains { $0.hasPrefix(word) } }

  private static let all: [String] = languages.joined().map { $0 }

  private static let names: [String: Int] = {
    var table: [String: Int] = [:]
    for language in languages {
      for (index, name) in language.enumerated() { table[name] = index + 1 }
    }
    // `mar` and the like are English before they are anything else.
    for (index, name) in languages[0].enumerated() { table[String(name.prefix(3))] = index + 1 }
    for (name, number) in [
      "okt": 10, "dez": 12, "mai": 5, "mrt": 3, "maj": 5, "déc": 12, "fév": 2, "avr": 4, "ene": 1, "abr": 4,
    ] {
      table[name] = number
    }
    return table
  }()

  private static let languages: [[String]] = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ],
    [
      "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "dezember",
    ],
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
      "novembre", "dicembre",
    ],
    [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ],
    [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ],
    [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
      "dezembro",
    ],
    [
      "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta",
      "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ],
  ]
}
