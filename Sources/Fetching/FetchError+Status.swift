extension FetchError {
  /// What a status means that brings no body (RFC 9110 § 15).
  init(_ head: ResponseHead, now: Int) {
    let wait = head.text(.retryAfter).flatMap { Fetching.retryAfter($0, now: now) }
    self =
      switch head.status {
      case 401: .unauthorised
      case 403: .forbidden
      case 404: .notFound
      case 407: .proxyRefused(status: 407)
      case 410: .gone
      case 429: .tooManyRequests(retryAfter: wait)
      case 503: .unavailable(retryAfter: wait)
      case 400...499: .refused(status: head.status)
      case 500...599: .serverError(status: head.status)
      case 304: .protocolError(reason: "it said “not modified” (304) though it was not asked for changes")
      default: .unexpectedStatus(head.status)
      }
  }
}
