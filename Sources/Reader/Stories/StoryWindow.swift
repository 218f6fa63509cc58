import Newsroom

/// The part of a long list that is held: some rows, where they stand in the whole, and a cursor. Positions are
/// counted from the top of the whole list.
struct StoryWindow {
  private(set) var rows: [StoryRow] = []
  /// The position of the first row held.
  private(set) var first = 0
  private(set) var total = 0
  var cursor = 0
  /// The position of the first row shown.
  var top = 0

  /// Rows held at the most: several screens either way, whatever the list's length.
  static let capacity = 1000
  /// Rows fetched at a time.
  static let fetch = 200

  var end: Int { first + rows.count }
  var isEmpty: Bool { total == 0 }

  subscript(position: Int) -> StoryRow? {
    position >= first && position < end ? rows[position - first] : nil
  }

  var current: StoryRow? { self[cursor] }

  /// Puts the cursor as near to a position as the held rows allow.
  mutating func move(to position: Int) {
    guard !rows.isEmpty else { return }
    cursor = min(max(position, first), end - 1)
  }

  /// What to fetch next, if the cursor comes near an end of what is held.
  var needed: Request.Part? {
    if let last = rows.last, end < total, cursor >= end - Self.fetch / 2 {
      return .after(StoryCursor(changed: last.changed.seconds, story: last.id))
    }
    if let row = rows.first, first > 0, cursor < first + Self.fetch / 2 {
      return .before(StoryCursor(changed: row.changed.seconds, story: row.id))
    }
    return nil
  }

  // MARK: taking rows

  /// - Parameter total: the list's length now. Rows held may have left the list since they came, or new ones may have come
  ///   above them; they stay where they are, and the length shown counts them.
  mutating func take(_ rows: [StoryRow], part: Request.Part, first: Int?, total: Int) {
    // Fewer than asked for: the list has no more on that side.
    let isWhole = rows.count < Self.fetch
    switch part {
    case .first, .last, .around: self.total = total
    case .after, .before: break
    }
    switch part {
    case .first:
      replace(rows, first: 0)
      (cursor, top) = (0, 0)
    case .last:
      replace(rows, first: max(0, total - rows.count))
      cursor = max(0, total - 1)
      top = self.first
    case .around(let place):
      replace(rows, first: first ?? 0)
      cursor = rows.firstIndex { $0.id == place.story }.map { $0 + self.first } ?? self.first
    case .after(let place):
      guard let last = self.rows.last, last.id == place.story else { return }
      self.rows += rows
      self.total = isWhole ? end : max(total, end + 1)
      if self.rows.count > Self.capacity {
        let surplus = min(self.rows.count - Self.capacity, max(0, top - self.first))
        self.rows.removeFirst(surplus)
        self.first += surplus
      }
    case .before(let place):
      guard let row = self.rows.first, row.id == place.story else { return }
      self.rows = rows + self.rows
      let place = isWhole ? 0 : max(1, self.first - rows.count)
      let shift = place + rows.count - self.first
      self.first = place
      (cursor, top) = (cursor + shift, top + shift)
      self.total = max(self.total + shift, end)
      if self.rows.count > Self.capacity { self.rows.removeLast(self.rows.count - Self.capacity) }
    }
  }

  private mutating func replace(_ rows: [StoryRow], first: Int) {
    self.rows = rows
    self.first = first
    cursor = min(max(cursor, first), max(first, first + rows.count - 1))
    top = min(max(top, first), cursor)
  }

  /// Puts newer states of rows in their places; nothing moves.
  mutating func update(_ changed: [StoryRow]) {
    for row in changed {
      if let index = rows.firstIndex(where: { $0.id == row.id }) { rows[index] = row }
    }
  }

  // MARK: lines

  enum Line: Equatable {
    case day(String)
    case row(Int)
  }

  /// The lines on screen from `top` on: rows, with a heading above the first of each day and above the first shown.
  func lines(height: Int, day: (StoryRow) -> String) -> [Line] {
    var lines: [Line] = []
    var heading: String?
    var position = top
    while lines.count < height, let row = self[position] {
      let own = day(row)
      if own != heading {
        heading = own
        lines.append(.day(own))
        guard lines.count < height else { break }
      }
      lines.append(.row(position))
      position += 1
    }
    return lines
  }

  /// Moves `top` as little as shows the cursor.
  mutating func scroll(height: Int, day: (StoryRow) -> String) {
    guard !rows.isEmpty, height > 0 else { return }
    cursor = min(max(cursor, first), end - 1)
    top = min(max(top, first), end - 1)
    if cursor < top { top = cursor }
    if cursor - top > height { top = cursor - height }
    // A heading a day may push the cursor down, so that it takes a look at the lines.
    while top < cursor, !lines(height: height, day: day).contains(.row(cursor)) { top += 1 }
  }
}
