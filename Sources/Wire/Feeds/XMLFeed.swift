import Newsroom

/// RSS, RDF, CDF and Atom; an entry of Atom alone is a feed of one.
func readXMLFeed(_ received: Received) throws(WireError) -> Transmission {
  guard let tree = XMLDocument.xml(received.text), let root = tree.rootNode else { throw .notFormat(.rss) }
  var document = FeedReader.read(
    root, doctype: tree.documentType, address: received.origin.address, language: received.origin.language)
  let encoding = FeedEncoding(received)
  document.encoding = encoding.name
  document.fault = tree.fault ?? received.fault
  let format: Format = document.version.hasPrefix("atom") ? .atom : .rss
  var transmission = FeedCopy.transmission(of: document, as: format, received)
  // Servers say so of many feeds, and nobody minds.
  if document.fault == nil { transmission.feed?.fault = encoding.fault }
  return transmission
}

/// The charset of a feed as XML and HTTP together define it (RFC 3023).
private struct FeedEncoding {
  /// In lower case.
  let name: String
  /// What the sender said wrongly.
  let fault: String?

  init(_ received: Received) {
    let type = received.origin.type?.lowercased() ?? "application/xml"
    let isText =
      type == "text/xml" || type == "text/xml-external-parsed-entity"
      || type.hasPrefix("text/") && type.hasSuffix("+xml")
    let isXML =
      isText || type == "application/xml" || type == "application/xml-dtd" || type.hasSuffix("+xml")
      || type == "application/xml-external-parsed-entity"
    let read = (received.declaredCharset ?? received.charset.rawValue).lowercased()
    if isText, received.origin.charset == nil {
      // No charset means ASCII here, whatever the XML declares.
      let isASCII = received.bytes.allSatisfy { $0 < 0x80 }
      name = isASCII ? "us-ascii" : FeedEncoding.usual(read)
      fault = isASCII ? nil : "it was sent as \(type) without a charset, which means ASCII, and is \(read)"
    } else {
      name = FeedEncoding.usual(read)
      fault = isXML ? nil : "it was sent as \(type)"
    }
  }

  private static func usual(_ name: String) -> String { name == "gb2312" ? "gb18030" : name }
}
