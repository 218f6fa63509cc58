/// When something was or will be, told without regard to the day of writing and only as exactly as the copy tells it.
package enum AbsoluteDate: Hashable, Sendable {
  case day(CalendarDay)
  /// From a first day to a last, both included: a week, a weekend, half a year.
  case days(CalendarDay, CalendarDay)
  case month(year: Int, month: Int)
  /// A quarter of a calendar year, 1 to 4.
  case quarter(year: Int, quarter: Int)
  case year(Int)
  /// From a first year to a last, both included: a season, a decade.
  case years(Int, Int)
}

extension AbsoluteDate: CustomStringConvertible {
  /// As ISO 8601 writes it, with its solidus between the ends of a range; quarters as `2024-Q3`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .days(let first, let last): "\(first)/\(last)"
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .quarter(let year, let quarter): "\(padded(year, to: 4))-Q\(quarter)"
    case .year(let year): padded(year, to: 4)
    case .years(let first, let last): "\(padded(first, to: 4))/\(padded(last, to: 4))"
    }
  }
}
