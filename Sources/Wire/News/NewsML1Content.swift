import Language
import Newsroom

/// The content of a component of NewsML 1: its ContentItems at any depth, each for what its component says it is for.
struct NewsML1Content {
  private let story: XMLElement

  init(_ story: XMLElement) { self.story = story }

  enum Purpose: Equatable { case headline, deck, body, caption, other }

  /// What a component says of its own role; nil where it says nothing.
  static func role(of component: XMLElement) -> Purpose? {
    guard let role = component.child("Role")?.attribute("FormalName")?.lowercased(), !role.isEmpty else { return nil }
    switch role {
    case "title", "headline": return .headline
    case "abstract", "summary", "teaser", "subtitle", "deck", "subheadline": return .deck
    case "caption", "picture", "photo", "photograph", "graphic", "infographic", "video", "audio", "thumbnail",
      "preview", "quicklook",
      "image", "logo", "icon", "picturecaption", "videocaption", "sidebar-picture":
      return .caption
    default: return .body
    }
  }

  /// Whether its parts are the same thing in other forms.
  static func isChoice(_ component: XMLElement) -> Bool { component.attribute("EquivalentsList") == "yes" }

  var holdsText: Bool { items(in: story, purpose: .body).contains { $0.purpose == .body && text($0.item) != nil } }

  private struct Item {
    var item: XMLElement
    var purpose: Purpose
  }

  /// In the order of the document; of forms of the same thing the first that holds text.
  private func items(in component: XMLElement, purpose: Purpose) -> [Item] {
    let purpose = NewsML1Content.role(of: component) ?? purpose
    var found: [Item] = []
    for child in component.children {
      switch child.name {
      case "ContentItem": found.append(Item(item: child, purpose: purpose))
      case "NewsComponent": found += items(in: child, purpose: purpose)
      default: break
      }
    }
    guard NewsML1Content.isChoice(component), let first = found.first(where: { text($0.item) != nil }) else {
      return found
    }
    return [first] + found.filter { text($0.item) == nil }
  }

  /// The element that holds text; nil for what is not text.
  private func text(_ item: XMLElement) -> XMLElement? {
    let kind = item.child("MediaType")?.attribute("FormalName")?.lowercased() ?? "text"
    guard ["text", "complexdata", "article", "story", "html", ""].contains(kind) || kind.hasPrefix("text") else {
      return nil
    }
    var holder = item
    while let encoding = holder.child("Encoding") { holder = encoding }
    return holder.child("DataContent").flatMap { $0.text == nil || NewsML1Content.isUnread($0) ? nil : $0 }
  }

  /// What its content is packed as; nil for text that stands as it is.
  private static func packing(_ content: XMLElement) -> String? {
    guard let encoding = content.parent, encoding.name == "Encoding" else { return nil }
    return encoding.attribute("Notation")?.lowercased() ?? ""
  }

  private static func isBase64(_ content: XMLElement) -> Bool { packing(content)?.contains("base64") ?? false }

  private static func isUnread(_ content: XMLElement) -> Bool {
    if isBase64(content) { return NewsMarkup.text(ofBase64: content.content) == nil }
    return packing(content) != nil
  }

  // MARK: reading

  func read(into parts: inout NewsParts) {
    let items = items(in: story, purpose: .body)
    let isVisual = !items.contains { $0.purpose == .body && text($0.item) != nil }
    var captions: [String] = []
    for item in items.prefix(1000) {
      if let content = text(item.item) {
        switch item.purpose {
        case .headline:
          if parts.headline == nil { parts.headline = NewsML1Content.isBase64(content) ? line(content) : content.text }
        case .deck: parts.addDeck(line(content))
        case .body: readBody(content, into: &parts)
        case .caption, .other:
          let caption = blocks(content).map(\.text).joined(separator: "\n")
          captions.append(caption)
          if isVisual { parts.addCaption(caption) }
        }
      } else {
        readMedia(item.item, caption: captions.first?.onOneLine, into: &parts)
      }
    }
    if isVisual, !parts.captions.isEmpty { parts.credit = story.descendant("NewsLines", "CreditLine")?.text }
  }

  private func line(_ content: XMLElement) -> String {
    NewsML1Content.isBase64(content)
      ? blocks(content).map(\.text.onOneLine).joined(separator: " ") : content.text(separator: " ")
  }

  private func readBody(_ content: XMLElement, into parts: inout NewsParts) {
    if let nitf = content.first(["nitf"]) { return NITFReader(nitf).read(into: &parts) }
    if content.child("body.head", "body.content") != nil { return NITFReader(content).read(into: &parts) }
    if let body = content.child("body"), body.child("body.content") != nil {
      return NITFReader(content).read(into: &parts)
    }
    parts.body += blocks(content)
  }

  private func blocks(_ content: XMLElement) -> [MarkupBlock] {
    if NewsML1Content.isBase64(content), let unpacked = NewsMarkup.text(ofBase64: content.content) {
      return NewsMarkup.blocks(ofText: unpacked)
    }
    if let nitf = content.first(["body.content"]) { return NewsMarkup.blocks(of: nitf) }
    return content.children.isEmpty ? NewsMarkup.blocks(ofText: content.content) : NewsMarkup.blocks(of: content)
  }

  private func readMedia(_ item: XMLElement, caption: String?, into parts: inout NewsParts) {
    guard let address = item.attribute("Href")?.onOneLine.nonEmpty else { return }
    let size = item.child("Characteristics")?.child("SizeInBytes")?.text
    let type = item.child("MimeType")?.attribute("FormalName") ?? item.child("Format")?.attribute("FormalName")
    parts.addMedia(
      Media(
        address: address, type: type?.nonEmpty ?? item.child("MediaType")?.formalName, size: size.flatMap { Int64($0) },
        caption: caption))
  }
}
