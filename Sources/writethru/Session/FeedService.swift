import Archive
import Filing
import Newsroom

/// A round of feeds that can be ended from another thread.
protocol FeedRound: Sendable {
  /// Returns when the last feed has ended. Each is told of as it ends, on the thread that asks.
  func run(_ feeds: [Feed], onStep: (FeedRun.Step) -> Void) throws(ArchiveError)
  func cancel()
}

extension FeedRun: FeedRound {}

/// What fetches feeds for the reader; a value, so that tests need no network.
struct FeedService: Sendable {
  let round: @Sendable () -> any FeedRound
  /// By an address and the name that is wanted. Blocks; throws what says how to mend it.
  let subscribe: @Sendable (String, String?) throws -> (feed: Feed, filing: FeedFiling)

  static func live(_ archive: Archive, _ desk: Desk, pace: FeedPace) -> FeedService {
    FeedService(
      round: { FeedRun(archive: archive, desk: desk, options: .feeds(), pace: pace) },
      subscribe: { address, name in
        let subscriber = Subscriber(archive: archive, desk: desk, options: .feeds())
        let subscribed = try subscriber.subscribe(to: address, name: name)
        return (subscribed.feed, subscribed.filing)
      })
  }
}
