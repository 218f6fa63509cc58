/// What one cell, or two for a wide character, shows: a base with its marks. Made only by `glyphs(of:)`, which is
/// where text from outside is made safe; so nothing else can reach a surface.
package struct Glyph: Hashable, Sendable {
  package let text: String
  /// 1 or 2.
  package let width: Int
  /// Where it comes from: the UTF-8 offset of its base in the text.
  package let offset: Int

  fileprivate init(_ text: String, width: Int, offset: Int) {
    self.text = text
    self.width = width
    self.offset = offset
  }

  package var isSpace: Bool { text == " " || text == "\u{3000}" }

  static let blank = Glyph(" ", width: 1, offset: 0)
}

/// How white space in a text is set.
package enum Spacing: Sendable {
  /// As it stands; a tab is four spaces, a line break one.
  case kept
  /// A run of any white space is one space: how a paragraph is set.
  case collapsed
}

/// A text as cells, made safe for a terminal:
/// - controls show as a picture (`␛`) or as U+FFFD, so no byte of a text is ever an escape sequence;
/// - characters that only steer the display (bidi controls, soft hyphens, zero-width spaces, variation selectors) are
///   dropped, but joiners stay between letters, where spelling needs them;
/// - private-use and unassigned characters, and lone marks of a cut-off sequence, show as U+FFFD;
/// - a base carries four marks at most, and a mark without a base gets a dotted circle;
/// - emoji that joiners make one are shown one by one, as terminals do not agree on the width of the one.
///
/// - Parameters:
///   - start: the offset of the text's first byte in the text that glyph offsets refer to.
///   - revealsHidden: what is dropped otherwise shows as its code: `<200B>`.
package func glyphs(
  of text: some StringProtocol, from start: Int = 0, spacing: Spacing = .kept, revealsHidden: Bool = false
) -> [Glyph] {
  var setter = GlyphSetter(spacing: spacing, revealsHidden: revealsHidden)
  var offset = start
  for scalar in text.unicodeScalars {
    setter.take(scalar, at: offset)
    offset += UTF8.width(scalar)
  }
  return setter.glyphs
}

/// A text made safe for one line of output: a terminal, a pipe, a log, a title, a file name.
package func displaySafe(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(text) }
  return glyphs(of: text).map(\.text).joined()
}

/// A text made safe line by line: line feeds stay.
package func displaySafeLines(_ text: some StringProtocol) -> String {
  // By scalars: to Swift `\r\n` is one character.
  String(text).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .map { displaySafe(Substring($0.last == "\r" ? $0.dropLast() : $0)) }.joined(separator: "\n")
}

/// The cells that a text takes.
package func width(of text: some StringProtocol) -> Int {
  glyphs(of: text).reduce(0) { $0 + $1.width }
}

private struct GlyphSetter {
  let spacing: Spacing
  let revealsHidden: Bool
  var glyphs: [Glyph] = []
  /// The text of the glyph that marks may still join, and how many it has.
  private var marks = 0
  private var lastIsLetter = false
  /// A joiner that stays if a letter follows.
  private var heldJoiner: Unicode.Scalar?

  init(spacing: Spacing, revealsHidden: Bool) {
    self.spacing = spacing
    self.revealsHidden = revealsHidden
  }

  static let maximumMarks = 4

  mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
    if (0x20...0x7E).contains(scalar.value) {
      if scalar == " " { return space(at: offset) }
      return base(asciiText[Int(scalar.value - 0x20)], width: 1, isLetter: isASCIILetter(scalar), at: offset)
    }
    switch scalar.properties.generalCategory {
    case .control: control(scalar, at: offset)
    case .spaceSeparator where scalar == "\u{3000}": base("\u{3000}", width: 2, isLetter: false, at: offset)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: space(at: offset)
    case .format:
      if scalar == "\u{200C}" || scalar == "\u{200D}" {
        if lastIsLetter { heldJoiner = scalar }
      } else if revealsHidden {
        let code = String(scalar.value, radix: 16, uppercase: true)
        for letter in "<\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)>".unicodeScalars {
          base(asciiText[Int(letter.value - 0x20)], width: 1, isLetter: false, at: offset)
        }
      }
    case .nonspacingMark, .enclosingMark: mark(scalar, at: offset)
    case .surrogate, .privateUse, .unassigned: base("\u{FFFD}", width: 1, isLetter: false, at: offset)
    default: visible(scalar, at: offset)
    }
  }

  private mutating func control(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar {
    case "\t":
      for _ in 0..<4 { space(at: offset) }
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}": space(at: offset)
    case "\u{7F}": base("\u{2421}", width: 1, isLetter: false, at: offset)
    default:
      let picture = scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) : nil
      base(picture.map { String($0) } ?? "\u{FFFD}", width: 1, isLetter: false, at: offset)
    }
  }

  private mutating func space(at offset: Int) {
    if spacing == .collapsed, glyphs.last?.text == " " { return }
    base(" ", width: 1, isLetter: false, at: offset)
  }

  private mutating func visible(_ scalar: Unicode.Scalar, at offset: Int) {
    // Skin tones colour an emoji; alone or joined, no two terminals measure them alike.
    if (0x1F3FB...0x1F3FF).contains(scalar.value) { return }
    let width = cellWidth(scalar)
    if width == 0 { return mark(scalar, at: offset) }
    base(String(scalar), width: width, isLetter: scalar.properties.isAlphabetic, at: offset)
  }

  private mutating func mark(_ scalar: Unicode.Scalar, at offset: Int) {
    if (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value) || scalar == "\u{034F}" {
      return
    }
    guard let last = glyphs.last, last.text != " " else {
      base("\u{25CC}" + String(scalar), width: 1, isLetter: false, at: offset)
      marks = 1
      return
    }
    guard marks < Self.maximumMarks else { return }
    marks += 1
    glyphs[glyphs.count - 1] = Glyph(last.text + String(scalar), width: last.width, offset: last.offset)
  }

  private mutating func base(_ text: String, width: Int, isLetter: Bool, at offset: Int) {
    if let joiner = heldJoiner, isLetter, let last = glyphs.last, marks < Self.maximumMarks {
      glyphs[glyphs.count - 1] = Glyph(last.text + String(joiner), width: last.width, offset: last.offset)
    }
    heldJoiner = nil
    glyphs.append(Glyph(text, width: width, offset: offset))
    marks = 0
    lastIsLetter = isLetter
  }
}

private let asciiText: [String] = (0x20...0x7E).map { String(Unicode.Scalar(UInt8($0))) }

private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
  (0x41...0x5A).contains(scalar.value & ~0x20)
}
