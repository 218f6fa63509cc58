extension FeedReader {
  mutating func dispatch(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .rss: readRSS(node, attributes)
    case .feed: readFeed(node, attributes)
    case .channel: readChannel(node, attributes)
    case .frame: readChildren(of: node)
    case .entry: readEntry(node, attributes)
    case .source: readSource(node, attributes)
    case .image: readImage(node)
    case .textInput: readTextInput(node)

    case .title: readTitle(node, attributes)
    case .mediaTitle: readMediaTitle(node, attributes)
    case .subtitle: readContent("subtitle", node, attributes, type: "text/plain")
    case .rights: readContent("rights", node, attributes, type: "text/plain")
    case .info: readContent("info", node, attributes, type: "text/plain")
    case .summary: readSummary(node, attributes)
    case .description: readDescription(node, attributes, type: "text/html")
    case .mediaDescription: readMediaDescription(node, attributes)
    case .abstract: readDescription(node, attributes, type: "text/plain")
    case .content: readFullContent(node, attributes, type: "text/plain")
    case .encoded: readFullContent(node, attributes, type: "text/html")
    case .body: readFullContent(node, attributes, type: "application/xhtml+xml")

    case .author, .owner, .contributor, .dublinContributor, .publisher, .name, .email, .address:
      readPerson(node, name, attributes)
    case .link, .identifier, .enclosure, .license, .namedLicense, .reference, .newLocation:
      readLink(node, name, attributes)
    case .category, .mediaCategory, .podcastCategory, .podcastKeywords: readSubject(node, name, attributes)
    case .published, .updated, .created, .expired, .validity: readDate(node, name.element)
    case .mediaContent, .mediaThumbnail, .mediaPlayer, .mediaCredit, .mediaRating, .mediaRestriction, .mediaLicense:
      readMedia(node, name, attributes)
    case .podcastImage, .podcastBlock, .podcastExplicit, .chapters, .chapter: readPodcast(node, name, attributes)
    case .place, .point, .line, .polygon, .box, .gmlPoint, .gmlLine, .gmlPolygon, .gmlRing, .position, .positions,
      .latitude, .longitude:
      readPlace(node, name, attributes)

    case .language: setPlain("language", node)
    case .width, .height: readSize(node, name)
    case .generator: readGenerator(node, attributes)
    case .generatorAgent:
      guard let resource = attributes["rdf:resource"] ?? attributes["resource"] else { break }
      set("generator", .string(resource))
      set("generator_detail", ["href": .string(resource)])
    case .errorReports:
      if let resource = attributes["rdf:resource"] ?? attributes["resource"] {
        set("errorreportsto", .string(resource))
      }
    case .cloud: set("cloud", attributes.json)
    case .deletion: readDeletion(node, name, attributes)
    case .skipped: set(name.key, .array(node.children.map { .string($0.ownText.trimmed) }))
    case .other: readOther(node, name, attributes)
    }
  }

  // MARK: the frame

  private mutating func readRSS(_ node: XMLNode, _ attributes: FeedAttributes) {
    let stated = attributes["version"]?.trimmed ?? ""
    let versions = ["0.91": "rss091u", "0.92": "rss092", "0.93": "rss093", "0.94": "rss094"]
    if !document.version.hasPrefix("rss") || stated.hasPrefix("2") {
      document.version = versions[stated] ?? (stated.hasPrefix("2.") ? "rss20" : "rss")
    }
    readChildren(of: node)
  }

  private mutating func readFeed(_ node: XMLNode, _ attributes: FeedAttributes) {
    let versions = ["0.1": "atom01", "0.2": "atom02", "0.3": "atom03"]
    if document.version.isEmpty {
      let isOld = document.namespaces.text("") == "http://purl.org/atom/ns#"
      document.version = attributes["version"].map { versions[$0] ?? "atom" } ?? (isOld ? "atom03" : "atom")
    }
    let outer = place
    place.isInFeed = true
    readChildren(of: node)
    place = outer
  }

  private mutating func readChannel(_ node: XMLNode, _ attributes: FeedAttributes) {
    // CDF alone has a channel for its root.
    if depth == 1, document.version.isEmpty { document.version = "cdf" }
    let outer = place
    place.isInFeed = true
    readDefinition(attributes)
    readChildren(of: node)
    place = outer
  }

  /// What CDF says in attributes.
  private mutating func readDefinition(_ attributes: FeedAttributes) {
    if let changed = attributes["lastmod"] { setDate("updated", changed) }
    guard let address = attributes["href"] else { return }
    addLink(FeedFields([.init(key: "href", value: .string(resolved(address)))]))
  }

  private mutating func readEntry(_ node: XMLNode, _ attributes: FeedAttributes) {
    guard document.entries.count < WireLimits.items + 1 else { return }
    let (outerPlace, outer) = (place, record)
    // Before what it holds: where an end is missing, the next entry stands inside it.
    let index = document.entries.count
    document.entries.append(FeedEntry())
    place = Place()
    place.isInFeed = outerPlace.isInFeed
    place.isInEntry = true
    record = FeedRecord()
    if let about = attributes["rdf:about"] { record.fields["id"] = .string(resolved(about)) }
    readDefinition(attributes)
    readChildren(of: node)
    var entry = FeedEntry(fields: record.fields, line: node.line)
    entry.texts = record.texts
    entry.media = record.media
    if kept.contains(.sources) { entry.source = node.source }
    place = outerPlace
    record = outer
    document.entries[index] = entry
  }

  /// Entries taken back (RFC 6721): they are no entries themselves.
  private mutating func readDeletion(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    set(name.key, attributes.json)
    guard let reference = attributes["ref"]?.trimmed, !reference.isEmpty, document.deletions.count < WireLimits.items
    else {
      return
    }
    var entry = FeedEntry(line: node.line)
    entry.fields["id"] = .string(reference)
    entry.fields.set("updated", attributes["when"])
    for child in node.children where names.name(of: child).key == "at_comment" {
      let type = FeedReader.mediaType(FeedAttributes(child, names)["type"] ?? "text")
      entry.texts = [FeedText(name: "summary", type: type, text: child.content.trimmed, base: base)]
    }
    if kept.contains(.sources) { entry.source = node.source }
    document.deletions.append(entry)
  }

  private mutating func readSource(_ node: XMLNode, _ attributes: FeedAttributes) {
    let (outerPlace, outer) = (place, record)
    place.isInSource = true
    record = FeedRecord()
    if let address = attributes["url"] { record.fields["href"] = .string(address) }
    readChildren(of: node)
    let title = node.ownText.trimmed
    if !title.isEmpty { record.fields["title"] = .string(title) }
    let source = record.fields
    place = outerPlace
    record = outer
    record.fields["source"] = source.json
  }

  private mutating func readImage(_ node: XMLNode) {
    // An entry's own is told from the feed's by nothing but its place; its parts fill the gaps of the entry.
    guard !place.isInEntry else {
      let outer = place
      place.isInImage = true
      readChildren(of: node)
      return place = outer
    }
    readPart("image", node) { $0.isInImage = true }
  }

  private mutating func readTextInput(_ node: XMLNode) {
    readPart("textinput", node) { $0.isInTextInput = true }
  }

  // MARK: small things

  mutating func setPlain(_ key: String, _ node: XMLNode) {
    let text = text(of: node)
    if place.takesText { _ = setByDepth(key, .string(text)) }
  }

  private mutating func readSize(_ node: XMLNode, _ name: FeedName) {
    let text = text(of: node)
    if place.isInImage { set(name.key, .number("\(Int(text) ?? 0)")) }
  }

  private mutating func readGenerator(_ node: XMLNode, _ attributes: FeedAttributes) {
    var detail = attributes.asLink(base: base)
    let text = text(of: node)
    detail["name"] = .string(text)
    _ = setByDepth("generator", .string(text))
    set("generator_detail", detail.json)
  }

  /// An element that is none of the known: its attributes where it has some, else its text.
  private mutating func readOther(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    if attributes.isEmpty {
      setPlain(name.key, node)
    } else {
      set(name.key, attributes.json)
      readChildren(of: node)
    }
  }
}
