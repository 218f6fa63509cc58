import Foundation
import Newsroom

extension Clock {
  /// The machine's clock in the user's time zone.
  static let system = Clock(
    now: { Int64(time(nil)) },
    utcOffset: { seconds in
      var moment = time_t(seconds)
      var parts = tm()
      return localtime_r(&moment, &parts) == nil ? 0 : parts.tm_gmtoff
    })
}
