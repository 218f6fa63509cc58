import Terminal

/// A vertical rule.
func drawRule(on surface: inout Surface, column: Int, rows: Range<Int>, theme: Theme) {
  for row in rows { surface.put("│", row: row, column: column, style: theme[.rule]) }
}

/// A horizontal rule.
func drawRule(on surface: inout Surface, row: Int, columns: Range<Int>, theme: Theme) {
  guard !columns.isEmpty else { return }
  surface.put(
    String(repeating: "─", count: columns.count), row: row, column: columns.lowerBound, limit: columns.upperBound,
    style: theme[.rule])
}

extension Surface {
  /// Draws glyphs, each in a style of its own.
  @discardableResult
  mutating func put(
    _ glyphs: some Sequence<Glyph>, row: Int, column: Int, limit: Int, styledBy style: (Glyph) -> Style
  ) -> Int {
    var column = column
    for glyph in glyphs {
      guard column + glyph.width <= limit else { break }
      put(CollectionOfOne(glyph), row: row, column: column, limit: limit, style: style(glyph))
      column += glyph.width
    }
    return column
  }
}

extension Int {
  /// With a comma for thousands: `12,345`.
  var grouped: String {
    let digits = String(self)
    guard digits.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
