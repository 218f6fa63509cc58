import Newsroom

/// Until when a version is not for use, as a column: one that nobody ended lasts to the largest number.
enum Embargo {
  static func column(_ copy: FiledCopy) -> Int64? {
    copy.particulars.embargo ?? (copy.status == .embargoed ? .max : nil)
  }

  static func moment(_ column: Int64?) -> Moment? {
    guard let column, column != .max else { return nil }
    return Moment(seconds: column)
  }
}
