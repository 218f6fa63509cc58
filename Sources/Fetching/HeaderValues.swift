import CCurl

/// The media type and its charset (RFC 9110 § 8.3): `text/xml; charset="utf-8"`.
struct ContentType: Hashable {
  /// Lower case.
  var type: String
  var charset: String?

  /// Nil where no type is stated.
  init?(_ value: String) {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
    guard let type = parts.first, !type.isEmpty else { return nil }
    self.type = type.lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "="), trimmed(part[..<equals]).lowercased() == "charset" else { continue }
      let name = trimmed(part[part.index(after: equals)...].drop { $0 == " " }).filter { $0 != "\"" && $0 != "'" }
      if charset == nil, !name.isEmpty { charset = name }
    }
  }
}

/// Seconds to wait, from a `Retry-After` (RFC 9110 § 10.2.3): a number of them, or a date. `now` in seconds since 1970.
func retryAfter(_ value: String, now: Int) -> Int? {
  let value = trimmed(value[...])
  if let seconds = wholeNumber(value) { return seconds }
  let date = curl_getdate(value, nil)
  return date < 0 ? nil : max(0, date - now)
}

/// `max-age` of a `Cache-Control` (RFC 9111 § 5.2), in seconds.
func maxAge(_ value: String) -> Int? {
  for part in value.split(separator: ",") {
    let sides = part.split(separator: "=", maxSplits: 1).map(trimmed)
    if sides.count == 2, sides[0].lowercased() == "max-age" { return wholeNumber(sides[1].filter { $0 != "\"" }) }
  }
  return nil
}

/// A number of digits alone. One past 68 years in seconds is taken for that, so that whoever adds to it is safe.
func wholeNumber(_ text: String) -> Int? {
  guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
  return min(Int(text) ?? .max, Int(Int32.max))
}

private func trimmed(_ text: Substring) -> String {
  let isSpace = { (character: Character) in character == " " || character == "\t" }
  var text = text.drop(while: isSpace)
  while text.last.map(isSpace) == true { text.removeLast() }
  return String(text)
}
