import CLibXML2

/// An element of a tree without a share in its document, for walking through large ones: every copy of an `XMLElement` counts a
/// reference. Good as long as the document is held.
struct XMLNode {
  let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) { self.pointer = pointer }

  /// The elements right below.
  var children: Children { Children(following: pointer.pointee.children) }

  struct Children: Sequence, IteratorProtocol {
    fileprivate var following: xmlNodePtr?

    mutating func next() -> XMLNode? {
      while let node = following {
        following = node.pointee.next
        if node.pointee.type == XML_ELEMENT_NODE { return XMLNode(node) }
      }
      return nil
    }
  }

  var parent: XMLNode? {
    guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return XMLNode(parent)
  }

  var hasChildren: Bool {
    var children = children
    return children.next() != nil
  }

  /// The text right inside, without that of elements below.
  var ownText: String {
    guard let first = pointer.pointee.children else { return "" }
    if first.pointee.next == nil { return XMLNode.text(first) ?? "" }
    var text = ""
    var next: xmlNodePtr? = first
    while let node = next {
      next = node.pointee.next
      if let piece = XMLNode.text(node) { text += piece }
    }
    return text
  }

  /// All the text inside.
  var content: String {
    guard let content = xmlNodeGetContent(pointer) else { return "" }
    defer { writethru_xml_free(content) }
    return String(cString: content)
  }

  var line: Int { xmlGetLineNo(pointer) }

  /// The element as XML.
  var source: [UInt8] {
    guard let buffer = xmlBufferCreate() else { return [] }
    defer { xmlBufferFree(buffer) }
    guard xmlNodeDump(buffer, pointer.pointee.doc, pointer, 0, 0) >= 0, let content = xmlBufferContent(buffer) else {
      return []
    }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  /// The text of a node that is text.
  static func text(_ node: xmlNodePtr) -> String? {
    guard node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE else { return nil }
    return node.pointee.content.map { String(cString: $0) }
  }

  /// Attributes with their names as XML has them.
  func eachAttribute(_ body: (_ space: UnsafeMutablePointer<xmlNs>?, _ name: UnsafePointer<xmlChar>, String) -> Void) {
    var next = pointer.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name else { continue }
      body(attribute.pointee.ns, name, XMLNode.value(of: attribute))
    }
  }

  /// One text node as a rule: no entity is left in the tree.
  private static func value(of attribute: UnsafeMutablePointer<xmlAttr>) -> String {
    var text = ""
    var next = attribute.pointee.children
    while let node = next {
      next = node.pointee.next
      guard let content = node.pointee.content else { continue }
      if text.isEmpty, next == nil { return String(cString: content) }
      text += String(cString: content)
    }
    return text
  }
}

extension XMLDocument {
  var rootNode: XMLNode? { xmlDocGetRootElement(pointer).map(XMLNode.init) }
}
