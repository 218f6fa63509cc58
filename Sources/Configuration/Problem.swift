/// Something in a file of the user's that cannot be used as it stands. It is reported and passed over, never fatal.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Counted from 1; nil where no single line is to blame.
  package let line: Int?
  package let text: String

  package var description: String { line.map { "\(file):\($0): \(text)" } ?? "\(file): \(text)" }
}

/// The line of a TOML file on which a key is set, by looking for it: the parser does not say.
func line(of key: String, in file: String, section: String? = nil) -> Int? {
  func bare(_ text: some StringProtocol) -> String { String(text.filter { !" \t\"'".contains($0) }) }
  let wanted = bare(key)
  var current: String?
  for (index, line) in file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      current = String(text[text.index(after: text.startIndex)..<close])
      if current == key { return index + 1 }
      continue
    }
    guard section == nil || section == current, let equals = text.firstIndex(of: "=") else { continue }
    if bare(text[..<equals]) == wanted { return index + 1 }
  }
  return nil
}
