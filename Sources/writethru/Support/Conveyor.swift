import Foundation

/// Hands things from one thread to the next. Whoever puts in waits where too much is on it.
final class Conveyor<Element: Sendable>: @unchecked Sendable {
  // Safe to share: all is touched only while `condition` is locked.
  private let condition = NSCondition()
  private var elements: [(element: Element, weight: Int)] = []
  private var load = 0
  private let capacity: Int
  private var isClosed = false

  /// - Parameter capacity: the weight that may lie on it before whoever puts in waits.
  init(capacity: Int) { self.capacity = capacity }

  /// Waits while it is full. An element that is heavier than the capacity travels alone.
  func put(_ element: Element, weight: Int = 1) {
    condition.withLock {
      while load > 0, load + weight > capacity, !isClosed { condition.wait() }
      guard !isClosed else { return }
      elements.append((element, weight))
      load += weight
      condition.broadcast()
    }
  }

  /// Nothing more comes; what lies on it can still be taken.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }

  /// The next element; nil once it is closed and empty.
  func take() -> Element? { take(weighing: 0)?.first }

  /// What lies on it, at least one element, and no more than so much unless the first weighs that much; nil once it is closed and
  /// empty.
  func take(weighing most: Int) -> [Element]? {
    condition.withLock {
      while elements.isEmpty, !isClosed { condition.wait() }
      guard let first = elements.first else { return nil }
      var (count, taken) = (1, first.weight)
      while count < elements.count, taken + elements[count].weight <= most {
        taken += elements[count].weight
        count += 1
      }
      defer { elements.removeFirst(count) }
      load -= taken
      condition.broadcast()
      return elements.prefix(count).map(\.element)
    }
  }
}
