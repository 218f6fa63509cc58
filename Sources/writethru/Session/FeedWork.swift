import Archive
import Filing
import Foundation
import Newsroom
import Reader
import Synchronization

/// Fetches feeds and subscribes to them while the reader is open, on threads that give way to whatever else wants to run. One round at a
/// time.
final class FeedWork: Sendable {
  private let archive: Archive
  private let service: FeedService
  private let post: @Sendable (Event) -> Void
  private let current = Mutex<(any FeedRound)?>(nil)
  private let isCancelled = Atomic(false)
  /// One after the other: two could find the same address free.
  private let subscribing = NSLock()
  private let work = DispatchGroup()
  private let quit = DispatchSemaphore(value: 0)
  /// Held while a feed may be being filed.
  private let filing = NSLock()
  private let wantsPause = Atomic(false)

  private static let delay = 1.0
  /// Seconds between two looks for feeds that are due.
  private static let shortestWait: Int64 = 15
  /// Seconds that the end of the reader waits for a feed that is being filed.
  private static let patience = 0.5

  /// - Parameter post: takes events, on other threads.
  init(_ archive: Archive, _ service: FeedService, post: @escaping @Sendable (Event) -> Void) {
    self.archive = archive
    self.service = service
    self.post = post
  }

  func take(_ order: FetchOrder) {
    switch order {
    case .feeds(let ids): fetch(ids)
    case .subscribe(let address, let name): subscribe(to: address, name: name)
    case .cancel: cancel()
    }
  }

  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    current.withLock { $0?.cancel() }
  }

  /// Fetches feeds whose time has come, now and every so many minutes. To be called once.
  func startByItself(minutes: Int) {
    guard minutes > 0, !archive.isReadOnly else { return }
    Thread.detachNewThread {
      // The first screens come before it.
      var seconds = Self.delay
      while self.quit.wait(timeout: .now() + seconds) == .timedOut {
        // What cannot be asked for now is asked for the next time.
        let due = (try? self.archive.feeds(dueAt: Int64(time(nil)))) ?? []
        if !due.isEmpty, self.current.withLock({ $0 == nil }) { self.fetch(due.map(\.id), isByItself: true) }
        seconds = self.secondsToNext(atMost: minutes * 60)
      }
    }
  }

  /// A feed is due so long after it was last answered, which is not when it was asked.
  private func secondsToNext(atMost most: Int) -> Double {
    let next = (try? archive.nextFeedDue()) ?? nil
    let wait = next.map { $0 - Int64(time(nil)) } ?? Int64(most)
    return Double(min(max(wait, Self.shortestWait), Int64(most)))
  }

  /// Does something, such as stopping the process, while no transaction of a round keeps other programs waiting.
  func betweenFeeds(_ body: () -> Void) {
    wantsPause.store(true, ordering: .relaxed)
    let isBetween = filing.lock(before: Date(timeIntervalSinceNow: Self.patience))
    body()
    wantsPause.store(false, ordering: .relaxed)
    if isBetween { filing.unlock() }
  }

  /// Ends what goes on. What is filed stays filed.
  func finish() {
    quit.signal()
    cancel()
    _ = work.wait(timeout: .now() + Self.patience)
  }

  // MARK: fetching

  /// Refused while a round is under way.
  private func fetch(_ ids: [FeedID], isByItself: Bool = false) {
    guard !archive.isReadOnly else {
      return post(.failed("the store cannot be written, so nothing can be fetched", for: nil))
    }
    let round = service.round()
    let isFree = current.withLock { running in
      guard running == nil else { return false }
      running = round
      isCancelled.store(false, ordering: .relaxed)
      return true
    }
    guard isFree else { return post(.failed("feeds are being fetched already", for: nil)) }
    inBackground {
      var end: FetchEnd?
      do throws(ArchiveError) {
        end = try self.run(round, ids)
        end?.isByItself = isByItself
      } catch {
        self.post(.failed("fetching has stopped: \(error)", for: nil))
      }
      // Whoever reads that it is over may begin the next one.
      self.current.withLock { $0 = nil }
      self.post(.fetched(end))
    }
  }

  private func run(_ round: any FeedRound, _ ids: [FeedID]) throws(ArchiveError) -> FetchEnd {
    let state = try archive.feedState()
    let byID = Dictionary(state.feeds.map { ($0.id, $0) }) { first, _ in first }
    let feeds = ids.compactMap { byID[$0] }
    let ticker = NewsTicker(FetchNews(feeds.map(\.id), state: state), of: archive, post: post)
    inBackground { ticker.run() }
    defer { ticker.end() }
    filing.lock()
    defer { filing.unlock() }
    try round.run(feeds) { step in
      self.letPause()
      ticker.take(FeedResult(step.outcome), of: step.feed.id)
    }
    return FetchEnd(try ticker.last(), wasCancelled: isCancelled.load(ordering: .relaxed))
  }

  /// Between two feeds: waits where the process is to be stopped.
  private func letPause() {
    guard wantsPause.load(ordering: .relaxed) else { return }
    filing.unlock()
    while wantsPause.load(ordering: .relaxed) { usleep(5_000) }
    filing.lock()
  }

  // MARK: subscribing

  private func subscribe(to address: String, name: String?) {
    inBackground {
      self.subscribing.lock()
      defer { self.subscribing.unlock() }
      do { self.post(.feeds(try self.subscribed(to: address, name: name))) } catch {
        self.post(.failed((error as? Failure)?.text ?? "\(error)", for: nil))
      }
    }
  }

  private func subscribed(to address: String, name: String?) throws -> FeedsChange {
    let (added, filing) = try service.subscribe(address, name)
    // Its first answer may have given it its name.
    let feed = try archive.feed(added.id) ?? added
    let count = filing.new + filing.newVersions
    let came = filing.error ?? (count == 1 ? "1 article" : "\(count) articles")
    var change = FeedsChange(summary: "added \(feed.name): \(came)", state: try archive.feedState())
    if count > 0 { change.filed = [feed.name: count] }
    return change
  }

  // MARK: threads

  private func inBackground(_ body: @escaping @Sendable () -> Void) {
    work.enter()
    let thread = Thread {
      // On Linux this is for the calling thread only, and for those that it starts.
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
      body()
      self.work.leave()
    }
    // Copy may be nested as deeply as the main thread can bear.
    thread.stackSize = 8 << 20
    thread.start()
  }
}

extension FeedResult {
  /// Nil for a feed that was not asked in the end.
  init?(_ outcome: FeedRun.Outcome) {
    switch outcome {
    case .filed(let filing): self = .filed(new: filing.new, newVersions: filing.newVersions)
    case .notModified: self = .unchanged
    case .failed: self = .failed
    case .cancelled: return nil
    }
  }
}
