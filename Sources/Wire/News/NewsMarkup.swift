import Language
import Newsroom

/// Bodies in XHTML, HTML, NITF or an agency's own markup, and in plain text, as paragraphs.
enum NewsMarkup {
  /// The paragraphs inside an element.
  static func blocks(of element: XMLElement) -> [MarkupBlock] {
    MarkupReader.blocks(of: element, resolve: address, treat: treatment).blocks
  }

  /// The paragraphs of a text that holds markup. What is well formed is read as XML, so that elements which HTML does not know
  /// end where they end.
  static func blocks(ofHTML html: String) -> [MarkupBlock] {
    if let document = XMLDocument.xml("<div>\(html)</div>"), document.fault == nil, let root = document.root {
      return blocks(of: root)
    }
    return XMLDocument.html(html)?.root.map { blocks(of: $0) } ?? []
  }

  /// The paragraphs of a text of which it is not said, or said wrongly, whether it holds markup.
  static func blocks(ofText text: String) -> [MarkupBlock] {
    if holdsBlocks(text) { return blocks(ofHTML: text) }
    let paragraphs = blocks(ofPlain: text)
    guard holdsTags(text) else { return paragraphs }
    return paragraphs.flatMap { blocks(ofHTML: $0.text) }
  }

  /// The paragraphs of plain text, however it is wrapped.
  static func blocks(ofPlain text: String) -> [MarkupBlock] {
    let texts = BlockTexts(text)
    return Wire.blocks(of: texts, in: text).map { MarkupBlock(role: $0.role, text: text[$0.span].onOneLine) }
  }

  /// The text that is packed so; nil for what is none, such as a picture.
  static func text(ofBase64 packed: String) -> String? {
    let bytes = TransferEncoding.base64(packed.utf8)
    guard !bytes.isEmpty, Sniffed.binary(bytes) == nil else { return nil }
    return DecodedText(bytes, declared: nil).text
  }

  /// A link that may be followed; nil for what is none.
  static func address(_ reference: String) -> String? {
    let reference = reference.onOneLine
    if reference.hasPrefix("//") { return "https:" + reference }
    let start = reference.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") ? reference : nil
  }

  // MARK: is it markup?

  private static func holdsBlocks(_ text: String) -> Bool {
    tags(text) { name in
      [
        "p", "br", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "html", "body", "section", "article",
        "blockquote", "nitf",
        "body.content", "block", "pre",
      ].contains(name)
    }
  }

  private static func holdsTags(_ text: String) -> Bool {
    tags(text) { ["b", "i", "em", "strong", "a", "u", "span", "sup", "sub", "font"].contains($0) }
  }

