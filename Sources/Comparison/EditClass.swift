/// What a change is about, the gravest first. The letter stands in the gutter.
package enum EditClass: String, Hashable, Sendable, CaseIterable, Comparable {
  case figure = "F"
  /// Words inside quotation marks.
  case quote = "Q"
  /// It says no where it said yes, or the other way round: `charged`, `not charged`.
  case negation = "X"
  /// Who says it, or the verb of saying.
  case attribution = "A"
  /// A name or a title.
  case name = "N"
  /// How surely: `about`, `reportedly`, `may`.
  case hedge = "H"
  case wording = "W"
  /// The same verb in another tense: `has` and `had`.
  case tense = "T"
  /// The same words a few words off.
  case order = "O"
  case spelling = "s"
  case capitals = "c"
  case punctuation = "p"
  case typographic = "t"

  /// A class is greater the graver it is.
  package static func < (a: EditClass, b: EditClass) -> Bool { a.rank > b.rank }

  private var rank: Int { EditClass.ranks[self]! }

  private static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  /// As it is called in lists, for one and for several.
  package func name(_ count: Int) -> String {
    switch self {
    case .figure: count == 1 ? "figure" : "figures"
    case .quote: count == 1 ? "quote" : "quotes"
    case .negation: count == 1 ? "negation" : "negations"
    case .attribution: count == 1 ? "attribution" : "attributions"
    case .name: count == 1 ? "name" : "names"
    case .hedge: count == 1 ? "hedge" : "hedges"
    case .wording: "wording"
    case .tense: "tense"
    case .order: "word order"
    case .spelling: "spelling"
    case .capitals: "capitals"
    case .punctuation: "punctuation"
    case .typographic: "typographic"
    }
  }

  /// What it is called in data, which stays.
  package var identifier: String {
    switch self {
    case .order: "order"
    default: name(1)
    }
  }
}

extension Edge {
  /// The gravest change inside it; nil where nothing changed.
  package var gravestClass: EditClass? { pieces.compactMap(\.editClass).max() }

  /// A sort key: whatever its number, a graver class comes first.
  package var severity: Severity {
    Severity(gravest: gravestClass, changes: pieces.count(where: \.isChange))
  }
}

/// How grave a change is: by its gravest class, then by how much changed.
package struct Severity: Comparable, Hashable, Sendable {
  package let gravest: EditClass?
  package let changes: Int

  package static func < (a: Severity, b: Severity) -> Bool {
    switch (a.gravest, b.gravest) {
    case (let x?, let y?) where x != y: x < y
    case (nil, _?): true
    case (_?, nil): false
    default: a.changes < b.changes
    }
  }
}
