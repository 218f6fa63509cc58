import Archive
import Fetching
import Filing
import Foundation
import Newsroom
import Wire

/// Subscribes to a feed by its address or by that of a page that names it: what is there is fetched first, so that nobody subscribes to
/// a typing mistake.
struct Subscriber {
  let archive: Archive
  let desk: Desk
  let options: FetchOptions

  struct Subscribed: Sendable {
    let feed: Feed
    let filing: FeedFiling
  }

  /// - Parameter name: nil to call it as it calls itself.
  /// - Throws: `Failure`, which says what is there instead of a feed.
  func subscribe(to typed: String, name: String? = nil, tags: [String] = []) throws -> Subscribed {
    let address = try Self.address(typed)
    if let known = try withStore({ () throws(ArchiveError) in try archive.feed(at: address) }) {
      throw Failure("there is a feed at \(address) already: \(known.id), “\(known.name)”")
    }
    let response = try fetch(address)
    if let feeds = try feedsOfPage(response) {
      guard let only = feeds.first, feeds.count == 1 else { throw Failure(Self.choice(feeds, at: address)) }
      guard only.address != address else { throw Failure("\(address) is a page that names itself as its feed") }
      return try add(try fetch(only.address), at: only.address, name: name, page: address, tags)
    }
    return try add(response, at: address, name: name, page: nil, tags)
  }

  /// An address as people type and copy it: without `https://`, or with `feed:` before it.
  static func address(_ typed: String) throws -> String {
    var address = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    for prefix in ["feed:http", "feed://http"] where address.lowercased().hasPrefix(prefix) {
      address = String(address.dropFirst(prefix.count - 4))
    }
    if address.lowercased().hasPrefix("feed://") { address = "https://" + address.dropFirst(7) }
    guard !address.isEmpty, !address.contains(where: \.isWhitespace) else {
      throw Failure("“\(typed)” is no address: write it as https://example.org/feed")
    }
    if !address.contains("://") {
      guard address.contains(".") || address.hasPrefix("localhost") else {
        throw Failure("“\(typed)” is no address: write it as https://example.org/feed")
      }
      address = "https://" + address
    }
    return address
  }

  private func fetch(_ address: String) throws -> FetchResponse {
    var outcome: FetchOutcome?
    Fetcher(options).fetch([FetchRequest(id: 0, url: address)]) { outcome = $0.outcome }
    switch outcome {
    case .fetched(let response), .notModified(let response): return response
    case .failed(let error): throw Failure("\(address): \(error)")
    case nil: throw Failure("\(address) was not fetched")
    }
  }

  /// The feeds that a page names; nil where the answer is no page.
  private func feedsOfPage(_ response: FetchResponse) throws -> [Subscription]? {
    let origin = Origin(address: response.url, charset: response.charset, type: response.contentType)
    let transmission: Transmission
    do throws(WireError) { transmission = try readTransmission(response.body, origin: origin) } catch {
      throw Failure("\(response.url) is no feed: \(error)")
    }
    if transmission.format == .html { return transmission.subscriptions }
    guard transmission.format.isFeed else {
      let format = transmission.format.rawValue
      throw Failure("\(response.url) is \(format), no feed: save it and file it with writethru import")
    }
    return nil
  }

  private static func choice(_ feeds: [Subscription], at address: String) -> String {
    if feeds.isEmpty {
      return "\(address) is a page that names no feed: look on it for an address that says RSS, Atom or feed"
    }
    let lines = feeds.prefix(10).map { "  \($0.address)\($0.title.map { "  \($0)" } ?? "")" }
    return "\(address) is a page that names \(feeds.count) feeds; add one of them by its address:\n"
      + lines.joined(separator: "\n")
  }

  private func add(
    _ response: FetchResponse, at address: String, name: String?, page: String?, _ tags: [String]
  ) throws -> Subscribed {
    try withStore { () throws(ArchiveError) in
      let feed = try archive.add(
        NewFeed(address: response.permanentURL ?? address, name: name, page: page, tags: tags))
      let filing = try FeedDesk(desk).file(FetchedBody(response), of: feed)
      let validators = FeedValidators(etag: response.etag, lastModified: response.lastModified)
      let outcome: FeedFetch.Outcome =
        filing.error.map { .failed($0) }
        ?? .read(validators, digest: filing.digest, title: filing.title, page: filing.page)
      let fetch = FeedFetch(outcome, at: Int64(time(nil)), maxAge: response.maxAge.map(Int64.init))
      return Subscribed(feed: try archive.note(fetch, of: feed.id) ?? feed, filing: filing)
    }
  }
}
