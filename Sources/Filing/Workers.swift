import Foundation
import Synchronization

/// How many threads read and analyse copy.
struct Workers: Sendable {
  let count: Int

  /// As `map`, with the elements shared out among the threads: each takes the next when it has done with one.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let threads = min(count, elements.count)
    guard threads > 1 else { return elements.map(transform) }
    let shared = Shared<Result>(elements.count)
    let work = { @Sendable in
      while let index = shared.next() { shared.keep(transform(elements[index]), at: index) }
    }
    let others = (1..<threads).map { _ in
      let isDone = DispatchSemaphore(value: 0)
      let thread = Thread {
        work()
        isDone.signal()
      }
      // Copy may be nested as deeply as the main thread can bear.
      thread.stackSize = 8 << 20
      thread.start()
      return isDone
    }
    work()
    for other in others { other.wait() }
    return shared.results
  }

  private final class Shared<Result: Sendable>: Sendable {
    private let taken = Atomic(0)
    private let kept: Mutex<[Result?]>
    private let count: Int

    init(_ count: Int) {
      self.count = count
      kept = Mutex(Array(repeating: nil, count: count))
    }

    func next() -> Int? {
      let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func keep(_ result: Result, at index: Int) { kept.withLock { $0[index] = result } }

    /// All of them, once all is done.
    var results: [Result] { kept.withLock { $0.map { $0! } } }
  }
}
