import Language
import Newsroom

/// A paragraph out of markup: its text on the lines that the markup sets, and the links in it.
struct MarkupBlock: Equatable {
  struct Link: Equatable {
    /// In UTF-8 bytes of the text.
    var span: Span
    var address: String
  }

  /// Nil where the markup does not say what the paragraph is for.
  var role: ParagraphRole?
  var text: String
  var links: [Link] = []
}

/// What is known of a page's elements before its paragraphs are read.
struct MarkupOutline {
  var dropped: Set<XMLElement.Identity> = []
  var roles: [XMLElement.Identity: ParagraphRole] = [:]
}

/// The paragraphs of HTML, XHTML or of the like, such as the body of NITF: block elements become paragraphs, items of lists and
/// rows of tables lines of their own; scripts, navigation and forms are dropped; pictures are kept aside.
struct MarkupReader {
  private(set) var blocks: [MarkupBlock] = []
  private(set) var media: [Media] = []
  private let resolve: (String) -> String?
  private let treat: (XMLElement) -> Treatment?

  /// What a format makes of an element that HTML does not know, or means otherwise.
  enum Treatment {
    case leftOut
    /// Paragraphs with this role, unless an element inside has one of its own.
    case block(ParagraphRole?)
    /// One paragraph whose parts, such as a place and an agency, are parted so where nothing stands between them.
    case parts(ParagraphRole?, separator: String)
    /// These instead of the element.
    case blocks([MarkupBlock])
  }
  /// Nil where what is dropped is told by names alone.
  private let outline: MarkupOutline?

  private var text = ""
  private var links: [MarkupBlock.Link] = []
  private var role: ParagraphRole?
  /// Line breaks that have come since the last character.
  private var breaks = 0
  /// How often a paragraph has ended.
  private var finished = 0
  private var hasSpace = false
  private var isPreformatted = false
  /// Where in its list an item stands, for each list around it; nil for one without numbers.
  private var lists: [Int?] = []
  /// The mark of the item that has just begun: no paragraph of its own, even if a paragraph begins behind it.
  private var mark = ""
  /// How many cells of tables are around: a paragraph in a cell does not end the row.
  private var cells = 0

  /// - Parameters:
  ///   - outline: of a page, what is copy in it; nil where what is dropped is told by names alone.
  ///   - resolve: a link's absolute address; nil for what is no link to follow.
  ///   - treat: what the format makes of an element; nil to read it as HTML is read.
  init(
    outline: MarkupOutline? = nil, resolve: @escaping (String) -> String? = { $0 },
    treat: @escaping (XMLElement) -> Treatment? = { _ in nil }
  ) {
    self.outline = outline
    self.resolve = resolve
    self.treat = treat
  }

  /// The paragraphs of a stretch of HTML.
  static func blocks(ofHTML html: String, resolve: @escaping (String) -> String? = { $0 }) -> MarkupReader {
    var reader = MarkupReader(resolve: resolve)
    if let root = XMLDocument.html(html)?.root { reader.read(root) }
    reader.finish()
    return reader
  }

  /// The paragraphs inside an element.
  static func blocks(
    of element: XMLElement, outline: MarkupOutline? = nil, resolve: @escaping (String) -> String? = { $0 },
    treat: @escaping (XMLElement) -> Treatment? = { _ in nil }
  ) -> MarkupReader {
    var reader = MarkupReader(outline: outline, resolve: resolve, treat: treat)
    reader.readInside(element)
    reader.finish()
    return reader
  }

  private mutating func readInside(_ element: XMLElement) {
    for piece in element.pieces {
      switch piece {
      case .element(let child): read(child)
      case .text(let text): add(text)
      }
    }
  }

  private mutating func read(_ element: XMLElement) {
    let name = element.name.lowercased()
    if let treatment = treat(element) { return read(element, treatment) }
    if let outline {
      if outline.dropped.contains(element.identity) { return }
      if let role = outline.roles[element.identity] { return readBlock(element, role: role) }
    }
    switch name {
    case "script", "style", "head", "iframe", "template", "svg", "object", "button", "select", "textarea", "noscript",
      "title":
      break
    case "nav", "aside", "form": if outline != nil { readBlock(element, role: role) }
    case "br": breaks += 1
    case "img", "video", "audio", "source", "embed": keep(element, kind: name)
    case "a": readLink(element)
    case "q":
      add("“")
      readInside(element)
      add("”")
    case "ul", "ol": readList(element, isNumbered: name == "ol")
    case "li": readItem(element)
    case "tr": readRow(element)
    case "h1", "h2", "h3", "h4", "h5", "h6", "hl2": readBlock(element, role: .subhead)
    case "figcaption", "caption", "media-caption": readBlock(element, role: .caption)
    case "media-producer": readBlock(element, role: .credit)
    case "pre":
      finish()
      let outer = isPreformatted
      isPreformatted = true
      readBlock(element, role: nil)
      isPreformatted = outer
    default:
      MarkupReader.blockNames.contains(name) ? readBlock(element, role: role) : readInside(element)
    }
  }

