import Comparison
import Configuration

/// The house styles that the configuration declares.
struct House {
  let rules: [HouseRule]

  /// What folds where copy of some outlets is compared: what holds for all, and what holds for one of them.
  func style(for outlets: [String?]) -> HouseStyle {
    HouseStyle(
      rules.filter { rule in
        rule.outlet == "*" || outlets.contains { $0?.lowercased() == rule.outlet.lowercased() }
      }.map(\.variants))
  }
}
