import Language
import Newsroom

/// One item as it came over the wire: what a parser understood of it, before anybody filed it.
///
/// Nothing is deleted: `text` is all that was received, decoded, and the paragraphs are spans into it.
package struct Copy: Hashable, Sendable {
  package var text: String
  package var paragraphs: [Paragraph] = []
  package var headline: String?
  package var deck: String?
  /// The name without `By`.
  package var byline: String?
  /// The place, and the day where it is stated, before the dash: `Kyiv, Ukraine`.
  package var dateline: String?
  /// The news agency whose copy it is, as the copy itself tells.
  package var agency: String?
  /// The date that the copy states.
  package var date: StatedDate?
  package var status: CopyStatus = .usable
  package var urgency: Urgency = .unstated
  /// What the source says beside the text.
  package var particulars = Particulars()
  package var format: Format
  package var charset: Charset
  /// Bytes that could not be decoded and stand as U+FFFD.
  package var replacements = 0
  /// The bytes as received, where decoding changed them; nil where `text` in UTF-8 is what was received.
  package var original: [UInt8]?
  package var warnings: [String] = []
}

/// A date as copy states it: a day, and a time of day where there is one.
package struct StatedDate: Hashable, Sendable {
  package var day: CalendarDay
  package var hour: Int?
  package var minute: Int?
  /// Only where the source states it.
  package var second: Int?
  /// Seconds east of UTC where the copy states a zone; nil for the reader's own.
  package var utcOffset: Int?

  package init(
    day: CalendarDay, hour: Int? = nil, minute: Int? = nil, second: Int? = nil, utcOffset: Int? = nil
  ) {
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.utcOffset = utcOffset
  }

  package func moment(by clock: Clock) -> Moment {
    guard let hour, let minute else { return Moment(day) }
    guard let utcOffset else { return clock.moment(of: day, hour: hour, minute: minute) }
    let seconds = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 - utcOffset)
    return Moment(seconds: seconds)
  }
}
