import Language
import Newsroom

extension StatedDate {
  /// As ISO 8601 writes it, as exactly as it is stated: `2024-11-13`, `2024-11-13T09:12`, `2024-11-13T09:12:30+02:00`.
  package var iso: String {
    guard let hour, let minute else { return day.description }
    let time = "\(day)T\(twoDigits(hour)):\(twoDigits(minute))" + (second.map { ":\(twoDigits($0))" } ?? "")
    guard let utcOffset else { return time }
    if utcOffset == 0 { return time + "Z" }
    let minutes = abs(utcOffset) / 60
    return time + (utcOffset < 0 ? "-" : "+") + "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }
}

/// A moment as ISO 8601 writes it in UTC: `2024-11-13T07:12:30Z`.
///
/// - Parameter seconds: since 1970-01-01T00:00:00Z.
package func isoUTC(_ seconds: Int64) -> String {
  let days = Int(seconds.floored(by: 86_400))
  let rest = Int(seconds - Int64(days) * 86_400)
  let time = "\(twoDigits(rest / 3600)):\(twoDigits(rest / 60 % 60)):\(twoDigits(rest % 60))Z"
  return "\(CalendarDay(daysSince1970: days))T\(time)"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Int64 {
  /// Divided and rounded down.
  func floored(by divisor: Int64) -> Int64 { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
}
