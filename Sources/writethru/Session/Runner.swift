import Archive
import Foundation
import Reader

/// Does what the reader wants done outside it, one thing after another on a queue of its own, and posts what came of it. Of
/// several requests in one lane of a screen only the newest is answered. What is counted at length is counted on another queue,
/// and what is exported is read on a third, so that no row waits for either.
final class Runner: @unchecked Sendable {
  // Safe to share: `inbox` is; `newest`, `tickets` and `isFinishing` are touched only while `lock` is held, `answers` only on
  // `queue`, but for requests that are patient and for what is sent: these only read the archive, which takes calls from any thread.
  private let answers: Answers
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "writethru.runner", qos: .userInitiated)
  private let patientQueue = DispatchQueue(label: "writethru.counts", qos: .utility)
  private let sendingQueue = DispatchQueue(label: "writethru.sending", qos: .userInitiated)
  private let lock = NSLock()
  private var newest: [Lane: Int] = [:]
  private var tickets = 0
  private var isFinishing = false

  private struct Lane: Hashable {
    let screen: ScreenID
    let lane: Int
  }

  init(archive: Archive, house: House, inbox: Inbox) {
    answers = Answers(archive: archive, house: house)
    self.inbox = inbox
  }

  func perform(_ effect: Effect) {
    var isCurrent: @Sendable () -> Bool = { true }
    var isPatient = false
    if case .load(let request, let screen) = effect {
      isPatient = request.isPatient
      let lane = Lane(screen: screen, lane: request.lane)
      let ticket = lock.withLock { () -> Int in
        tickets += 1
        newest[lane] = tickets
        return tickets
      }
      isCurrent = { self.lock.withLock { self.newest[lane] == ticket && !self.isFinishing } }
    }
    let isSending = if case .send = effect { true } else { false }
    (isSending ? sendingQueue : isPatient ? patientQueue : queue).async { [isCurrent] in
      guard isCurrent() else { return }
      guard let event = Archive.whileWanted(isCurrent, { self.answers.perform(effect) }) else { return }
      self.inbox.post(event)
    }
  }

  /// Waits until the marks that were set are stored and what was exported is written. What was only to be shown is not loaded any more.
  func finish() {
    lock.withLock { isFinishing = true }
    queue.sync {}
    sendingQueue.sync {}
    patientQueue.sync {}
  }
}
