extension FeedReader {
  mutating func readLink(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .link: readLink(node, attributes)
    case .identifier: readIdentifier(node, attributes)
    case .enclosure: readEnclosure(node, attributes)
    case .license:
      if let resource = attributes["rdf:resource"] ?? attributes["resource"] { addLicense(resource) }
    case .namedLicense:
      let text = text(of: node)
      if !text.isEmpty { addLicense(resolved(text)) }
    case .newLocation:
      let text = text(of: node)
      set("newlocation", .string(resolved(text)))
    default:
      guard attributes.isEmpty || !node.ownText.trimmed.isEmpty else { return set(name.key, attributes.json) }
      let text = text(of: node)
      if place.takesText { _ = setByDepth(name.key, .string(text.isEmpty ? "" : resolved(text))) }
    }
  }

  private mutating func readLink(_ node: XMLNode, _ attributes: FeedAttributes) {
    var link = attributes.asLink(base: base)
    link.setIfMissing("rel", .string("alternate"))
    link.setIfMissing("type", .string(link.text("rel") == "self" ? "application/atom+xml" : "text/html"))
    let hasAddress = link.has("href")
    let isEntryPicture = place.isInEntry && place.isInImage
    let text = text(of: node)
    if !hasAddress, !text.isEmpty { link["href"] = .string(resolved(text)) }
    // The order of feeds that others have read before: address first, as it is what is looked for.
    if !isEntryPicture { record.fields.append(link.json, to: "links") }
    if hasAddress {
      let type = FeedReader.mediaType(link.text("type") ?? "")
      if link.text("rel") == "alternate", type == "text/html" || type == "application/xhtml+xml", !isEntryPicture {
        record.fields["link"] = link["href"]
      }
    } else if place.takesText, !isEntryPicture {
      let address = link.text("href") ?? ""
      if !address.isEmpty || !record.fields.has("link") { record.fields["link"] = .string(address) }
    }
  }

  /// A link to the page itself.
  mutating func addLink(_ fields: FeedFields) {
    var link = fields
    link["rel"] = .string("alternate")
    link["type"] = .string("text/html")
    record.fields.append(link.json, to: "links")
    record.fields["link"] = link["href"]
  }

  private mutating func readIdentifier(_ node: XMLNode, _ attributes: FeedAttributes) {
    let isLink = (attributes["ispermalink"] ?? "true").lowercased().trimmed == "true"
    var text = text(of: node)
    if isLink { text = Address.join(base, text) }
    guard place.takesText, setByDepth("id", .string(text)) else { return }
    let actsAsLink = isLink && !record.fields.has("link")
    record.fields["guidislink"] = .bool(actsAsLink)
    if actsAsLink { record.fields["link"] = .string(resolved(text)) }
  }

  private mutating func readEnclosure(_ node: XMLNode, _ attributes: FeedAttributes) {
    var link = attributes.asLink(base: base)
    link["rel"] = .string("enclosure")
    record.fields.append(link.json, to: "links")
    readChildren(of: node)
  }

  private mutating func addLicense(_ address: String) {
    record.fields.append(["rel": .string("license"), "href": .string(address)], to: "links")
  }
}
