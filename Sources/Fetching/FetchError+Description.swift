extension FetchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badAddress(let text, let reason):
      "“\(text)” is no address: \(reason). Write it as https://example.org/feed"
    case .unsupportedScheme(let scheme):
      "an address of \(scheme): cannot be fetched. Use one of https: or http:"

    case .cannotResolve(let host):
      "no server is known by the name \(host). Look at its spelling and at the network's connection"
    case .cannotConnect(let place, let reason):
      "no connection to \(place): \(reason). Try again later, or look whether the address has changed"
    case .connectionTimedOut(let place, let limit):
      "no connection to \(place) within \(inWords(limit)). Try again later, or allow more with --timeout"
    case .cannotResolveProxy(let host):
      "no proxy is known by the name \(host). Mend http_proxy or https_proxy in the environment"
    case .cannotConnectToProxy(let place, let reason):
      "no connection to the proxy \(place): \(reason). Start it, or mend http_proxy or https_proxy in the environment"
    case .proxyRefused(407):
      "the proxy wants a name and a password. Write them into http_proxy or https_proxy: http://NAME:PASSWORD@HOST:PORT"
    case .proxyRefused(let status):
      "the proxy refused to connect (HTTP \(status)). Ask who runs it, or name the host in no_proxy"
    case .proxyFailed(let reason):
      "the proxy failed: \(reason). Look at http_proxy or https_proxy in the environment"
    case .untrustedCertificate(let place, let reason):
      "the certificate of \(place) is not valid: \(reason). Nothing was fetched; its owner has to mend it"
    case .noAuthorities(let reason):
      "no certificate can be checked: \(reason). Install the package ca-certificates"
    case .tlsFailed(let place, let reason):
      "no secure connection to \(place): \(reason). Look whether the address should begin with http:"

    case .downgrade(let from, let to):
      "\(from) leads from https: to \(to), which is not protected, and was not followed. Subscribe to that address if you trust it"
    case .tooManyRedirects(let limit, let last):
      "the address was redirected more than \(limit) times, last to \(last). Subscribe to where it ends in a browser"
    case .redirectLoop(let address):
      "the address is redirected in a circle, back to \(address). Look for the feed's address on its site"
    case .redirectWithoutTarget(let address):
      "\(address) is redirected without saying where to. Look for the feed's address on its site"
    case .badRedirect(let address, let reason):
      "\(address) is redirected to what is no address: \(reason). Look for the feed's address on its site"

    case .tooSlow(let limit, 0):
      "the server did not answer within \(inWords(limit)). Try again later, or allow more with --timeout"
    case .tooSlow(let limit, let received):
      "the server was not done after \(inWords(limit)) and \(inWords(bytes: received)). Try again later, or allow more with --timeout"
    case .tooLarge(let limit):
      "the answer is larger than \(inWords(bytes: limit)), decompressed, and was given up. Look for a shorter feed on its site"
    case .headTooLarge:
      "the answer's headers are too long. Look for another address of the feed on its site"
    case .endedEarly(let received):
      "the answer ended early, after \(inWords(bytes: received)). Try again later"
    case .reset(let place):
      "\(place) broke the connection. Try again later"
    case .emptyReply(let place):
      "\(place) ended the connection without an answer. Try again later"
    case .badEncoding(let reason):
      "the answer cannot be decompressed: \(reason). Try again later, or tell the feed's owner"
    case .notHTTP(let reason):
      "what answered does not speak HTTP: \(reason). Look at the address and its port"
    case .protocolError(let reason):
      "the server broke the rules of HTTP: \(reason). Try again later, or tell the feed's owner"

    case .unauthorised:
      "the server wants a name and a password (HTTP 401). Write them into the address: https://NAME:PASSWORD@HOST/…"
    case .forbidden:
      "the server refuses access (HTTP 403). Look for the feed's address on its site"
    case .notFound:
      "there is nothing at this address (HTTP 404). Look for the feed's new one on its site"
    case .gone:
      "the feed is gone for good (HTTP 410). Remove it, or look for a new one on its site"
    case .tooManyRequests(let seconds):
      "the server was asked too often (HTTP 429). \(Self.again(seconds))"
    case .unavailable(let seconds):
      "the server is not available now (HTTP 503). \(Self.again(seconds))"
    case .refused(let status):
      "the server refused the request (HTTP \(status)). Look at the address in a browser"
    case .serverError(let status):
      "the server failed (HTTP \(status)). Try again later"
    case .unexpectedStatus(let status):
      "the server answered with HTTP \(status), which holds no feed. Look at the address in a browser"

    case .cancelled:
      "cancelled before it was done. Fetch again when you like"
    case .failed(let reason):
      "the transfer failed: \(reason). Try again later"
    }
  }

  private static func again(_ seconds: Int?) -> String {
    seconds.map { "It wants to be left alone for \(inWords(.seconds($0)))" } ?? "Try again later"
  }
}

/// `10 seconds`, `0.5 seconds`, `15 minutes`, `2 hours`.
private func inWords(_ duration: Duration) -> String {
  let seconds = duration.components.seconds
  if seconds >= 7200 { return "\(seconds / 3600) hours" }
  if seconds >= 120 { return "\(seconds / 60) minutes" }
  let tenths = duration.components.attoseconds / 100_000_000_000_000_000
  if tenths > 0 { return "\(seconds).\(tenths) seconds" }
  return seconds == 1 ? "1 second" : "\(seconds) seconds"
}

private func inWords(bytes: Int) -> String {
  if bytes >= 1_000_000 { return "\(bytes / 1_000_000) MB" }
  return bytes >= 1000 ? "\(bytes / 1000) KB" : bytes == 1 ? "1 byte" : "\(bytes) bytes"
}
