import Terminal

/// Text for a stream: made safe as it is added, with escape sequences of our own where the stream shows styles.
package struct StyledText {
  package let showsStyles: Bool
  package private(set) var text = ""

  package init(showsStyles: Bool) { self.showsStyles = showsStyles }

  package mutating func add(_ text: some StringProtocol, _ style: Style = .plain) {
    add(glyphs(of: text), style)
  }

  package mutating func add(_ glyphs: some Sequence<Glyph>, _ style: Style = .plain) {
    let plain = glyphs.map(\.text).joined()
    guard showsStyles, style != .plain, !plain.isEmpty else {
      text += plain
      return
    }
    text += "\u{1B}[\(Self.codes(style).map(String.init).joined(separator: ";"))m\(plain)\u{1B}[0m"
  }

  /// Glyphs that each have a style of their own; neighbours of one style share a sequence.
  package mutating func add(_ glyphs: some Sequence<Glyph>, styledBy style: (Glyph) -> Style) {
    var run: [Glyph] = []
    var current = Style.plain
    for glyph in glyphs {
      let own = style(glyph)
      if own != current {
        add(run, current)
        run = []
        current = own
      }
      run.append(glyph)
    }
    add(run, current)
  }

  package mutating func endLine() { text += "\n" }

  package mutating func line(_ text: some StringProtocol, _ style: Style = .plain) {
    add(text, style)
    endLine()
  }

  /// ECMA-48 SGR parameters.
  private static func codes(_ style: Style) -> [Int] {
    var codes: [Int] = []
    let attributes: [(Style.Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7), (.strikethrough, 9),
    ]
    codes += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    if let foreground = style.foreground { codes += color(foreground, base: 30) }
    if let background = style.background { codes += color(background, base: 40) }
    return codes
  }

  private static func color(_ color: Color, base: Int) -> [Int] {
    switch color {
    case .standard: [base + 9]
    case .ansi(let index): [index < 8 ? base + Int(index) : base + 60 + Int(index) - 8]
    case .indexed(let index): [base + 8, 5, Int(index)]
    case .rgb(let red, let green, let blue): [base + 8, 2, Int(red), Int(green), Int(blue)]
    }
  }
}

/// The few styles of command output: the sixteen colours that the user chose for the terminal.
package enum OutputStyle {
  package static let heading = Style(attributes: .bold)
  package static let dim = Style(attributes: .dim)
  package static let cut = Style(foreground: .ansi(1), attributes: .underline)
  package static let added = Style(foreground: .ansi(2), attributes: .bold)
  package static let moved = Style(foreground: .ansi(5))
  package static let warning = Style(foreground: .ansi(3), attributes: .bold)
  package static let name = Style(foreground: .ansi(4))
}
