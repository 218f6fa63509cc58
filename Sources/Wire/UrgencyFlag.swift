import Language
import Newsroom

/// The word by which wire copy says how urgent it is: a slug line of its own or the first word of the headline.
struct UrgencyFlag {
  let urgency: Urgency
  /// Bytes of the flag with the mark behind it: `URGENT:`.
  let length: Int
  /// Nothing follows it.
  let isAlone: Bool

  /// How many of the first blocks may bear one.
  static let blocks = 3

  /// Capitals only: `Urgent appeal for blankets` and `URGENT APPEAL LAUNCHED` are headlines.
  init?(_ text: Substring) {
    let word = text.prefix { $0.isASCII && $0.isUppercase }
    guard let urgency = Self.words[String(word)] else { return nil }
    self.urgency = urgency
    let rest = text[word.endIndex...]
    if rest.allSatisfy({ $0.isWhitespace || Self.marks.contains($0) }) {
      (length, isAlone) = (text.utf8.count, true)
      return
    }
    let gap = rest.prefix { $0 == " " }
    let marks = rest[gap.endIndex...].prefix { Self.marks.contains($0) }
    let behind = rest[marks.endIndex...].first
    // `ALERT-level` is one word; a dash that parts stands between spaces.
    guard !marks.isEmpty, marks.first == ":" || marks.count > 1 || behind == " " else { return nil }
    length = word.utf8.count + gap.utf8.count + marks.utf8.count
    isAlone = false
  }

  private static let marks: Set<Character> = [":", "-", "–", "—", "*", "/", "|", "!"]

  private static let words: [String: Urgency] = [
    "FLASH": .flash, "BULLETIN": .bulletin, "NEWSALERT": .bulletin, "ALERT": .bulletin, "SNAP": .bulletin,
    "URGENT": .urgent,
  ]
}
