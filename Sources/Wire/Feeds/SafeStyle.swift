/// CSS in a `style` attribute as it may be shown: no addresses, no expressions, no positions.
enum SafeStyle {
  /// The declarations that are kept; empty where any of it is more than plain words, lengths and colours.
  static func of(_ style: String, isDrawing: Bool) -> String {
    let bytes = withoutAddresses(Array(style.utf8))
    guard isPlain(bytes) else { return "" }
    var kept: [String] = []
    for declaration in bytes.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      let isBlank = declaration.allSatisfy(\.isSpace)
      if isBlank { continue }
      guard parts.count == 2, !parts[1].contains(UInt8(ascii: ":")) else { return "" }
      let words = parts[0].split(whereSeparator: \.isSpace)
      guard words.count == 1,
        words[0].allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
      else { return "" }
      let property = String(decoding: words[0], as: UTF8.self)
      // What stands before `;` stays as written, a space before it, too.
      let value = String(decoding: parts[1].drop(while: \.isSpace), as: UTF8.self)
      if !value.isEmpty, isKept(property.lowercased(), value, isDrawing: isDrawing) {
        kept.append("\(property): \(value);")
      }
    }
    return kept.joined(separator: " ")
  }

  private static func isKept(_ property: String, _ value: String, isDrawing: Bool) -> Bool {
    if KeptMarkup.styles.contains(property) { return true }
    let family = property.prefix { $0 != "-" }
    if ["background", "border", "margin", "padding"].contains(family) {
      return value.split(whereSeparator: \.isWhitespace).allSatisfy {
        KeptMarkup.styleValues.contains(String($0)) || isMeasure(Array($0.utf8))
      }
    }
    return isDrawing && KeptMarkup.drawingStyles.contains(property)
  }

  /// `url( … )` without spaces in it goes.
  private static func withoutAddresses(_ bytes: [UInt8]) -> [UInt8] {
    // Each mark is looked at to the next bracket.
    guard bytes.count <= 10_000 else { return [] }
    let mark = Array("url".utf8)
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at...].starts(with: mark) else {
        kept.append(bytes[at])
        at += 1
        continue
      }
      var end = at + 3
      while end < bytes.count, bytes[end].isSpace { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "("),
        let close = bytes[end...].firstIndex(of: UInt8(ascii: ")")),
        bytes[(end + 1)..<close].split(whereSeparator: \.isSpace).count == 1
      else {
        kept.append(bytes[at])
        at += 1
        continue
      }
      kept.append(32)
      at = close + 1
      while at < bytes.count, bytes[at].isSpace { at += 1 }
    }
    return kept
  }

  /// Words, numbers, `#`, `%`, `!`, hyphens inside words, quoted words, numbers in brackets.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let close = bytes[(at + 1)...].firstIndex(of: byte), close > at + 1,
          bytes[(at + 1)..<close].allSatisfy({
            $0.isAlphanumeric || $0.isSpace || $0 == UInt8(ascii: "_") || $0 >= 0x80
          })
        else { return false }
        at = close
      case UInt8(ascii: "("):
        guard let close = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: ")")), close > at + 1,
          bytes[(at + 1)..<close].allSatisfy({ $0.isDigit || $0.isSpace || $0 == UInt8(ascii: ",") })
        else { return false }
        at = close
      case UInt8(ascii: "-"):
        guard at > 0, at + 1 < bytes.count, bytes[at - 1].isAlphanumeric, bytes[at + 1].isAlphanumeric else {
          return false
        }
      case let other where other.isAlphanumeric || other.isSpace || ":,;#%.!".utf8.contains(other): break
      default: return false
      }
      at += 1
    }
    return true
  }

  /// `#ccc`, `rgb(0,`, `12px`, `50%`, `0.5em`, `128)`. No length of three digits before its unit.
  private static func isMeasure(_ bytes: [UInt8]) -> Bool {
    if bytes.first == UInt8(ascii: "#") {
      return bytes.count > 1 && bytes.dropFirst().allSatisfy { $0.isDigit || ($0 | 0x20) &- 0x61 < 6 }
    }
    if bytes.starts(with: "rgb(".utf8) {
      let inside = bytes.dropFirst(4)
      return inside.first?.isDigit ?? false
        && inside.allSatisfy {
          $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ")")
        }
    }
    var rest = bytes[...]
    func digits() -> Int {
      let count = rest.prefix(while: \.isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    guard digits() <= 2 else { return false }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    guard digits() <= 2 else { return false }
    return rest.isEmpty
      || ["cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"].contains(String(decoding: rest, as: UTF8.self))
  }
}
