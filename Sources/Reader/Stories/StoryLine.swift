import Language
import Newsroom
import Terminal

/// A story as a line of the list. Wide: marks, time, outlets, headline, versions, sparkline. Narrow: marks, time,
/// headline, versions.
struct StoryLine {
  let story: StoryRow
  let clock: Clock
  let order: StoryFilter.Order
  let isSelected: Bool
  /// What of the headline is lit.
  let matcher: SearchMatcher

  init(
    _ story: StoryRow, clock: Clock, order: StoryFilter.Order = .newest, isSelected: Bool = false,
    matcher: SearchMatcher
  ) {
    self.story = story
    self.clock = clock
    self.order = order
    self.isSelected = isSelected
    self.matcher = matcher
  }

  private static let outletWidth = 13
  private static let sparklineWidth = 4

  /// Returns the columns that the headline may have.
  func draw(on surface: inout Surface, _ area: Rectangle, theme: Theme) -> Range<Int> {
    let isWide = area.width >= 56
    let row = area.row
    var column = drawMarks(on: &surface, row: row, column: area.column, isWide: isWide, theme: theme)
    let timeWidth = order == .newest ? 5 : isWide ? 8 : 6
    surface.put(truncated(time, to: timeWidth), row: row, column: column, style: theme[.listTime])
    column += timeWidth + (isWide ? 2 : 1)
    if isWide {
      surface.put(truncated(outlets, to: Self.outletWidth), row: row, column: column, style: theme[.listOutlet])
      column += Self.outletWidth + 1
    }
    let end = drawEnd(on: &surface, row: row, area: area, isWide: isWide, theme: theme)
    let urgency = story.urgency.mark
    if !urgency.isEmpty {
      column = surface.put(urgency, row: row, column: column, limit: end, style: theme[.listMarkChanged]) + 1
    }
    let style = headlineStyle(theme)
    surface.put(truncated(headline, to: end - column - 1), row: row, column: column, style: style)
    return column..<end
  }

  /// Lights what of the headline was sought. Behind the cursor's style: the two together cannot be read.
  ///
  /// - Parameter columns: the headline's, as `draw` returned them.
  func light(on surface: inout Surface, row: Int, columns: Range<Int>, theme: Theme) {
    let hits = matcher.hits(in: headline, headline: nil)
    guard !hits.isEmpty else { return }
    var shown = truncated(headline, to: columns.count - 1)
    // The ellipsis comes from no place in the headline.
    if shown.last?.text == "…", shown.last?.offset == 0 { shown.removeLast() }
    var column = columns.lowerBound
    for glyph in shown {
      if hits.hold(glyph.offset) {
        surface.put(
          CollectionOfOne(glyph), row: row, column: column, limit: columns.upperBound,
          style: theme[.searchHit].over(headlineStyle(theme)))
      }
      column += glyph.width
    }
  }

  private func drawMarks(on surface: inout Surface, row: Int, column: Int, isWide: Bool, theme: Theme) -> Int {
    if isSelected {
      surface.put("x", row: row, column: column, style: theme[.selected])
    } else if story.unread > 0 {
      surface.put("●", row: row, column: column, style: theme[.listMarkUnread])
    }
    if story.changedSinceRead > 0 {
      let count = !isWide ? "" : story.changedSinceRead > 9 ? "+" : "\(story.changedSinceRead)"
      surface.put("Δ\(count)", row: row, column: column + 1, style: theme[.listMarkChanged])
    }
    // Where there is room for two marks only, the change since reading is the more urgent one.
    let starColumn = isWide ? column + 3 : column + 1
    if story.isStarred, isWide || story.changedSinceRead == 0 {
      surface.put("★", row: row, column: starColumn, style: theme[.listMarkStarred])
    }
    return column + (isWide ? 5 : 2)
  }

  /// Versions and sparkline at the right, each in its column. Returns where they begin; a story without either leaves
  /// the room to its headline.
  private func drawEnd(on surface: inout Surface, row: Int, area: Rectangle, isWide: Bool, theme: Theme) -> Int {
    var end = area.endColumn - 1
    var start = end
    if isWide, area.width >= 76 {
      end -= Self.sparklineWidth
      let line = sparkline(story.times, width: Self.sparklineWidth)
      if !line.isEmpty { start = end }
      surface.put(line, row: row, column: end, style: theme[.listSparkline])
      end -= 2
    }
    let count = count.number > 1 ? (isWide ? "\(count.number) \(count.unit)" : String(count.number)) : ""
    let text = [mark, count].filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return start }
    surface.put(
      text, row: row, column: end - text.count, style: isHeldBack ? theme[.listKilled] : theme[.listCount])
    return end - text.count
  }

  private var isEmbargoed: Bool { story.embargo ?? 0 > clock.now() }

  /// An article of it is not for use.
  private var isHeldBack: Bool { story.isKilled || story.isWithheld || isEmbargoed }

  private var mark: String {
    story.isKilled ? "✕" : story.isWithheld ? "H" : isEmbargoed ? "E" : story.isCorrected ? "C" : ""
  }

  /// Versions to compare, or what the list is ordered by.
  private var count: (number: Int, unit: String) {
    switch order {
    case .newest, .urgency: (story.versions, "v")
    case .coverage: (story.articles, "a")
    case .unread: (story.unread, "●")
    }
  }

  /// By the newest change the day stands above; in other orders an earlier day stands in the time's place.
  private var time: String {
    let reading = clock.reading(of: story.changed)
    let isToday = reading.day == clock.reading(of: Moment(seconds: clock.now())).day
    if order == .newest || isToday { return reading.clockTime ?? "" }
    return clock.shortDay(of: story.changed)
  }

  private var headline: String { story.isWithdrawn ? "KILL: \(story.headline) (withdrawn)" : story.headline }

  private func headlineStyle(_ theme: Theme) -> Style {
    let base = theme[story.unread > 0 ? .listUnread : .listRead]
    return story.isWithdrawn ? theme[.listKilled].over(base) : base
  }

  /// `AFP`, `AFP +2`.
  private var outlets: String {
    guard let first = story.outlets.first else { return "—" }
    return story.outlets.count > 1 ? "\(first) +\(story.outlets.count - 1)" : first
  }
}
