import Language
import Newsroom

/// The content of an item: marked-up text, plain text, or where a picture or a recording lies.
struct G2ContentSet {
  private let set: XMLElement
  private let reader: G2ItemReader

  init(_ set: XMLElement, of reader: G2ItemReader) {
    self.set = set
    self.reader = reader
  }

  func read(into parts: inout NewsParts) {
    // One item has one content; what else is there is the same in another form or another language.
    let texts = set.children.filter { $0.name == "inlineXML" || $0.name == "inlineData" }
    let preferred = reader.preferred(texts, parts.particulars.language)
    let others = texts.filter { text in !preferred.contains { $0.identity == text.identity } }
    for content in preferred + others where parts.body.isEmpty {
      switch content.name {
      case "inlineXML": readInline(content, into: &parts)
      case "inlineData": readData(content, into: &parts)
      default: break
      }
    }
    for (kind, best) in bestRenditions() {
      let caption = parts.captions.first?.onOneLine
      parts.addMedia(
        Media(
          address: (best.attribute("href") ?? best.attribute("residref"))?.onOneLine.nonEmpty,
          type: (best.attribute("contenttype") ?? kind).nonEmpty,
          size: best.attribute("size").flatMap { Int64($0.onOneLine) },
          title: best.child("title")?.text, caption: caption, credit: parts.credit))
    }
  }

  // MARK: text

  func readInline(_ inline: XMLElement, into parts: inout NewsParts) {
    if let nitf = inline.name == "nitf" ? inline : inline.first(["nitf"]) { return NITFReader(nitf).read(into: &parts) }
    // `body.head` and `body.content` without their frame.
    if inline.child("body.head", "body.content") != nil || inline.child("body")?.child("body.content") != nil {
      return NITFReader(inline).read(into: &parts)
    }
    parts.title = parts.title ?? inline.descendant("html", "head", "title")?.text
    if let events = inline.child("events") { return readEvents(events, into: &parts) }
    let vocabulary = inline.children.first?.name ?? ""
    guard !vocabulary.hasPrefix("sports-") && vocabulary != "sports-content" else {
      parts.warnings.append("its content is SportsML, of which only what stands around it is read")
      return
    }
    if inline.children.isEmpty {
      parts.body = NewsMarkup.blocks(ofText: inline.content)
    } else {
      parts.body = NewsMarkup.blocks(of: inline)
    }
  }

  private func readData(_ data: XMLElement, into parts: inout NewsParts) {
    let type = (data.attribute("contenttype") ?? "text/plain").lowercased()
    guard type.hasPrefix("text/") || type.contains("xml") || type.contains("html") else { return }
    var content = data.content
    if let encoding = data.attribute("encoding") ?? data.attribute("encodinguri") {
      guard G2.plain(encoding) == "base64", let unpacked = NewsMarkup.text(ofBase64: content) else {
        parts.warnings.append("its content is packed as \(G2.plain(encoding)), which is not read")
        return
      }
      content = unpacked
    }
    parts.body = type.contains("html") ? NewsMarkup.blocks(ofHTML: content) : NewsMarkup.blocks(ofText: content)
  }

  private func readEvents(_ events: XMLElement, into parts: inout NewsParts) {
    for event in events.children("event").prefix(1000) {
      parts.body += G2ConceptText.blocks(of: event, named: event.child("name")?.text)
    }
  }

  // MARK: pictures and recordings

  /// Of each kind the largest: renditions of one item are the same picture in other sizes.
  private func bestRenditions() -> [(kind: String, element: XMLElement)] {
    var best: [(kind: String, element: XMLElement, size: Int)] = []
    for content in set.children("remoteContent").prefix(500) {
      let type = content.attribute("contenttype") ?? ""
      let kind = String(type.prefix { $0 != "/" })
      let number = { (name: String) in content.attribute(name).flatMap { Int($0.onOneLine) } ?? 0 }
      let area = min(number("width"), 100_000) * min(number("height"), 100_000)
      let size = max(area, number("size") / 1000)
      if let index = best.firstIndex(where: { $0.kind == kind }) {
        if size > best[index].size { best[index] = (kind, content, size) }
      } else {
        best.append((kind, content, size))
      }
    }
    // A still of a video is a rendition of it too.
    if best.contains(where: { $0.kind == "video" }) { best.removeAll { $0.kind == "image" } }
    return best.map { ($0.kind, $0.element) }
  }
}
