import Newsroom

/// `17 Nov 2026 08:02`; where nobody dated it, when it came: `undated, received …`.
func timeLine(_ header: VersionHeader, clock: Clock) -> String {
  let undated = header.dateOrigin == .received
  let reading = clock.reading(of: undated ? header.received : header.published)
  // No year is this one in a document that is kept.
  let time = [reading.dayName(in: 0), reading.clockTime].compactMap(\.self).joined(separator: " ")
  return undated ? "undated, received \(time)" : time
}

/// The notes that stand above copy: that it corrects, until when it was embargoed.
func statusNote(_ version: Version) -> String? {
  version.header.status == .corrected ? "Corrected: this version says that it corrects an earlier one." : nil
}
