import Glibc

/// How a `Fetcher` goes about it.
package struct FetchOptions: Sendable {
  package enum Proxy: Hashable, Sendable {
    /// As `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say.
    case environment
    case none
    case at(String)
  }

  /// `User-Agent`: `writethru/1.0`.
  package var agent: String
  package var accept =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    + "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5"
  /// Transfers at a time, in all and to one host.
  package var jobs = 8
  package var perHost = 2
  /// For name server, connection and TLS together.
  package var connectLimit = Duration.seconds(10)
  /// For one request with all its redirects.
  package var totalLimit = Duration.seconds(30)
  package var redirectLimit = 5
  /// In bytes, after decompression.
  package var bodyLimit = 16_000_000
  package var proxy = Proxy.environment
  /// A file of certificate authorities (PEM) instead of the system's.
  package var authorities: String?
  /// In seconds since 1970, for a `Retry-After` that is a date.
  package var now: @Sendable () -> Int = { time(nil) }

  package init(agent: String) { self.agent = agent }
}
