/// What waits for its turn, by host: of each host no more than `perHost` at a time, and a busy one holds up no other.
struct HostQueue<Element> {
  private struct Line {
    var active = 0
    var waiting: [Element] = []
  }

  private let perHost: Int
  private var lines: [String: Line] = [:]
  /// Hosts that have one waiting and a place for it, each as often as it may send one.
  private var ready: [String] = []

  init(perHost: Int) { self.perHost = max(1, perHost) }

  mutating func append(_ element: Element, host: String) {
    lines[host, default: Line()].waiting.append(element)
    offer(host)
  }

  /// Before all that wait for this host.
  mutating func prepend(_ element: Element, host: String) {
    lines[host, default: Line()].waiting.insert(element, at: 0)
    offer(host)
  }

  /// The next that may go. Its host is to be told when it is through.
  mutating func next() -> Element? {
    while !ready.isEmpty {
      let host = ready.removeFirst()
      guard var line = lines[host], !line.waiting.isEmpty, line.active < perHost else { continue }
      line.active += 1
      let element = line.waiting.removeFirst()
      lines[host] = line
      return element
    }
    return nil
  }

  /// One of this host is through.
  mutating func release(host: String) {
    guard var line = lines[host] else { return }
    line.active -= 1
    lines[host] = line.active == 0 && line.waiting.isEmpty ? nil : line
    if !line.waiting.isEmpty { offer(host) }
  }

  mutating func removeAll() -> [Element] {
    defer { (lines, ready) = ([:], []) }
    return lines.values.flatMap(\.waiting)
  }

  private mutating func offer(_ host: String) {
    if lines[host]!.active < perHost { ready.append(host) }
  }
}
