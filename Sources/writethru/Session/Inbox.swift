import CursesTerminal
import Foundation
import Reader

/// Where background work leaves events for the loop, which it wakes.
final class Inbox: @unchecked Sendable {
  // Safe to share: `events` is touched only while `lock` is held.
  private let lock = NSLock()
  private var events: [Event] = []
  private let pipe: SignalPipe

  init(_ pipe: SignalPipe) { self.pipe = pipe }

  func post(_ event: Event) {
    lock.withLock { events.append(event) }
    pipe.wake()
  }

  func take() -> [Event] {
    lock.withLock {
      defer { events = [] }
      return events
    }
  }
}
