import Newsroom
import Terminal

/// Where the parts of the list of names are: a line of headings where there is room for one, and the columns of a row. The
/// wider the screen, the more columns.
struct EntityLayout {
  enum Column: Hashable {
    case sparkline(Int)
    case mentions, articles, rise, first, last

    var title: String {
      switch self {
      case .sparkline: ""
      case .mentions: "mentions"
      case .articles: "articles"
      case .rise: "rise"
      case .first: "first"
      case .last: "last"
      }
    }

    var width: Int {
      switch self {
      case .sparkline(let days): days
      case .mentions, .articles, .rise, .first, .last: 8
      }
    }
  }

  /// The headings; empty on a low screen.
  let heading: Rectangle
  let rows: Rectangle
  /// From the right edge, the rightmost first, each with where it begins.
  let columns: [(column: Column, start: Int)]
  let kind: Int
  let kindWidth: Int
  let name: Int
  let nameWidth: Int
  /// Empty where the screen is too narrow for aliases.
  let aliases: Range<Int>

  private static let gap = 2

  init(_ body: Rectangle, _ order: EntityFilter.Order) {
    let hasHeading = body.height >= 12
    let parts = (
      heading: Rectangle(row: body.row, column: body.column, width: body.width, height: hasHeading ? 1 : 0),
      rows: Rectangle(
        row: body.row + (hasHeading ? 1 : 0), column: body.column, width: body.width,
        height: body.height - (hasHeading ? 1 : 0))
    )
    heading = parts.heading
    rows = parts.rows

    var end = body.endColumn - 1
    var columns: [(Column, Int)] = []
    for column in Self.columns(width: body.width, order).reversed() {
      columns.append((column, end - column.width))
      end -= column.width + Self.gap
    }
    self.columns = columns
    kind = body.column + 2
    kindWidth = body.width >= 60 ? 6 : 3
    name = kind + kindWidth + 1
    let isWide = body.width >= 110
    nameWidth = isWide ? min(body.width / 4, end - name) : max(1, end - name)
    aliases = isWide && name + nameWidth + Self.gap < end ? (name + nameWidth + Self.gap)..<end : end..<end
  }

  /// From left to right.
  private static func columns(width: Int, _ order: EntityFilter.Order) -> [Column] {
    // Where there is room for two numbers, the second is the one that the list is about.
    let second: Column = order == .rising ? .rise : .articles
    switch width {
    case ..<56: return [order == .rising ? .rise : .mentions]
    case ..<76: return [.sparkline(7), order == .rising ? .rise : .mentions, .last]
    case ..<140: return [.sparkline(14), .mentions, second, .last]
    default: return [.sparkline(14), .mentions, .articles, .rise, .first, .last]
    }
  }
}
