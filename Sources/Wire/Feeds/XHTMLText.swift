import CLibXML2

/// Markup that stands in a feed as elements, written as text again.
struct XHTMLText {
  private var output: [UInt8] = []
  private let names: FeedNames

  /// - Parameter removesFrame: drop the one `div` around everything, which Atom asks for and which is no part of the content.
  static func inside(_ node: XMLNode, _ names: FeedNames, removesFrame: Bool) -> String {
    var writer = XHTMLText(names: names)
    let inner = removesFrame ? frame(of: node) ?? node : node
    writer.writeInside(inner, depth: 0)
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// The text of escaped markup that stands in a `div` of its own; nil where there is anything else.
  static func textInFrame(_ node: XMLNode) -> String? {
    guard let frame = frame(of: node), !frame.hasChildren else { return nil }
    return frame.ownText
  }

  private init(names: FeedNames) { self.names = names }

  /// The one element inside, if it is a `div` and there is nothing beside it.
  private static func frame(of node: XMLNode) -> XMLNode? {
    var found: XMLNode?
    for child in node.children {
      guard found == nil else { return nil }
      found = child
    }
    guard let found, String(cString: found.pointer.pointee.name).lowercased() == "div", node.ownText.trimmed.isEmpty
    else {
      return nil
    }
    return found
  }

  private mutating func writeInside(_ node: XMLNode, depth: Int) {
    guard depth < 256 else { return }
    var next = node.pointer.pointee.children
    while let child = next {
      next = child.pointee.next
      if child.pointee.type == XML_ELEMENT_NODE {
        write(XMLNode(child), depth: depth)
      } else if let text = XMLNode.text(child) {
        output += text.escapedForMarkup.utf8
      }
    }
  }

  private mutating func write(_ node: XMLNode, depth: Int) {
    let name = FeedNames.parts(node.pointer.pointee.ns, node.pointer.pointee.name).local
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    if node.pointer.pointee.properties != nil {
      node.eachAttribute { space, key, value in
        output.append(32)
        output += names.attributeName(space, key).utf8
        output += "=\"".utf8
        output += value.escapedForMarkup.replacingQuotes.utf8
        output.append(UInt8(ascii: "\""))
      }
    }
    output.append(UInt8(ascii: ">"))
    writeInside(node, depth: depth + 1)
    output += "</\(name)>".utf8
  }
}

extension String {
  /// With `&`, `<` and `>` as references.
  var escapedForMarkup: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var replacingQuotes: String {
    utf8.contains(UInt8(ascii: "\""))
      ? split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") : self
  }
}
