import Archive
import Grouping
import Language
import Newsroom

/// What a source calls an item, and in which it holds: `urn:newsml:…` is the same everywhere, `2041` only among the items of one
/// feed or outlet.
struct Identifier: Hashable, Sendable {
  private let text: String
  private let scope: String

  init(_ text: String, in scope: String) {
    let text = text.onOneLine
    self.text = Self.normal(text)
    self.scope = Self.holdsEverywhere(text) ? "" : scope
  }

  var key: ItemKey {
    var hash = StableHash()
    hash.add(scope)
    hash.add(text)
    return ItemKey(hash.value)
  }

  /// A site that has gone over to https has the same pages as before; agencies write their names one way or the other.
  private static func normal(_ text: String) -> String {
    if text.hasPrefix("http://") { return "https://" + text.dropFirst(7) }
    return MessageNumber.schemes.contains { text.hasPrefix($0) } ? text.lowercased() : text
  }

  /// URNs, tag: and doi: URIs, addresses of pages, what the readers of agency messages make of source, number and day, and
  /// Message-IDs and UUIDs, which are made so that no other is equal.
  static func holdsEverywhere(_ text: String) -> Bool {
    let head = text.prefix(16).lowercased()
    return schemes.contains { head.hasPrefix($0) } || isMessageID(text) || isUUID(text)
  }

  private static let schemes =
    ["urn:", "tag:", "http://", "https://", "doi:", "info:", "mid:", "at://"] + MessageNumber.schemes

  private static func isMessageID(_ text: String) -> Bool {
    text.count { $0 == "@" } == 1 && !text.contains { $0 == " " || $0 == "/" } && text.first != "@" && text.last != "@"
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
  }
}

/// A reference of one item to another: its identifier, or `dpa 0157`, which is a source and the number of a message of these
/// days.
struct Reference: Hashable, Sendable {
  /// The keys that may be meant, the likeliest first.
  let keys: [ItemKey]
  /// The key under which the item would come if it has not come yet; nil for a number without a day, which could be another
  /// message's tomorrow.
  let claim: ItemKey?

  /// - Parameter day: of the item that refers.
  init?(_ text: String, in scope: String, day: CalendarDay) {
    let text = text.onOneLine
    guard !text.isEmpty else { return nil }
    let own = Identifier(text, in: scope).key
    guard let message = MessageNumber(text) else {
      keys = [own]
      claim = own
      return
    }
    let days = message.day.map { [$0] } ?? (0..<Self.days).map { CalendarDay(daysSince1970: day.daysSince1970 - $0) }
    keys = [own] + days.flatMap { message.keys(on: $0) }
    claim = message.day == nil ? nil : own
  }

  /// Of which a number without a day may be.
  private static let days = 8
}

/// The source of a message and its number, in whatever way they are written: `dpa 157`, `dpa0157`, `7901:dpa/0157/2024-11-13`,
/// `AP a0157`.
private struct MessageNumber {
  private let scheme: String?
  private let source: String
  private let number: String
  let day: CalendarDay?

  init?(_ text: String) {
    var text = text.lowercased()
    scheme = Self.schemes.first { text.hasPrefix($0) }
    if let scheme { text.removeFirst(scheme.count) } else if text.utf8.count > 40 { return nil }
    guard !text.contains("://"), scheme != nil || !text.contains(":") else { return nil }
    var words: [String] = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      // `dpa0157`.
      let letters = word.prefix { $0.isLetter }
      let digits = word.dropFirst(letters.count)
      if letters.count > 1, !digits.isEmpty, digits.allSatisfy(\.isNumber) {
        words += [String(letters), String(digits)]
      } else {
        words.append(String(word))
      }
    }
    guard words.count >= 2, words[0].count <= 12, words[0].allSatisfy(\.isLetter),
      words[1].utf8.count <= 6, words[1].contains(where: \.isNumber), words[1].dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    source = words[0]
    number = words[1]
    let rest = words.dropFirst(2).compactMap { Int($0) }
    guard rest.count == words.count - 2 else { return nil }
    switch rest.count {
    case 0: day = nil
    case 3: day = CalendarDay(year: rest[0], month: rest[1], day: rest[2])
    default: return nil
    }
  }

  static let schemes = ["7901:", "anpa:"]

  /// In the forms that the readers of messages give.
  func keys(on day: CalendarDay) -> [ItemKey] {
    let date = WrittenDay(day).text
    var numbers = [number]
    let prefix = number.prefix { !$0.isNumber }
    let digits = number.dropFirst(prefix.count)
    let padded = prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if padded != number { numbers.insert(String(padded), at: 0) }
    return (scheme.map { [$0] } ?? Self.schemes).flatMap { scheme in
      numbers.map { Identifier("\(scheme)\(source)/\($0)/\(date)", in: "").key }
    }
  }
}

/// `2024-11-13`.
private struct WrittenDay {
  let text: String

  init(_ day: CalendarDay) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    text = "\(day.year)-\(two(day.month))-\(two(day.day))"
  }
}
