/// A number as it is written: in digits (`$35,000,000`, `37bn`, `52-year-old`), in words (`twenty-one`, `four
/// thousand`), as a part of something (`two-thirds`, `one in five`) or vaguely (`dozens`).
struct Numeral: Equatable {
  /// The tokens it takes, magnitude word included: `$35`, `million`.
  var range: Range<Int>
  var value: Double
  /// What `million` and the like multiply it by; 1 without one.
  var scale = 1.0
  /// The second number of `10-15`, or what a part is a part of: 3 in `two-thirds`.
  var second: Double?
  /// `two-thirds`, `one in five`: `value` of `second`.
  var isFraction = false
  /// `dozens`, `tens of thousands`: an order of size, not a count.
  var isVague = false
  /// The currency sign before the digits, if any.
  var currency: String = ""
  /// What clings to the digits: `%`, `-year-old`, `km`; in words as in digits: `-hour` of `two-hour`.
  var suffix: String = ""
  var isInDigits = false

  static func read(_ passage: Passage, at index: Int) -> Numeral? {
    switch passage.kind(index) {
    case .number:
      inDigits(passage, at: index).map { $0.ratio(passage) ?? $0 }
    case .word where mayBegin(with: passage.key(index)):
      vague(passage, at: index) ?? fraction(passage, at: index) ?? compound(passage, at: index)
        ?? inWords(passage, at: index).map { $0.ratio(passage) ?? $0 }
    default: nil
    }
  }

  /// A first word that vague numerals or those in words may have: asked of every word of a text, few of which have it.
  private static func mayBegin(with key: String) -> Bool {
    openers.contains(key) || key.utf8.contains(UInt8(ascii: "-"))
  }

  private static let openers = WordTable(["a", "an", "half"] + small.words + plurals.words)

  // MARK: digits

  private static func inDigits(_ passage: Passage, at index: Int) -> Numeral? {
    let key = passage.key(index)
    let currency = key.prefix { !$0.isNumber }
    let digits = key.dropFirst(currency.count).prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == " " }
    let suffix = key.dropFirst(currency.count + digits.count)
    guard let value = Double(digits.filter { $0 != "," && $0 != " " }) else { return nil }
    var numeral = Numeral(range: index..<(index + 1), value: value, currency: String(currency), isInDigits: true)
    if let scale = clingingScales[String(suffix)] {
      numeral.multiply(by: scale)
    } else {
      numeral.suffix = String(suffix)
      if suffix.hasPrefix("-") { numeral.takeSecond(suffix.dropFirst()) }
    }
    numeral.takeFraction(from: passage)
    numeral.takeMagnitudes(from: passage)
    return numeral
  }

  /// `10-13/16`, as markets write 10 13/16.
  private mutating func takeFraction(from passage: Passage) {
    let slash = range.upperBound
    guard let part = second, passage.key(slash) == "/", passage.clingsToPrevious(slash),
      passage.clingsToPrevious(slash + 1),
      let whole = Double(passage.key(slash + 1)), whole > part
    else { return }
    value += part / whole
    second = nil
    range = range.lowerBound..<(slash + 2)
  }

  /// `10-15`, `$2-3m`.
  private mutating func takeSecond(_ rest: Substring) {
    let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let tail = String(rest.dropFirst(digits.count))
    let scale = Numeral.clingingScales[tail]
    guard let other = Double(digits.filter { $0 != "," }), scale != nil || tail.isEmpty || tail == "%" else { return }
    second = other
    suffix = tail == "%" ? tail : ""
    if let scale { multiply(by: scale) }
  }

  /// `37bn`, `$4m`: scales that are written onto the digits.
  private static let clingingScales: [String: Double] = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
  ]

  private mutating func takeMagnitudes(from passage: Passage) {
    guard suffix.isEmpty else { return }
    while let scale = Numeral.magnitudes[passage.key(range.upperBound)] {
      multiply(by: scale)
      range = range.lowerBound..<(range.upperBound + 1)
    }
  }

  mutating func multiply(by factor: Double) {
    // To a hundredth: 1.1 × 10⁹ is no whole number in binary.
    func product(_ number: Double) -> Double { (number * factor * 100).rounded() / 100 }
    value = product(value)
    second = second.map(product)
    scale *= factor
  }

  // MARK: words

  private static func inWords(_ passage: Passage, at index: Int) -> Numeral? {
    if passage.key(index) == "half", passage.key(index + 1) == "a", let scale = magnitudes[passage.key(index + 2)] {
      return Numeral(range: index..<(index + 3), value: scale / 2)
    }
    // `half an hour`
    if passage.key(index) == "half", ["a", "an"].contains(passage.key(index + 1)),
      Units.durations.contains(passage.key(index + 2)) || Units.measures.contains(passage.key(index + 2))
    {
      return Numeral(range: index..<(index + 2), value: 0.5)
    }
    let hasArticle = passage.key(index) == "a" || passage.key(index) == "an"
    var end = hasArticle ? index + 1 : index
    guard hasArticle ? magnitudes[passage.key(end)] != nil : value(ofSmall: passage.key(end)) != nil else { return nil }
    // `two hundred and five thousand`: `current` grows up to a thousand, which moves it into `total`.
    var total = 0.0
    var current = hasArticle ? 1.0 : 0.0
    while true {
      let next = passage.key(end) == "and" && current >= 100 ? end + 1 : end
      if let scale = magnitudes[passage.key(next)], next == end {
        current *= scale
        if scale >= 1000 { (total, current) = (total + current, 0) }
      } else if let small = value(ofSmall: passage.key(next)), adds(small, to: current) {
        current += small
      } else {
        break
      }
      end = next + 1
    }
    if passage.key(end) == "and", passage.key(end + 1) == "a", passage.key(end + 2) == "half" {
      var numeral = Numeral(range: index..<(end + 3), value: total + current + 0.5)
      numeral.takeMagnitudes(from: passage)
      return numeral
    }
    return Numeral(range: index..<end, value: total + current)
  }

  /// `twenty five` and `hundred five` add up; `five six` are two numbers.
  private static func adds(_ small: Double, to current: Double) -> Bool {
    let hundreds = current.truncatingRemainder(dividingBy: 100)
    if hundreds == 0 { return true }
    return small < 10 && hundreds >= 20 && hundreds.truncatingRemainder(dividingBy: 10) == 0
  }

  static func value(ofSmall key: String) -> Double? {
    if let value = small[key] { return value }
    guard key.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = key.split(separator: "-")
    guard parts.count == 2, let tens = small[String(parts[0])], tens >= 20, let unit = small[String(parts[1])],
      unit < 10
    else { return nil }
    return tens + unit
  }

  private static func vague(_ passage: Passage, at index: Int) -> Numeral? {
    guard let scale = plurals[passage.key(index)] else { return nil }
    if passage.key(index + 1) == "of", let outer = plurals[passage.key(index + 2)] {
      return Numeral(range: index..<(index + 3), value: scale * outer, isVague: true)
    }
    return Numeral(range: index..<(index + 1), value: scale, isVague: true)
  }

  static let small: WordTable<Double> = {
    let units = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen
      """
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    var table: [String: Double] = [:]
    for (value, name) in units.split(separator: " ").enumerated() { table[String(name)] = Double(value) }
    for (index, name) in tens.split(separator: " ").enumerated() { table[String(name)] = Double(20 + index * 10) }
    return WordTable(table)
  }()

  static let magnitudes = WordTable([
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "bn": 1e9,
  ])

  private static let plurals = WordTable([
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
  ])
}
