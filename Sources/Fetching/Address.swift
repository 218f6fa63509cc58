import CCurl

/// An address of HTTP.
struct Address: Hashable, Sendable {
  /// What is asked for: with user and password, without a fragment. ASCII but for the host.
  let text: String
  /// Without user and password.
  let shown: String
  let isSecure: Bool
  /// Lower case: what the limit per host counts by.
  let host: String
  let port: String
  /// Host, and port where it is not the usual one.
  let place: String

  init(_ text: String) throws(FetchError) {
    let parts = URLHandle()
    if let reason = parts.set(CURLUPART_URL, text.utf8) {
      throw .badAddress(withoutCredentials(text), reason: reason)
    }
    try self.init(parts)
  }

  /// Where a `Location` leads from here (RFC 9110 § 10.2.2). User and password go along only to the same origin.
  func following(_ location: [UInt8]) throws(FetchError) -> Address {
    let target = location.prefix { $0 != UInt8(ascii: "#") }
    if target.isEmpty { throw .redirectWithoutTarget(from: shown) }
    let parts = URLHandle()
    _ = parts.set(CURLUPART_URL, text.utf8)
    let (user, password) = (parts.get(CURLUPART_USER), parts.get(CURLUPART_PASSWORD))
    if let reason = parts.set(CURLUPART_URL, target) { throw .badRedirect(from: shown, reason: reason) }
    let address = try Self(parts)
    guard let user, parts.get(CURLUPART_USER) == nil, address.isSecure == isSecure, address.place == place else {
      return address
    }
    _ = parts.set(CURLUPART_USER, user.utf8)
    if let password { _ = parts.set(CURLUPART_PASSWORD, password.utf8) }
    return try Self(parts)
  }

  private init(_ parts: URLHandle) throws(FetchError) {
    parts.remove(CURLUPART_FRAGMENT)
    let scheme = parts.get(CURLUPART_SCHEME)?.lowercased() ?? ""
    guard ["http", "https"].contains(scheme) else { throw .unsupportedScheme(scheme) }
    isSecure = scheme == "https"
    host = parts.get(CURLUPART_HOST)?.lowercased() ?? ""
    port = parts.get(CURLUPART_PORT, CURLU_DEFAULT_PORT) ?? ""
    place = parts.get(CURLUPART_PORT, CURLU_NO_DEFAULT_PORT).map { [host] in "\(host):\($0)" } ?? host
    text = parts.get(CURLUPART_URL, CURLU_NO_DEFAULT_PORT) ?? ""
    let bare = URLHandle()
    _ = bare.set(CURLUPART_URL, text.utf8)
    bare.remove(CURLUPART_USER)
    bare.remove(CURLUPART_PASSWORD)
    shown = bare.get(CURLUPART_URL) ?? ""
  }
}

/// For an address that cannot be taken apart: what stands before the last @ of its host's place may be a password.
private func withoutCredentials(_ text: String) -> String {
  let start = text.range(of: "://")?.upperBound ?? text.startIndex
  let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
  guard let at = text[start..<end].lastIndex(of: "@") else { return text }
  return String(text[..<start] + text[text.index(after: at)...])
}
