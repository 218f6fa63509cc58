import CCurl

/// One run of a `Fetcher`: which transfers wait and which are under way.
final class FetchRun {
  private let multi: UnsafeMutableRawPointer?
  private let options: FetchOptions
  private var waiting: HostQueue<Transfer>
  /// By libcurl's handle.
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]

  init(_ multi: UnsafeMutableRawPointer?, _ options: FetchOptions) {
    self.multi = multi
    self.options = options
    waiting = HostQueue(perHost: options.perHost)
  }

  var isIdle: Bool { running.isEmpty }

  /// Fills the free places.
  func begin<Failure>(
    _ source: inout some IteratorProtocol<FetchRequest>, _ onEnd: (FetchResult) throws(Failure) -> Void
  ) throws(Failure) {
    while running.count < max(1, options.jobs), let transfer = try next(&source, onEnd) {
      let handle = multi == nil ? nil : transfer.begin()
      if let handle, inCurlSurroundings({ curl_multi_add_handle(multi, handle) }) == CURLM_OK {
        running[handle] = transfer
      } else {
        waiting.release(host: transfer.host)
        try onEnd(FetchResult(request: transfer.request, outcome: .failed(.failed(reason: "libcurl cannot start it"))))
      }
    }
  }

  /// From those that wait; where their hosts are all busy, from the source.
  private func next<Failure>(
    _ source: inout some IteratorProtocol<FetchRequest>, _ onEnd: (FetchResult) throws(Failure) -> Void
  ) throws(Failure) -> Transfer? {
    while true {
      if let transfer = waiting.next() { return transfer }
      guard let request = source.next() else { return nil }
      do throws(FetchError) {
        let transfer = try Transfer(request, options: options)
        waiting.append(transfer, host: transfer.host)
      } catch {
        try onEnd(FetchResult(request: request, outcome: .failed(error)))
      }
    }
  }

  /// Moves on whatever can be moved without waiting. True where one has ended.
  func work<Failure>(_ onEnd: (FetchResult) throws(Failure) -> Void) throws(Failure) -> Bool {
    var still: Int32 = 0
    _ = inCurlSurroundings { curl_multi_perform(multi, &still) }
    var hasEnded = false
    var code = CURLE_OK
    while let handle = writethru_next_ended(multi, &code) {
      hasEnded = true
      try end(handle, code, onEnd)
    }
    return hasEnded
  }

  private func end<Failure>(
    _ handle: UnsafeMutableRawPointer, _ code: CURLcode, _ onEnd: (FetchResult) throws(Failure) -> Void
  ) throws(Failure) {
    guard let transfer = running.removeValue(forKey: handle) else { return }
    waiting.release(host: transfer.host)
    let step = inCurlSurroundings {
      curl_multi_remove_handle(multi, handle)
      return transfer.end(code)
    }
    switch step {
    case .again: waiting.prepend(transfer, host: transfer.host)
    case .ended(let outcome): try onEnd(FetchResult(request: transfer.request, outcome: outcome))
    }
  }

  /// Until something comes, a limit of time is reached or the run is cancelled.
  func wait() { curl_multi_poll(multi, nil, 0, 1000, nil) }

  /// Ends all that has not ended, in the source too.
  func cancel<Failure>(
    _ source: inout some IteratorProtocol<FetchRequest>, _ onEnd: (FetchResult) throws(Failure) -> Void
  ) throws(Failure) {
    let stopped = Array(running.values) + waiting.removeAll()
    abandon()
    for transfer in stopped { try onEnd(FetchResult(request: transfer.request, outcome: .failed(.cancelled))) }
    while let request = source.next() { try onEnd(FetchResult(request: request, outcome: .failed(.cancelled))) }
  }

  /// Drops what is under way without a word.
  func abandon() {
    inCurlSurroundings {
      for handle in running.keys { curl_multi_remove_handle(multi, handle) }
      running = [:]
    }
  }
}
