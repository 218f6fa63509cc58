import Archive
import Filing
import Foundation
import Reader

/// What goes over the whole archive, a few pieces at a time, while the reader is open.
private struct Job: Sendable {
  /// For the status line: `re-reading names`.
  let name: String
  /// For the message when it fails.
  let complaint: String
  let progress: @Sendable (Desk) throws(ArchiveError) -> PassProgress
  /// One batch.
  let step: @Sendable (Desk) throws(ArchiveError) -> PassProgress

  static let retagging = Job(
    name: "re-reading names", complaint: "names are left as an older Writethru found them",
    progress: { desk throws(ArchiveError) in try desk.retagProgress() },
    step: { desk throws(ArchiveError) in try desk.retag() })

  static let regrouping = Job(
    name: "grouping anew", complaint: "stories are left as they were grouped before",
    progress: { desk throws(ArchiveError) in try desk.regroupProgress() },
    step: { desk throws(ArchiveError) in try desk.regroup() })
}

/// Finds anew what an older Writethru found in the copy, then which stories it belongs to, while the reader is open. A thread of its
/// own, which gives way to whatever else wants to run.
final class BackgroundWork: Sendable {
  private let desk: Desk
  private let post: @Sendable (Event) -> Void
  /// Held while the store may be locked.
  private let working = NSLock()
  private let quit = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// The first screens come before it.
  private static let delay = 0.3
  /// Between two batches: the thread works about half of the time.
  private static let pause = 0.03
  /// Between two events: more often than that, nobody reads a number.
  private static let interval: Duration = .milliseconds(250)
  /// What a batch takes and more. A batch that waits for another program’s lock takes longer, and has written nothing.
  private static let patience = 0.5

  /// - Parameter post: takes events, on the thread.
  init(_ desk: Desk, post: @escaping @Sendable (Event) -> Void) {
    self.desk = desk
    self.post = post
  }

  func start() {
    Thread.detachNewThread {
      // On Linux this is for the calling thread only.
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
      self.work()
      self.ended.signal()
    }
  }

  /// Ends it. To be called once, after `start`; what is done stays done, and the rest waits for the next time.
  func finish() {
    quit.signal()
    _ = ended.wait(timeout: .now() + Self.patience)
  }

  /// Does something, such as stopping the process, while no transaction of this thread keeps other programs waiting.
  func betweenBatches(_ body: () -> Void) {
    let isBetween = working.lock(before: Date(timeIntervalSinceNow: Self.patience))
    body()
    if isBetween { working.unlock() }
  }

  // MARK: the thread

  private func work() {
    guard isGoingOn(after: Self.delay) else { return }
    for job in [Job.retagging, .regrouping] {
      do throws(ArchiveError) { guard try work(on: job) else { return } } catch {
        post(.failed("\(job.complaint): \(error)", for: nil))
      }
    }
  }

  /// - Returns: false where the reader quits before it is done.
  private func work(on job: Job) throws(ArchiveError) -> Bool {
    var progress = try job.progress(desk)
    guard progress.remaining > 0 else { return true }
    defer { post(.progress(nil)) }
    var told: ContinuousClock.Instant?
    while progress.remaining > 0 {
      if told.map({ .now - $0 >= Self.interval }) ?? true {
        post(
          .progress(WorkProgress(text: job.name, done: progress.done, total: progress.total)))
        told = .now
      }
      guard isGoingOn(after: Self.pause) else { return false }
      progress = try step(of: job) ?? progress
    }
    return true
  }

  /// False as soon as the reader quits.
  private func isGoingOn(after seconds: Double) -> Bool { quit.wait(timeout: .now() + seconds) == .timedOut }

  /// One batch; nil where another program, an import perhaps, has kept the store to itself.
  private func step(of job: Job) throws(ArchiveError) -> PassProgress? {
    working.lock()
    defer { working.unlock() }
    do throws(ArchiveError) { return try job.step(desk) } catch {
      guard case .busy = error else { throw error }
      return nil
    }
  }
}
