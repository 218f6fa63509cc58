import Archive
import Foundation
import Newsroom
import Reader
import Synchronization

/// Tells how far a round of feeds has come: at once, and then as often as one can read it, also while nothing ends for a while.
final class NewsTicker: Sendable {
  private let archive: Archive
  private let post: @Sendable (Event) -> Void
  private let kept: Mutex<(news: FetchNews, isTold: Bool)>
  private let isOver = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Seconds between two events.
  private static let interval = 0.25

  init(_ news: FetchNews, of archive: Archive, post: @escaping @Sendable (Event) -> Void) {
    self.archive = archive
    self.post = post
    kept = Mutex((news, true))
    post(.fetching(news))
  }

  func take(_ result: FeedResult?, of feed: FeedID) {
    kept.withLock { kept in
      kept.news.take(result, of: feed)
      kept.isTold = false
    }
  }

  /// Until `end` is called. On a thread of its own: what there is to tell is read from the archive meanwhile.
  func run() {
    while isOver.wait(timeout: .now() + Self.interval) == .timedOut {
      let isNew = kept.withLock { kept in
        defer { kept.isTold = true }
        return !kept.isTold
      }
      // Where it cannot be read now, the next time tells it.
      if isNew, let news = try? last() { post(.fetching(news)) }
    }
    ended.signal()
  }

  /// Nothing more is told after it. To be called once, with `run` under way.
  func end() {
    isOver.signal()
    ended.wait()
  }

  /// With counts as they are now.
  func last() throws(ArchiveError) -> FetchNews {
    let state = try archive.feedState()
    return kept.withLock { kept in
      kept.news.state = state
      return kept.news
    }
  }
}
