/// Spellings that a newsroom takes for one: a line of `[house]` in the configuration.
package struct HouseRule: Hashable, Sendable {
  /// The outlet whose house style it is; `*` for all.
  package let outlet: String
  /// `defence`, `defense`; at least two.
  package let variants: [String]

  /// - Parameter rule: `defence = defense`.
  init?(_ rule: String, outlet: String) {
    let variants = rule.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
    guard variants.count > 1, !variants.contains("") else { return nil }
    self.outlet = outlet
    self.variants = variants
  }
}