  private mutating func read(_ element: XMLElement, _ treatment: Treatment) {
    switch treatment {
    case .leftOut: break
    case .block(let role): readBlock(element, role: role)
    case .parts(let role, let separator):
      finish()
      let text = element.text(separator: separator)
      blocks += text.isEmpty ? [] : [MarkupBlock(role: role, text: text)]
    case .blocks(let instead):
      finish()
      blocks += instead
    }
  }

  private static let blockNames: Set = [
    "p", "div", "section", "article", "main", "header", "footer", "blockquote", "address", "figure", "dl", "dt", "dd",
    "table", "thead", "tbody", "tfoot", "hr", "center", "body", "html", "fieldset", "details", "summary", "hgroup",
    // Those of NITF.
    "block", "bq", "body.content", "note", "nitf-table", "media", "pullquote", "fn",
  ]

  private static let layoutNames: Set = [
    "p", "div", "table", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "article", "section", "center", "hr", "pre",
  ]

  private mutating func readBlock(_ element: XMLElement, role: ParagraphRole?) {
    finish()
    let outer = self.role
    self.role = role
    readInside(element)
    finish()
    self.role = outer
  }

  private mutating func readLink(_ element: XMLElement) {
    var start = text.utf8.count
    let paragraphs = finished
    readInside(element)
    // A link that runs over several paragraphs stays with the last.
    if finished != paragraphs { start = 0 }
    guard let reference = element.attribute("href"), let address = resolve(reference), text.utf8.count > start else {
      return
    }
    let span = Span(start, text.utf8.count).trimmed(in: text)
    if !span.isEmpty { links.append(MarkupBlock.Link(span: span, address: address)) }
  }

  private mutating func readList(_ element: XMLElement, isNumbered: Bool) {
    finish()
    lists.append(isNumbered ? Int(element.attribute("start") ?? "") ?? 1 : nil)
    readInside(element)
    finish()
    lists.removeLast()
  }

  private mutating func readItem(_ element: XMLElement) {
    finish()
    if cells > 0 { return readInside(element) }
    mark = "• "
    if let last = lists.indices.last, let number = lists[last] {
      mark = "\(number). "
      lists[last] = number + 1
    }
    mark = String(repeating: "  ", count: max(0, lists.count - 1)) + mark
    text = mark
    readInside(element)
    if text == mark { text = "" }
    mark = ""
    finish()
  }

  private mutating func readRow(_ element: XMLElement) {
    finish()
    // Tables that only lay out a page have paragraphs in their cells.
    if element.children.contains(where: {
      $0.children.contains { MarkupReader.layoutNames.contains($0.name.lowercased()) }
    }) {
      for cell in element.children { readBlock(cell, role: role) }
      return
    }
    var isFirst = true
    for cell in element.children {
      if !isFirst { text += " | " }
      isFirst = false
      hasSpace = false
      breaks = 0
      cells += 1
      readInside(cell)
      cells -= 1
    }
    if text.allSatisfy({ $0 == "|" || $0 == " " }) { text = "" }
    finish()
  }

  private mutating func keep(_ element: XMLElement, kind: String) {
    guard let source = element.attribute("src"), let address = resolve(source) else { return }
    let isPixel = element.attribute("width") == "1" || element.attribute("height") == "1"
    guard !isPixel, !media.contains(where: { $0.address == address }) else { return }
    let caption = element.attribute("alt").flatMap { $0.isEmpty ? nil : $0 }
    media.append(Media(address: address, type: element.attribute("type"), caption: caption))
  }

  // MARK: text

  private mutating func add(_ addition: String) {
    if isPreformatted, cells == 0 {
      text += addition
      return
    }
    for scalar in addition.unicodeScalars {
      if scalar.value <= 32 {
        hasSpace = true
        continue
      }
      if breaks > 0, cells > 0 { (breaks, hasSpace) = (0, true) }
      if breaks > 1, !text.isEmpty {
        finish()
      } else if breaks == 1, !text.isEmpty {
        text += "\n"
      } else if hasSpace, !text.isEmpty, text.unicodeScalars.last?.value != 32 {
        text += " "
      }
      breaks = 0
      hasSpace = false
      text.unicodeScalars.append(scalar)
    }
  }

  /// Ends the paragraph.
  private mutating func finish() {
    if cells > 0 { return hasSpace = true }
    if !mark.isEmpty, text == mark {
      (breaks, hasSpace) = (0, false)
      return
    }
    finished += 1
    defer {
      text = ""
      links = []
      breaks = 0
      hasSpace = false
    }
    guard text.unicodeScalars.contains(where: { !$0.isWhiteSpace }) else { return }
    blocks.append(MarkupBlock(role: role, text: text, links: links))
  }
}
