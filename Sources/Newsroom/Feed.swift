/// A feed's short, stable ID: `f3`.
package struct FeedID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64
  package init(_ number: Int64) { self.number = number }

  /// Reads `f3`; nil for anything else.
  package init?(_ typed: String) {
    guard typed.first?.lowercased() == "f", let number = Int64(typed.dropFirst()), number > 0 else { return nil }
    self.number = number
  }

  package var description: String { "f\(number)" }
  package static func < (a: FeedID, b: FeedID) -> Bool { a.number < b.number }
}

/// A feed that is subscribed to: where it is, what its copy is filed under, and how it went when it was asked last. Times are
/// seconds since 1970.
package struct Feed: Hashable, Sendable, Identifiable {
  package var id: FeedID
  /// Where it is asked for: after a permanent redirect the new address.
  package var address: String
  /// The outlet under which its copy is filed. No other feed has it.
  package var name: String
  /// Whether a hand gave it that name; else it is called as it calls itself.
  package var isNamed: Bool
  /// What it calls itself.
  package var title: String?
  /// The page that it belongs to.
  package var page: String?
  /// Folders of an OPML file, newsboat's tags.
  package var tags: [String]
  package var added: Int64
  /// When it was asked last, whatever came of it.
  package var asked: Int64?
  /// When it was read last, or had not changed.
  package var fetched: Int64?
  /// When it is to be asked again; nil for never: it is gone.
  package var next: Int64?
  /// Before this its server does not want to be asked, not by hand either.
  package var retryAfter: Int64?
  package var trouble: FeedTrouble?
  /// What its server takes to tell whether anything has changed.
  package var validators: FeedValidators
  /// In which its items' own identifiers hold: the address that it was added with, whatever it has moved to since.
  package var scope: String
  /// Of the body that was read last.
  package var digest: UInt64?
  /// Stories with copy of its outlet, and those of them with an unread article.
  package var stories: Int
  package var unread: Int

  package init(
    id: FeedID, address: String, name: String, isNamed: Bool = true, title: String? = nil, page: String? = nil,
    tags: [String] = [], added: Int64 = 0, asked: Int64? = nil, fetched: Int64? = nil, next: Int64? = 0,
    retryAfter: Int64? = nil, trouble: FeedTrouble? = nil, validators: FeedValidators = FeedValidators(),
    scope: String? = nil, digest: UInt64? = nil, stories: Int = 0, unread: Int = 0
  ) {
    self.id = id
    self.address = address
    self.name = name
    self.isNamed = isNamed
    self.title = title
    self.page = page
    self.tags = tags
    self.added = added
    self.asked = asked
    self.fetched = fetched
    self.next = next
    self.retryAfter = retryAfter
    self.trouble = trouble
    self.validators = validators
    self.scope = scope ?? address
    self.digest = digest
    self.stories = stories
    self.unread = unread
  }

  /// It said that it is gone for good.
  package var isGone: Bool { next == nil }

  /// Whether it may be asked when somebody wants it.
  package func mayBeAsked(at now: Int64) -> Bool { (retryAfter ?? 0) <= now }

  /// Whether it is to be asked by itself.
  package func isDue(at now: Int64) -> Bool { mayBeAsked(at: now) && next.map { $0 <= now } ?? false }
}

/// What is wrong with a feed.
package struct FeedTrouble: Hashable, Sendable {
  /// With how it is mended.
  package var text: String
  /// Since when nothing came of asking.
  package var since: Int64
  /// How often in a row.
  package var failures: Int

  package init(text: String, since: Int64, failures: Int) {
    self.text = text
    self.since = since
    self.failures = failures
  }
}

/// `ETag` and `Last-Modified` as a server gave them, to be handed back as they are.
package struct FeedValidators: Hashable, Sendable {
  package var etag: String?
  package var lastModified: String?

  package init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// A feed that is to be subscribed to.
package struct NewFeed: Hashable, Sendable {
  package var address: String
  /// Nil to call it as it calls itself, once it has been read.
  package var name: String?
  package var page: String?
  package var tags: [String]

  package init(address: String, name: String? = nil, page: String? = nil, tags: [String] = []) {
    self.address = address
    self.name = name
    self.page = page
    self.tags = tags
  }
}

/// What came of asking for a feed.
package struct FeedFetch: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// It was read. Title and page are what it says of itself.
    case read(FeedValidators, digest: UInt64?, title: String?, page: String?)
    case notModified
    /// Why, with how it is mended.
    case failed(String)
    /// Its server says that it will not come back (410).
    case gone(String)
  }

  package var outcome: Outcome
  /// Seconds since 1970.
  package var time: Int64
  /// Where it is from now on: its server redirected for good.
  package var movedTo: String?
  /// Until when its server says that nothing changes; seconds from then.
  package var maxAge: Int64?
  /// After how many seconds its server wants to be asked again.
  package var retryAfter: Int64?

  package init(
    _ outcome: Outcome, at time: Int64, movedTo: String? = nil, maxAge: Int64? = nil, retryAfter: Int64? = nil
  ) {
    self.outcome = outcome
    self.time = time
    self.movedTo = movedTo
    self.maxAge = maxAge
    self.retryAfter = retryAfter
  }
}

/// How often feeds are asked.
package struct FeedPace: Hashable, Sendable {
  /// Seconds from one time to the next where nothing else is known.
  package var interval: Int64

  package init(interval: Int64) { self.interval = max(60, interval) }

  /// Half an hour.
  package static let usual = FeedPace(interval: 1800)

  /// What a server may ask for at most, and the longest that a feed in trouble is left alone.
  private static let longest: Int64 = 86_400

  /// When a feed is to be asked again that was read, or had not changed.
  package func next(after time: Int64, maxAge: Int64?) -> Int64 {
    time + max(interval, min(maxAge ?? 0, Self.longest))
  }

  /// When a feed is to be asked again that has failed so often in a row: each time twice as late.
  package func next(after time: Int64, failures: Int) -> Int64 {
    time + min(interval << min(max(0, failures - 1), 16), max(interval, Self.longest))
  }
}
