import Language

/// What a run of words says of how much, when and which way, as keys that are equal where only the writing differs: `two` and `2`,
/// `12 000` and `12,000`, `5 percent` and `5%`. Coarser than figures, and so surer that no changed number is missed.
struct Quantities {
  /// Numbers with their signs and currencies. One more or less is a change.
  private(set) var numbers: [String] = []
  /// Of these, another one is a change; one more or less may be a way of putting it.
  private var parts: [String] = []
  private var units: [String] = []
  private var calendar: [String] = []
  private var directions: [String] = []

  /// - Parameter leavingOut: tokens that stand elsewhere on the other side.
  init(_ text: ComparedText, _ range: Range<Int>, leavingOut: (Int) -> Bool) {
    for index in range where !leavingOut(index) {
      let token = text.tokens[index]
      switch token.kind {
      case .number: addNumber(text, index)
      case .symbol, .punctuation: if text.text[token.span] == "%" { numbers.append("%") }
      case .word: addWord(NormalForm.caseless(token, in: text.text), text, index)
      case .quote, .dash: if Self.isSign(text, index) { numbers.append("-") }
      }
    }
  }

  /// Whether two runs say another quantity.
  func differs(from other: Quantities) -> Bool {
    func areOther(_ a: [String], _ b: [String]) -> Bool { !a.isEmpty && !b.isEmpty && a != b }
    return numbers != other.numbers || areOther(parts, other.parts) || areOther(units, other.units)
      || areOther(calendar, other.calendar) || areOther(directions, other.directions)
  }

  /// The same numbers in another writing.
  func isSameNumber(as other: Quantities) -> Bool {
    !numbers.isEmpty && numbers == other.numbers && units == other.units
  }

  /// A dash that makes the number behind it negative: `-0.4`, `−5`, not `51–49`.
  static func isSign(_ text: ComparedText, _ index: Int) -> Bool {
    guard text.tokens.indices.contains(index), ["-", "–", "−", "‒"].contains(text.text[text.tokens[index].span]),
      index + 1 < text.tokens.count, text.tokens[index + 1].kind == .number,
      text.tokens[index].span.end == text.tokens[index + 1].span.start
    else { return false }
    return index == 0 || text.tokens[index - 1].span.end < text.tokens[index].span.start || text.startsBlock(index)
  }

  // MARK: numbers

  private mutating func addNumber(_ text: ComparedText, _ index: Int) {
    var group = ""
    var letters = ""
    func isDigit(_ character: Character) -> Bool { character.wholeNumberValue != nil }
    let source = Array(text.text[text.tokens[index].span])
    for (place, character) in source.enumerated() {
      if let digit = character.wholeNumberValue {
        closeLetters(&letters)
        group += String(digit)
      } else if character == "." || character == ",", !group.isEmpty, place + 1 < source.count,
        isDigit(source[place + 1])
      {
        group.append(character)
      } else {
        closeGroup(&group, text, index)
        if character.isLetter {
          letters += character.lowercased()
        } else if character == "-" && place == 0 || character == "−" {
          numbers.append("-")
        } else if character.isCurrencySymbol || character == "%" {
          numbers.append(String(character))
        }
      }
    }
    closeGroup(&group, text, index)
    closeLetters(&letters)
  }

