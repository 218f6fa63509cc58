extension VersionHeader {
  /// Why its copy must not be copied, piped or exported now, to stand behind `is`: `killed: withdrawn by its outlet`. Nil where it
  /// may be used.
  package func useNotice(now: Moment) -> String? {
    switch status {
    case .killed: return "killed: withdrawn by its outlet and not for use"
    case .withheld: return "withheld: its source does not say that it may be used"
    case .usable, .corrected, .embargoed:
      if let embargo { return embargo > now ? "embargoed until \(embargo.utc)" : nil }
      return status == .embargoed ? "embargoed: not for use before the time that its source set" : nil
    }
  }
}

extension Moment {
  /// `2024-11-13 09:12 UTC`, or `2024-11-13` where only the day is known.
  fileprivate var utc: String {
    let reading = Clock.fixed(at: 0).reading(of: self).iso.split(separator: "T")
    return reading.count > 1 ? "\(reading[0]) \(reading[1]) UTC" : String(reading[0])
  }
}
