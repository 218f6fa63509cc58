import Wire

/// What a feed should say, field by field, beside what was found in it.
///
/// Expectations come in four shapes: RSS, Atom and JSON feeds under the names of their elements, and feeds of all kinds under common names.
struct FeedExpectations {
  struct Field {
    let name: String
    let expected: String
    let found: String
    let agrees: Bool
  }

  private(set) var fields: [Field] = []

  init(_ expected: JSONValue, _ document: JSONValue) {
    let feed = document["feed"] ?? .null
    compareHolder(expected, feed, isEntry: false, at: "")
    compareVersion(expected, document)
    let entries = document["entries"]?.elements ?? []
    let items = (expected["items"] ?? expected["entries"])?.elements ?? []
    guard !items.isEmpty else { return }
    compare("items", "\(items.count)", ["\(entries.count)"])
    for (index, item) in items.enumerated() where index < entries.count {
      compareHolder(item, entries[index], isEntry: true, at: "items[\(index)].")
    }
  }

  private mutating func compare(_ name: String, _ expected: String, _ found: [String?]) {
    let found = found.compactMap(\.self)
    let (wanted, own) = (PlainField.of(expected), found.map(PlainField.of))
    fields.append(Field(name: name, expected: expected, found: found.first ?? "nothing", agrees: own.contains(wanted)))
  }

  private mutating func compareVersion(_ expected: JSONValue, _ document: JSONValue) {
    guard let version = (expected["feedVersion"] ?? expected["version"])?.text, let own = document["version"]?.text
    else { return }
    // `rss091u`, `atom10`, `json11`, `json1`.
    let digits = own.filter(\.isNumber)
    let readings = [digits, digits + "0", String(digits.drop { $0 == "0" })].map { $0.prefix(1) + "." + $0.dropFirst() }
    let withZero = digits.first == "0" ? ["0." + digits.dropFirst()] : []
    compare("version", version, readings.map { String($0) } + withZero)
  }

  // MARK: a feed, an entry or a source

  private mutating func compareHolder(_ expected: JSONValue, _ own: JSONValue, isEntry: Bool, at path: String) {
    for member in expected.members {
      let name = path + member.key
      let value = member.value
      if let text = FeedExpectations.plain(member.key, value, own, isEntry: isEntry) {
        compare(name, text.expected, text.found)
      } else {
        compareParts(member.key, value, own, at: name)
      }
    }
  }

  /// Fields that are one text, under the names that they have in the different shapes.
  private static func plain(
    _ key: String, _ value: JSONValue, _ own: JSONValue, isEntry: Bool
  ) -> (expected: String, found: [String?])? {
    guard let text = value.text else { return nil }
    let links = own["links"]?.elements ?? []
    func link(_ relation: String) -> [String?] { links.filter { $0["rel"]?.text == relation }.map { $0["href"]?.text } }
    let names: [String]
    switch key {
    case "description": names = isEntry ? ["summary"] : ["subtitle", "summary"]
    case "subtitle", "summary", "title", "language", "rights", "logo", "id", "docs", "ttl", "comments", "link":
      names = [key]
    case "icon": return (text, [own["icon"]?.text, own["image"]?["href"]?.text])
    case "copyright": names = ["rights"]
    case "guid": names = ["id"]
    case "managingEditor", "author": names = ["author"]
    case "webMaster": names = ["publisher"]
    case "rating": names = ["rating"]
    case "published", "pubDate", "date_published": names = ["published_stated", "published", "updated_stated"]
    case "publishedParsed", "pubDateParsed": names = ["published", "updated"]
    case "updated", "lastBuildDate", "date_modified": names = ["updated_stated", "updated"]
    case "updatedParsed", "lastBuildDateParsed": names = ["updated"]
    case "url", "home_page_url": names = ["link"]
    case "generator":
      let detail = own["generator_detail"]
      let parts = [detail?["name"]?.text, detail?["version"]?.text.map { "v" + $0 }, detail?["href"]?.text]
      return (text, [own["generator"]?.text, parts.compactMap(\.self).joined(separator: " ")])
    case "feedLink", "feed_url": return (text, link("self"))
    case "next_url": return (text, link("next"))
    case "external_url": return (text, link("related"))
    case "content", "content_html", "content_text":
      return (text, (own["content"]?.elements ?? []).map { $0["value"]?.text } + [own["summary"]?.text])
    case "image": return (text, [own["image"]?["href"]?.text])
    case "favicon": names = ["icon"]
    case "banner_image", "user_comment": names = [key]
    default: return nil
    }
    return (text, names.map { own[$0]?.text })
  }

