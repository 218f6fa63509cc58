/// The first lines of wire messages that lost their control characters on the way, as when somebody saved them as text.
enum WireHeading {
  /// `bdt0157 3 pl 415  dpa 0157`: source and number, priority, category, words.
  static func opens(_ head: Substring) -> Bool {
    guard head.utf8.first.map({ (0x61...0x7A).contains($0 | 0x20) }) ?? false else { return false }
    let words = firstLine(head).split(separator: " ")
    guard words.count >= 4 else { return false }
    let letters = words[0].prefix { $0.isASCII && $0.isLetter }
    let digits = words[0][letters.endIndex...]
    return (2...6).contains(letters.utf8.count) && (3...5).contains(digits.utf8.count) && digits.allSatisfy(isDigit)
      && words[1].utf8.count == 1 && words[1].allSatisfy(isDigit) && words[2].utf8.count <= 3
      && words[2].allSatisfy(\.isLetter)
      && words[3].allSatisfy(isDigit)
  }

  /// `a1234bc-`, then `u i BC-Ferry 1stLd-Writethru 11-17 0425`, then a line that a caret begins.
  static func opensANPA(_ head: Substring) -> Bool {
    guard head.utf8.first.map({ (0x61...0x7A).contains($0 | 0x20) }) ?? false else { return false }
    let lines = head.prefix(600).split(maxSplits: 3, whereSeparator: \.isNewline)
    guard lines.count >= 3, lines[2].drop(while: { $0 == "\u{2}" }).first == "^" else { return false }
    let level = lines[0].dropFirst().prefix(4)
    return level.utf8.count == 4 && level.allSatisfy(isDigit) && lines[1].utf8.count < 120
      && lines[1].dropFirst().first == " "
  }

  private static func firstLine(_ head: Substring) -> Substring { head.prefix(120).prefix { !$0.isNewline } }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
