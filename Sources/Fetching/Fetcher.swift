import CCurl
import Synchronization

/// Fetches many addresses at a time over HTTP, on the thread that asks.
///
/// Every request ends in one result, and the fault of one is no other's. TLS is always verified, https: never leads to http:, no
/// cookie is kept. Connections are kept for the next `fetch`.
package final class Fetcher: Sendable {
  private let options: FetchOptions
  /// libcurl's multi handle; nil where libcurl cannot start. One thread at a time uses it (`turn`), but for waking, which any
  /// thread may do.
  nonisolated(unsafe) private let multi: UnsafeMutableRawPointer?
  private let turn = Mutex(())
  private let cancelled = Atomic(false)

  package init(_ options: FetchOptions) {
    self.options = options
    multi = Self.isLibraryReady ? curl_multi_init() : nil
  }

  deinit { inCurlSurroundings { _ = curl_multi_cleanup(multi) } }

  /// Fetches all and returns when the last has ended. Requests are taken from the sequence as places become free; each is handed
  /// to `onEnd` as it ends, while others go on loading. What `onEnd` throws ends the run. `onEnd` must not call `fetch`.
  package func fetch<Failure>(
    _ requests: some Sequence<FetchRequest>, onEnd: (FetchResult) throws(Failure) -> Void
  ) throws(Failure) {
    try turn.withLock { (_: inout sending Void) throws(Failure) in
      let run = FetchRun(multi, options)
      defer { run.abandon() }
      var source = requests.makeIterator()
      while true {
        if cancelled.load(ordering: .relaxed) { try run.cancel(&source, onEnd) }
        try run.begin(&source, onEnd)
        if run.isIdle { return }
        if try !run.work(onEnd) { run.wait() }
      }
    }
  }

  /// Ends the run, and every one after it: what has not ended yet ends as `.cancelled`. From any thread.
  package func cancel() {
    cancelled.store(true, ordering: .relaxed)
    curl_multi_wakeup(multi)
  }

  /// libcurl wants to be set up once in a process.
  private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
