/// Which numbers are figures at all.
extension FigureFinder {
  func isFigure(_ numeral: Numeral) -> Bool {
    let first = numeral.range.lowerBound
    if numeral.isInDigits {
      if ["s", "st", "nd", "rd", "th", "am", "pm", "a", "p.m", "a.m", "ers"].contains(numeral.suffix) { return false }
      if ["st-", "nd-", "rd-", "th-", "s-"].contains(where: numeral.suffix.hasPrefix) { return false }
      if numeral.suffix.hasPrefix(":") || numeral.suffix.hasPrefix("/") { return false }
      if clockMarks.contains(passage.key(numeral.range.upperBound)) { return false }
      if isTelephone(first) || isTelephone(first - 1) { return false }
      return !Years.isYear(passage, at: first) && !isDesignation(numeral) && !isAddress(numeral)
    }
    if passage.key(first) == "one" && numeral.range.count == 1 {
      let next = first + 1
      guard passage.kind(next) == .word, !FunctionWords.contains(passage.key(next)) else { return false }
      return !["no", "any", "every", "some", "each", "number", "this", "that", "another", "which"].contains(
        passage.key(first - 1))
    }
    if passage.key(numeral.range.upperBound) == "o'clock" { return false }
    return (passage.key(first) != "zero" || numeral.range.count == 1) && !isDesignation(numeral)
  }

  /// A leading zero is a telephone's.
  private func isTelephone(_ index: Int) -> Bool {
    guard passage.kind(index) == .number else { return false }
    let key = passage.key(index)
    return key.utf8.first == UInt8(ascii: "0") && key.utf8.count > 1 && !key.contains(".") && !key.hasSuffix("%")
  }

  /// `Flight 214`, `Article 5`, `phase two`: a number that tells one from another.
  private func isDesignation(_ numeral: Numeral) -> Bool {
    let before = numeral.range.lowerBound - 1
    guard numeral.suffix.isEmpty, numeral.currency.isEmpty, numeral.scale == 1, passage.kind(before) == .word else {
      return passage.key(before) == "." && passage.key(before - 1) == "no" && passage.isCapitalised(before - 1)
    }
    guard let isAlways = designators[passage.key(before)] else { return false }
    return isAlways || passage.isCapitalised(before)
  }

  /// `14 Mill Street`.
  private func isAddress(_ numeral: Numeral) -> Bool {
    let end = numeral.range.upperBound
    guard numeral.suffix.isEmpty, numeral.scale == 1, passage.isCapitalised(end) else { return false }
    return (end + 1..<end + 4).first { streets.contains(passage.key($0)) || !passage.isCapitalised($0) }.map {
      passage.isCapitalised($0)
    } ?? false
  }

  /// `Castigne, 46, said`; `aged 29`; `the age of 17`.
  func isAge(_ numeral: Numeral) -> Bool {
    let index = numeral.range.lowerBound
    guard numeral.range.count == 1, numeral.suffix.isEmpty, numeral.currency.isEmpty, numeral.scale == 1,
      (1...115).contains(numeral.value)
    else { return false }
    switch passage.key(index - 1) {
    case "aged", "age": return true
    case "of": return passage.key(index - 2) == "age" || passage.key(index - 2) == "ages"
    case "between": return passage.key(index - 2) == "aged"
    case "and" where passage.key(index - 3) == "," && Nouns.isPerson(passage.key(index - 4)):
      return passage.key(index + 1) == ","
    case "and", "to":
      return passage.key(index - 3) == "aged" || passage.key(index - 3) == "between" && passage.key(index - 4) == "aged"
    case ",":
      guard numeral.isInDigits, passage.isCapitalised(index - 2) || Nouns.isPerson(passage.key(index - 2)) else {
        return false
      }
      return [",", "."].contains(passage.key(index + 1))
        || passage.key(index + 1) == "and" && passage.kind(index + 2) == .number && passage.key(index + 3) == ","
    default: return false
    }
  }
}

private let clockMarks = WordTable(["a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "gmt"])

/// Words whose numbers are names; those with `true` in lower case too.
private let designators = WordTable([
  "flight": true, "article": true, "section": true, "chapter": true, "route": true, "highway": true, "interstate": true,
  "channel": true, "page": true, "phase": true, "number": true, "paragraph": true, "platform": true, "gate": true,
  "boeing": false, "airbus": false, "formula": false, "group": false, "room": false, "type": false, "level": false,
  "tier": false, "line": false, "unit": false, "reactor": true, "apollo": false, "category": false, "resolution": false,
  "act": false, "stage": false, "week": false, "game": false, "day": false, "round": false, "title": false,
  "proposition": false, "amendment": false, "building": false, "terminal": false, "pier": false, "berth": false,
  "exit": false, "runway": false, "block": false, "zone": false, "sector": false, "district": false, "ward": false,
  "squadron": false, "regiment": false, "chromosome": true, "windows": false, "iphone": true, "falcon": false,
  "rule": false, "step": false, "grade": true, "class": false, "no": false, "radio": false, "catch": false,
  "area": false,
])

private let streets = WordTable([
  "street", "road", "avenue", "lane", "boulevard", "st", "rd", "ave", "drive", "terrace", "crescent", "way",
])
