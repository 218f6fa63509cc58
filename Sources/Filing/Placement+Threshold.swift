import Grouping
import Newsroom

extension Placement {
  /// The score that an article needs to be placed the way that it was, from 0 to 1; nil for one that opened its story.
  package var threshold: Double? {
    score == nil ? nil : isByText ? Thresholds.containment : Thresholds.coverage
  }
}
