/// What there is to know of a feed, in the words of its page in the reader and of `feeds show`.
package struct FeedFacts: Sendable {
  package let lines: [(name: String, value: String)]

  package init(_ feed: Feed, clock: Clock) {
    let now = clock.now()
    let time = { (seconds: Int64?) in seconds.map { FeedFacts.time($0, now: now, clock: clock) } }
    let next: String? =
      feed.isGone
      ? "never by itself: its server says that it is gone"
      : feed.next.flatMap { $0 > now ? time($0) : "when it is fetched next" }
    let facts: [(String, String?)] = [
      ("address", feed.address), ("page", feed.page), ("calls itself", feed.title),
      ("tags", feed.tags.isEmpty ? nil : feed.tags.joined(separator: ", ")),
      ("stories", "\(feed.stories), \(feed.unread) unread"), ("added", time(feed.added)),
      ("asked", time(feed.asked) ?? "never"), ("read", time(feed.fetched) ?? "never"), ("next", next),
      ("not before", feed.retryAfter.flatMap { $0 > now ? time($0) : nil }), ("error", feed.trouble?.text),
      ("failing since", feed.trouble.flatMap { time($0.since) }),
      ("failures", feed.trouble.map { "\($0.failures) in a row" }),
      ("entity tag", feed.validators.etag), ("last modified", feed.validators.lastModified),
    ]
    lines = facts.compactMap { name, value in value.map { (name, $0) } }
  }

  /// `Sun 22 Nov 09:12`.
  private static func time(_ seconds: Int64, now: Int64, clock: Clock) -> String {
    let reading = clock.reading(of: Moment(seconds: seconds))
    let year = clock.reading(of: Moment(seconds: now)).day.year
    return [reading.dayName(in: year), reading.clockTime ?? ""].joined(separator: " ")
  }
}
