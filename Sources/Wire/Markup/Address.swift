/// Addresses of the web as feeds and pages write them, resolved against a base (RFC 3986, section 5).
enum Address {
  /// An address as it stands against a base; an address that is absolute already stays as it is.
  static func join(_ base: String, _ reference: String) -> String {
    // What most addresses are.
    if reference.hasPrefix("http://") || reference.hasPrefix("https://"), !reference.contains(":///") {
      return reference
    }
    let reference = withoutExtraSlashes(reference)
    guard !base.isEmpty else { return reference }
    guard !reference.isEmpty else { return base }
    let (base, relative) = (Parts(base), Parts(reference))
    // `http:page.html`, the old way of writing a reference within the same scheme.
    let isSameScheme = relative.scheme == nil || relative.scheme == base.scheme
    guard isSameScheme, base.scheme.map({ hierarchical.contains($0) }) ?? true else { return reference }
    var joined = relative
    joined.scheme = base.scheme
    if relative.authority != nil {
      return joined.text
    }
    joined.authority = base.authority
    if relative.path.isEmpty {
      joined.path = base.path
      if relative.query == nil { joined.query = base.query }
      return joined.text
    }
    joined.path = relative.path.first == "/" ? relative.path : merge(base, relative.path)
    joined.path = withoutDots(joined.path)
    return joined.text
  }

  /// The same, but empty for an address of a scheme that nobody should follow from copy, such as `javascript:`.
  static func joinSafely(_ base: String, _ reference: String) -> String {
    if base.isEmpty { return isSafe(reference) ? reference : "" }
    if reference.isEmpty {
      guard let scheme = Parts(base).scheme else { return base }
      return schemes.contains(scheme) ? base : ""
    }
    let address = join(base, reference)
    guard let scheme = Parts(address.trimmed).scheme else { return isSafe(reference) ? reference : "" }
    return schemes.contains(scheme) ? address : ""
  }

  /// Whether an address is relative or of a scheme that copy may lead to.
  static func isSafe(_ address: String) -> Bool {
    guard let scheme = Parts(address).scheme else { return true }
    return schemes.contains(scheme.lowercased())
  }

  private static let schemes: Set = [
    "file", "ftp", "gopher", "h323", "hdl", "http", "https", "imap", "magnet", "mailto", "mms", "news", "nntp",
    "prospero", "rsync", "rtsp", "rtspu", "sftp", "shttp", "sip", "sips", "snews", "svn", "svn+ssh", "telnet", "wais",
    "aim", "callto", "cvs", "data", "facetime", "feed", "git", "gtalk", "irc", "ircs", "irc6", "itms", "msnim", "skype",
    "ssh",
    "smb", "ymsg",
  ]

  /// Schemes whose addresses have a path to resolve in.
  private static let hierarchical: Set = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu",
    "sftp", "svn", "svn+ssh", "ws", "wss",
  ]

  /// `http:////host/` is `http://host/`.
  private static func withoutExtraSlashes(_ address: String) -> String {
    guard let start = address.firstRange(of: ":///") else { return address }
    guard address[..<start.lowerBound].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }),
      address.first?.isLetter ?? false, address[..<start.lowerBound] != "file"
    else { return address }
    let rest = address[start.upperBound...].drop { $0 == "/" }
    return address[..<start.lowerBound] + "://" + rest
  }

  private static func merge(_ base: Parts, _ path: String) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.lastIndex(of: "/") else { return path }
    return base.path[...slash] + path
  }

  private static func withoutDots(_ path: String) -> String {
    guard path.contains("./") || path.hasSuffix("/.") || path.hasSuffix("/..") || path == "." || path == ".." else {
      return path
    }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 || kept.first.map({ !$0.isEmpty }) ?? false { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }

  /// An address in its pieces (RFC 3986, appendix B).
  struct Parts {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ address: String) {
      var rest = address[...]
      if let colon = rest.firstIndex(of: ":"), colon > rest.startIndex, rest.first!.isASCII, rest.first!.isLetter,
        rest[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
      {
        scheme = rest[..<colon].lowercased()
        rest = rest[rest.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        let host = rest.prefix { !"/?#".contains($0) }
        authority = String(host)
        rest = rest[host.endIndex...]
      }
      if let hash = rest.firstIndex(of: "#") {
        fragment = String(rest[rest.index(after: hash)...])
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: "?") {
        query = String(rest[rest.index(after: mark)...])
        rest = rest[..<mark]
      }
      path = String(rest)
    }

    var text: String {
      var text = scheme.map { $0 + ":" } ?? ""
      if let authority { text += "//" + authority }
      if authority != nil, !path.isEmpty, path.first != "/" { text += "/" }
      text += path
      if let query { text += "?" + query }
      if let fragment { text += "#" + fragment }
      return text
    }
  }
}
