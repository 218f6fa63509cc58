/// How a wire message is called in others: its source and its number, which starts again every day.
///
/// The normal form is the source in lower case, a space and the number of at least four digits: `dpa 0157`. With the day it is an
/// identifier: `7901:dpa/0157/2024-11-13`. So what a kill by reference names (`Particulars.replaces`) is the beginning of an identifier.
struct MessageNumber: Equatable {
  let source: String
  let number: String

  init?(source: some StringProtocol, number: some StringProtocol) {
    let digits = number.drop { $0 == "0" }
    guard !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.count <= 7, !source.isEmpty,
      source.utf8.count <= 20
    else { return nil }
    self.source = source.lowercased()
    self.number = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `dpa 0157`.
  var reference: String { "\(source) \(number)" }

  func identifier(scheme: String, day: String) -> String { "\(scheme):\(source)/\(number)/\(day)" }

  /// The items that a kill names: `Please kill item dpa 157`, `story AFP-0231`, `message 0157`.
  ///
  /// - Parameter source: whose message says so; a number alone is one of its own. Nil where that is not known.
  static func named(in text: some StringProtocol, source: String?) -> [MessageNumber] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.prefix(400)
    var found: [MessageNumber] = []
    for (index, word) in words.enumerated() {
      let letters = word.prefix { $0.isLetter }
      let digits = letters.isEmpty ? word : word[letters.endIndex...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { continue }
      let before = index > words.startIndex ? words[index - 1].lowercased() : ""
      let name: String
      if !letters.isEmpty {
        name = letters.lowercased()
        guard isSource(name, own: source) else { continue }
      } else if isSource(before, own: source) {
        name = before
      } else if items.contains(before), let source {
        name = source
      } else {
        continue
      }
      if let number = MessageNumber(source: name, number: digits), !found.contains(number) { found.append(number) }
    }
    return found
  }

  /// The items that a kill in ANPA 1312 names by their service level and number: `Kill a1234, BC-Ferry`.
  ///
  /// - Parameters:
  ///   - source: whose message says so, in lower case; without one, the numbers mean nothing.
  ///   - isOther: whether a number, in lower case, is not the message's own.
  /// - Returns: references as in `reference`: `ap a1234`.
  static func levelled(in text: some StringProtocol, source: String?, isOther: (String) -> Bool) -> [String] {
    guard let source else { return [] }
    var found: [String] = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(400) where isLevelled(word) {
      let reference = "\(source) \(word.lowercased())"
      if isOther(word.lowercased()), !found.contains(reference) { found.append(reference) }
    }
    return found
  }

  /// A service level and a number: `a1234`, `b0123`. In capitals only with four figures and more: `A380` is an aircraft.
  static func isLevelled(_ word: some StringProtocol) -> Bool {
    let digits = word.dropFirst()
    guard let level = word.utf8.first, (0x41...0x5A).contains(level & 0xDF) else { return false }
    return digits.utf8.allSatisfy { (48...57).contains($0) }
      && ((level & 0x20 == 0 ? 4 : 3)...5).contains(digits.utf8.count)
  }

  private static func isSource(_ word: String, own: String?) -> Bool {
    word == own?.lowercased() || Agencies.canonicalName(caseless: word) != nil || circuits.contains(word)
  }

  private static let items: Set = [
    "item", "story", "message", "number", "no", "nr", "meldung", "take", "copy", "report", "dépêche",
  ]

  /// Services of agencies that number by themselves.
  private static let circuits: Set = [
    "bdt", "bsd", "eca", "ecp", "lsw", "lno", "lby", "dpa", "ddp", "sid", "epd", "kna", "afx", "sda",
  ]
}
