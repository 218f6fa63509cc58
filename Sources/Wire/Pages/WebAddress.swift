/// Addresses of the web as pages and feeds write them.
enum WebAddress {
  /// The absolute address of a reference, by RFC 3986, section 5.2; nil for what no one can follow: scripts, mail, places on the same
  /// page, and relative ones without a base.
  static func resolve(_ reference: String, against base: String?) -> String? {
    let reference = reference.filter { !$0.isNewline && $0 != "\t" }.trimming(" ")
    guard !reference.isEmpty, reference.first != "#", reference.utf8.count < 4096 else { return nil }
    if let scheme = scheme(of: reference) {
      guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
      return reference.replacing(" ", with: "%20")
    }
    guard let base = base.flatMap(Parts.init) else {
      return reference.hasPrefix("//") ? "https:" + reference : nil
    }
    let escaped = reference.replacing(" ", with: "%20")
    if escaped.hasPrefix("//") { return base.scheme + ":" + escaped }
    if escaped.hasPrefix("/") { return base.site + withoutDots(escaped) }
    if escaped.hasPrefix("?") { return base.site + base.path + escaped }
    let folder = base.path[..<(base.path.lastIndex(of: "/").map { base.path.index(after: $0) } ?? base.path.startIndex)]
    return base.site + withoutDots((folder.isEmpty ? "/" : String(folder)) + escaped)
  }

  private static func scheme(of reference: String) -> Substring? {
    let scheme = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard scheme.endIndex < reference.endIndex, reference[scheme.endIndex] == ":", scheme.first?.isLetter ?? false
    else {
      return nil
    }
    return scheme
  }

  /// Section 5.2.4; the query and the fragment stay as they are.
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    var kept: [Substring] = []
    let segments = reference[..<end].split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      switch segment {
      case "..": if kept.count > 1 { kept.removeLast() }
      case ".": break
      default:
        kept.append(segment)
        continue
      }
      if index == segments.count - 1 { kept.append("") }
    }
    return kept.joined(separator: "/") + reference[end...]
  }

  /// Whether it is a site's front page, which no article is.
  static func isFrontPage(_ address: String) -> Bool {
    guard let parts = Parts(address) else { return false }
    return parts.path.isEmpty || parts.path == "/"
  }

  private struct Parts {
    let scheme: String
    /// Scheme and host.
    let site: String
    let path: String

    init?(_ address: String) {
      guard let mark = address.firstRange(of: "://"), mark.lowerBound > address.startIndex else { return nil }
      scheme = String(address[..<mark.lowerBound])
      let rest = address[mark.upperBound...]
      let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
      site = String(address[..<end])
      path = String(rest[end...].prefix { $0 != "?" && $0 != "#" })
    }
  }
}
