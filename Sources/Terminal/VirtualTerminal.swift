/// A surface as text, for tests: what it shows, and in a second layer how. Each style that occurs has a letter in
/// order of appearance, explained below the layer; a cell in plain style is a dot.
package struct VirtualTerminal {
  package let surface: Surface

  package init(_ surface: Surface) { self.surface = surface }

  /// The screen's lines without white space at their ends.
  package var screen: String {
    (0..<surface.height).map { line(surface.row($0).map(\.text).joined()) }.joined(separator: "\n")
  }

  /// The style layer and its legend.
  package var styles: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    var lines: [String] = []
    for row in 0..<surface.height {
      var text = ""
      for cell in surface.row(row) {
        if cell.style == .plain {
          text.append(".")
          continue
        }
        if letters[cell.style] == nil {
          let letter = Self.alphabet[min(letters.count, Self.alphabet.count - 1)]
          letters[cell.style] = letter
          legend.append("\(letter) \(describe(cell.style))")
        }
        text.append(letters[cell.style]!)
      }
      while text.last == "." { text.removeLast() }
      lines.append(text)
    }
    return (lines + legend).joined(separator: "\n")
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?")

  private func line(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private func describe(_ style: Style) -> String {
    var parts: [String] = []
    if let foreground = style.foreground { parts.append("fg \(describe(foreground))") }
    if let background = style.background { parts.append("bg \(describe(background))") }
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
      (.strikethrough, "struck"),
    ]
    parts += names.filter { style.attributes.contains($0.0) }.map(\.1)
    return parts.joined(separator: " ")
  }

  private func describe(_ color: Color) -> String {
    switch color {
    case .standard: "standard"
    case .ansi(let index): "ansi \(index)"
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue):
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
