/// Addresses of the web in the copy of pages and mail.
enum WebAddress {
  /// The absolute address of a reference; nil for what no one can follow: scripts, mail, places on the same page, and relative ones
  /// without a base.
  static func resolve(_ reference: String, against base: String?) -> String? {
    let reference = reference.filter { !$0.isNewline && $0 != "\t" }.trimming(" ")
    guard !reference.isEmpty, reference.first != "#", reference.utf8.count < 4096 else { return nil }
    let isBare = base == nil && reference.hasPrefix("//")
    let address = isBare ? "https:" + reference : Address.join(base ?? "", reference)
    let scheme = Address.Parts(address).scheme?.lowercased()
    return scheme == "http" || scheme == "https" ? address.replacing(" ", with: "%20") : nil
  }

  /// Whether it is a site's front page, which no article is.
  static func isFrontPage(_ address: String) -> Bool {
    let parts = Address.Parts(address)
    return (parts.path.isEmpty || parts.path == "/") && parts.query == nil
  }
}
