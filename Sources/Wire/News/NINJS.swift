import Language
import Newsroom

/// Reads ninjs 1 to 3 and its relatives, dpa's digitalwires among them: one item, a list, newline-delimited JSON, or the answer of a service
/// that holds items somewhere inside.
func readNINJS(_ received: Received) throws(WireError) -> Transmission {
  let (values, fault) = JSONReader.readAll(received.text)
  let items = values.flatMap { NINJS.items(in: $0, depth: 0) }
  guard values.contains(where: \.isObject) || values.contains(where: { !$0.elements.isEmpty && !$0.isObject }) else {
    throw .notFormat(.ninjs)
  }
  var transmission = Transmission(format: .ninjs, charset: received.charset)
  for (index, item) in items.prefix(WireLimits.items + 1).enumerated() {
    var parts = NewsParts()
    if DigitalWiresReader.recognises(item) {
      DigitalWiresReader(item).read(into: &parts)
    } else {
      NINJSReader(item).read(into: &parts)
    }
    let name = parts.particulars.identifier.map { "item \($0.prefix(120))" } ?? "item \(index + 1)"
    guard var copy = parts.copy(format: .ninjs, charset: received.charset) else {
      let notes = parts.warnings.map { " (\($0))" }.joined()
      transmission.warnings.append("\(name) holds neither a headline nor text, and is no copy\(notes)")
      continue
    }
    if let fault { copy.warnings.append("the JSON is broken, and what could be read of it stands here: \(fault)") }
    copy.original = items.count == 1 ? received.bytes : item.text(indent: nil)
    copy.replacements = received.replacements
    transmission.items.append(copy)
  }
  if items.isEmpty {
    let why = fault.map { ": \($0)" } ?? ""
    transmission.warnings.append("the JSON holds no item of news\(why)")
  }
  return transmission
}

/// Where items are in JSON, under the names that the versions and the services give things.
enum NINJS {
  /// The items in a value: itself, the elements of a list, or what a service wraps around them.
  static func items(in value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < 6 else { return [] }
    if case .array(let values) = value { return values.flatMap { items(in: $0, depth: depth + 1) } }
    guard value.isObject else { return [] }
    for key in wrappers {
      guard let inner = value[key], !inner.elements.isEmpty,
        inner.isObject || !inner.elements.allSatisfy({ !$0.isObject })
      else { continue }
      // An item may have a list of items of its own: a package.
      if isItem(value) { break }
      let found = items(in: inner, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return isItem(value) ? [value] : []
  }

  private static let wrappers = [
    "items", "item", "_items", "data", "newsItem", "newsItems", "results", "result", "docs", "entries", "hits",
    "_source", "content", "response", "newsitem",
  ]

  static func isItem(_ value: JSONValue) -> Bool {
    let keys = Set(value.members.map(\.key))
    if keys.contains("headlines"), keys.contains("bodies") { return true }
    let hasBody = keys.contains { key in ["body_", "description_", "headline_"].contains { key.hasPrefix($0) } }
    if keys.contains("headline"), hasBody || keys.contains("body") || keys.contains("article_html") { return true }
    let says = !keys.isDisjoint(with: telling) || hasBody || kinds.contains(value["type"]?.text ?? "")
    if !keys.isDisjoint(with: ["uri", "urn", "altids", "altIds"]) { return says || keys.contains("title") }
    return keys.contains("guid") && says
  }

  /// Keys that other JSON with addresses does not have.
  private static let telling: Set = [
    "headline", "headlines", "bodies", "descriptions", "versioncreated", "versionCreated", "version_created",
    "pubstatus", "pubStatus",
    "copyrightnotice", "copyrightholder", "renditions", "slugline", "article_html", "eventDetails",
  ]

  private static let kinds: Set = ["text", "picture", "video", "audio", "graphic", "composite", "component"]
}
