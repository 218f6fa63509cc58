extension FeedReader {
  mutating func readTitle(_ node: XMLNode, _ attributes: FeedAttributes) {
    guard let content = content("title", node, attributes, type: "text/plain") else { return }
    if let known = record.titleDepth, depth >= known { return }
    guard setContent("title", content) else { return }
    if !content.value.isEmpty, !place.isInImage || !place.isInEntry { record.titleDepth = depth }
  }

  /// A medium's title is the entry's where that has none of its own.
  mutating func readMediaTitle(_ node: XMLNode, _ attributes: FeedAttributes) {
    let known = record.titleDepth
    readTitle(node, attributes)
    record.titleDepth = known
  }

  mutating func readContent(_ key: String, _ node: XMLNode, _ attributes: FeedAttributes, type: String) {
    guard let content = content(key, node, attributes, type: type) else { return }
    _ = setContent(key, content)
  }

  /// A second summary holds, as a rule, what the first one sums up.
  mutating func readSummary(_ node: XMLNode, _ attributes: FeedAttributes) {
    if place.isInEntry, !place.isInSource, hasOwnSummary, !hasContent {
      return readFullContent(node, attributes, type: "text/plain")
    }
    readContent("summary", node, attributes, type: "text/plain")
  }

  mutating func readDescription(_ node: XMLNode, _ attributes: FeedAttributes, type: String) {
    if place.isInEntry, !place.isInSource, hasOwnSummary, !hasContent {
      return readFullContent(node, attributes, type: "text/plain")
    }
    let isEntry = place.isInEntry && !place.isInSource
    guard let content = content(isEntry ? "summary" : "subtitle", node, attributes, type: type) else { return }
    _ = setContent(isEntry ? "summary" : "subtitle", content)
    // A box's or a picture's description is called so.
    if place.isInTextInput || place.isInImage, !place.isInEntry { set("description", .string(content.value)) }
  }

  /// Of a medium: the entry's summary where that has none of its own.
  mutating func readMediaDescription(_ node: XMLNode, _ attributes: FeedAttributes) {
    guard let content = content("summary", node, attributes, type: "text/html") else { return }
    guard place.takesText, !record.fields.has("summary") else { return }
    record.depths["summary"] = Int.max
    record.isSummaryOfMedia = true
    record.fields["summary"] = .string(content.value)
    record.fields["summary_detail"] = .object(content.detail)
    record.texts.append(content.received)
  }

  private var hasOwnSummary: Bool { record.fields.has("summary") && !record.isSummaryOfMedia }

  private var hasContent: Bool { record.fields.has("content") }

  /// The full text, which is the summary as well where there is none.
  mutating func readFullContent(_ node: XMLNode, _ attributes: FeedAttributes, type: String) {
    guard place.isInEntry, !place.isInSource else {
      return readContent("content", node, attributes, type: type)
    }
    guard let content = content("content", node, attributes, type: type) else { return }
    record.texts.append(content.received)
    var detail = content.detail
    if let address = attributes["src"] { detail.append(.init(key: "src", value: .string(address))) }
    record.fields.append(.object(detail), to: "content")
    if content.isMarkup || content.type == "text/plain" {
      record.fields.setIfMissing("summary", .string(content.value))
    }
  }

  private mutating func setContent(_ key: String, _ content: Content) -> Bool {
    guard place.takesText, setByDepth(key, .string(content.value)) else { return false }
    record.fields[key + "_detail"] = .object(content.detail)
    if key == "summary" { record.isSummaryOfMedia = false }
    if place.isInEntry, !place.isInSource {
      record.texts.removeAll { $0.name == key }
      record.texts.append(content.received)
    }
    return true
  }
}

/// A text that may be markup, made safe.
struct FeedContent {
  var type: String
  var language: String?
  var base: String
  var value: String
  var received: FeedText

  var isMarkup: Bool { type == "text/html" || type == "application/xhtml+xml" }

  var detail: [JSONValue.Member] {
    [
      .init(key: "type", value: .string(type)), .init(key: "language", value: language.map(JSONValue.string) ?? .null),
      .init(key: "base", value: .string(base)), .init(key: "value", value: .string(value)),
    ]
  }
}

