import Archive
import Filing
import Foundation
import GRDB
import Reader
import TestSupport
import Testing

@testable import writethru

/// What the thread beside the reader does to a store, and what it says of it.
@Suite(.timeLimit(.minutes(2))) struct BackgroundWorkTests {
  /// What was posted, from whichever thread.
  private final class Posts: @unchecked Sendable {
    // Safe to share: `kept` is touched only while `lock` is held.
    private let lock = NSLock()
    private var kept: [Event] = []

    var all: [Event] { lock.withLock { kept } }
    func post(_ event: Event) { lock.withLock { kept.append(event) } }

    /// Until the work has been said to be over.
    func waitForEnd() {
      while !all.contains(where: { if case .progress(nil) = $0 { true } else { false } }) { usleep(10_000) }
    }

    /// As one would read them: `re-reading names 0 of 40`.
    var texts: [String] {
      all.map { event in
        switch event {
        case .progress(let work?): "\(work.text) \(work.done) of \(work.total)"
        case .progress(nil): "done"
        case .failed(let text, for: nil): text
        default: "\(event)"
        }
      }
    }
  }

  private let folder = TemporaryFolder()
  private let posts = Posts()

  /// A store on the disk, with what `sql` makes of it.
  private func desk(stories: Int, _ sql: String) throws -> Desk {
    let path = folder.file("store.db")
    let desk = Desk(archive: try Archive(path: path), clock: ReaderDriver.clock)
    _ = try desk.file(
      (0..<stories).map { number in
        Delivery(
          bytes: Array("Number \(number)\n\nMark Rutte met Volodymyr Zelensky in Kyiv \(number * 7919) times.".utf8),
          name: "\(number).txt", source: "/\(number).txt")
      })
    try DatabaseQueue(path: path).write { db in try db.execute(sql: sql) }
    return desk
  }

  @Test func `what an older tagger has seen is seen anew, and how far it has come is said`() throws {
    let desk = try desk(stories: 40, "UPDATE tagging SET tagger = 0")
    let retagging = BackgroundWork(desk, post: posts.post)
    retagging.start()
    posts.waitForEnd()
    retagging.finish()
    #expect(try desk.retagProgress() == PassProgress(done: 40, remaining: 0))
    #expect(posts.texts.first == "re-reading names 0 of 40" && posts.texts.last == "done", "\(posts.texts)")
  }

  @Test func `where all is as it would be found now, nothing is said`() throws {
    let retagging = BackgroundWork(try desk(stories: 3, ""), post: posts.post)
    retagging.start()
    usleep(600_000)
    retagging.finish()
    #expect(posts.texts == [])
  }

  @Test func `it ends when the reader quits, and goes on where it was the next time`() throws {
    let desk = try desk(stories: 200, "UPDATE tagging SET tagger = 0")
    let first = BackgroundWork(desk, post: posts.post)
    first.start()
    while try desk.retagProgress().done == 0 { usleep(5_000) }
    first.finish()
    let left = try desk.retagProgress()
    #expect(left.remaining > 0 && left.done % 12 == 0)
    usleep(300_000)
    #expect(try desk.retagProgress() == left)

    let second = Posts()
    let next = BackgroundWork(desk, post: second.post)
    next.start()
    second.waitForEnd()
    next.finish()
    #expect(second.texts.first == "re-reading names \(left.done) of 200")
    #expect(try desk.retagProgress().remaining == 0)
  }

  @Test func `a reader that quits before it has begun does not wait for it`() throws {
    let desk = try desk(stories: 3, "UPDATE tagging SET tagger = 0")
    let retagging = BackgroundWork(desk, post: posts.post)
    retagging.start()
    let before = ContinuousClock.now
    retagging.finish()
    #expect(.now - before < .milliseconds(300))
    #expect(try desk.retagProgress().done == 0 && posts.texts == [])
  }

  @Test func `no batch runs while the process is to be stopped`() throws {
    let desk = try desk(stories: 200, "UPDATE tagging SET tagger = 0")
    let retagging = BackgroundWork(desk, post: posts.post)
    retagging.start()
    while try desk.retagProgress().done == 0 { usleep(5_000) }
    retagging.betweenBatches {
      let before = try? desk.retagProgress()
      usleep(400_000)
      #expect((try? desk.retagProgress()) == before)
    }
    retagging.finish()
  }

  @Test func `a store that cannot be written is said to be so once`() throws {
    let desk = try desk(
      stories: 30,
      """
      UPDATE tagging SET tagger = 0;
      CREATE TRIGGER refuse BEFORE UPDATE ON tagging BEGIN SELECT raise(ABORT, 'not today'); END;
      """)
    let retagging = BackgroundWork(desk, post: posts.post)
    retagging.start()
    posts.waitForEnd()
    usleep(600_000)
    retagging.finish()
    #expect(posts.texts.count == 3 && posts.texts.last?.contains("not today") == true, "\(posts.texts)")
    #expect(try desk.retagProgress().done == 0)
  }
}
