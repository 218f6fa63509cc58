import Foundation

/// How much a shared feature counts: its kind's weight times its rarity, learned from the archive and steadied by a
/// prior of a thousand imagined articles, so that a store of five articles does not take `Ukraine` for rare.
package struct Weighting: Sendable {
  /// Articles in the archive.
  package let articles: Int

  package init(articles: Int) { self.articles = articles }

  private static let imagined = 1000.0

  /// - Parameter frequency: the articles of the archive that hold the feature.
  package func weight(of feature: Feature, frequency: Int) -> Double {
    let all = Double(articles) + Self.imagined
    let holding = Double(frequency) + feature.priorFrequency
    return feature.base * max(0, log(all / holding) / log(all))
  }
}
