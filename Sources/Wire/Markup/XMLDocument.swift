import CLibXML2

/// A tree of XML or HTML, as libxml2 made it. It lives as long as one of its elements is held.
///
/// No parser of it reads a file, fetches an address or expands an entity; it nests no deeper than 256 and holds no
/// text over 10 MB (`I1`, `I2` of the design; libxml2's own limits without `XML_PARSE_HUGE`).
final class XMLDocument {
  let pointer: xmlDocPtr
  /// What the parser found wrong first, with its line; nil where all was well.
  let fault: String?

  /// `<!DOCTYPE …>`; empty where there is none.
  let documentType: String

  private init(_ pointer: xmlDocPtr, fault: String?, documentType: String = "") {
    self.pointer = pointer
    self.fault = fault
    self.documentType = documentType
  }

  deinit { xmlFreeDoc(pointer) }

  private static let ready: Bool = {
    xmlInitParser()
    // Nothing outside the bytes at hand is ever loaded.
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  /// The tree of XML; nil where there is not even a root.
  static func xml(_ text: String) -> XMLDocument? {
    guard ready, let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
    let source = XMLSource(text)
    let document = source.bytes.withUnsafeBytes {
      xmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), nil, "UTF-8",
        Int32(options))
    }
    let isWell = context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
    return document.map {
      XMLDocument(
        $0, fault: source.fault ?? (isWell ? nil : fault(of: context.pointee.lastError)),
        documentType: source.documentType)
    }
  }

  /// The tree of a page or of a stretch of HTML; nil for an empty text. What is wrong with HTML is nobody's concern.
  static func html(_ text: String) -> XMLDocument? {
    guard ready else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_COMPACT.rawValue
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(options))
      }
    }
    return document.map { XMLDocument($0, fault: nil) }
  }

  private static func fault(of error: xmlError) -> String {
    let message = error.message.map { String(cString: $0) } ?? "it is not well formed\n"
    return "line \(error.line): \(message.split(separator: "\n").first.map(String.init) ?? message)"
  }

  var root: XMLElement? { xmlDocGetRootElement(pointer).map { XMLElement($0, of: self) } }
}

/// An element of a document.
struct XMLElement {
  private let node: xmlNodePtr
  private let document: XMLDocument

  init(_ node: xmlNodePtr, of document: XMLDocument) {
    self.node = node
    self.document = document
  }

  /// A piece of what stands inside an element.
  enum Piece {
    case element(XMLElement)
    case text(String)
  }

  /// Without its prefix.
  var name: String {
    let name = String(cString: node.pointee.name)
    guard node.pointee.ns == nil, let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }

  /// The address of its namespace. A prefix that nobody declared stands for what it commonly stands for.
  var namespace: String? {
    if let space = node.pointee.ns { return space.pointee.href.map { String(cString: $0) } }
    let name = String(cString: node.pointee.name)
    return name.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap { Namespace.common[String(name[..<$0])] }
  }

