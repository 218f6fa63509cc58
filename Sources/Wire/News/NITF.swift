import Language
import Newsroom

/// Reads NITF 3.x: one document, or several in a frame of somebody's own.
func readNITF(_ received: Received) throws(WireError) -> Transmission {
  guard let document = XMLDocument.xml(received.text), let root = document.root else { throw .notFormat(.nitf) }
  let documents = root.nearest { $0.name == "nitf" }
  guard !documents.isEmpty else { throw .notFormat(.nitf) }
  var transmission = Transmission(format: .nitf, charset: received.charset)
  for (index, element) in documents.prefix(WireLimits.items + 1).enumerated() {
    var parts = NewsParts()
    NITFReader(element).read(into: &parts)
    transmission.add(
      parts, source: documents.count == 1 ? nil : element, called: "document \(index + 1)", fault: document.fault,
      of: received)
  }
  return transmission
}

extension Transmission {
  /// Sets an item's copy, or says why there is none.
  ///
  /// - Parameter source: the item's own element; nil where the file is the item.
  mutating func add(
    _ parts: NewsParts, source: XMLElement?, called name: String, fault: String? = nil, of received: Received
  ) {
    guard var copy = parts.copy(format: format, charset: charset) else {
      let notes = parts.warnings.map { " (\($0))" }.joined()
      return warnings.append("\(name) holds neither a headline nor text, and is no copy\(notes)")
    }
    if let fault { copy.warnings.append("the XML is broken, and what could be read of it stands here: \(fault)") }
    copy.original = source.map { Array($0.source.utf8) } ?? received.bytes
    copy.replacements = received.replacements
    items.append(copy)
  }
}

/// One document of NITF, alone or inside another format.
struct NITFReader {
  private let root: XMLElement

  init(_ root: XMLElement) { self.root = root }

  /// Adds what the document says; what the format around it has stated already stands.
  func read(into parts: inout NewsParts) {
    if let head = root.child("head") { NITFHead(head, of: root).read(into: &parts) }
    if parts.particulars.language == nil {
      parts.particulars.language = languageTag(root.attribute("baselang") ?? root.inherited("lang"))
    }
    let body = root.child("body") ?? root
    if let head = body.child("body.head") {
      let isStated = parts.byline != nil
      readHead(head, into: &parts)
      for byline in head.children("byline") { readByline(byline, isStated: isStated, into: &parts) }
    }
    let content = body.children("body.content") + body.children("body.end")
    for part in content.isEmpty ? [body] : content { readContent(part, into: &parts) }
    if parts.title == nil { parts.title = root.descendant("head", "title")?.text }
    if parts.particulars.provider == nil { parts.particulars.provider = parts.sources.first }
  }

  // MARK: the head of the body

  private func readHead(_ head: XMLElement, into parts: inout NewsParts) {
    for element in head.children {
      switch element.name {
      case "hedline", "headline": readHeadlines(element, into: &parts)
      case "hl1": parts.headline = parts.headline ?? element.text
      case "hl2": parts.addDeck(element.text)
      case "distributor":
        let name = element.text
        parts.particulars.provider = parts.particulars.provider ?? name
        if let name { parts.sources.append(name) }
      case "dateline": readDateline(element, into: &parts)
      case "abstract":
        let paragraphs = NewsMarkup.blocks(of: element).map(\.text.onOneLine)
        parts.addDeck(paragraphs.joined(separator: " "))
      case "note": parts.addNote(element.text(separator: " "))
      case "rights": readRights(element, into: &parts)
      case "series": parts.addKeyword(element.attribute("series.name"))
      default: break
      }
    }
  }

  private func readHeadlines(_ element: XMLElement, into parts: inout NewsParts) {
    for line in element.children {
      if line.name == "hl1" {
        if parts.headline == nil {
          parts.headline = line.text
        } else if !sameWords(parts.headline!, line.text ?? "") {
          parts.addDeck(line.text)
        }
      } else if line.name == "hl2" {
        parts.addDeck(line.text)
      }
    }
    // A headline without its parts.
    if parts.headline == nil, element.child("hl1", "hl2") == nil { parts.headline = element.text }
  }

  /// - Parameter isStated: whether the format around the document has a byline; then only what is said of that one is added.
  private func readByline(_ element: XMLElement, isStated: Bool, into parts: inout NewsParts) {
    var name = ""
    var title: String?
    for piece in element.pieces {
      switch piece {
      case .text(let text): name += text
      case .element(let child):
        if child.name == "byttl" {
          title = title ?? child.text(separator: ", ")
          name += " "
        } else {
          name += " " + child.text(separator: ", ")
        }
      }
    }
    name = name.onOneLine.trimming(",; ")
    let people = element.children("person")
    for person in people { parts.addAuthor(person.text) }
    let own = Byline.name(name, language: parts.particulars.language)
    if isStated {
      let stated = parts.byline.map { Byline.name($0, language: parts.particulars.language) } ?? ""
      if name.isEmpty || sameWords(own, stated) { parts.addByline(nil, title: title) }
      return
    }
    parts.addByline(name, title: title)
    guard people.isEmpty, own != name || Byline.isWriter(name) else { return }
    for writer in Byline.writers(own) { parts.addAuthor(writer) }
  }

  private func readDateline(_ element: XMLElement, into parts: inout NewsParts) {
    for location in element.children("location") { parts.addPlace(location.text(separator: ", ")) }
    let day = element.child("story.date")
    if parts.date == nil { parts.date = NewsDate.read(day?.attribute("norm")) }
    var written = element.text(separator: ", ")
    // Some set the machine's form of the date where the reader's should be.
    if let day = day?.text, NewsDate.read(day) != nil, day.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) {
      written = written.hasSuffix(day) ? String(written.dropLast(day.count)).trimming(", ") : written
    }
    if parts.dateline == nil, !written.isEmpty { parts.dateline = written }
  }

  private func readRights(_ element: XMLElement, into parts: inout NewsParts) {
    if parts.particulars.rights == nil { parts.setRights([element.text(separator: ", ")]) }
  }

  // MARK: the content

  private func readContent(_ content: XMLElement, into parts: inout NewsParts) {
    parts.body += NewsMarkup.blocks(of: content)
    for media in content.nearest(where: { $0.name == "media" }).prefix(200) {
      let captions = media.children("media-caption").compactMap { $0.text(separator: " ") }.filter { !$0.isEmpty }
      let credit = media.child("media-producer")?.text
      let references = media.children("media-reference")
      if references.isEmpty, captions.isEmpty { continue }
      let best = references.first { $0.attribute("source") ?? $0.attribute("name") != nil } ?? references.first
      let kind = media.attribute("media-type")
      parts.addMedia(
        Media(
          address: best.flatMap { $0.attribute("source") ?? $0.attribute("data-location") }.flatMap {
            $0.isEmpty ? nil : $0.onOneLine
          },
          type: best?.attribute("mime-type") ?? kind,
          title: best?.attribute("name") ?? best?.attribute("alternate-text"),
          caption: captions.isEmpty ? nil : captions.joined(separator: " "), credit: credit))
    }
  }
}
