import GRDB
import Language
import Newsroom

/// Makes the excerpts of what a search found.
struct HitExcerpts {
  let matcher: SearchMatcher
  let names: [Int64]

  /// The title is shown beside it: what is found there only is no reason for an excerpt that says it again.
  func excerpt(_ db: Database, of version: Int64, title: String) throws -> Excerpt {
    guard let text = try VersionText.text(db, of: version) else { return Excerpt() }
    let places = names.isEmpty ? [] : try NamedPlaces.spans(db, of: version, names: names)
    let headline = text.hasPrefix(title) ? Span(0, title.utf8.count) : Span(0, 0)
    let hits = (matcher.hits(in: text, headline: headline) + places).sorted().reduce(into: [Span]()) { spans, span in
      if let last = spans.last, last.overlaps(span) {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
    }
    let below = hits.filter { $0.start >= headline.end }
    guard below.isEmpty else { return Newsroom.excerpt(of: text, hits: below) }
    return Newsroom.excerpt(of: String(text[Span(headline.end, text.utf8.count)]), hits: [])
  }
}
