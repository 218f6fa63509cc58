import GRDB
import Newsroom

/// What is kept of each time that a feed was asked for.
enum FeedNotes {
  /// A week: a server that asks for years has made a mistake.
  private static let longestWait: Int64 = 7 * 86_400

  /// - Returns: the feed as it is now; nil where it has been removed meanwhile.
  static func note(_ db: Database, _ fetch: FeedFetch, of id: FeedID, pace: FeedPace) throws -> Feed? {
    guard var feed = try Feeds.one(db, id) else { return nil }
    feed.asked = fetch.time
    feed.retryAfter = fetch.retryAfter.map { fetch.time + min(max(0, $0), longestWait) }
    let isTaken = try move(db, &feed, to: fetch.movedTo)
    switch fetch.outcome {
    case .read(let validators, let digest, let title, let page):
      feed.validators = validators
      feed.digest = digest
      feed.title = title ?? feed.title
      feed.page = page ?? feed.page
      succeed(&feed, fetch, pace)
    case .notModified: succeed(&feed, fetch, pace)
    case .failed(let text):
      fail(&feed, text, fetch.time)
      feed.next = pace.next(after: fetch.time, failures: feed.trouble?.failures ?? 1)
    case .gone(let text):
      fail(&feed, text, fetch.time)
      feed.next = nil
    }
    if let next = feed.next { feed.next = max(next, feed.retryAfter ?? 0) }
    if let isTaken {
      feed.trouble = FeedTrouble(
        text: "it has moved to the address of \(isTaken.id), “\(isTaken.name)”: remove one of the two",
        since: feed.trouble?.since ?? fetch.time, failures: feed.trouble?.failures ?? 0)
    }
    try write(db, feed)
    return feed
  }

  private static func succeed(_ feed: inout Feed, _ fetch: FeedFetch, _ pace: FeedPace) {
    feed.fetched = fetch.time
    feed.trouble = nil
    feed.next = pace.next(after: fetch.time, maxAge: fetch.maxAge)
  }

  private static func fail(_ feed: inout Feed, _ text: String, _ time: Int64) {
    feed.trouble = FeedTrouble(
      text: text, since: feed.trouble?.since ?? time, failures: (feed.trouble?.failures ?? 0) + 1)
  }

  /// - Returns: the feed that is at the new address already.
  private static func move(_ db: Database, _ feed: inout Feed, to address: String?) throws -> Feed? {
    guard let address = address?.onOneLine, !address.isEmpty, address != feed.address else { return nil }
    if let other = try Feeds.at(db, address) { return other }
    feed.address = address
    return nil
  }

  private static func write(_ db: Database, _ feed: Feed) throws {
    try db.cachedStatement(
      sql: """
        UPDATE feed SET address = ?, title = ?, page = ?, asked = ?, fetched = ?, next = ?, retryAfter = ?, etag = ?,
          lastModified = ?, digest = ?, error = ?, errorSince = ?, failures = ? WHERE id = ?
        """
    ).execute(arguments: [
      feed.address, feed.title, feed.page, feed.asked, feed.fetched, feed.next, feed.retryAfter, feed.validators.etag,
      feed.validators.lastModified, feed.digest.map { Int64(bitPattern: $0) }, feed.trouble?.text,
      feed.trouble?.since, feed.trouble?.failures ?? 0, feed.id.number,
    ])
  }

  /// A feed that can be asked again at once, with nothing kept of the last time.
  static func forget(_ db: Database, _ id: FeedID) throws {
    try db.execute(
      sql:
        "UPDATE feed SET etag = NULL, lastModified = NULL, digest = NULL, next = coalesce(retryAfter, 0) WHERE id = ?",
      arguments: [id.number])
  }

  static func problems(_ db: Database) throws -> [String] {
    let odd =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM feed WHERE address = '' OR name = '' OR (error IS NULL) <> (errorSince IS NULL)
            OR error IS NULL AND failures > 0
          """) ?? 0
    return odd == 0 ? [] : ["\(odd) feeds with broken rows"]
  }
}
