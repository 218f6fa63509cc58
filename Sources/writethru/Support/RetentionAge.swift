import Foundation
import Newsroom
import Wire

/// From when on copy is kept, as it is typed: `90d`, `12w`, `2y`, `2024-01-01`.
enum RetentionAge: Hashable {
  case days(Int)
  case day(StatedDate)

  init?(_ typed: String) {
    let units = ["d": 1, "w": 7, "y": 365]
    if let unit = typed.last.flatMap({ units[String($0)] }) {
      guard let count = Int(typed.dropLast()), (1...36_500).contains(count) else { return nil }
      self = .days(count * unit)
    } else {
      guard typed.count == 10, let date = StatedDate(typed), date.hour == nil else { return nil }
      self = .day(date)
    }
  }

  func moment(by clock: Clock) -> Moment {
    switch self {
    case .days(let count): Moment(seconds: clock.now() - Int64(count) * 86_400)
    case .day(let date): date.moment(by: clock)
    }
  }
}
