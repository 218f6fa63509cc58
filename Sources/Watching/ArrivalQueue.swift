/// The files that wait to be filed, and since when. Pure: time is handed in.
///
/// A file that was closed or moved in is due at once. One that was only seen, in a sweep, may still be being written: it is due when
/// it has lain still for `settling`. What could not be filed for a reason that passes (a full disk) comes again later.
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
  }

  private var waiting: [String: Waiting] = [:]
  private var arrivals = 0

  package init() {}

  package var count: Int { waiting.count }

  /// Whoever wrote the file has closed it or moved it in.
  package mutating func arrive(_ path: String, at now: Int64) { put(path, due: now) }

  /// A sweep found the file.
  ///
  /// - Parameter modified: when it was last written, in seconds since 1970.
  package mutating func see(_ path: String, modified: Int64, at now: Int64) {
    // A clock that was set back must not keep a file waiting for ever.
    let age = now - modified
    let isSettled = age >= Self.settling || age < 0
    if isSettled {
      if waiting[path] == nil { put(path, due: now) }
    } else {
      put(path, due: modified + Self.settling)
    }
  }

  private mutating func put(_ path: String, due: Int64) {
    arrivals += 1
    waiting[path] = Waiting(due: due, failures: waiting[path]?.failures ?? 0, number: waiting[path]?.number ?? arrivals)
  }

  /// The files that are due, in the order of their arrival. They wait no longer.
  package mutating func take(_ limit: Int, at now: Int64) -> [Arrival] {
    let due = waiting.filter { $0.value.due <= now }.sorted { $0.value.number < $1.value.number }.prefix(limit)
    for (path, _) in due { waiting[path] = nil }
    return due.map { Arrival(path: $0.key, failures: $0.value.failures) }
  }

  /// A file that could not be filed comes again.
  package mutating func postpone(_ arrival: Arrival, at now: Int64) {
    let pause = min(Self.retry.lowerBound << Int64(min(arrival.failures, 10)), Self.retry.upperBound)
    arrivals += 1
    if waiting[arrival.path] == nil {
      waiting[arrival.path] = Waiting(due: now + pause, failures: arrival.failures + 1, number: arrivals)
    }
  }

  /// Seconds until something is due; nil where nothing waits.
  package func pause(at now: Int64) -> Int64? { waiting.values.map(\.due).min().map { max(0, $0 - now) } }
}

/// A file whose turn it is.
package struct Arrival: Hashable, Sendable {
  package let path: String
  /// How often it could not be filed.
  package let failures: Int
}