  /// The prefix that it was written with.
  var prefix: String? {
    if let space = node.pointee.ns { return space.pointee.prefix.map { String(cString: $0) } }
    let name = String(cString: node.pointee.name)
    return name.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(name[..<$0]) }
  }

  var line: Int { xmlGetLineNo(node) }

  typealias Identity = UnsafeMutableRawPointer

  /// The same for the same element of a document.
  var identity: Identity { UnsafeMutableRawPointer(node) }

  var parent: XMLElement? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return XMLElement(parent, of: document)
  }

  /// Whether text and whether elements stand beside it in its parent. Only its nearest siblings are looked at, so that asking it of all
  /// children of one parent costs no more than their number.
  var beside: (text: Bool, elements: Bool) {
    var found = (text: false, elements: false)
    for step in [\xmlNode.next, \xmlNode.prev] {
      var sibling = node.pointee[keyPath: step]
      for _ in 0..<20 {
        guard let current = sibling else { break }
        switch current.pointee.type {
        case XML_ELEMENT_NODE: found.elements = true
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
          var byte = current.pointee.content
          while let place = byte, place.pointee != 0, place.pointee <= 32 { byte = place + 1 }
          if let place = byte, place.pointee != 0 { found.text = true }
        default: break
        }
        sibling = current.pointee[keyPath: step]
      }
    }
    return found
  }

  // MARK: attributes

  /// An attribute by its name without prefix; nil where it is missing.
  ///
  /// - Parameter namespace: nil for one without a prefix, else the address of its namespace.
  func attribute(_ name: String, namespace: String? = nil) -> String? {
    let value =
      namespace.map { xmlGetNsProp(node, name, $0) } ?? xmlGetNoNsProp(node, name)
    guard let value else { return nil }
    defer { writethru_xml_free(value) }
    return String(cString: value)
  }

  var attributes: [(name: String, namespace: String?, value: String)] {
    var found: [(name: String, namespace: String?, value: String)] = []
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      let space = attribute.pointee.ns?.pointee.href.map { String(cString: $0) }
      let value = xmlNodeListGetString(document.pointer, attribute.pointee.children, 1)
      found.append((String(cString: attribute.pointee.name), space, value.map { String(cString: $0) } ?? ""))
      if let value { writethru_xml_free(value) }
    }
    return found
  }

  /// The namespaces that this element declares, by prefix; the empty one for the default.
  var declaredNamespaces: [(prefix: String, address: String)] {
    var found: [(prefix: String, address: String)] = []
    var next = node.pointee.nsDef
    while let space = next {
      next = space.pointee.next
      guard let address = space.pointee.href else { continue }
      found.append((space.pointee.prefix.map { String(cString: $0) } ?? "", String(cString: address)))
    }
    return found
  }

  /// An attribute of the XML namespace, such as `xml:lang`, on this element or the nearest above that has one.
  func inherited(_ name: String) -> String? {
    var element: XMLElement? = self
    while let current = element {
      if let value = current.attribute(name, namespace: Namespace.xml) { return value }
      element = current.parent
    }
    return nil
  }

  // MARK: what is inside

  /// The elements right below.
  var children: [XMLElement] {
    var found: [XMLElement] = []
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      if child.pointee.type == XML_ELEMENT_NODE { found.append(XMLElement(child, of: document)) }
    }
    return found
  }

  /// Elements and texts right below, in their order.
  var pieces: [Piece] {
    var found: [Piece] = []
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      switch child.pointee.type {
      case XML_ELEMENT_NODE: found.append(.element(XMLElement(child, of: document)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = child.pointee.content { found.append(.text(String(cString: content))) }
      default: break
      }
    }
    return found
  }

  /// The elements of a name right below, in any namespace.
  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first element right below of the first of these names that has one, in any namespace.
  func child(_ names: String...) -> XMLElement? {
    for name in names {
      if let found = children.first(where: { $0.name == name }) { return found }
    }
    return nil
  }

  /// The element at the end of a path of names, taking the first at each step.
  func descendant(_ path: String...) -> XMLElement? {
    path.reduce(self as XMLElement?) { $0?.child($1) }
  }

  /// All elements of a name below, at any depth, in the order of the document.
  func descendants(_ name: String) -> [XMLElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }

  /// All the text inside, as it stands.
  var content: String {
    guard let content = xmlNodeGetContent(node) else { return "" }
    defer { writethru_xml_free(content) }
    return String(cString: content)
  }

  /// All the text inside on one line, or nil where there is none.
  var text: String? {
    let words = content.unicodeScalars.split { $0.isWhiteSpace }
    return words.isEmpty ? nil : words.map { String(Substring($0)) }.joined(separator: " ")
  }

  /// The element as XML, as it came apart from what the parser mended.
  var source: String {
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    xmlNodeDump(buffer, document.pointer, node, 0, 0)
    return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
  }
}

/// Addresses of namespaces.
enum Namespace {
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xhtml = "http://www.w3.org/1999/xhtml"

  /// What prefixes stand for that feeds use without declaring them.
  static let common: [String: String] = [
    "xml": xml,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "atom": "http://www.w3.org/2005/Atom",
    "atom10": "http://www.w3.org/2005/Atom",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "thr": "http://purl.org/syndication/thread/1.0",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "georss": "http://www.georss.org/georss",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "gml": "http://www.opengis.net/gml",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xhtml": xhtml,
    "cc": "http://web.resource.org/cc/",
    "creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
    "admin": "http://webns.net/mvcb/",
  ]
}
