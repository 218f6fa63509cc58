/// What a number is a number of: money, a share, a time, a measure, and what it is told by.
extension FigureFinder {
  /// The currency that signs, prefixes and codes give. `A$12m` begins before the sign.
  func currency(of numeral: Numeral, start: inout Int) -> String {
    if !numeral.currency.isEmpty {
      if numeral.currency == "$", passage.clingsToPrevious(start), let dollar = Units.dollars[passage.key(start - 1)] {
        start -= 1
        return dollar
      }
      return Units.currencySigns[numeral.currency] ?? numeral.currency
    }
    guard numeral.isInDigits, let code = Units.currencyCodes[passage.key(start - 1)] else { return "" }
    // `Rs. 500` and `try 20` are written unlike codes.
    guard
      passage.source(start - 1).utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        || passage.key(start - 1) == "rs"
    else { return "" }
    start -= 1
    return code
  }

  func unit(of numeral: Numeral, currency: String, end: inout Int) -> Figure.Unit {
    if !currency.isEmpty { return .money(currency) }
    switch numeral.suffix {
    case "": return unitWord(at: &end)
    case "%": return .percent
    case "p": return .money("penny")
    case "°":
      takeScale(of: "degree", end: &end)
      return .measure("degree")
    case "°c", "°f", "c": return .measure("degree")
    default: break
    }
    if numeral.suffix.hasPrefix("-year-old") { return .age }
    if numeral.suffix.hasPrefix("-") {
      let word = String(numeral.suffix.dropFirst().prefix { $0 != "-" })
      return Units.durations[word].map(Figure.Unit.duration) ?? Units.measures[word].map(Figure.Unit.measure) ?? .count
    }
    return Units.measures[numeral.suffix].map(Figure.Unit.measure) ?? .count
  }

  private func unitWord(at end: inout Int) -> Figure.Unit {
    let key = passage.key(end)
    let next = passage.key(end + 1)
    if key == "percentage" || key == "percent" || key == "pct", next.hasPrefix("point") {
      end += 2
      return .measure("percentage-point")
    }
    if key == "percent" || key == "pct" || key == "%" {
      end += 1
      return .percent
    }
    if key == "per", next == "cent" {
      end += 2
      return .percent
    }
    if key == "basis", next.hasPrefix("point") {
      end += 2
      return .measure("basis-point")
    }
    // `billions of dollars`
    if key == "of", let currency = Units.currencyWords[next] {
      end += 2
      return .money(currency)
    }
    if let currency = Units.currencyWords[key] {
      end += 1
      return .money(currency)
    }
    if let code = Units.currencyCountries[key], Units.currencyWords[next] != nil {
      end += 2
      return .money(code)
    }
    if let code = Units.currencyCodes[key], passage.source(end).utf8.first != key.utf8.first {
      end += 1
      return .money(code)
    }
    if let duration = Units.durations[key] {
      end += 1
      if duration == "year", passage.key(end) == "old" {
        end += 1
        return .age
      }
      return .duration(duration)
    }
    if key == "celsius" || key == "fahrenheit" {
      end += 1
      return .measure("degree")
    }
    if ["square", "sq", "cubic"].contains(key), let measure = Units.measures[next] {
      end += 2
      return .measure((key == "cubic" ? "cubic-" : "square-") + measure)
    }
    if let measure = Units.measures[key] {
      end += key == "nautical" && next.hasPrefix("mile") ? 2 : 1
      takeScale(of: measure, end: &end)
      return .measure(measure)
    }
    return .count
  }

  /// `38 degrees Celsius`.
  private func takeScale(of measure: String, end: inout Int) {
    guard measure == "degree", ["celsius", "fahrenheit", "c", "f", "centigrade"].contains(passage.key(end)) else {
      return
    }
    end += 1
  }

  /// `a barrel` behind a price, `per hour` and `/h` behind a distance.
  func rate(of unit: Figure.Unit, at end: inout Int) -> String? {
    let key = passage.key(end)
    if key == "/", passage.clingsToPrevious(end),
      let per = Units.per[passage.key(end + 1)] ?? (passage.key(end + 1) == "h" ? "hour" : nil)
    {
      end += 2
      return per
    }
    guard unit != .count || key == "per", unit != .age, unit != .percent,
      key == "a" || key == "an" || key == "per" || key == "each"
    else {
      return nil
    }
    let word = passage.key(end + 1)
    guard let per = Units.per[word] ?? (key == "per" && passage.kind(end + 1) == .word ? word : nil),
      !["after", "before", "later", "earlier", "ago", "long", "old"].contains(passage.key(end + 2))
    else { return nil }
    end += 2
    return per
  }
}
