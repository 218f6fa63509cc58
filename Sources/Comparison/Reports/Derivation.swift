/// How much of a text comes from another: the scheme of METER (Clough et al., “METER: MEasuring TExt Reuse”, 2002), whose
/// readers told apart copy that was wholly, partly and not derived from an agency’s.
package enum Derivation: String, Sendable {
  case wholly, partly, not

  /// - Parameter reuse: the share of its words that the other text has, 0 to 1.
  package init(reuse: Double) {
    // Wholly: nothing of weight is its own. Not: no more than names, figures and a quote from the same briefing.
    self = reuse >= 0.85 ? .wholly : reuse >= 0.15 ? .partly : .not
  }

  package var phrase: String {
    switch self {
    case .wholly: "wholly derived"
    case .partly: "partly derived"
    case .not: "not derived"
    }
  }
}

extension ComparisonSummary {
  package var derivation: Derivation { Derivation(reuse: reuse) }
}
