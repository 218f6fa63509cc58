/// What can stand before a colon in a search.
package enum SearchField: String, CaseIterable, Sendable {
  case outlet, `is`, has, person, place, org, since, until, status, headline

  /// By its name or another spelling of it, in any case.
  init?(typed: String) {
    switch typed.lowercased() {
    case "organisation", "organization": self = .org
    case let name: self.init(rawValue: name)
    }
  }

  /// What it takes, where that is one of a few words.
  var values: [String] {
    switch self {
    case .is: [StoryTrait.unread, .read, .changed, .starred, .killed, .corrected].map(\.rawValue)
    case .has: [StoryTrait.versions, .coverage].map(\.rawValue)
    case .status: [CopyStatus.killed, .corrected, .embargoed, .withheld, .usable].map(\.rawValue)
    case .outlet, .person, .place, .org, .since, .until, .headline: []
    }
  }

  /// How it is used, for whoever left the value out.
  var example: String {
    switch self {
    case .outlet: "outlet:AFP"
    case .is: "is:unread"
    case .has: "has:versions"
    case .person: "person:\"Mark Rutte\""
    case .place: "place:Kyiv"
    case .org: "org:NATO"
    case .since: "since:2024-11-13"
    case .until: "until:2024-11"
    case .status: "status:corrected"
    case .headline: "headline:budget"
    }
  }

  var kind: MentionKind? {
    switch self {
    case .person: .person
    case .place: .place
    case .org: .organisation
    default: nil
    }
  }

  static let names = allCases.map(\.rawValue)
}

/// The one of some words that was probably meant: it begins so, or the two differ by a slip or two; nil where none does.
func nearest(to typed: String, of words: [String]) -> String? {
  let typed = Array(typed.lowercased().unicodeScalars.prefix(32))
  let near = words.map { (word: $0, slips: slips(typed, Array($0.unicodeScalars))) }.min { $0.slips < $1.slips }
  if let near, near.slips <= max(1, min(2, near.word.count / 3)) { return near.word }
  return words.first { typed.count > 1 && $0.unicodeScalars.starts(with: typed) }
}

/// Letters left out, put in, changed or swapped with the next (Damerau, “A technique for computer detection and correction of
/// spelling errors”, 1964).
private func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...b.count)]
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