extension FeedReader {
  fileprivate typealias Content = FeedContent

  /// A text in the ways that feeds have of holding markup: as it stands, escaped, in a CDATA section, in Base64.
  ///
  /// - Parameter type: what it is where the element does not say.
  fileprivate mutating func content(
    _ key: String, _ node: XMLNode, _ attributes: FeedAttributes, type: String
  ) -> FeedContent? {
    var type = FeedReader.mediaType(attributes["type"] ?? type)
    var text: String
    let isPackage = type.hasSuffix("xml") && type != "application/xhtml+xml"
    if !type.hasSuffix("xml"), let framed = XHTMLText.textInFrame(node) {
      text = framed
      noteNamespaces(inside: node)
    } else if node.hasChildren {
      if !type.hasSuffix("xml") { type = "application/xhtml+xml" }
      text = XHTMLText.inside(
        node, names, removesFrame: document.version == "atom10" && type == "application/xhtml+xml")
    } else {
      text = node.ownText
      if type == "application/xhtml+xml" { text = text.escapedForMarkup }
    }
    text = DoublyEncoded.mended(text.trimmed)
    if isBase64(attributes, type), let decoded = Base64.text(text) { text = decoded }
    if key == "id" { text = resolved(text) }
    // Nobody but Atom says of its texts what they are.
    if type == "text/plain", !document.version.hasPrefix("atom"), LooksLikeMarkup.test(text) { type = "text/html" }
    let received = FeedText(name: key, type: type, text: text, base: base)
    if type == "text/html" || type == "application/xhtml+xml" {
      text = SafeMarkup.of(text, base: base)
    } else if isPackage {
      text = text.trimmed
    }
    return FeedContent(type: type, language: language, base: base, value: text, received: received)
  }

  private func isBase64(_ attributes: FeedAttributes, _ type: String) -> Bool {
    if attributes["mode"] == "base64" { return true }
    return !(type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml"))
  }

  /// `html` and the like as media types.
  static func mediaType(_ stated: String) -> String {
    let type = stated.lowercased().trimmed
    switch type {
    case "text", "plain": return "text/plain"
    case "html": return "text/html"
    case "xhtml": return "application/xhtml+xml"
    default: return type
    }
  }
}

/// Whether a text is markup, in formats that do not say so: it closes an element or holds a reference to a character, and nothing in it
/// is unknown to HTML.
enum LooksLikeMarkup {
  static func test(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else { return false }
    var hasSign = false
    var at = 0
    while at < bytes.count {
      defer { at += 1 }
      if bytes[at] == UInt8(ascii: "<") {
        let closes = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/")
        let name = word(bytes, from: at + (closes ? 2 : 1))
        if name.isEmpty { continue }
        guard KeptMarkup.elements.contains(name.lowercased()) else { return false }
        let end = at + (closes ? 2 : 1) + name.utf8.count
        if closes, end < bytes.count, bytes[end] == UInt8(ascii: ">") { hasSign = true }
      } else if bytes[at] == UInt8(ascii: "&") {
        let isNumber = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "#")
        let name = word(bytes, from: at + (isNumber ? 2 : 1))
        let end = at + (isNumber ? 2 : 1) + name.utf8.count
        guard !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { continue }
        if !isNumber, namedScalar(name) == nil { return false }
        hasSign = true
      }
    }
    return hasSign
  }

  private static func word(_ bytes: [UInt8], from start: Int) -> String {
    var end = start
    while end < bytes.count, end - start < 64, bytes[end].isAlphanumeric || bytes[end] == UInt8(ascii: "_") { end += 1 }
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }
}

/// Base64 (RFC 4648), with line breaks and what else does not belong there passed over.
enum Base64 {
  /// Nil for what is no Base64, and where it decodes to what is no text.
  static func text(_ encoded: String) -> String? {
    guard encoded.utf8.allSatisfy({ value($0) != nil || $0.isSpace || $0 == UInt8(ascii: "=") }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.utf8.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in encoded.utf8 {
      guard let value = value(byte) else { continue }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        bytes += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        (bits, count) = (0, 0)
      }
    }
    switch count {
    case 3: bytes += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)]
    case 2: bytes.append(UInt8(bits >> 4 & 0xFF))
    default: break
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
