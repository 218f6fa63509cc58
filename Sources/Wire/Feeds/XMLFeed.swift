import Newsroom

/// RSS, RDF, CDF and Atom; an entry of Atom alone is a feed of one.
func readXMLFeed(_ received: Received) throws(WireError) -> Transmission {
  guard let tree = XMLDocument.xml(received.text), let root = tree.rootNode else { throw .notFormat(.rss) }
  var document = FeedReader.read(
    root, doctype: tree.documentType, address: received.origin.address, language: received.origin.language)
  document.encoding = received.charset.rawValue.lowercased()
  document.fault = received.fault ?? tree.fault
  let format: Format = document.version.hasPrefix("atom") ? .atom : .rss
  return FeedCopy.transmission(of: document, as: format, received)
}
