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
}

/// An answer that was read, with what of it is to be filed.
package struct FeedReading: Sendable {
  /// What is known of it before anything is filed.
  package let filing: FeedFiling
  fileprivate var batch: PreparedBatch?
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

  /// Reads an answer and analyses what is new in it; it may run beside the filing of another. The first answer gives the feed its name,
  /// if no hand has.
  package func read(_ body: FetchedBody, of feed: Feed) throws(ArchiveError) -> FeedReading {
    var filing = FeedFiling(digest: body.digest)
    // Nothing to read: the server does not know that nothing has changed.
    if filing.digest == feed.digest { return FeedReading(filing: filing) }
    let transmission: Transmission
    do throws(WireError) {
      transmission = try readTransmission(
        body.bytes, origin: Origin(address: body.address, charset: body.charset, type: body.type))
    } catch {
      filing.error = "what came is no feed: \(error)"
      return FeedReading(filing: filing)
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
      return FeedReading(filing: filing)
    }
    filing.title = transmission.feed?.statedTitle
    filing.page = transmission.feed?.statedPage
    guard !transmission.items.isEmpty else { return FeedReading(filing: filing) }
    var outlet = feed.name
    if let title = filing.title { outlet = try desk.archive.call(feed.id, title)?.name ?? outlet }
    var plain = transmission
    // They are the feed's, not the first item's.
    plain.warnings = []
    let delivery = Delivery(
      bytes: [], name: Self.name(of: body.address), source: body.address, outlet: outlet, scope: feed.scope)
    return FeedReading(filing: filing, batch: desk.prepare(plain, of: delivery))
  }

  /// Files what is new in an answer, in one transaction.
  package func file(_ reading: FeedReading) throws(ArchiveError) -> FeedFiling {
    var filing = reading.filing
    guard let batch = reading.batch else { return filing }
    for outcome in try desk.file(batch).joined() {
      switch outcome {
      case .filed(let version, _):
        filing.new += 1
        filing.filed.append(version)
      case .newVersion(let version, _):
        filing.newVersions += 1
        filing.filed.append(version)
      case .unchanged, .deleted: filing.unchanged += 1
      case .refused(let refusal): filing.error = refusal.description
      }
    }
    return filing
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

extension FeedDocument {
  /// What the feed calls itself.
  var statedTitle: String? { json["title"]?.text?.nonBlank }
  /// The page that it belongs to.
  var statedPage: String? { (json["home_page_url"] ?? json["link"] ?? json["page"])?.text?.nonBlank }
}

extension String {
  fileprivate var nonBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
