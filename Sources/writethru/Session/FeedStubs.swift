import Archive
import Filing
import Newsroom

// To be deleted when Feeds/ is merged: the same shape, and nothing behind it.

struct FetchOptions {
  static func feeds() -> FetchOptions { FetchOptions() }
}

final class FeedRun: Sendable {
  enum Outcome: Sendable {
    case filed(FeedFiling)
    case notModified
    case failed(String)
    case cancelled
  }

  struct Step: Sendable {
    let feed: Feed
    let outcome: Outcome
    let done: Int
    let total: Int
  }

  init(archive: Archive, desk: Desk, options: FetchOptions) {}
  func run(_ feeds: [Feed], onStep: (Step) -> Void) throws(ArchiveError) {}
  func cancel() {}
}

struct Subscriber {
  struct Subscribed: Sendable {
    let feed: Feed
    let filing: FeedFiling
  }

  init(archive: Archive, desk: Desk, options: FetchOptions) {}
  func subscribe(to typed: String, name: String? = nil) throws -> Subscribed { throw Failure("cannot fetch yet") }
}
