import Newsroom

extension StoriesScreen {
  /// Shows the same list in the next order, from its top.
  mutating func cycleOrder() -> [Step] {
    filter.order = filter.order.next
    error = nil
    return fetch(.first)
  }

  /// Behind the list's name in the title; nothing for the usual order.
  var orderName: String {
    switch filter.order {
    case .newest: ""
    case .urgency: " · by urgency"
    case .coverage: " · by coverage"
    case .unread: " · by unread"
    }
  }

  /// What stands above the rows that share it: the day, how urgent they are, whether anything is unread. By where the row
  /// stands, not by what it has become since.
  static func heading(of row: StoryRow, in order: StoryFilter.Order, _ clock: Clock) -> String? {
    switch order {
    case .newest:
      let thisYear = clock.reading(of: Moment(seconds: clock.now())).day.year
      return clock.reading(of: row.changed).dayName(in: thisYear)
    case .urgency: return row.urgency.heading
    case .unread: return row.rank > 0 ? "Unread" : "Read"
    case .coverage: return nil
    }
  }
}

extension StoryFilter.Order {
  var next: Self {
    let all = Self.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }
}
