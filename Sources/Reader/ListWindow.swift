import Newsroom

/// A row of a list that is read in windows.
protocol ListRow: Identifiable {
  /// Where a row stands in the list’s order: what the store goes on from.
  associatedtype Place: Hashable, Sendable
  var place: Place { get }
  static func id(at place: Place) -> ID
  /// The same row where another state of it stood in the list when it was read.
  func standing(where row: Self) -> Self
}

extension StoryRow: ListRow {
  var place: StoryCursor { cursor }
  static func id(at place: StoryCursor) -> StoryID { place.story }
  func standing(where row: StoryRow) -> StoryRow {
    var moved = self
    moved.rank = row.rank
    return moved
  }
}

extension Entity: ListRow {
  var place: Entity { self }
  static func id(at place: Entity) -> EntityID { place.id }
  func standing(where row: Entity) -> Entity { self }
}

/// The part of a long list that is held: some rows, where they stand in the whole, and a cursor. Positions are
/// counted from the top of the whole list.
struct ListWindow<Row: ListRow> {
  private(set) var rows: [Row] = []
  /// The position of the first row held.
  private(set) var first = 0
  private(set) var total = 0
  /// `total` is the list's length; else it is not known yet, and more.
  private(set) var isCounted = true
  var cursor = 0
  /// The position of the first row shown.
  var top = 0

  /// Rows held at the most: several screens either way, whatever the list's length.
  static var capacity: Int { 1000 }
  /// Rows fetched at a time.
  static var fetch: Int { 200 }

  var end: Int { first + rows.count }
  var isEmpty: Bool { total == 0 }

  subscript(position: Int) -> Row? {
    position >= first && position < end ? rows[position - first] : nil
  }

  var current: Row? { self[cursor] }

  /// Puts the cursor as near to a position as the held rows allow.
  mutating func move(to position: Int) {
    guard !rows.isEmpty else { return }
    cursor = min(max(position, first), end - 1)
  }

  /// What to fetch next, if the cursor comes near an end of what is held.
  var needed: ListPart<Row.Place>? {
    if let last = rows.last, end < total, cursor >= end - Self.fetch / 2 { return .after(last.place) }
    if let row = rows.first, first > 0, cursor < first + Self.fetch / 2 { return .before(row.place) }
    return nil
  }

  // MARK: taking rows

  /// - Parameter total: the list's length now; nil where it is still being counted. Rows held may have left the list since they came, or new ones may have come
  ///   above them; they stay where they are, and the length shown counts them.
  mutating func take(_ rows: [Row], part: ListPart<Row.Place>, first: Int?, total: Int?) {
    // Fewer than asked for: the list has no more on that side.
    let isWhole = rows.count < Self.fetch
    switch part {
    case .first, .last, .around: if let total { (self.total, isCounted) = (total, true) }
    case .after, .before: break
    }
    switch part {
    case .first:
      replace(rows, first: 0)
      (cursor, top) = (0, 0)
      if total == nil { (self.total, isCounted) = (isWhole ? end : end + 1, isWhole) }
    case .last:
      replace(rows, first: max(0, self.total - rows.count))
      cursor = max(0, self.total - 1)
      top = self.first
    case .around(let place):
      let index = rows.firstIndex { $0.id == Row.id(at: place) }
      // Where it was not counted, the row stands about where the cursor stood.
      let isTop = index.map { $0 < Self.fetch / 2 } ?? false
      let guess = min(max(0, cursor - (index ?? 0)), max(0, (total ?? .max) - rows.count))
      replace(rows, first: first ?? (isTop ? 0 : guess))
      // A row that has left the list leaves the cursor at its place.
      if let index { cursor = self.first + index }
      if total == nil, self.total < end { (self.total, isCounted) = (end + 1, false) }
    case .after(let place):
      guard let last = self.rows.last, last.id == Row.id(at: place) else { return }
      self.rows += rows
      if isWhole { count(end) } else { self.total = max(total ?? self.total, end + 1) }
      if self.rows.count > Self.capacity {
        let surplus = min(self.rows.count - Self.capacity, max(0, top - self.first))
        self.rows.removeFirst(surplus)
        self.first += surplus
      }
    case .before(let place):
      guard let row = self.rows.first, row.id == Row.id(at: place) else { return }
      self.rows = rows + self.rows
      let place = isWhole ? 0 : max(1, self.first - rows.count)
      let shift = place + rows.count - self.first
      self.first = place
      (cursor, top) = (cursor + shift, top + shift)
      self.total = max(self.total + shift, end)
      if self.rows.count > Self.capacity { self.rows.removeLast(self.rows.count - Self.capacity) }
    }
  }

  /// The list's length has been counted.
  mutating func count(_ total: Int) {
    (self.total, isCounted) = (max(total, end), true)
  }

  private mutating func replace(_ rows: [Row], first: Int) {
    self.rows = rows
    self.first = first
    cursor = min(max(cursor, first), max(first, first + rows.count - 1))
    top = min(max(top, first), cursor)
  }

  /// Puts newer states of rows in their places; nothing moves.
  mutating func update(_ changed: [Row]) {
    for row in changed {
      if let index = rows.firstIndex(where: { $0.id == row.id }) {
        rows[index] = row.standing(where: rows[index])
      }
    }
  }

  // MARK: lines

  enum Line: Equatable {
    case heading(String)
    case row(Int)
  }

  /// The lines on screen from `top` on: rows, with a heading above the first of those that share one and above the first
  /// shown. A list whose rows have none is rows alone.
  func lines(height: Int, heading: (Row) -> String?) -> [Line] {
    var lines: [Line] = []
    var last: String?
    var position = top
    while lines.count < height, let row = self[position] {
      if let own = heading(row), own != last {
        last = own
        lines.append(.heading(own))
        guard lines.count < height else { break }
      }
      lines.append(.row(position))
      position += 1
    }
    return lines
  }

  /// Moves `top` as little as shows the cursor.
  mutating func scroll(height: Int, heading: (Row) -> String?) {
    guard !rows.isEmpty, height > 0 else { return }
    cursor = min(max(cursor, first), end - 1)
    top = min(max(top, first), end - 1)
    if cursor < top { top = cursor }
    if cursor - top > height { top = cursor - height }
    // Headings may push the cursor down, so that it takes a look at the lines.
    while top < cursor, !lines(height: height, heading: heading).contains(.row(cursor)) { top += 1 }
  }
}
