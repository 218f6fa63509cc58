/// Why a fetch failed. The text says what happened and how to mend it, in one line. It may hold text from outside; users and
/// passwords it never holds. Limits are in the units of `FetchOptions`.
package enum FetchError: Error, Hashable, Sendable {
  // What was asked for.
  case badAddress(String, reason: String)
  case unsupportedScheme(String)

  // The way there.
  case cannotResolve(host: String)
  case cannotConnect(to: String, reason: String)
  case connectionTimedOut(to: String, limit: Duration)
  case cannotResolveProxy(String)
  case cannotConnectToProxy(String, reason: String)
  case proxyRefused(status: Int)
  case proxyFailed(reason: String)
  case untrustedCertificate(of: String, reason: String)
  case noAuthorities(reason: String)
  case tlsFailed(with: String, reason: String)

  // Redirects.
  case downgrade(from: String, to: String)
  case tooManyRedirects(limit: Int, last: String)
  case redirectLoop(String)
  case redirectWithoutTarget(from: String)
  case badRedirect(from: String, reason: String)

  // What came.
  case tooSlow(limit: Duration, received: Int)
  case tooLarge(limit: Int)
  case headTooLarge
  case endedEarly(received: Int)
  case reset(by: String)
  case emptyReply(from: String)
  case badEncoding(reason: String)
  case notHTTP(reason: String)
  case protocolError(reason: String)

  // What the server says.
  case unauthorised
  case forbidden
  case notFound
  case gone
  /// 429 and 503: when to come again, in seconds from now, where the server says it.
  case tooManyRequests(retryAfter: Int?)
  case unavailable(retryAfter: Int?)
  /// Any other 4xx.
  case refused(status: Int)
  /// Any other 5xx.
  case serverError(status: Int)
  case unexpectedStatus(Int)

  case cancelled
  case failed(reason: String)

  /// In seconds from now.
  package var retryAfter: Int? {
    switch self {
    case .tooManyRequests(let seconds), .unavailable(let seconds): seconds
    default: nil
    }
  }
}
