/// A story that a new article may belong to.
package struct StoryNear: Sendable {
  package let story: Int64
  /// Its article that is most like the new one.
  package let nearest: Int64
  package let score: Double
  package let members: [TermVector]

  package init(story: Int64, nearest: Int64, score: Double, members: [TermVector]) {
    self.story = story
    self.nearest = nearest
    self.score = score
    self.members = members
  }
}

/// How near an article is to a story, by the article of it that is nearest and by its newest ones: one look-alike is not enough to
/// draw an article into a large story, and a long story need not be alike throughout.
///
/// - Parameters:
///   - nearest: the highest similarity to one of its articles that are close in time.
///   - newest: the similarity to its newest articles, `Thresholds.newest` at most.
package func nearness(nearest: Double, newest: [Double]) -> Double {
  guard !newest.isEmpty else { return nearest }
  return (nearest + newest.reduce(0, +) / Double(newest.count)) / 2
}

/// How alike the articles of two stories are on average.
package func likeness(_ some: [TermVector], _ others: [TermVector]) -> Double {
  guard !some.isEmpty, !others.isEmpty else { return 0 }
  let sum = some.reduce(0) { sum, vector in sum + others.reduce(0) { $0 + vector.similarity(to: $1) } }
  return sum / Double(some.count * others.count)
}
