/// How far work that goes over the whole archive has come: tagging anew, in versions, or grouping anew, in articles.
package struct PassProgress: Hashable, Sendable {
  package var done: Int
  package var remaining: Int

  package init(done: Int, remaining: Int) {
    self.done = done
    self.remaining = remaining
  }

  package var total: Int { done + remaining }
}
