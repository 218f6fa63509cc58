import Archive
import Newsroom
import Reader

/// A store with feeds, beside the outlets of the sample copy.
enum FeedFixture {
  /// Saturday, 21 November 2026, 08:30 UTC: half an hour before the clock of the tests.
  static let earlier: Int64 = 1_795_249_800

  /// Coast was read, NPW has failed three times, The Evening Chronicle of Brackwater has not been asked yet.
  static func sampleArchive() throws -> Archive {
    let archive = try ReaderDriver.sampleArchive()
    try fill(archive)
    return archive
  }

  static func fill(_ archive: Archive) throws {
    let coast = try archive.add(
      NewFeed(address: "https://coast.example/rss", name: "Coast", page: "https://coast.example/", tags: ["islands"]))
    try archive.note(
      FeedFetch(
        .read(
          FeedValidators(etag: "\"5f3-a\"", lastModified: "Sat, 21 Nov 2026 08:12:00 GMT"), digest: 1,
          title: "Coast news", page: "https://coast.example/"),
        at: earlier), of: coast.id)
    let agency = try archive.add(NewFeed(address: "https://npw.example/wire.xml", name: "NPW"))
    for hour in (0..<3).reversed() {
      try archive.note(
        FeedFetch(
          .failed("404: there is nothing at this address; look on the site for where its feed is now"),
          at: earlier - Int64(hour) * 3600), of: agency.id)
    }
    _ = try archive.add(
      NewFeed(address: "https://chronicle.example/feed", name: "The Evening Chronicle of Brackwater"))
  }

  /// So many feeds without copy: `Feed 001` and on.
  static func archive(feeds count: Int) throws -> Archive {
    let archive = try Archive(clock: ReaderDriver.clock)
    for number in 1...count {
      let digits = "\(number + 10_000)".dropFirst(2)
      _ = try archive.add(NewFeed(address: "https://example.org/\(number)", name: "Feed \(digits)"))
    }
    return archive
  }

  static func state(_ archive: Archive) throws -> FeedState {
    FeedState(feeds: try archive.feeds(), counts: try archive.counts(), outlets: try archive.outlets())
  }

  /// A round of all feeds in which nothing has ended.
  static func news(_ archive: Archive) throws -> FetchNews {
    let state = try state(archive)
    return FetchNews(state.feeds.map(\.id), state: state)
  }
}
