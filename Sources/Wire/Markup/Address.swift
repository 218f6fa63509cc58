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

  /// Begins with `http://` or `https://` and a host.
  private static func isPlain(_ address: String) -> Bool {
    let bytes = address.utf8
    guard bytes.starts(with: "http".utf8) else { return false }
    let rest = bytes.dropFirst(bytes.dropFirst(4).first == UInt8(ascii: "s") ? 5 : 4)
    return rest.starts(with: "://".utf8) && rest.dropFirst(3).first != UInt8(ascii: "/")
  }

  /// The same, but empty for an address of a scheme that nobody should follow from copy, such as `javascript:`. Where there is no base,
  /// names that are no addresses, such as `urn:` and `tag:`, stay.
  static func joinSafely(_ base: String, _ reference: String) -> String {
    if isPlain(reference) { return reference }
    if base.isEmpty { return executes(reference) ? "" : reference }
    if reference.isEmpty {
      guard let scheme = Parts.scheme(of: base) else { return base }
      return schemes.contains(scheme) ? base : ""
    }
    let address = join(base, reference)
    guard let scheme = Parts.scheme(of: address.trimmed) else { return address }
    return schemes.contains(scheme) ? address : ""
  }

  /// Whether an address is relative or of a scheme that copy may lead to.
  static func isSafe(_ address: String) -> Bool {
    guard let scheme = Parts.scheme(of: address) else { return true }
    return schemes.contains(scheme)
  }

  /// Whether it is a program, or a page of its own, rather than the name of something.
  private static func executes(_ address: String) -> Bool {
    guard let scheme = Parts.scheme(of: address) else { return false }
    return ["javascript", "vbscript", "data", "livescript", "mocha"].contains(scheme)
  }

  private static let schemes: Set = [
    "file", "ftp", "gopher", "h323", "hdl", "http", "https", "imap", "magnet", "mailto", "mms", "news", "nntp",
    "prospero", "rsync", "rtsp", "rtspu", "sftp", "shttp", "sip", "sips", "snews", "svn", "svn+ssh", "telnet", "wais",
    "aim", "callto", "cvs", "facetime", "feed", "git", "gtalk", "irc", "ircs", "irc6", "itms", "msnim", "skype",
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
    guard let scheme = Parts.scheme(of: address), scheme != "file" else { return address }
    let rest = address.utf8.dropFirst(scheme.utf8.count)
    guard rest.starts(with: ":///".utf8) else { return address }
    return address.prefix(scheme.count) + "://" + String(Substring(rest.dropFirst(3).drop { $0 == UInt8(ascii: "/") }))
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
      var rest = address.utf8[...]
      let colon = rest.firstIndex {
        !($0.isAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "."))
      }
      if let colon, colon > rest.startIndex, rest[colon] == UInt8(ascii: ":"), rest[rest.startIndex].isLetter {
        scheme = address[..<colon].lowercased()
        rest = rest[rest.index(after: colon)...]
      }
      if rest.starts(with: "//".utf8) {
        rest = rest.dropFirst(2)
        let end =
          rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
          ?? rest.endIndex
        authority = String(Substring(rest[..<end]))
        rest = rest[end...]
      }
      if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
        fragment = String(Substring(rest[rest.index(after: hash)...]))
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
        query = String(Substring(rest[rest.index(after: mark)...]))
        rest = rest[..<mark]
      }
      path = String(Substring(rest))
    }

    /// The scheme alone, in lower case.
    static func scheme(of address: String) -> String? {
      let bytes = address.utf8
      guard let first = bytes.first, first.isLetter else { return nil }
      let end = bytes.firstIndex {
        !($0.isAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "."))
      }
      guard let end, bytes[end] == UInt8(ascii: ":") else { return nil }
      return address[..<end].lowercased()
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