  private mutating func compareParts(_ key: String, _ value: JSONValue, _ own: JSONValue, at path: String) {
    switch key {
    // Who minds the pages of a feed that names no editor is given for its author.
    case "authors":
      let authors = own[key]?.elements ?? [own["publisher_detail"] ?? .null]
      compareList(value, authors, at: path, FeedExpectations.person)
    case "contributors": compareList(value, own[key]?.elements ?? [], at: path, FeedExpectations.person)
    case "author":
      compareMembers(value, own["author_detail"] ?? own["publisher_detail"] ?? .null, at: path, FeedExpectations.person)
    case "categories", "tags": compareList(value, own["tags"]?.elements ?? [], at: path, FeedExpectations.tag)
    case "links": compareLinks(value, own["links"]?.elements ?? [], at: path)
    case "enclosures", "attachments":
      compareList(value, own["enclosures"]?.elements ?? [], at: path, FeedExpectations.enclosure)
    case "enclosure":
      compareMembers(value, own["enclosures"]?.elements.last ?? .null, at: path, FeedExpectations.enclosure)
    case "image":
      let picture = own["image"] ?? (own["logo"] ?? own["icon"]).map { ["href": $0] } ?? .null
      guard value["url"]?.text == nil || picture != .null else {
        // A picture in the text.
        return compare(path, value["url"]?.text ?? "", [FeedExpectations.pictureInText(own, value["url"]?.text)])
      }
      compareMembers(value, picture, at: path) { key in [key == "url" ? "href" : key] }
    case "textInput": compareMembers(value, own["textinput"] ?? .null, at: path) { [$0] }
    case "cloud": compareMembers(value, own["cloud"] ?? .null, at: path) { [$0.lowercased()] }
    case "generator":
      compareMembers(value, own["generator_detail"] ?? .null, at: path) {
        [$0 == "value" ? "name" : $0 == "uri" ? "href" : $0]
      }
    case "guid": compare(path, value["value"]?.text ?? "", [own["id"]?.text])
    case "content": compareContent(value, own["content"]?.elements.first ?? .null, at: path)
    case "skipHours", "skipDays":
      compareList(value, (own[key.lowercased()]?.elements ?? []), at: path) { [$0] }
    case "source":
      guard value["url"] == nil else {
        return compareMembers(value, own["source"] ?? .null, at: path) { [$0 == "url" ? "href" : $0] }
      }
      compareHolder(value, own["source"] ?? .null, isEntry: false, at: path + ".")
    default: break
    }
  }

  // MARK: parts

  private static func person(_ key: String) -> [String] { key == "uri" || key == "url" ? ["href"] : [key] }

  private static func tag(_ key: String) -> [String] {
    switch key {
    case "": ["label", "term"]
    case "value": ["term"]
    case "domain": ["scheme"]
    default: [key]
    }
  }

  private static func enclosure(_ key: String) -> [String] {
    switch key {
    case "url": ["href"]
    case "mime_type": ["type"]
    case "size_in_bytes": ["length"]
    case "duration_in_seconds": ["duration"]
    default: [key]
    }
  }

  private static func pictureInText(_ own: JSONValue, _ address: String?) -> String? {
    guard let address else { return nil }
    let texts =
      [own["summary"]?.text, own["subtitle"]?.text] + (own["content"]?.elements ?? []).map { $0["value"]?.text }
    let media =
      (own["media_content"]?.elements ?? []) + (own["enclosures"]?.elements ?? [])
      + (own["media_thumbnail"]?.elements ?? [])
    let isThere =
      texts.compactMap(\.self).contains { $0.contains("\"\(address)\"") }
      || media.contains { $0["url"]?.text == address || $0["href"]?.text == address }
    return isThere ? address : nil
  }

  private mutating func compareMembers(
    _ expected: JSONValue, _ own: JSONValue, at path: String, _ names: (String) -> [String]
  ) {
    for member in expected.members {
      guard let text = member.value.text else { continue }
      compare("\(path).\(member.key)", text, names(member.key).map { own[$0]?.text })
    }
  }

  private mutating func compareList(
    _ expected: JSONValue, _ own: [JSONValue], at path: String, _ names: (String) -> [String]
  ) {
    for (index, element) in expected.elements.enumerated() {
      let found = index < own.count ? own[index] : .null
      if let text = element.text {
        // A category without a label has a term alone; a plain list has plain texts.
        compare("\(path)[\(index)]", text, [found.text] + names("").map { found[$0]?.text })
      } else {
        compareMembers(element, found, at: "\(path)[\(index)]", names)
      }
    }
  }

  /// Addresses alone are looked for among all links.
  private mutating func compareLinks(_ expected: JSONValue, _ own: [JSONValue], at path: String) {
    for (index, link) in expected.elements.enumerated() {
      if let address = link.text {
        compare("\(path)[\(index)]", address, own.map { $0["href"]?.text })
      } else {
        compareMembers(link, index < own.count ? own[index] : .null, at: "\(path)[\(index)]") { [$0] }
      }
    }
  }

  private mutating func compareContent(_ expected: JSONValue, _ own: JSONValue, at path: String) {
    for member in expected.members {
      guard let text = member.value.text else { continue }
      let types = ["html": "text/html", "text": "text/plain", "xhtml": "application/xhtml+xml"]
      compare("\(path).\(member.key)", member.key == "type" ? types[text] ?? text : text, [own[member.key]?.text])
    }
  }
}

/// A value as it is compared: without markup and references, on one line, dates without fractions of seconds.
private enum PlainField {
  static func of(_ text: String) -> String {
    var plain = text
    for _ in 0..<2 { plain = withoutReferences(plain) }
    plain = withoutTags(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if plain.hasSuffix("Z"), plain.contains("T"), let point = plain.lastIndex(of: ".") { plain = plain[..<point] + "Z" }
    return plain
  }

  private static func withoutTags(_ text: String) -> String {
    var plain = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      if !isTag { plain.append(character) }
      if character == ">" { isTag = false }
    }
    return plain
  }

  private static func withoutReferences(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")].reduce(text) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
  }
}
