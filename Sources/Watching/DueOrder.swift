/// Files by when they are due, then by their arrival: a heap, so that a hundred thousand wait as cheaply as one.
struct DueOrder: Sendable {
  struct Turn: Comparable, Sendable {
    let due: Int64
    let number: Int
    let path: String

    static func < (one: Turn, other: Turn) -> Bool { (one.due, one.number) < (other.due, other.number) }
  }

  private var turns: [Turn] = []

  var first: Turn? { turns.first }

  mutating func insert(_ turn: Turn) {
    turns.append(turn)
    var place = turns.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard turns[place] < turns[parent] else { return }
      turns.swapAt(place, parent)
      place = parent
    }
  }

  mutating func removeFirst() {
    turns.swapAt(0, turns.count - 1)
    turns.removeLast()
    var place = 0
    while true {
      var least = place
      for child in (2 * place + 1)...(2 * place + 2) where child < turns.count && turns[child] < turns[least] {
        least = child
      }
      if least == place { return }
      turns.swapAt(place, least)
      place = least
    }
  }
}
