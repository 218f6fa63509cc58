/// A number in copy with what an editor checks about it: how much, of what, and how surely.
package struct Figure: Hashable, Sendable {
  package enum Unit: Hashable, Sendable {
    /// Plain count of something: `four missiles`.
    case count
    /// The currency as an ISO 4217 code where the copy makes it sure, else as written (`dollars`).
    case money(String)
    case percent
    /// In years.
    case age
    /// The unit in the singular: `day`, `hour`.
    case duration(String)
    /// Length, weight, volume, speed, temperature; the unit in the singular: `kilometre`.
    case measure(String)
    /// Goals or votes of two sides, `3-1`: `value` and `upper` hold them in the order written.
    case score
    /// A part, `two-thirds` or `one in five`: `value` of `upper`.
    case fraction
  }

  /// Hedge, number, unit and rate: `more than 70 days`, `about a dozen`, `$72 a barrel`.
  package var span: Span
  package var value: Double
  /// The other end of a range (`three to five`), the second number of a score, or what a part is a part of.
  package var upper: Double?
  package var unit: Unit
  /// What a rate is told by, in the singular: `barrel` in `$72 a barrel`.
  package var per: String?
  /// `dozens`, `thousands`: an order of size.
  package var isVague: Bool
  /// What hedges it, as a caseless phrase: `more than`.
  package var hedge: String?
  /// What is counted, from the first adjective to the noun: `North Korean troops`.
  package var counted: Span?
  /// The caseless noun that is counted: `troops`.
  package var noun: String?
}

extension Figure {
  /// The same for two figures that say the same of the same thing, whatever the typography or the hedge.
  package var identity: String {
    var parts = [value.plain]
    if let upper { parts.append(upper.plain) }
    switch unit {
    case .count: break
    case .money(let currency): parts.append(currency)
    case .percent: parts.append("%")
    case .age: parts.append("years old")
    case .duration(let name), .measure(let name): parts.append(name)
    case .score: parts.append("score")
    case .fraction: parts.append("part")
    }
    if let per { parts.append("per " + per) }
    if let noun { parts.append(singular(noun)) }
    return parts.joined(separator: " ")
  }
}

extension Figure {
  /// How it reads in a list: `214 passengers`, `3.75 %`, `35,000,000 USD`.
  /// Without its hedge.
  package var label: String {
    if isVague, let word = Figure.vague[value] {
      let unit = if case .money(let currency) = unit { " " + currency } else { "" }
      return word + unit + (noun.map { " of \($0)" } ?? "")
    }
    var text = value.plain.groupedDigits
    if let upper { text += joint + upper.plain.groupedDigits }
    switch unit {
    case .count, .score, .fraction: break
    case .money(let currency): text += " " + currency
    case .percent: text += " %"
    case .age: text += " years old"
    case .duration(let name), .measure(let name):
      text += " " + (value == 1 && upper == nil ? name : plural(name)).replacing("-", with: " ")
    }
    if let per { text += " per " + per.replacing("-", with: " ") }
    if let noun { text += " " + noun }
    return text
  }

  private var joint: String {
    switch unit {
    case .score: "-"
    case .fraction: "/"
    default: "–"
    }
  }

  /// What an order of size is called: `dozens` is not 12.
  private static let vague: [Double: String] = [
    10: "tens", 12: "dozens", 20: "scores", 100: "hundreds", 1_000: "thousands", 10_000: "tens of thousands",
    100_000: "hundreds of thousands", 1e6: "millions", 1e7: "tens of millions", 1e8: "hundreds of millions",
    1e9: "billions", 1e10: "tens of billions", 1e11: "hundreds of billions",
  ]
}

private func plural(_ name: String) -> String {
  switch name {
  case "foot": "feet"
  case "inch": "inches"
  case "century": "centuries"
  case "mph", "kph": name
  default: name + "s"
  }
}

extension String {
  /// With commas for thousands in what comes before the point.
  fileprivate var groupedDigits: String {
    let whole = prefix { $0 != "." }
    guard whole.count > 3, whole.allSatisfy(\.isNumber) else { return self }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + dropFirst(whole.count)
  }
}

extension Double {
  /// Without a fraction where there is none.
  var plain: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}

/// A rough English singular, good enough for a key: `missiles` → `missile`.
func singular(_ noun: String) -> String {
  if noun.hasSuffix("ies"), noun.count > 4 { return String(noun.dropLast(3)) + "y" }
  if noun.hasSuffix("s"), !noun.hasSuffix("ss"), noun.count > 3 { return String(noun.dropLast()) }
  return noun
}
