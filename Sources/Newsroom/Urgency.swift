/// How urgent copy says it is, as in IPTC: 1 is the most urgent. Only what the copy itself says counts.
package enum Urgency: Int, Sendable, Codable, Comparable {
  /// `FLASH`: the first word of an event of the highest order.
  case flash = 1
  /// `BULLETIN`, `ALERT`, `SNAP`.
  case bulletin = 2
  case urgent = 3
  case routine = 4
  /// Nobody says.
  case unstated = 5

  package static func < (a: Urgency, b: Urgency) -> Bool { a.rawValue < b.rawValue }

  /// What stands above a list of such stories.
  package var heading: String {
    switch self {
    case .flash: "Flash"
    case .bulletin: "Bulletin"
    case .urgent: "Urgent"
    case .routine, .unstated: "Not flagged"
    }
  }

  /// The more urgent, the more marks; none for copy that is not flagged.
  package var mark: String {
    switch self {
    case .flash: "!!!"
    case .bulletin: "!!"
    case .urgent: "!"
    case .routine, .unstated: ""
    }
  }
}
