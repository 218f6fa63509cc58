import Newsroom
import Terminal
import Typesetting

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

/// What is said where there is nothing to show: a few lines in the upper part of an area.
func drawNotice(_ lines: [(String, Scope)], on surface: inout Surface, _ area: Rectangle, theme: Theme) {
  let wrapped = lines.flatMap { line in paragraphLines(line.0, width: max(1, area.width - 6)).map { ($0, line.1) } }
  let start = area.row + min(max(0, area.height - wrapped.count), area.height / 4)
  for (offset, line) in wrapped.enumerated() where start + offset < area.endRow {
    surface.put(line.0, row: start + offset, column: area.column + 3, limit: area.endColumn, style: theme[line.1])
  }
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

/// The first of several ways to say something that fits, from the richest to the poorest, its parts with dots between; the
/// last one where none does.
func richest(of ways: [[String?]], width limit: Int) -> String {
  let texts = ways.map { $0.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ") }
  return texts.first { width(of: $0) <= limit } ?? texts.last ?? ""
}

/// `1 mention`, `1,214 mentions`.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count.grouped) \(count == 1 ? one : many)" }

extension Clock {
  /// `3 Nov`, or `Nov 2024` in another year.
  func shortDay(of moment: Moment) -> String {
    let thisYear = reading(of: Moment(seconds: now())).day.year
    let parts = reading(of: moment).dayName(in: thisYear).split(separator: " ").dropFirst()
    return parts.dropFirst(parts.count > 2 ? 1 : 0).joined(separator: " ")
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
