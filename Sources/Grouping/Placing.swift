/// What grouping finds about a new article.
package enum Finding: Hashable, Sendable {
  /// Nothing in the archive is close enough.
  case alone
  /// It derives from the same copy as `article`.
  case version(of: Int64, containment: Double)
  /// It tells of the same event as `article`.
  case coverage(of: Int64, score: Double, shared: [Feature])
}

/// The thresholds, each with its reason.
package enum Thresholds {
  /// Of the shorter text's shingles. Independent accounts that quote the same two sentences stay under .15; copy that
  /// was cut by two thirds or half rewritten stays above.
  package static let containment = 0.3
  /// Shared shingles at the least: a quoted sentence in two short briefs is not common copy.
  package static let sharedShingles = 12
  /// Cosine of the weighted features.
  package static let coverage = 0.23
  /// Weight of the shared features that are not places or words: the same region and topic is another event.
  package static let specific = 2.0
  /// Days between two accounts of one event, where both dates are known.
  package static let days = 3
}

/// One article of the archive that shares features with a new one.
package struct Neighbour: Sendable {
  package let article: Int64
  package let shared: [Feature]
  /// The sum of the weights of all its features.
  package let norm: Double
  /// Days between its publication and the new article's; nil where either is not known.
  package let daysApart: Int?

  package init(article: Int64, shared: [Feature], norm: Double, daysApart: Int?) {
    self.article = article
    self.shared = shared
    self.norm = norm
    self.daysApart = daysApart
  }
}

/// The best coverage match among neighbours, or `alone`. Ties go to the article that was filed first.
///
/// - Parameters:
///   - norm: the sum of the weights of all the new article's features.
///   - weight: a feature's weight in this archive.
package func coverage(norm: Double, neighbours: [Neighbour], weight: (Feature) -> Double) -> Finding {
  var best: (score: Double, neighbour: Neighbour)?
  for neighbour in neighbours.sorted(by: { $0.article < $1.article }) {
    if let days = neighbour.daysApart, days > Thresholds.days { continue }
    var all = 0.0
    var specific = 0.0
    for feature in neighbour.shared {
      let own = weight(feature)
      all += own
      if feature.kind != .place && feature.kind != .word { specific += own }
    }
    guard specific >= Thresholds.specific, norm > 0, neighbour.norm > 0 else { continue }
    let score = all / (norm * neighbour.norm).squareRoot()
    if score >= Thresholds.coverage, score > best?.score ?? 0 { best = (score, neighbour) }
  }
  guard let best else { return .alone }
  let shared = best.neighbour.shared.sorted { (weight($0), $1.key) > (weight($1), $0.key) }
  return .coverage(of: best.neighbour.article, score: best.score, shared: shared)
}
