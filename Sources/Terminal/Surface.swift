/// One cell of a screen.
package struct Cell: Hashable, Sendable {
  /// The glyph's text; empty for the second cell of a wide one.
  package fileprivate(set) var text: String
  package var style: Style

  static let blank = Cell(text: " ", style: .plain)
}

/// A screen as values: rows of cells to draw on, which a terminal then shows. Drawing outside it does nothing.
package struct Surface: Hashable, Sendable {
  package let width: Int
  package let height: Int
  private var cells: [Cell]
  /// Where the cursor is shown, as a prompt needs; nil for hidden.
  package var cursor: (row: Int, column: Int)? {
    get { cursorRow.map { ($0, cursorColumn) } }
    set {
      cursorRow = newValue?.row
      cursorColumn = newValue?.column ?? 0
    }
  }
  private var cursorRow: Int?
  private var cursorColumn = 0

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  package subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cells[row * width + column] : .blank
  }

  /// A row's cells.
  package func row(_ row: Int) -> ArraySlice<Cell> { cells[(row * width)..<((row + 1) * width)] }

  package var bounds: Rectangle { Rectangle(row: 0, column: 0, width: width, height: height) }

  // MARK: drawing

  /// Draws glyphs from a column on, as many as fit before `limit` (or the edge). Returns the column behind the last.
  @discardableResult
  package mutating func put(
    _ glyphs: some Sequence<Glyph>, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    let end = min(limit ?? width, width)
    guard (0..<height).contains(row) else { return column }
    var column = column
    for glyph in glyphs {
      guard column + glyph.width <= end else { break }
      if column >= 0 { set(glyph, row, column, style) }
      column += glyph.width
    }
    return column
  }

  /// Draws a text made safe. Returns the column behind it.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    put(glyphs(of: text), row: row, column: column, limit: limit, style: style)
  }

  /// Blanks an area and gives it a style.
  package mutating func fill(_ area: Rectangle, style: Style = .plain) {
    for row in clipped(area.rows, height) {
      for column in clipped(area.columns, width) {
        breakWide(row, column)
        cells[row * width + column] = Cell(text: " ", style: style)
      }
    }
  }

  /// Lays a style over what an area shows.
  package mutating func restyle(_ area: Rectangle, with style: Style) {
    for row in clipped(area.rows, height) {
      for column in clipped(area.columns, width) {
        cells[row * width + column].style = style.over(cells[row * width + column].style)
      }
    }
  }

  private mutating func set(_ glyph: Glyph, _ row: Int, _ column: Int, _ style: Style) {
    let index = row * width + column
    breakWide(row, column)
    if glyph.width == 2 { breakWide(row, column + 1) }
    let style = style.over(Style(background: cells[index].style.background))
    cells[index] = Cell(text: glyph.text, style: style)
    if glyph.width == 2 { cells[index + 1] = Cell(text: "", style: style) }
  }

  /// Half of a wide glyph that is drawn over leaves a blank, not the other half.
  private mutating func breakWide(_ row: Int, _ column: Int) {
    let index = row * width + column
    if cells[index].text.isEmpty, column > 0 { cells[index - 1].text = " " }
    if column + 1 < width, cells[index + 1].text.isEmpty { cells[index + 1].text = " " }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    (0..<height).contains(row) && (0..<width).contains(column)
  }

  private func clipped(_ range: Range<Int>, _ limit: Int) -> Range<Int> { range.clamped(to: 0..<limit) }
}

/// An area of a surface, in cells.
package struct Rectangle: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var width: Int
  package var height: Int

  package init(row: Int, column: Int, width: Int, height: Int) {
    self.row = row
    self.column = column
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package var rows: Range<Int> { row..<(row + height) }
  package var columns: Range<Int> { column..<(column + width) }
  package var endColumn: Int { column + width }
  package var endRow: Int { row + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }

  /// Cut in two by a vertical line of one cell: what is left of it and what is right of it.
  package func split(leftWidth: Int) -> (left: Rectangle, right: Rectangle) {
    let left = min(max(0, leftWidth), width)
    return (
      Rectangle(row: row, column: column, width: left, height: height),
      Rectangle(row: row, column: column + left + 1, width: width - left - 1, height: height)
    )
  }

  /// Cut in two by a horizontal line of one cell.
  package func split(topHeight: Int) -> (top: Rectangle, bottom: Rectangle) {
    let top = min(max(0, topHeight), height)
    return (
      Rectangle(row: row, column: column, width: width, height: top),
      Rectangle(row: row + top + 1, column: column, width: width, height: height - top - 1)
    )
  }
}
