import Language
import Newsroom

/// The end of an embargo as a field of a format states it.
struct StatedEmbargo: Equatable {
  /// Seconds since 1970; nil where the day and the time are not both clear, so that no clock lifts the embargo.
  var end: Int64?
  /// What is not sure of it.
  var warning: String?

  init(end: Int64?, warning: String?) {
    self.end = end
    self.warning = warning
  }

  /// Nil for a field that is empty, as one is that lifts an embargo. What stands there and cannot be read is an embargo all the same.
  init?(_ written: String?) {
    guard let written = written?.onOneLine, !written.isEmpty else { return nil }
    let shown = written.prefix(80)
    guard let (seconds, hasZone) = StatedEmbargo.moment(written) else {
      warning = "it is embargoed, but until when is not clear: “\(shown)”"
      return
    }
    end = seconds
    if !hasZone { warning = "its embargo names no zone of time; it is taken as UTC: “\(shown)”" }
  }

  private static func moment(_ written: String) -> (seconds: Int64, hasZone: Bool)? {
    if let moment = WrittenMoment(written) {
      return moment.hasTime ? (moment.seconds, moment.utcOffset != nil) : nil
    }
    guard let date = StatedDate(written: written), date.hour != nil else { return nil }
    return (date.secondsSince1970, date.utcOffset != nil)
  }
}