  /// `50,000` is `50000`; `12 000` was two tokens.
  private mutating func closeGroup(_ group: inout String, _ text: ComparedText, _ index: Int) {
    guard !group.isEmpty else { return }
    let parts = group.split(separator: ",")
    if parts.count > 1, parts[0].count <= 3, parts.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }) {
      group = parts.joined()
    }
    let isThousands =
      group.count == 3 && index > 0 && text.tokens[index - 1].kind == .number && !text.startsBlock(index)
    if isThousands, let last = numbers.last, last.count <= 3, last.allSatisfy(\.isNumber) {
      numbers[numbers.count - 1] = last + group
    } else {
      numbers.append(group)
    }
    group = ""
  }

  private mutating func closeLetters(_ letters: inout String) {
    if !letters.isEmpty { addUnit(Self.unitWords[letters] ?? letters, isBehindNumber: true) }
    letters = ""
  }

  /// `35 million` is `35000000`.
  private mutating func addUnit(_ unit: String, isBehindNumber: Bool) {
    if unit == "%" {
      numbers.append("%")
    } else if isBehindNumber, let power = Self.powers[unit], let last = numbers.last, let value = Double(last) {
      let product = value * power
      numbers[numbers.count - 1] =
        product == product.rounded() && product < 1e15 ? String(Int(product)) : String(product)
    } else {
      units.append(unit)
    }
  }

  private static let powers: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]

  // MARK: words

  private mutating func addWord(_ word: String, _ text: ComparedText, _ index: Int) {
    if let number = Self.number(word) {
      numbers.append(number)
    } else if word.count == 1, Self.hanNumerals.contains(word) {
      numbers.append(word)
    } else if word == "minus" {
      numbers.append("-")
    } else if let unit = Self.unitWords[word] {
      addUnit(unit, isBehindNumber: index > 0 && text.tokens[index - 1].kind == .number)
    } else if Self.partWords.contains(word) {
      parts.append(word)
    } else if word == "may", text.text[text.tokens[index].span] == "May", !text.sentenceStarts(index) {
      calendar.append(word)
    } else if let name = Self.calendarName(word) {
      calendar.append(name)
    } else if Self.periods.contains(word), Self.isRelative(text, index) {
      calendar.append(word)
    } else if let half = Self.halves[word], index > 0, text.tokens[index - 1].kind == .number {
      calendar.append(half)
    } else if let direction = Self.direction(word), Self.isAboutNumbers(text, index) {
      directions.append(direction)
    }
  }

  /// `nine` is 9, `twenty-one` 21. `one` is too often a pronoun.
  private static func number(_ word: String) -> String? {
    if let value = small[word] { return String(value) }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let tens = small[parts[0]], tens >= 20,
      let ones = small[parts[1]] ?? (parts[1] == "one" ? 1 : nil),
      ones < 10
    else { return nil }
    return String(tens + ones)
  }

  private static let small: [String: Int] = [
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  /// Told apart, not read: `九` and `十` differ.
  private static let hanNumerals = "〇一二三四五六七八九十百千万萬億亿兆两"

  private static let unitWords: [String: String] = [
    "percent": "%", "pct": "%", "cent": "%", "percentage": "percentage", "point": "point", "points": "point",
    "hundred": "hundred", "hundreds": "hundred", "thousand": "thousand", "thousands": "thousand", "k": "thousand",
    "million": "million", "millions": "million", "m": "million", "mn": "million", "billion": "billion",
    "billions": "billion",
    "bn": "billion", "b": "billion", "trillion": "trillion", "trillions": "trillion", "tn": "trillion",
    "dozen": "dozen",
    "dozens": "dozen",
  ]

  private static let partWords: Set = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "half", "halves",
    "quarter",
    "quarters", "thirds", "fifths", "tenths", "double", "doubled", "doubling", "triple", "tripled", "tripling",
    "quadrupled",
    "halved", "twice", "thrice", "twofold", "threefold",
  ]

  private static func calendarName(_ word: String) -> String? {
    let stem = word.hasSuffix(".") ? String(word.dropLast()) : word
    return days.contains(stem) || months.contains(stem) ? String(stem.prefix(3)) : nil
  }

  private static let days: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
    "tonight",
  ]

  private static let months: Set = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "jan",
    "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  private static let periods: Set = ["day", "week", "weekend", "month", "year", "decade", "century"]

  private static func isRelative(_ text: ComparedText, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["next", "last", "this", "past", "coming"].contains(
      NormalForm.caseless(text.tokens[index - 1], in: text.text))
  }

  private static let halves = ["am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"]

  private static func direction(_ word: String) -> String? {
    up.contains(word) ? "up" : down.contains(word) ? "down" : nil
  }

  private static let up: Set = [
    "rose", "rise", "rises", "risen", "rising", "up", "increase", "increased", "increases", "gain", "gained", "gains",
    "grew",
    "grow", "climbed", "jumped", "surged", "soared", "higher", "won", "above", "more",
  ]

  private static let down: Set = [
    "fell", "fall", "falls", "fallen", "falling", "down", "decrease", "decreased", "decreases", "decline", "declined",
    "dropped",
    "drop", "lost", "sank", "slid", "plunged", "shrank", "tumbled", "lower", "below", "less", "fewer",
  ]

  /// Up and down are of weight where the sentence holds a number.
  private static func isAboutNumbers(_ text: ComparedText, _ index: Int) -> Bool {
    text.tokens[text.sentences[text.sentence(ofToken: index)]].contains { $0.kind == .number }
  }
}
