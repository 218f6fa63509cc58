import Archive
import Fetching
import Filing
import Foundation
import Newsroom
import Synchronization

/// A round of feeds: fetched several at a time on a thread of its own, read and analysed on another, filed on the one that asks.
final class FeedRun: Sendable {
  /// What came of a feed.
  enum Outcome: Sendable {
    case filed(FeedFiling)
    case notModified
    /// Why, with how it is mended.
    case failed(String)
    case cancelled
  }

  struct Step: Sendable {
    let feed: Feed
    let outcome: Outcome
    /// Feeds that have ended, of how many.
    let done: Int
    let total: Int
  }

  private let archive: Archive
  private let desk: FeedDesk
  private let fetcher: Fetcher
  private let pace: FeedPace
  private let isCancelled = Atomic(false)

  /// Bytes of bodies that may wait to be read: enough that the wire never waits for the desk for long.
  private static let waiting = 64_000_000

  /// Items that are filed in one transaction, unless one answer has more: many feeds have a few new ones each. Nobody else writes
  /// meanwhile, which takes a third of a second.
  private static let batch = 250

  init(archive: Archive, desk: Desk, options: FetchOptions, pace: FeedPace) {
    self.pace = pace
    self.archive = archive
    self.desk = FeedDesk(desk)
    fetcher = Fetcher(options)
  }

  /// Ends the round: what is filed stays, feeds that have not ended are told as cancelled and keep what was known of them. From any
  /// thread.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    fetcher.cancel()
  }

  /// Fetches feeds and files what is new. Returns when the last has ended.
  func run(_ feeds: [Feed], onStep: (Step) -> Void) throws(ArchiveError) {
    let fetched = Conveyor<FetchResult>(capacity: Self.waiting)
    let read = Conveyor<Ended>(capacity: 4 * Self.batch)
    let byNumber = Dictionary(feeds.enumerated().map { ($0.offset, $0.element) }) { first, _ in first }
    let requests = feeds.enumerated().map { number, feed in
      FetchRequest(
        id: number, url: feed.address, etag: feed.validators.etag, lastModified: feed.validators.lastModified)
    }
    let fetching = Later { [fetcher] in
      fetcher.fetch(requests) { result in fetched.put(result, weight: result.weight) }
      fetched.close()
    }
    let reading = Later { [self] in
      while var result = fetched.take() {
        var reading: Result<FeedReading, ArchiveError>?
        if case .fetched(var response) = result.outcome, let feed = byNumber[result.request.id] {
          // What is not read any more is told as cancelled.
          if !isCancelled.load(ordering: .relaxed) {
            reading = Result { () throws(ArchiveError) in try desk.read(FetchedBody(response), of: feed) }
          }
          response.body = []
          result.outcome = .fetched(response)
        }
        let ended = Ended(result: result, reading: reading)
        read.put(ended, weight: ended.weight)
      }
      read.close()
    }
    defer {
      // Both threads end also where the store took no more.
      fetched.close()
      read.close()
      _ = fetching.value
      _ = reading.value
    }
    var done = 0
    while let batch = read.take(weighing: Self.batch) {
      do throws(ArchiveError) {
        var filings = try file(batch).makeIterator()
        for ended in batch {
          let filing = ended.reading == nil ? nil : filings.next() ?? nil
          guard let feed = byNumber[ended.result.request.id] else { continue }
          let outcome = try settle(feed, ended.result, filing)
          done += 1
          onStep(Step(feed: feed, outcome: outcome, done: done, total: feeds.count))
        }
      } catch {
        cancel()
        throw error
      }
    }
  }

  /// Files what was read, all in one transaction.
  ///
  /// - Returns: of each that was read what became of it; nil where the round was cancelled before.
  private func file(_ batch: [Ended]) throws(ArchiveError) -> [FeedFiling?] {
    var readings: [FeedReading] = []
    for ended in batch { if let reading = ended.reading { readings.append(try reading.get()) } }
    if isCancelled.load(ordering: .relaxed) { return readings.map { _ in nil } }
    return try desk.file(readings)
  }

  /// Keeps what the server said.
  ///
  /// - Parameter filing: nil where nothing was filed.
  private func settle(
    _ feed: Feed, _ ended: FetchResult, _ filing: FeedFiling?
  ) throws(ArchiveError) -> Outcome {
    let now = Int64(time(nil))
    switch ended.outcome {
    case .failed(.cancelled): return .cancelled
    case .failed(.gone): return try fail(feed, .gone(FetchError.gone.description), at: now)
    case .failed(let error):
      return try fail(feed, .failed(error.description), at: now, retryAfter: error.retryAfter)
    case .notModified(let response):
      try archive.note(
        FeedFetch(.notModified, at: now, movedTo: response.permanentURL, maxAge: response.maxAge.map(Int64.init)),
        of: feed.id, pace: pace)
      return .notModified
    case .fetched(let response):
      guard let filing else { return .cancelled }
      if let error = filing.error { return try fail(feed, .failed(error), at: now) }
      let validators = FeedValidators(etag: response.etag, lastModified: response.lastModified)
      try archive.note(
        FeedFetch(
          .read(validators, digest: filing.digest, title: filing.title, page: filing.page), at: now,
          movedTo: response.permanentURL, maxAge: response.maxAge.map(Int64.init)), of: feed.id, pace: pace)
      return .filed(filing)
    }
  }

  private func fail(
    _ feed: Feed, _ outcome: FeedFetch.Outcome, at now: Int64, retryAfter: Int? = nil
  ) throws(ArchiveError) -> Outcome {
    try archive.note(
      FeedFetch(outcome, at: now, retryAfter: retryAfter.map(Int64.init)), of: feed.id, pace: pace)
    switch outcome {
    case .failed(let reason), .gone(let reason): return .failed(reason)
    case .read, .notModified: return .notModified
    }
  }
}

/// A request that has ended, and what was read of the answer.
private struct Ended: Sendable {
  let result: FetchResult
  let reading: Result<FeedReading, ArchiveError>?

  /// How many items are to be filed, one at least.
  var weight: Int { if case .success(let reading) = reading { max(1, reading.count) } else { 1 } }
}

extension FetchedBody {
  init(_ response: FetchResponse) {
    self.init(
      bytes: response.body, address: response.url, charset: response.charset, type: response.contentType)
  }
}

extension FetchResult {
  /// What it holds in memory.
  fileprivate var weight: Int { if case .fetched(let response) = outcome { response.body.count + 1 } else { 1 } }
}
