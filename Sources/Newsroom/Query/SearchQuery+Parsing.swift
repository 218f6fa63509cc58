import Language

/// Whether a search is complete, or the reader is still at it.
package enum QueryStage: Sendable {
  case typing
  case entered
}

extension SearchQuery {
  /// Reads what was typed. While it is typed, what is only not complete at its end is no fault: an open phrase is taken as closed,
  /// and what may become a field, or has no value yet, is left out.
  package init(_ typed: String, clock: Clock, stage: QueryStage = .entered) throws(QueryFault) {
    var reader = QueryReader(typed, clock: clock, stage: stage)
    self.init()
    try take(try reader.items())
    text = reader.text
  }

  private mutating func take(_ items: [QueryItem]) throws(QueryFault) {
    var index = 0
    while index < items.count {
      var alternatives = [items[index]]
      while index + 2 < items.count, items[index + 1].isOr {
        alternatives.append(items[index + 2])
        index += 2
      }
      index += 1
      if let or = alternatives.first(where: \.isOr) ?? (index < items.count && items[index].isOr ? items[index] : nil) {
        throw QueryFault(or.span, "OR stands between two words: ferry OR boat")
      }
      if alternatives.count > 1, let excluded = alternatives.first(where: \.isExcluded) {
        throw QueryFault(
          excluded.span, "OR takes no word to leave out; put it before or after: ferry OR boat -football")
      }
      if alternatives[0].isExcluded {
        excluded += alternatives.compactMap(\.term)
      } else {
        required.append(alternatives.compactMap(\.term))
      }
    }
    if required.isEmpty, let first = items.first, let last = items.last {
      throw QueryFault(first.span.union(last.span), "a search needs something to look for beside what it leaves out")
    }
  }
}

/// A term where it stands.
struct QueryItem {
  let span: Span
  let isExcluded: Bool
  /// Nil for an OR.
  let term: SearchTerm?

  var isOr: Bool { term == nil }
}
