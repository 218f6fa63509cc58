import Archive
import Filing
import Foundation
import Newsroom
import Reader
import TestSupport
import Testing

@testable import writethru

/// Rounds beside the reader: what is posted, and that they end.
@Suite(.timeLimit(.minutes(2))) struct FeedWorkTests {
  /// A round of which each feed takes a while.
  private final class SlowRound: FeedRound, @unchecked Sendable {
    // Safe to share: `isCancelled` is touched only while `lock` is held.
    private let lock = NSLock()
    private var isCancelled = false
    let seconds: Double
    let hears: Bool
    /// Of the last feed.
    var last: Double?

    init(seconds: Double, hears: Bool = true) {
      self.seconds = seconds
      self.hears = hears
    }

    func cancel() { lock.withLock { isCancelled = true } }

    func run(_ feeds: [Feed], onStep: (FeedRun.Step) -> Void) throws(ArchiveError) {
      for (number, feed) in feeds.enumerated() {
        Thread.sleep(forTimeInterval: number == feeds.count - 1 ? last ?? seconds : seconds)
        let isOver = hears && lock.withLock { isCancelled }
        var filing = FeedFiling(digest: 0)
        filing.new = 3
        onStep(
          FeedRun.Step(
            feed: feed, outcome: isOver ? .cancelled : number == 1 ? .failed("no") : .filed(filing), done: number + 1,
            total: feeds.count))
      }
    }
  }

  private final class Posts: @unchecked Sendable {
    // Safe to share: `kept` is touched only while `lock` is held.
    private let lock = NSLock()
    private var kept: [Event] = []

    var all: [Event] { lock.withLock { kept } }
    func post(_ event: Event) { lock.withLock { kept.append(event) } }

    var news: [FetchNews] { all.compactMap { if case .fetching(let news) = $0 { news } else { nil } } }
    var ends: [FetchEnd?] { all.compactMap { if case .fetched(let end) = $0 { .some(end) } else { nil } } }
    var failures: [String] { all.compactMap { if case .failed(let text, _) = $0 { text } else { nil } } }

    func waitForEnd() { while ends.isEmpty { usleep(5_000) } }
  }

  private let posts = Posts()

  private func work(_ round: SlowRound, feeds: Int = 3) throws -> FeedWork {
    let archive = try FeedFixture.archive(feeds: feeds)
    let service = FeedService(round: { round }) { address, _ in throw Failure("\(address) is a page without a feed") }
    return FeedWork(archive, service, post: posts.post)
  }

  private var all: [FeedID] { (1...3).map { FeedID($0) } }

  @Test func `a round tells its beginning, what came of each feed, and its end once`() throws {
    let work = try work(SlowRound(seconds: 0.3))
    work.take(.feeds(all))
    posts.waitForEnd()
    #expect(posts.news.first?.waiting == Set(all) && posts.news.first?.results == [:])
    #expect(posts.news.count > 2)
    let end = try #require(posts.ends[0])
    #expect(
      end.news.results == [
        all[0]: .filed(new: 3, newVersions: 0), all[1]: .failed, all[2]: .filed(new: 3, newVersions: 0),
      ])
    #expect(!end.wasCancelled && end.news.waiting == [])
  }

  @Test func `news come four times a second at most`() throws {
    let work = try work(SlowRound(seconds: 0.002), feeds: 200)
    work.take(.feeds((1...200).map { FeedID($0) }))
    posts.waitForEnd()
    #expect(posts.news.count < 8)
    #expect(posts.ends[0]?.news.results.count == 200)
  }

  @Test func `what has ended is told while the last feed takes its time`() throws {
    let round = SlowRound(seconds: 0.01)
    round.last = 1
    let work = try work(round)
    work.take(.feeds(all))
    usleep(600_000)
    #expect(posts.news.last?.waiting == [all[2]] && posts.ends.isEmpty)
    posts.waitForEnd()
  }

  @Test func `a second round is refused while one runs, and may begin when it has ended`() throws {
    let work = try work(SlowRound(seconds: 0.1))
    work.take(.feeds(all))
    work.take(.feeds([all[0]]))
    #expect(posts.failures == ["feeds are being fetched already"])
    posts.waitForEnd()
    work.take(.feeds([all[0]]))
    while posts.ends.count < 2 { usleep(5_000) }
    #expect(posts.failures.count == 1)
  }

  @Test func `cancelling ends a round, which says so`() throws {
    let work = try work(SlowRound(seconds: 0.2))
    work.take(.feeds(all))
    usleep(250_000)
    work.take(.cancel)
    posts.waitForEnd()
    let end = try #require(posts.ends[0])
    #expect(end.wasCancelled && end.news.results.count == 1)
  }

  @Test func `nothing is filed while the process is to be stopped`() throws {
    let work = try work(SlowRound(seconds: 0.01), feeds: 100)
    work.take(.feeds((1...100).map { FeedID($0) }))
    usleep(300_000)
    work.betweenFeeds {
      // What has ended before is still told.
      usleep(400_000)
      let before = posts.news.count
      usleep(600_000)
      #expect(posts.news.count == before && posts.ends.isEmpty)
    }
    posts.waitForEnd()
    #expect(posts.ends[0]?.news.results.count == 100)
  }

  @Test func `quitting waits for half a second at most`() throws {
    let work = try work(SlowRound(seconds: 3, hears: false))
    work.take(.feeds(all))
    usleep(50_000)
    let before = ContinuousClock.now
    work.finish()
    #expect(.now - before < .milliseconds(900))
  }

  @Test func `what is no feed is said, with how to mend it`() throws {
    let work = try work(SlowRound(seconds: 0))
    work.take(.subscribe("example.org", name: nil))
    while posts.all.isEmpty { usleep(5_000) }
    #expect(posts.failures == ["example.org is a page without a feed"])
  }

  @Test func `a store that cannot be written fetches nothing`() throws {
    let folder = TemporaryFolder()
    let path = folder.file("store.db")
    _ = try Archive(path: path)
    let archive = try Archive(readingOnly: path)
    let service = FeedService(round: { SlowRound(seconds: 0) }) { _, _ in throw Failure("no") }
    FeedWork(archive, service, post: posts.post).take(.feeds([FeedID(1)]))
    #expect(posts.failures == ["the store cannot be written, so nothing can be fetched"])
  }
}
