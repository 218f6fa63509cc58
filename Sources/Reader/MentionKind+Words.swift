import Newsroom

extension MentionKind {
  /// `people`, `orgs`.
  var plural: String {
    switch self {
    case .person: "people"
    case .place: "places"
    case .organisation: "orgs"
    case .figure: "figures"
    case .date: "dates"
    case .quote: "quotes"
    }
  }

  /// As a search names it, in front of a row: `org`. Its first three letters are a sign of their own.
  var sign: String { self == .organisation ? "org" : rawValue }

  /// `a person`.
  var withArticle: String { self == .organisation ? "an organisation" : "a \(rawValue)" }

  /// Has a place in the archive’s list of names, and stories.
  var isNamed: Bool { EntityFilter.named.contains(self) }
}
