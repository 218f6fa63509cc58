extension FeedReader {
  mutating func readSubject(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .podcastCategory:
      addTag(attributes["text"], scheme: FeedReader.podcastScheme, label: nil)
      readChildren(of: node)
    case .podcastKeywords:
      for term in text(of: node).split(separator: ",") {
        let term = String(term).trimmed
        if !term.isEmpty { addTag(term, scheme: FeedReader.podcastScheme, label: nil) }
      }
    case .mediaCategory:
      readTag(node, attributes, scheme: attributes["scheme"] ?? "http://search.yahoo.com/mrss/category_schema")
    default:
      if name.key == "media_keywords" || name.key == "tags" {
        let text = text(of: node)
        if name.key != "tags" { set(name.key, .string(text)) }
        for term in text.split(separator: ",") { addTag(String(term).trimmed, scheme: nil, label: nil) }
      } else {
        readTag(node, attributes, scheme: attributes["scheme"] ?? attributes["domain"])
      }
    }
  }

  private static let podcastScheme = "http://www.itunes.com/"

  /// The term is an attribute in Atom, and the text elsewhere; of an element that has both, two.
  private mutating func readTag(_ node: XMLNode, _ attributes: FeedAttributes, scheme: String?) {
    let text = text(of: node)
    let term = attributes["term"]
    if let term, !term.isEmpty {
      addTag(term, scheme: scheme, label: attributes["label"])
      if !text.isEmpty { addTag(text, scheme: nil, label: nil) }
    } else {
      addTag(text, scheme: scheme, label: attributes["label"])
    }
  }

  mutating func addTag(_ term: String?, scheme: String?, label: String?) {
    let (term, scheme, label) = (term ?? "", scheme ?? "", label ?? "")
    guard !(term.isEmpty && scheme.isEmpty && label.isEmpty) else { return }
    let value = { (text: String) in text.isEmpty ? JSONValue.null : .string(text) }
    let tag: JSONValue = ["term": value(term), "scheme": value(scheme), "label": value(label)]
    // Whoever writes hundreds has not written them by hand.
    if record.fields["tags"]?.elements.suffix(100).contains(tag) ?? false { return }
    record.fields.append(tag, to: "tags")
  }
}
