/// The way of a request from redirect to redirect.
struct RedirectTrail {
  /// Where it is now.
  private(set) var address: Address
  /// Where the first redirects led, as long as they were permanent.
  private(set) var permanent: Address?
  private var isPermanent = true
  private var visited: Set<String>
  private let limit: Int

  init(_ address: Address, limit: Int) {
    self.address = address
    self.limit = limit
    visited = [address.text]
  }

  static func isRedirect(_ status: Int) -> Bool { [301, 302, 303, 307, 308].contains(status) }

  mutating func follow(status: Int, location: [UInt8]?) throws(FetchError) {
    guard let location else { throw .redirectWithoutTarget(from: address.shown) }
    let target = try address.following(location)
    if address.isSecure, !target.isSecure { throw .downgrade(from: address.shown, to: target.shown) }
    if visited.contains(target.text) { throw .redirectLoop(target.shown) }
    if visited.count > limit { throw .tooManyRedirects(limit: limit, last: target.shown) }
    visited.insert(target.text)
    address = target
    isPermanent = isPermanent && [301, 308].contains(status)
    if isPermanent { permanent = target }
  }
}
