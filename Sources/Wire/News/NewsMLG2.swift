import Language
import Newsroom

/// Reads NewsML-G2: a news message with many items, one item of any kind, or a piece of one.
func readNewsMLG2(_ received: Received) throws(WireError) -> Transmission {
  guard let document = XMLDocument.xml(received.text), let root = document.root else { throw .notFormat(.newsmlG2) }
  var items = root.nearest { G2.items.contains($0.name) }
  if items.isEmpty, G2.pieces.contains(root.name) { items = [root] }
  guard !items.isEmpty || root.name == "newsMessage" else { throw .notFormat(.newsmlG2) }
  var transmission = Transmission(format: .newsmlG2, charset: received.charset)
  let sent = NewsDate.read(root.child("header")?.child("sent")?.text)
  let isAlone = items.count == 1
  for element in items.prefix(WireLimits.items + 1) {
    var parts = NewsParts()
    G2ItemReader(element).read(into: &parts)
    if parts.date == nil { parts.date = sent }
    transmission.add(
      parts, source: isAlone ? nil : element, called: G2.title(of: element), fault: document.fault, of: received)
  }
  if items.isEmpty { transmission.warnings.append("the message holds no items") }
  return transmission
}

/// Names of NewsML-G2.
enum G2 {
  static let items: Set = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  /// What is sent alone at times, and stands alone in examples.
  static let pieces: Set = [
    "contentSet", "contentMeta", "groupSet", "itemMeta", "itemSet", "inlineXML", "conceptSet", "concept",
  ]

  /// What warnings call an item.
  static func title(of element: XMLElement) -> String {
    element.attribute("guid").map { "\(element.name) \($0.onOneLine.prefix(120))" }
      ?? "\(element.name) in line \(element.line)"
  }

  /// A code without its scheme: `usable` of `stat:usable` and of an address that ends so.
  static func plain(_ code: String) -> String { code.split { ":/#".contains($0) }.last.map { $0.lowercased() } ?? "" }
}

extension XMLElement {
  /// What names a concept or a value: `qcode`, `uri` or `literal`, whichever is there.
  var code: String? {
    for name in ["qcode", "uri", "literal", "residref"] {
      if let value = attribute(name)?.onOneLine, !value.isEmpty { return value }
    }
    return nil
  }
}
