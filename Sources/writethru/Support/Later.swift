import Foundation
import Synchronization

/// A value that another thread is making.
final class Later<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () -> Value) {
    let thread = Thread { [self] in
      let value = make()
      made.withLock { $0 = value }
      isMade.signal()
    }
    // Copy may be nested as deeply as the main thread can bear.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits for it. To be asked for once.
  var value: Value? {
    isMade.wait()
    return made.withLock { $0 }
  }
}
