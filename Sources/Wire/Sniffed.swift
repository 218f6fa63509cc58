/// What bytes are, by their content.
enum Sniffed: Equatable {
  case readable(Format)
  case refused(WireError)

  /// What the first bytes rule out: pictures, programs, archives.
  static func binary(_ bytes: [UInt8]) -> WireError? {
    let head = bytes.prefix(512)
    if let name = signatures.first(where: { head.starts(with: $0.bytes) })?.name { return .binary(name) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return nil }
    if CharsetDeclaration.byZeros(in: bytes) != nil || isWireMessage(bytes) { return nil }
    return bytes.prefix(65_536).contains(0) ? .binary("binary data") : nil
  }

  /// A heading and the start of its text, between which agencies pad with noughts.
  private static func isWireMessage(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.prefix(noise).firstIndex(of: Control.startOfHeading),
      bytes[..<start].allSatisfy({ (32...127).contains($0) || [0, 9, 10, 13, Control.synchronous].contains($0) })
    else { return false }
    let head = bytes[start...].prefix(600)
    return head.dropFirst().prefix(5).count { (0x30...0x7A).contains($0) } >= 4 && head.contains(2)
  }

  /// How many bytes a line may have put before the first message: `ZCZC AFP123`.
  private static let noise = 200

  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("a PDF", Array("%PDF".utf8)), ("a ZIP archive or an Office document", [0x50, 0x4B, 0x03, 0x04]),
    ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
    ("compressed data (gzip)", [0x1F, 0x8B]), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ("an SQLite database", Array("SQLite format 3".utf8)), ("RTF", Array("{\\rtf".utf8)),
  ]

  /// What decoded text is.
  init(_ text: String) {
    let start =
      text.unicodeScalars.firstIndex { !$0.isWhiteSpace && $0 != "\u{FEFF}" && $0 != "\u{FFFD}" } ?? text.startIndex
    let head = text[start...].unicodeScalars.prefix(65_536)
    switch head.first {
    case "\u{16}", "\u{1}": self = Sniffed.message(head)
    case "<": self = Sniffed.feedBehindNotice(Substring(head)) ?? Sniffed.markup(Substring(head))
    case "{", "[":
      let found = Sniffed.json(Substring(head))
      // What a program sorted by its keys says what it is only at its end.
      let isCut = head.endIndex < text.unicodeScalars.endIndex
      self = isCut && found == Sniffed.unreadJSON && Sniffed.isNINJS(text[start...]) ? .readable(.ninjs) : found
    default:
      self =
        Sniffed.messageBehindNoise(head) ?? Sniffed.feedBehindNotice(Substring(head)) ?? Sniffed.lines(Substring(head))
    }
  }

  /// A header of control characters: SYN SYN SOH of ANPA 1312, SOH alone of IPTC 7901.
  private static func message(_ head: Substring.UnicodeScalarView.SubSequence) -> Sniffed {
    if head.first == "\u{16}" { return .readable(.anpa1312) }
    let line = head.dropFirst().prefix { $0 != "\r" && $0 != "\n" && $0 != "\u{2}" }
    // ANPA's service letter and number, `a1234`, where the synchronisation was lost; nothing but selector codes follows.
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let isANPA =
      line.first?.isAlphabetic ?? false && line.dropFirst().prefix(4).count(where: isDigit) == 4
      && !(line.dropFirst(5).first.map(isDigit) ?? false) && !line.contains(" ")
    return .readable(isANPA ? .anpa1312 : .iptc7901)
  }

  /// A message behind what the line put before it, told by the start of its heading and the start of its text.
  private static func messageBehindNoise(_ head: Substring.UnicodeScalarView.SubSequence) -> Sniffed? {
    guard var start = head.prefix(noise).firstIndex(of: "\u{1}"), head[start...].prefix(600).contains("\u{2}"),
      head[start...].dropFirst().prefix(5).count(where: { ("0"..."z").contains($0) }) >= 4
    else { return nil }
    if start > head.startIndex, head[head.index(before: start)] == "\u{16}" { start = head.index(before: start) }
    return message(head[start...])
  }

  // MARK: XML and HTML

  /// A feed behind what a program printed before it, the notice of an error as a rule.
  private static func feedBehindNotice(_ head: Substring) -> Sniffed? {
    let opening = head.prefix(8192)
    // Most text has no such letter: the search for more costs what reading does.
    guard let open = opening.utf8.dropFirst().firstIndex(of: UInt8(ascii: "<")), !opening.hasPrefix("<?"),
      !opening.hasPrefix("<!"), let declaration = opening[open...].firstRange(of: "<?xml "),
      let root = RootTag(head[declaration.lowerBound...])
    else { return nil }
    // A feed that quotes another.
    if head.first == "<", let first = RootTag(head), feedNames.contains(first.name.lowercased()) { return nil }
    return feedNames.contains(root.name.lowercased()) ? markup(head[declaration.lowerBound...]) : nil
  }

  private static let feedNames: Set = ["rss", "rdf", "feed", "channel", "entry"]

  private static func markup(_ head: Substring) -> Sniffed {
    guard let root = RootTag(head) else { return .refused(.unreadFormat("XML")) }
    if root.isHTML, !feedNames.contains(root.name.lowercased()) { return .readable(.html) }
    switch root.name.lowercased() {
    case "rss": return .readable(.rss)
    case "rdf":
      return root.tag.contains("rss") || root.tag.contains("netscape") || head.contains(":item")
        || head.contains("<item")
        ? .readable(.rss) : .refused(.unreadFormat("RDF"))
    case "channel": return .readable(.rss)
    case "feed", "entry": return .readable(.atom)
    case "nitf": return .readable(.nitf)
    case "newsml": return .readable(.newsml1)
    // NewsML 1 and 2 differ in the first letter.
    case "newsitem", "newscomponent":
      return .readable(root.name.first == "N" && !root.tag.contains("iptc.org/std/nar") ? .newsml1 : .newsmlG2)
    case let name where newsMLG2Names.contains(name): return .readable(.newsmlG2)
    case "opml": return .readable(.opml)
    default:
      // Pages are written without a frame, too.
      if htmlNames.contains(root.name.lowercased()) { return .readable(.html) }
      return framed(head).map(Sniffed.readable)
        ?? .refused(.unreadFormat("XML with the root “\(root.name.prefix(40))”"))
    }
  }

  /// News in a frame that somebody put around it: the first tag that only one format has.
  private static func framed(_ head: Substring) -> Format? {
    var rest = head
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      let qualified = rest.prefix(60).prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
      switch qualified.split(separator: ":").last {
      case "newsItem", "packageItem", "newsMessage", "inlineXML": return .newsmlG2
      case "nitf", "body.content": return .nitf
      case "NewsML", "NewsItem": return .newsml1
      default: break
      }
    }
    return nil
  }

  private static let newsMLG2Names: Set = [
    "packageitem", "newsmessage", "conceptitem", "knowledgeitem", "planningitem", "catalogitem",
    // Pieces of an item, as they are sent between programs.
    "itemset", "contentset", "contentmeta", "itemmeta", "groupset", "conceptset", "inlinexml",
  ]

  private static let htmlNames: Set = [
    "html", "head", "body", "div", "p", "article", "section", "main", "h1", "h2", "table", "span", "center", "title",
    "meta",
  ]

  // MARK: JSON

  private static func json(_ head: Substring) -> Sniffed {
    let next = head.dropFirst().first { !$0.isWhitespace }
    let opensJSON = head.first == "{" ? next == "\"" || next == "}" : next == "{"
    guard opensJSON else { return .readable(.text) }
    if head.contains("jsonfeed.org/version") { return .readable(.jsonFeed) }
    let says = { (key: String) in head.contains("\"\(key)\"") }
    // The items alone, as some programs hand them on, too.
    if head.first == "[" || says("items"), says("content_html") || says("content_text") { return .readable(.jsonFeed) }
    // What breaks off behind the head is read as far as it goes.
    if isNINJS(head) { return .readable(.ninjs) }
    if says("items"), says("title") { return .readable(.jsonFeed) }
    return unreadJSON
  }

  private static let unreadJSON = Sniffed.refused(.unreadFormat("JSON"))

  private static func isNINJS(_ text: Substring) -> Bool {
    JSONReader.readAll(String(text)).values.contains { !NINJS.items(in: $0, depth: 0).isEmpty }
  }

  // MARK: what is said of it

  /// What text without marks of its own is by its name or its media type; nil where they say nothing that the text bears out.
  static func stated(by origin: Origin, of text: String) -> Format? {
    let name = origin.fileName?.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let ending = name.split(separator: ".").dropFirst().last
    switch origin.type?.lowercased() {
    case "text/html", "application/xhtml+xml": return .html
    case "message/rfc822": return .mail
    default: break
    }
    switch ending {
    case "html", "htm", "xhtml": return text.contains("<") ? .html : nil
    case "eml", "mbox", "mbx":
      let opening = text.utf8.prefix(200).prefix { $0 != 10 }
      return opening.contains(UInt8(ascii: ":")) ? .mail : nil
    default: return name == "urls" && text.contains("://") ? .urls : nil
    }
  }

  // MARK: plain lines

  private static func lines(_ head: Substring) -> Sniffed {
    if MailHeaders.open(head) { return .readable(.mail) }
    if WireHeading.opens(head) { return .readable(.iptc7901) }
    if WireHeading.opensANPA(head) { return .readable(.anpa1312) }
    // A list of feeds has an address or a query in its first line that is no comment.
    guard let first = head.utf8.first, "hf#\"eq".utf8.contains(first) else { return .readable(.text) }
    let lines = head.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) && $0.first != "#" }
    let isList =
      !lines.isEmpty
      && lines.allSatisfy { line in
        ["http://", "https://", "feed://", "\"query:", "query:", "exec:", "\"exec:", "filter:", "\"filter:", "file://"]
          .contains { line.hasPrefix($0) }
      }
    // A page's address alone is no list of feeds; two are.
    return .readable(isList && (lines.count > 1 || lines[0].contains("\"")) ? .urls : .text)
  }
}

/// The first tag of markup behind declarations and comments.
private struct RootTag {
  /// Without its prefix.
  var name: String
  /// All of the tag.
  var tag: Substring
  var isHTML = false

  init?(_ head: Substring) {
    var rest = head
    while true {
      guard let open = rest.firstIndex(of: "<") else { return nil }
      rest = rest[open...]
      if rest.hasPrefix("<?") {
        guard let end = rest.firstRange(of: "?>") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!") {
        let declaration = rest.prefix(200).lowercased()
        let words = declaration.split { $0.isWhitespace || $0 == ">" }
        if words.first == "<!doctype", words.count > 1, words[1] == "html" { isHTML = true }
        rest = RootTag.behindDeclaration(rest)
      } else {
        break
      }
    }
    let inside = rest.dropFirst()
    let qualified = inside.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    name = qualified.split(separator: ":").last.map(String.init) ?? ""
    tag = inside.prefix { $0 != ">" }
    guard !name.isEmpty else { return nil }
  }

  private static func behindDeclaration(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "<" { depth += 1 }
      if text[index] == ">" {
        depth -= 1
        if depth == 0 { return text[text.index(after: index)...] }
      }
    }
    return ""
  }
}
