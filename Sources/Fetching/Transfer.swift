import CCurl

/// A request on its way, from redirect to redirect. It is touched by the thread of its `Fetcher` alone.
final class Transfer {
  enum Step {
    /// Redirected: it has to be begun again, at another address.
    case again
    case ended(FetchOutcome)
  }

  /// A body that is not wanted is read as far, in bytes, so that the connection can be used again.
  private static let unwantedLimit = 64 << 10

  let request: FetchRequest
  private let options: FetchOptions
  private var trail: RedirectTrail
  private var handle: EasyHandle?
  private var head = ResponseHead()
  private var body: [UInt8] = []
  private var unwanted = 0
  /// Why we ended it ourselves.
  private var fault: FetchError?
  private var duration = Duration.zero
  private var bytesReceived = 0

  init(_ request: FetchRequest, options: FetchOptions) throws(FetchError) {
    self.request = request
    self.options = options
    trail = RedirectTrail(try Address(request.url), limit: options.redirectLimit)
  }

  var host: String { trail.address.host }

  /// The handle to be given to libcurl. Nil where there is no memory for one.
  func begin() -> UnsafeMutableRawPointer? {
    (head, body, unwanted, fault) = (ResponseHead(), [], 0, nil)
    handle = EasyHandle(request, at: trail.address, timeLeft: options.totalLimit - duration, options: options)
    guard let handle else { return nil }
    writethru_set_receivers(
      handle.pointer,
      { bytes, size, count, context in
        Transfer.at(context).receiveHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
      },
      { bytes, size, count, context in
        Transfer.at(context).receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
      },
      Unmanaged.passUnretained(self).toOpaque())
    return handle.pointer
  }

  /// Judges how the exchange ended. libcurl must have let go of the handle.
  func end(_ code: CURLcode) -> Step {
    guard let handle else { return .ended(.failed(.failed(reason: "it was never begun"))) }
    defer { self.handle = nil }
    duration += handle.duration
    bytesReceived += handle.bytesReceived
    if let fault { return .ended(.failed(fault)) }
    // A status that brings no feed says all, whatever became of its body.
    if head.isComplete, RedirectTrail.isRedirect(head.status) { return follow() }
    if head.isComplete, head.status == 304, request.isConditional { return .ended(.notModified(response(handle))) }
    if head.isComplete, !hasFeed { return .ended(.failed(FetchError(head, now: options.now()))) }
    if code != CURLE_OK {
      return .ended(.failed(FetchError(code, handle, at: trail.address, received: body.count, options: options)))
    }
    if !head.isComplete { return .ended(.failed(.endedEarly(received: handle.bytesReceived))) }
    return .ended(.fetched(response(handle)))
  }

  /// 203 is 200 by way of a proxy.
  private var hasFeed: Bool { head.status == 200 || head.status == 203 }

  private func follow() -> Step {
    do throws(FetchError) {
      try trail.follow(status: head.status, location: head.bytes(.location))
      if duration >= options.totalLimit { throw FetchError.tooSlow(limit: options.totalLimit, received: 0) }
      return .again
    } catch {
      return .ended(.failed(error))
    }
  }

  private func response(_ handle: EasyHandle) -> FetchResponse {
    let type = head.text(.contentType).flatMap(ContentType.init)
    defer { body = [] }
    return FetchResponse(
      url: trail.address.shown, permanentURL: trail.permanent?.text, status: head.status, body: body,
      contentType: type?.type, charset: type?.charset, etag: head.text(.etag), lastModified: head.text(.lastModified),
      maxAge: head.text(.cacheControl).flatMap(maxAge), httpVersion: handle.httpVersion, bytesReceived: bytesReceived,
      duration: duration)
  }

  // MARK: - What libcurl hands us; false ends the transfer

  private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
  }

  private func receiveHead(_ line: UnsafeRawBufferPointer) -> Bool {
    if !head.read(line) { fault = .headTooLarge }
    return fault == nil
  }

  private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard hasFeed else {
      unwanted += bytes.count
      return unwanted <= Self.unwantedLimit
    }
    let announced = head.text(.contentLength).flatMap(wholeNumber) ?? 0
    if max(announced, body.count + bytes.count) > options.bodyLimit { fault = .tooLarge(limit: options.bodyLimit) }
    if fault == nil { body.append(contentsOf: bytes) }
    return fault == nil
  }
}
