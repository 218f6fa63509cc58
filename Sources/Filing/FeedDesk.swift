import Archive
import Grouping
import Newsroom
import Wire

/// The answer to a request for a feed.
package struct FetchedBody: Sendable {
  package var bytes: [UInt8]
  /// The address that answered, by which relative links are resolved.
  package var address: String
  /// As the header has it.
  package var charset: String?
  /// The media type, without parameters.
  package var type: String?

  package init(bytes: [UInt8], address: String, charset: String? = nil, type: String? = nil) {
    self.bytes = bytes
    self.address = address
    self.charset = charset
    self.type = type
  }

  /// By which the same body is known again.
  package var digest: UInt64 {
    var hash = StableHash()
    hash.add(bytes: bytes)
    return hash.value
  }
}

/// What a feed's answer held, and what became of it.
package struct FeedFiling: Sendable {
  package var new = 0
  package var newVersions = 0
  package var unchanged = 0
  package var warnings: [String] = []
  /// What the feed calls itself, and the page that it belongs to.
  package var title: String?
  package var page: String?
  /// Feeds that a page names, where the answer is a page and no feed.
  package var feeds: [Subscription] = []
  /// Why nothing was filed, with how it is mended; nil where it is a feed.
  package var error: String?
  /// Of the body, to be kept with the feed.
  package var digest: UInt64
  /// The newest versions of what was new or changed.
  package var filed: [VersionID] = []

  package init(digest: UInt64) { self.digest = digest }

  mutating func take(_ outcome: Outcome) {
    switch outcome {
    case .filed(let version, _):
      new += 1
      filed.append(version)
    case .newVersion(let version, _):
      newVersions += 1
      filed.append(version)
    case .unchanged, .deleted: unchanged += 1
    case .refused(let refusal): error = refusal.description
    }
  }
}

/// An answer that was read, with what of it is to be filed.
package struct FeedReading: Sendable {
  fileprivate let feed: Feed
  /// What is known of it before anything is filed.
  package let filing: FeedFiling
  fileprivate var batch: PreparedBatch?

  fileprivate init(_ feed: Feed, _ filing: FeedFiling, _ batch: PreparedBatch? = nil) {
    self.feed = feed
    self.filing = filing
    self.batch = batch
  }

  /// How many items are to be filed.
  package var count: Int { batch?.count ?? 0 }
}

/// The desk that files what feeds answer.
package struct FeedDesk: Sendable {
  let desk: Desk

  package init(_ desk: Desk) { self.desk = desk }

  /// Files what is new in an answer, in one transaction, under the feed's name. What came of asking is for the caller to keep
  /// (`Archive.note`).
  package func file(_ body: FetchedBody, of feed: Feed) throws(ArchiveError) -> FeedFiling {
    try file(read(body, of: feed))
  }

  /// Reads an answer and analyses what is new in it. It writes nothing: it may run beside the filing of another.
  package func read(_ body: FetchedBody, of feed: Feed) throws(ArchiveError) -> FeedReading {
    var filing = FeedFiling(digest: body.digest)
    // Nothing to read: the server does not know that nothing has changed.
    if filing.digest == feed.digest { return FeedReading(feed, filing) }
    let transmission: Transmission
    do throws(WireError) {
      transmission = try readTransmission(
        body.bytes, origin: Origin(address: body.address, charset: body.charset, type: body.type))
    } catch {
      filing.error = "what came is no feed: \(error)"
      return FeedReading(feed, filing)
    }
    return try read(transmission, of: feed, from: body, filing)
  }

  func read(
    _ transmission: Transmission, of feed: Feed, from body: FetchedBody, _ begun: FeedFiling
  ) throws(ArchiveError) -> FeedReading {
    var filing = begun
    filing.warnings = transmission.warnings
    guard transmission.format.isFeed else {
      filing.feeds = transmission.subscriptions
      filing.error = Self.noFeed(transmission)
      return FeedReading(feed, filing)
    }
    filing.title = transmission.feed?.title
    filing.page = transmission.feed?.page
    guard !transmission.items.isEmpty else { return FeedReading(feed, filing) }
    var plain = transmission
    // They are the feed's, not the first item's.
    plain.warnings = []
    let delivery = Delivery(
      bytes: [], name: Self.name(of: body.address), source: body.address, outlet: feed.name, scope: feed.scope)
    return FeedReading(feed, filing, desk.prepare(plain, of: delivery))
  }

  package func file(_ reading: FeedReading) throws(ArchiveError) -> FeedFiling { try file([reading])[0] }

  /// Files what is new in several answers, all in one transaction, under the names of their feeds. The first answer gives a feed
  /// its name, if no hand has.
  ///
  /// - Returns: what became of each.
  package func file(_ readings: [FeedReading]) throws(ArchiveError) -> [FeedFiling] {
    var batches: [PreparedBatch] = []
    for reading in readings {
      guard reading.filing.error == nil else { continue }
      // It may have been renamed since it was asked for.
      let now = try desk.archive.call(reading.feed.id, reading.filing.title ?? "")
      guard var batch = reading.batch else { continue }
      if let now { batch.setOutlet(now.name) }
      batches.append(batch)
    }
    var outcomes = try desk.file(PreparedBatch(joining: batches)).makeIterator()
    return readings.map { reading in
      var filing = reading.filing
      // An answer is one delivery.
      if reading.batch != nil { for outcome in outcomes.next() ?? [] { filing.take(outcome) } }
      return filing
    }
  }

  private static func noFeed(_ transmission: Transmission) -> String {
    if transmission.format == .html {
      let feeds = transmission.subscriptions
      guard let first = feeds.first else {
        return "it is a page without a feed: look on it for an address that says RSS, Atom or feed"
      }
      return feeds.count == 1
        ? "it is a page; its feed is \(first.address)"
        : "it is a page; it names \(feeds.count) feeds: \(feeds.prefix(5).map(\.address).joined(separator: ", "))"
    }
    if !transmission.subscriptions.isEmpty {
      return Refusal.subscriptions(transmission.subscriptions.count).description
    }
    return "it is \(transmission.format.rawValue), no feed: fetch it and file it with writethru import"
  }

  /// The last part of an address.
  private static func name(of address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init) ?? address
  }
}
