/// What copy is due when: a heap with the earliest on top.
struct NewsCalendar: Sendable {
  enum Kind: Int, Sendable { case opening, rewrite, pickup, account, development, sequel }

  struct Entry: Sendable {
    let second: Int64
    let occurrence: Int
    let kind: Kind

    fileprivate var order: (Int64, Int, Int) { (second, occurrence, kind.rawValue) }
  }

  private var heap: [Entry] = []

  mutating func add(_ entry: Entry) {
    heap.append(entry)
    var index = heap.count - 1
    while index > 0, heap[index].order < heap[(index - 1) / 2].order {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// Takes the earliest that is due before a second.
  mutating func next(before second: Int64) -> Entry? {
    guard let first = heap.first, first.second < second else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count && heap[child].order < heap[least].order {
        least = child
      }
      guard least != index else { return first }
      heap.swapAt(index, least)
      index = least
    }
  }
}
