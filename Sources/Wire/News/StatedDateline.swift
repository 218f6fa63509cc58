import Language

/// A dateline as formats state it and as it stands at the head of the lede: `Berlin (dpa) - `, `MADRID, 21 Nov. 2024 (Europa Press) -`,
/// `FORT WASHINGTON, Pa.`
struct StatedDateline: Equatable {
  /// On one line, without white space at the ends.
  var text: String
  /// The place, and the day where it is stated; nil for an agency alone.
  var place: String?
  var agency: String?

  init?(_ written: String?) {
    guard let written = written?.onOneLine, written.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    text = written
    var rest = StatedDateline.withoutDash(written[...])
    if rest.hasSuffix("/.") { rest = rest.dropLast() }
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), rest.distance(from: open, to: rest.endIndex) <= 40 {
      agency = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open].trimmingWhitespace()
    } else if rest.hasSuffix("/"), let open = rest.dropLast().lastIndex(of: "/") {
      agency = String(rest[rest.index(after: open)...].dropLast())
      rest = StatedDateline.withoutDash(rest[..<open])
      if rest.last == "." { rest = rest.dropLast() }
    } else if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
      agency = String(rest[rest.index(after: rest.startIndex)..<close])
      rest = rest[rest.index(after: close)...].drop { "-–—_ ".contains($0) }
    }
    while rest.last == "," || rest.last == ":" { rest = rest.dropLast().trimmingWhitespace() }
    place = rest.isEmpty ? nil : String(rest)
    agency = agency.map { Agencies.canonicalName(caseless: $0.lowercased()) ?? $0 }
  }

  private static func withoutDash(_ text: Substring) -> Substring {
    var rest = text.trimmingWhitespace()
    while let last = rest.last, "-–—_".contains(last) { rest = rest.dropLast().trimmingWhitespace() }
    // EFE sets `.-` behind its name; the stop of `Pa.` stays.
    if rest.hasSuffix(")."), text.count > rest.count { rest = rest.dropLast() }
    return rest
  }

  /// How many UTF-8 bytes at the head of a lede are its dateline, the space behind the dash counted; nil for none.
  static func length(in lede: String, stated: StatedDateline?) -> (own: Int, whole: Int)? {
    let head = lede.prefix(200)
    if let stated, let end = match(withoutDash(stated.text[...]), in: head), let dash = dash(in: head, from: end) {
      return (lede.utf8.distance(from: lede.startIndex, to: dash), whole(lede, behind: dash))
    }
    if let end = bracketed(head) ?? slashed(head) {
      return (lede.utf8.distance(from: lede.startIndex, to: end), whole(lede, behind: end))
    }
    // `(ANSA) - Rome, October 11 - …`: the agency first.
    guard head.first == "(", let agency = LeadIn(lede[...]), agency.place == nil else { return nil }
    let rest = lede.utf8.index(lede.startIndex, offsetBy: agency.length)
    guard let place = LeadIn(lede[rest...]), place.role == .dateline else { return nil }
    return (agency.length + place.ownLength, agency.length + place.length)
  }

  private static func whole(_ lede: String, behind end: Substring.Index) -> Int {
    let rest = lede[end...].drop(while: \.isWhitespace)
    return lede.utf8.distance(from: lede.startIndex, to: rest.startIndex)
  }

  /// Where the stated words end, white space apart.
  private static func match(_ stated: Substring, in head: Substring) -> Substring.Index? {
    var index = head.startIndex
    for word in stated.split(whereSeparator: \.isWhitespace) {
      let rest = head[index...].drop(while: \.isWhitespace)
      guard rest.hasPrefix(word) else { return nil }
      index = rest.index(rest.startIndex, offsetBy: word.count)
    }
    return index
  }

  /// Behind the dash that follows, with an agency's brackets before it or without.
  private static func dash(in head: Substring, from start: Substring.Index) -> Substring.Index? {
    var rest = head[start...].drop { $0.isWhitespace || $0 == "," }
    if rest.first == "(", let close = rest.prefix(40).firstIndex(of: ")") {
      rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
    }
    if rest.hasPrefix(".-") { rest = rest.dropFirst() }
    let dashes = rest.prefix { "-–—―_".contains($0) }
    return dashes.isEmpty ? nil : dashes.endIndex
  }

  /// `PLACE, day (AGENCY) -`, `.-`, `_`: brackets and then a dash, before any sentence.
  private static func bracketed(_ head: Substring) -> Substring.Index? {
    guard let open = head.prefix(80).firstIndex(of: "("), open > head.startIndex,
      let first = head.first, first.isUppercase || !first.isCased,
      let close = head[open...].prefix(40).firstIndex(of: ")"),
      let end = dash(in: head, from: head.index(after: close)),
      // A range or an aside in brackets is none: what is in them is a name, what is before them is short and no sentence.
      head[open..<close].dropFirst().first?.isLetter ?? false,
      head[..<open].split(whereSeparator: \.isWhitespace).count <= 8,
      !head[..<open].contains(where: { "!?;:\"“”".contains($0) })
    else { return nil }
    let behind = head[end...]
    return behind.first?.isWhitespace ?? true ? end : nil
  }

  /// `MOSCOW, January 21. /TASS/.`
  private static func slashed(_ head: Substring) -> Substring.Index? {
    guard let open = head.prefix(60).firstIndex(of: "/"), open > head.startIndex else { return nil }
    let name = head[head.index(after: open)...].prefix(16).prefix { $0 != "/" }
    let rest = head[name.endIndex...]
    guard (2...14).contains(name.count), name.allSatisfy({ $0.isUppercase || $0 == "-" || $0 == " " }),
      rest.hasPrefix("/."),
      head[..<open].split(whereSeparator: \.isWhitespace).count <= 6
    else { return nil }
    return rest.index(rest.startIndex, offsetBy: 2)
  }
}
