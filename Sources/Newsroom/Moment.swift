import Language

/// When something was published or received, as exactly as it is known.
package struct Moment: Hashable, Sendable {
  package enum Precision: String, Sendable, Codable {
    /// Only the day is known; `seconds` is its midnight in UTC and no clock shifts it.
    case day
    case minute
  }

  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  package let precision: Precision

  package init(seconds: Int64, precision: Precision = .minute) {
    self.seconds = seconds
    self.precision = precision
  }

  package init(_ day: CalendarDay) {
    self.init(seconds: Int64(day.daysSince1970) * 86_400, precision: .day)
  }
}

extension Moment: Comparable {
  package static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }
}

/// How an article came by its date.
package enum DateOrigin: String, Sendable, Codable {
  /// The copy states it.
  case stated
  /// Whoever filed the copy gave it.
  case given
  /// Neither: it is when the copy was received.
  case received
}

/// The time and the place in it: passed in as a value, so that nothing below the executable reads a clock.
package struct Clock: Sendable {
  package let now: @Sendable () -> Int64
  /// Seconds east of UTC at a moment.
  package let utcOffset: @Sendable (Int64) -> Int

  package init(now: @escaping @Sendable () -> Int64, utcOffset: @escaping @Sendable (Int64) -> Int) {
    self.now = now
    self.utcOffset = utcOffset
  }

  /// A clock that stands still, in UTC.
  package static func fixed(at seconds: Int64) -> Clock {
    Clock(now: { seconds }, utcOffset: { _ in 0 })
  }

  /// The wall clock's reading of a moment; a moment that is only a day is that day everywhere.
  package func reading(of moment: Moment) -> WallTime {
    let offset = moment.precision == .day ? 0 : utcOffset(moment.seconds)
    return WallTime(secondsSince1970: moment.seconds + Int64(offset), precision: moment.precision)
  }

  /// A moment from the wall clock's reading here.
  package func moment(of day: CalendarDay, hour: Int, minute: Int) -> Moment {
    let local = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60)
    // The offset at the UTC moment nearest to it: right except inside the hour that a clock change repeats.
    return Moment(seconds: local - Int64(utcOffset(local - Int64(utcOffset(local)))))
  }
}

/// A moment as a wall clock and a calendar show it.
package struct WallTime: Hashable, Sendable {
  package let day: CalendarDay
  package let hour: Int
  package let minute: Int
  package let precision: Moment.Precision

  init(secondsSince1970 seconds: Int64, precision: Moment.Precision) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = Int(seconds) - days * 86_400
    self.day = CalendarDay(daysSince1970: days)
    self.hour = rest / 3600
    self.minute = rest % 3600 / 60
    self.precision = precision
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Wed 13 Nov`, with the year if it is not the one given.
  package func dayName(in year: Int) -> String {
    let name = "\(Self.weekdays[day.weekday - 1]) \(day.day) \(Self.months[day.month - 1])"
    return day.year == year ? name : "\(name) \(day.year)"
  }

  /// `09:12`, or nil where only the day is known.
  package var clockTime: String? {
    precision == .day ? nil : "\(twoDigits(hour)):\(twoDigits(minute))"
  }

  /// `2024-11-13T09:12`, or `2024-11-13` where only the day is known.
  package var iso: String {
    let date = "\(day.year)-\(twoDigits(day.month))-\(twoDigits(day.day))"
    return clockTime.map { "\(date)T\($0)" } ?? date
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
