import Newsroom
import Terminal
import Typesetting

extension QueryFault {
  private static let mostLines = 4

  /// Underlines the fault on the line above the prompt and says how to mend it: beside the mark where there is room, else above.
  ///
  /// - Parameters:
  ///   - typed: as the prompt shows it, from a column on.
  ///   - row: the prompt's.
  func draw(on surface: inout Surface, typed: [Glyph], column: Int, row: Int, theme: Theme) {
    let before = typed.prefix { $0.offset < span.start }.reduce(0) { $0 + $1.width }
    let faulty = typed.filter { span.contains($0.offset) }.reduce(0) { $0 + $1.width }
    let start = min(column + before, surface.width - 2)
    let count = min(max(1, faulty), surface.width - start - 1)
    let room = surface.width - start - count - 2
    let isBeside = width(of: description) <= room
    let lines = isBeside ? [] : paragraphLines(description, width: surface.width - 2).suffix(Self.mostLines)
    for line in max(1, row - 1 - lines.count)..<row {
      surface.fill(Rectangle(row: line, column: 0, width: surface.width, height: 1), style: theme[.prompt])
    }
    for (offset, line) in lines.enumerated() where row - 1 - lines.count + offset > 0 {
      surface.put(line, row: row - 1 - lines.count + offset, column: 1, style: theme[.error])
    }
    surface.put(String(repeating: "^", count: count), row: row - 1, column: start, style: theme[.error])
    if isBeside { surface.put(description, row: row - 1, column: start + count + 1, style: theme[.error]) }
  }
}
