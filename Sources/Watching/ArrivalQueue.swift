/// The files that wait to be filed, and since when. Pure: time and files' stamps are handed in.
///
/// A file that was closed or moved in is due at once. One that was only seen, in a sweep, may still be being written: it is due when
/// it has lain still for `settling`, and waits again where it has changed by then. What could not be filed for a reason that passes
/// (a full disk) comes again later.
package struct ArrivalQueue: Sendable {
  /// Seconds that a file must lie still which nobody has told to be complete.
  package static let settling: Int64 = 2
  /// Seconds until a failed file is tried again, doubled each time.
  private static let retry: ClosedRange<Int64> = 5...300

  private struct Waiting: Sendable {
    var due: Int64
    var failures = 0
    /// In the order of arrival.
    var number: Int
    /// What it was like when it was seen; nil where it is known to be complete.
    var seen: FileStamp?
  }

  private var waiting: [String: Waiting] = [:]
  /// Also holds turns that are none any more, but never in front.
  private var order = DueOrder()
  private var arrivals = 0

  package init() {}

  package var count: Int { waiting.count }

  /// Whoever wrote the file has closed it or moved it in.
  package mutating func arrive(_ path: String, at now: Int64) {
    put(path, due: min(now, waiting[path]?.due ?? now), seen: nil)
  }

  /// A sweep found the file.
  package mutating func see(_ path: String, _ stamp: FileStamp, at now: Int64) {
    if let known = waiting[path], known.seen == nil || known.seen == stamp { return }
    // A clock that was set back must not keep a file waiting for ever.
    put(path, due: max(now, min(stamp.modified, now) + Self.settling), seen: stamp)
  }

  private mutating func put(_ path: String, due: Int64, seen: FileStamp?) {
    let known = waiting[path]
    if known == nil { arrivals += 1 }
    let entry = Waiting(due: due, failures: known?.failures ?? 0, number: known?.number ?? arrivals, seen: seen)
    waiting[path] = entry
    if known?.due != due { order.insert(DueOrder.Turn(due: due, number: entry.number, path: path)) }
    tidy()
  }

  /// Files that are due, in the order in which they came to be. They wait no longer; nor do those that have gone.
  ///
  /// - Parameters:
  ///   - bytes: how much they may hold together; one file may hold more.
  ///   - look: what a file is like now; nil where it has gone.
  package mutating func take(
    _ limit: Int, bytes: Int64 = .max, at now: Int64, look: (String) -> FileStamp?
  ) -> [Arrival] {
    var taken: [Arrival] = []
    var size: Int64 = 0
    while taken.count < limit, let turn = order.first, turn.due <= now, let entry = waiting[turn.path] {
      guard let stamp = look(turn.path) else {
        remove(turn.path)
        continue
      }
      if let seen = entry.seen, seen != stamp {
        put(turn.path, due: now + Self.settling, seen: stamp)
        continue
      }
      if !taken.isEmpty, stamp.size > bytes - size { break }
      size += stamp.size
      remove(turn.path)
      taken.append(
        Arrival(path: turn.path, stamp: stamp, isComplete: entry.seen == nil, failures: entry.failures))
    }
    return taken
  }

  /// A file that could not be filed comes again.
  package mutating func postpone(_ arrival: Arrival, at now: Int64) {
    guard waiting[arrival.path] == nil else { return }
    let pause = min(Self.retry.lowerBound << Int64(min(arrival.failures, 10)), Self.retry.upperBound)
    put(arrival.path, due: now + pause, seen: arrival.isComplete ? nil : arrival.stamp)
    waiting[arrival.path]?.failures = arrival.failures + 1
  }

  /// Seconds until something is due; nil where nothing waits.
  package func pause(at now: Int64) -> Int64? { order.first.map { max(0, $0.due - now) } }

  private mutating func remove(_ path: String) {
    waiting[path] = nil
    tidy()
  }

  private mutating func tidy() {
    while let turn = order.first, !isCurrent(turn) { order.removeFirst() }
  }

  private func isCurrent(_ turn: DueOrder.Turn) -> Bool {
    guard let entry = waiting[turn.path] else { return false }
    return entry.due == turn.due && entry.number == turn.number
  }
}

/// A file whose turn it is.
package struct Arrival: Hashable, Sendable {
  package let path: String
  /// What it was like when its turn came.
  package let stamp: FileStamp
  /// Whoever wrote it has closed it or moved it in.
  package let isComplete: Bool
  /// How often it could not be filed.
  package let failures: Int
}
