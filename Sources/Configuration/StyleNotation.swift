import Terminal

/// Reads a style as themes write it: `bold amber on #202020`.
struct StyleNotation {
  /// Colours by the names that the theme gives them.
  let palette: [String: Color]

  enum Failure: Error, Equatable {
    case unknownWord(String)
    case tooManyColors(String)
  }

  func style(_ written: String) throws(Failure) -> Style {
    var style = Style()
    var isBackground = false
    for word in written.split(whereSeparator: { $0 == " " || $0 == "\t" }).map({ $0.lowercased() }) {
      if word == "on" {
        isBackground = true
      } else if let attribute = Self.attributes[word], !isBackground {
        style.attributes.insert(attribute)
      } else if let color = color(word) {
        if isBackground {
          guard style.background == nil else { throw .tooManyColors(word) }
          style.background = color
        } else {
          guard style.foreground == nil else { throw .tooManyColors(word) }
          style.foreground = color
        }
      } else {
        throw .unknownWord(word)
      }
    }
    return style
  }

  func color(_ word: String) -> Color? {
    if let named = palette[word] ?? Self.named[word] { return named }
    if word.hasPrefix("#"), word.count == 7, let value = UInt32(word.dropFirst(), radix: 16) {
      return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }
    return UInt8(word).map { .indexed($0) }
  }

  static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    "strike": .strikethrough,
  ]

  private static let named: [String: Color] = {
    var table: [String: Color] = ["default": .standard]
    for (index, name) in ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"].enumerated() {
      table[name] = .ansi(UInt8(index))
      table["bright-" + name] = .ansi(UInt8(index + 8))
    }
    return table
  }()
}