  /// Whether one of the tags has a name that passes.
  private static func tags(_ text: String, _ passes: (String) -> Bool) -> Bool {
    let bytes = Array(text.utf8)
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let start = place < bytes.count && bytes[place] == UInt8(ascii: "/") ? place + 1 : place
      let name = bytes[start...].prefix(14).prefix {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
      }
      let end = start + name.count
      if !name.isEmpty, end < bytes.count,
        bytes[end] <= 32 || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/"),
        passes(String(decoding: name, as: UTF8.self).lowercased())
      {
        return true
      }
    }
    return false
  }

  // MARK: elements

  private static func treatment(of element: XMLElement) -> MarkupReader.Treatment? {
    let name = element.name.lowercased()
    switch name {
    case "p", "pre":
      if let wrapped = wrapped(element) { return .blocks(wrapped) }
    case "h1", "hl1", "rubrik": return .block(.headline)
    case "headline", "hedline", "inlinexml", "citat", "ingress", "fraga", "svar", "brodtext", "definition":
      return .block(nil)
    case "event":
      if !standsInSentence(element) { return .block(nil) }
    case "time":
      if !standsInSentence(element) { return .leftOut }
    case "mellis": return .block(.subhead)
    case "byline": return .parts(.byline, separator: ", ")
    case "dateline": return .parts(.dateline, separator: ", ")
    case "dat": return .parts(.dateline, separator: " ")
    case "bildtext": return .block(.caption)
    case "bildskapare", "credit": return .block(.credit)
    case "tagline": return .block(.contributor)
    case "media-object", "media-metadata", "media-reference", "nitf-table-metadata", "alt-code", "bildfil",
      "meta", "link",
      "object", "encoding":
      return .leftOut
    case "dnl-image": return .blocks(picture(element))
    case "dnl-twitterembed", "dnl-youtubeembed", "dnl-wgchart", "dnl-instagramembed", "dnl-facebookembed":
      return .blocks(embedded(element))
    default: break
    }
    guard let classes = element.attribute("class")?.lowercased() else { return nil }
    return treatment(of: element, name: name, classes: classes.split(whereSeparator: \.isWhitespace))
  }

  private static func treatment(
    of element: XMLElement, name: String, classes: [Substring]
  ) -> MarkupReader.Treatment? {
    if name == "ul" || name == "strong" || name == "time" {
      return classes.contains { ["slugline", "embargoed", "publicationdate"].contains($0) } ? .leftOut : nil
    }
    guard ["p", "div", "h2", "h3", "h4", "figcaption"].contains(name) else { return nil }
    for word in classes {
      switch word {
      case "byline": return .block(element.parent?.name.lowercased() == "figure" ? .credit : .byline)
      case "teaser", "deck", "standfirst", "subheadline": return .block(.deck)
      case "dateline": return .block(.dateline)
      case "dat": return .parts(.dateline, separator: " ")
      case "headline": return .block(.headline)
      case "credit", "creditline": return .block(.credit)
      case "caption": return .block(.caption)
      case "genre", "closingline": return .leftOut
      default: break
      }
    }
    return nil
  }

  /// Whether text stands around it: a `time` alone is the page's date, one in a sentence is said by somebody.
  private static func standsInSentence(_ element: XMLElement) -> Bool {
    var element = element
    while let parent = element.parent {
      let beside = element.beside
      let name = parent.name.lowercased()
      if beside.text || name == "td" || name == "th" || name == "li" { return true }
      if name == "p" { return beside.elements }
      guard inline.contains(name) else { return false }
      element = parent
    }
    return false
  }

  private static let inline: Set = [
    "a", "b", "i", "em", "strong", "span", "u", "font", "small", "mark", "q", "sub", "sup",
  ]

  private static func picture(_ element: XMLElement) -> [MarkupBlock] {
    [(ParagraphRole.caption, "caption"), (.credit, "creditline")].compactMap { role, name in
      element.attribute(name).flatMap { $0.onOneLine.isEmpty ? nil : MarkupBlock(role: role, text: $0.onOneLine) }
    }
  }

  /// The address of what is shown in its place on a page.
  private static func embedded(_ element: XMLElement) -> [MarkupBlock] {
    element.attribute("src").flatMap(address).map { [linked($0, to: $0)] } ?? []
  }

  /// A line that leads elsewhere.
  static func linked(_ text: String, to address: String) -> MarkupBlock {
    MarkupBlock(
      role: .boilerplate, text: text, links: [MarkupBlock.Link(span: Span(0, text.utf8.count), address: address)])
  }

  /// Of a paragraph that holds wrapped plain text, as the wires of old set it, the paragraphs: some lines begin at the margin, some
  /// are set in. Markup that is indented for the eye has no line at the margin.
  private static func wrapped(_ element: XMLElement) -> [MarkupBlock]? {
    var text = ""
    for piece in element.pieces {
      guard case .text(let addition) = piece else { return nil }
      text += addition
    }
    guard text.utf8.contains(10) else { return nil }
    var (atMargin, setIn, long) = (0, 0, 0)
    for line in text.utf8.split(separator: 10).dropFirst() {
      guard let first = line.firstIndex(where: { $0 > 32 }) else { continue }
      let indent = line.distance(from: line.startIndex, to: first)
      if indent <= 1 { atMargin += 1 } else { setIn += 1 }
      if line.count > 40 { long += 1 }
    }
    let isPre = element.name.lowercased() == "pre"
    guard atMargin > 0, setIn > 0 || text.contains("\n\n"), !isPre || long * 2 > atMargin + setIn else { return nil }
    return blocks(ofPlain: text)
  }
}
