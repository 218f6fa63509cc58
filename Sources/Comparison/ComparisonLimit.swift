/// A bound on the work that was reached: the result is right in what it says and may have missed what it could say.
package enum ComparisonLimit: String, Sendable, CaseIterable {
  /// Between two paragraphs that both sides have, so many differ that only those which share rare words were compared.
  case paragraphs
  /// The same of sentences.
  case sentences
  /// Two long runs of words without one that occurs once in both were aligned in halves.
  case words

  package var explanation: String {
    switch self {
    case .paragraphs: "a long run of paragraphs was compared by rare words alone"
    case .sentences: "a long run of sentences was compared by rare words alone"
    case .words: "a long run of words without a rare one was aligned in halves"
    }
  }
}

/// Where the steps of one comparison say which bounds they reached.
final class LimitLog {
  private(set) var reached: Set<ComparisonLimit> = []

  func note(_ limit: ComparisonLimit) { reached.insert(limit) }
}
