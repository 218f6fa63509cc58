import Language

/// What stands before the dash that opens a lede: a dateline (`Kyiv, Ukraine —`, `SANDHAVEN (NPW) --`) or only an
/// agency's name (`AFP –`).
struct LeadIn {
  var role: ParagraphRole
  /// UTF-8 bytes from the start of the paragraph to the first of the lede.
  var length: Int
  /// The bytes of those that are not white space at the end.
  var ownLength: Int
  var place: String?
  var agency: String?

  /// The lead-in of a paragraph, or nil where it opens with the lede.
  init?(_ paragraph: Substring) {
    if let bracketed = LeadIn(bracketed: paragraph) {
      self = bracketed
      return
    }
    let head = paragraph.prefix(100)
    guard let dash = LeadIn.dash(in: head) else { return nil }
    let opening = BlockText(head[..<dash.lowerBound])
    let lede = paragraph[dash.upperBound...].drop(while: \.isWhitespace)
    guard let first = lede.first(where: { !"“\"‘'«".contains($0) }), !first.isLowercase else { return nil }
    guard (1...9).contains(opening.words.count) else { return nil }

    var place = opening.text.trimmingWhitespace()
    var agency: String?
    if place.hasSuffix(")"), let bracket = place.lastIndex(of: "(") {
      agency = String(place[place.index(after: bracket)...].dropLast())
      place = place[..<bracket].trimmingWhitespace()
    }
    if agency == nil {
      guard LeadIn.isPlace(BlockText(place)) else { return nil }
      if LeadIn.isAgency(place) { (agency, place) = (String(place), "") }
    } else if !place.isEmpty, place.contains(where: { ".!?;:".contains($0) }) {
      return nil
    }
    self.place = place.isEmpty ? nil : String(place)
    self.agency = agency.map { Agencies.canonicalName(caseless: $0.lowercased()) ?? $0 }
    role = place.isEmpty ? .leadIn : .dateline
    length = paragraph.utf8.distance(from: paragraph.startIndex, to: lede.startIndex)
    ownLength = paragraph.utf8.distance(from: paragraph.startIndex, to: dash.upperBound)
  }

  /// `【東京＝共同】`: the place and the agency as Japanese copy sets them.
  private init?(bracketed paragraph: Substring) {
    guard paragraph.first == "【", let close = paragraph.prefix(40).firstIndex(of: "】") else { return nil }
    let parts = paragraph[paragraph.index(after: paragraph.startIndex)..<close].split(separator: "＝", maxSplits: 1)
    guard let place = parts.first else { return nil }
    self.place = String(place)
    agency = parts.count > 1 ? String(parts[1]) : nil
    role = .dateline
    ownLength = paragraph.utf8.distance(from: paragraph.startIndex, to: paragraph.index(after: close))
    length = ownLength
  }

  /// The first dash with a space or a lede behind it.
  private static func dash(in head: Substring) -> Range<Substring.Index>? {
    var index = head.startIndex
    while index < head.endIndex {
      let isLong = "–—―".contains(head[index])
      if isLong || head[index] == "-" {
        var end = head.index(after: index)
        while end < head.endIndex, "-–—".contains(head[end]) { end = head.index(after: end) }
        let spaceBefore = index > head.startIndex && head[head.index(before: index)].isWhitespace
        let spaceAfter = end < head.endIndex && head[end].isWhitespace
        if spaceBefore && spaceAfter
          || isLong && (spaceBefore || spaceAfter || index > head.startIndex && head[head.index(before: index)] == ")")
        {
          return index..<end
        }
        index = end
      } else {
        index = head.index(after: index)
      }
    }
    return nil
  }

  /// Capitalised words, the particles of place names, and a day: `NEW DELHI, March 2`.
  private static func isPlace(_ opening: BlockText) -> Bool {
    guard opening.words.count <= 7, !opening.text.contains(where: { "!?;:\"“”".contains($0) }) else { return false }
    return opening.words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isUppercase || first.isNumber
        || ["de", "la", "del", "of", "the", "and", "sur", "al", "upon"].contains(word)
    } && opening.words[0].first!.isUppercase
  }

  /// What is known, or two or three capitals: `PARIS —` and `ROME —` are places. A longer one that is not known is told by
  /// its brackets, `SANDHAVEN (NORDLYS) —`.
  private static func isAgency(_ place: Substring) -> Bool {
    if Agencies.canonicalName(caseless: place.lowercased()) != nil { return true }
    return (2...3).contains(place.count) && place.allSatisfy { $0.isLetter && $0.isUppercase }
  }
}

extension Substring {
  func trimmingWhitespace() -> Substring {
    let kept = drop(while: \.isWhitespace)
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return kept }
    return kept[...last]
  }
}
