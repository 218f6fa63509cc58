import Language
import Newsroom

/// One item of ninjs. Version 1 has `headline` and `body_xhtml`, version 2 lists `headlines` and `bodies`, version 3 the same in camel case;
/// services add `guid`, `body_html` and more.
struct NINJSReader {
  private let item: JSONValue

  init(_ item: JSONValue) { self.item = item }

  private var isVisual: Bool {
    ["picture", "video", "audio", "graphic", "photo", "image", "animation"].contains(
      item["type"]?.text?.lowercased() ?? "")
  }

  func read(into parts: inout NewsParts) {
    readIdentity(into: &parts)
    readManagement(into: &parts)
    readHeadlines(into: &parts)
    parts.byline = item.first("byline", "by")?.text
    parts.dateline = item["dateline"].flatMap { $0.text ?? $0["text"]?.text }
    readBody(into: &parts)
    readDescriptions(into: &parts)
    readConcepts(into: &parts)
    readSources(into: &parts)
    readMedia(into: &parts)
    // Where an item has only a description, that is its text.
    if parts.body.isEmpty, !isVisual {
      parts.body = descriptionBlocks
      parts.decks = []
    }
  }

  private func readIdentity(into parts: inout NewsParts) {
    parts.particulars.identifier = item.first("uri", "guid", "urn", "id", "_id")?.text?.onOneLine
    parts.particulars.revision = item["version"]?.text
    parts.particulars.language = languageTag(item["language"]?.text)
    let standard = item.first("standard", "$standard")?["version"]?.text
    if let standard, !["1", "2", "3"].contains(standard.prefix(1)) {
      parts.warnings.append("it is ninjs \(standard.prefix(20)), which is newer than what is known")
    }
    for key in ["evolvedfrom", "evolvedFrom", "rewrite_of", "replaces"] where key == "replaces" || key == "rewrite_of" {
      for value in item[key]?.elements ?? [] { parts.addReplaced(value.text ?? value["uri"]?.text) }
    }
    parts.particulars.address = item.first("canonicalurl", "canonicalUrl", "weburl", "href", "link", "url")?.text
      .flatMap(NewsMarkup.address)
  }

  private func readManagement(into parts: inout NewsParts) {
    for status in item.first("pubstatus", "pubStatus", "pub_status")?.elements ?? [] {
      if let said = status.statement { parts.setStatus(NewsStatus(said)) }
    }
    parts.urgency = item["urgency"]?.integer.flatMap { Int(exactly: $0) }
    parts.date = NewsDate.first(
      item.first("versioncreated", "versionCreated", "version_created")?.text,
      item.first("contentcreated", "contentCreated")?.text,
      item.first("firstcreated", "firstCreated", "firstpublished")?.text)
    parts.particulars.updated = parts.date?.secondsSince1970
    parts.setEmbargo(item["embargoed"]?.statement)
    parts.particulars.slugline = item["slugline"]?.text?.onOneLine
    for note in item.first("ednote", "edNote", "ednotes", "edNotes")?.elements ?? [] {
      parts.addNote(note.text ?? note.first("value", "ednote")?.text)
    }
    for signal in item.first("signals", "signal")?.elements ?? [] {
      parts.signal(signal.text ?? signal.first("code", "qcode", "name")?.text)
    }
    let notice = item.first("copyrightnotice", "copyrightNotice")?.text
    let holder = item.first("copyrightholder", "copyrightHolder")?.text
    let terms = item.first("usageterms", "usageTerms")?.elements.map(\.text) ?? []
    parts.setRights([notice ?? holder] + terms)
  }

  // MARK: headlines and descriptions

  private func readHeadlines(into parts: inout NewsParts) {
    parts.headline = item["headline"]?.text.flatMap(plain)
    for headline in item["headlines"]?.elements ?? [] {
      guard let text = (headline["value"]?.text ?? headline.text).flatMap(plain) else { continue }
      let role = headline["role"]?.text?.lowercased() ?? ""
      if role.contains("kicker") || role.contains("vignette") {
        parts.kicker = parts.kicker ?? text
      } else if role.isEmpty || role == "main" || role == "headline" || role == "title" {
        if parts.headline == nil { parts.headline = text } else { parts.addDeck(text) }
      } else if role.contains("sub") || role.contains("deck") {
        parts.addDeck(text)
      }
    }
    if parts.headline == nil, let first = item["headlines"]?.elements.first {
      parts.headline = (first["value"]?.text ?? first.text).flatMap(plain)
    }
    for member in item.members where member.key.hasPrefix("headline_") {
      guard let text = member.value.text.flatMap(plain) else { continue }
      if member.key.contains("sub") { parts.addDeck(text) } else if parts.headline == nil { parts.headline = text }
    }
    if parts.headline == nil { parts.headline = item.first("title", "name")?.text.flatMap(plain) }
    parts.addDeck(item.first("subheadline", "subheading", "abstract", "teaser", "summary")?.text.flatMap(plain))
  }

  /// Without markup, on one line.
  private func plain(_ text: String) -> String? {
    guard text.contains("<") || text.contains("&") else { return text.onOneLine.nonEmpty }
    return NewsMarkup.blocks(ofHTML: text).map(\.text.onOneLine).joined(separator: " ").nonEmpty
  }

  /// What stands for the content: captions, summaries.
  private var descriptions: [(role: String, text: String)] {
    var found: [(role: String, text: String)] = []
    for description in item["descriptions"]?.elements ?? [] {
      guard let text = description["value"]?.text ?? description.text else { continue }
      found.append((description["role"]?.text?.lowercased() ?? "text", text))
    }
    let keyed = item.members.filter { $0.key.hasPrefix("description_") }
    // The same twice, as text and as markup: the text is enough for a caption.
    for member in keyed.filter({ $0.key == "description_text" }) + keyed.filter({ $0.key != "description_text" }) {
      guard let text = member.value.text else { continue }
      found.append((String(member.key.dropFirst(12)), text))
    }
    if found.isEmpty, let text = item.first("description", "caption")?.text { found.append(("text", text)) }
    return found
  }

  private func readDescriptions(into parts: inout NewsParts) {
    for (role, text) in descriptions {
      if role.contains("credit") {
        if isVisual { parts.credit = parts.credit ?? text.onOneLine }
        parts.sources.append(text.onOneLine)
      } else if role == "writer" || role.contains("note") {
        continue
      } else if isVisual {
        parts.addCaption(NewsMarkup.blocks(ofText: text).map(\.text).joined(separator: "\n"))
      } else {
        parts.addDeck(plain(text))
      }
    }
  }

  private var descriptionBlocks: [MarkupBlock] {
    descriptions.first { !$0.role.contains("credit") && $0.role != "writer" }.map { NewsMarkup.blocks(ofText: $0.text) }
      ?? []
  }

  // MARK: the body

  /// Of the bodies that are the text itself, not what sums it up, the form that keeps most of it: markup, NITF, plain text.
  private func readBody(into parts: inout NewsParts) {
    var forms: [(role: Role, rank: Int, text: String)] = []
    for body in item["bodies"]?.elements ?? [] {
      guard let text = body["value"]?.text ?? body.text else { continue }
      let role = body["role"]?.text?.lowercased() ?? ""
      let name = role + " " + (body.first("contenttype", "contentType")?.text ?? "")
      forms.append((Role(ofBody: role), NINJSReader.rank(name), text))
    }
    for member in item.members
    where member.key.hasPrefix("body_") || member.key == "body" || member.key == "content_html" {
      guard let text = member.value.text else { continue }
      forms.append((Role(ofBody: member.key.lowercased()), NINJSReader.rank(member.key), text))
    }
    for form in forms.sorted(by: { ($0.role.rawValue, $0.rank) < ($1.role.rawValue, $1.rank) }) {
      if parts.body.isEmpty {
        read(form.text, rank: form.rank, into: &parts)
      } else if form.role == .summary {
        parts.addDeck(plain(form.text))
      }
    }
  }

  /// What a body is for, the text itself first.
  private enum Role: Int {
    case text, other, summary

    /// - Parameter role: in lower case; it may as well name a form, such as `html5`, or be the member's whole key.
    init(ofBody role: String) {
      let says = { (words: [String]) in words.contains { role.contains($0) } }
      if says(["summary", "abstract", "teaser", "intro", "deck", "standfirst"]) {
        self = .summary
      } else if role.isEmpty || says(["main", "body", "text", "html", "nitf", "rich", "plain", "full", "story"]) {
        self = .text
      } else {
        self = .other
      }
    }
  }

  private static func rank(_ name: String) -> Int {
    let name = name.lowercased()
    if name.contains("ttnitf") { return 3 }
    if name.contains("nitf") { return 2 }
    if name.contains("rich") { return 1 }
    return name.contains("html") ? 0 : 4
  }

  private func read(_ text: String, rank: Int, into parts: inout NewsParts) {
    if rank == 2 || text.prefix(400).contains("<nitf"), let root = XMLDocument.xml(text)?.root,
      let nitf = root.nearest(where: { $0.name == "nitf" }).first
    {
      // Head and byline are the item's own; a document inside adds only its text and what the item does not say.
      let (rights, date) = (parts.particulars.rights, parts.date)
      NITFReader(nitf).read(into: &parts)
      (parts.particulars.rights, parts.date) = (rights ?? parts.particulars.rights, date ?? parts.date)
      return
    }
    parts.body = rank == 4 ? NewsMarkup.blocks(ofText: text) : NewsMarkup.blocks(ofHTML: text)
  }

  // MARK: concepts

  private func readConcepts(into parts: inout NewsParts) {
    for key in [
      "subject", "subjects", "person", "people", "organisation", "organisations", "organization", "event", "events",
      "object", "objects",
    ] {
      for concept in item[key]?.elements ?? [] {
        let code = concept.first("code", "qcode").flatMap(\.text).map {
          NewsCodes.code($0, scheme: concept["scheme"]?.text)
        }
        let uri = concept["uri"]?.text.map(NewsCodes.code(ofURI:))
        let literal = concept["literal"]?.text.map { NewsCodes.code($0, scheme: nil) }
        parts.addSubject(code: code ?? uri ?? literal, name: concept["name"]?.text ?? concept.text)
      }
    }
    for key in ["located", "place", "places"] {
      for place in item[key]?.elements ?? [] { parts.addPlace(place.text ?? place["name"]?.text) }
    }
    for key in ["keywords", "keyword"] {
      for word in item[key]?.elements ?? [] { parts.addKeyword(word.text ?? word["name"]?.text) }
    }
    for genre in item.first("genre", "genres")?.elements ?? [] where parts.particulars.genre == nil {
      let uri = genre["uri"]?.text.map { NewsCodes.code(ofURI: $0).withoutScheme }
      parts.particulars.genre = genre.text ?? genre["name"]?.text ?? uri ?? genre.first("code", "literal")?.text
    }
    for author in item.first("authors", "creators", "creator")?.elements ?? [] {
      parts.addAuthor(author.text ?? author["name"]?.text)
    }
  }

  private func readSources(into parts: inout NewsParts) {
    let named = item.first("provider", "source", "creditline", "creditLine").flatMap { $0.text ?? $0["name"]?.text }
    let sources =
      item.first("infosource", "infosources", "infoSources")?.elements.compactMap { $0["name"]?.text ?? $0.text } ?? []
    parts.sources += [named].compactMap(\.self) + sources
    if let holder = item.first("copyrightholder", "copyrightHolder")?.text { parts.sources.append(holder) }
    parts.particulars.provider = named ?? parts.sources.first
  }

  // MARK: media

  private func readMedia(into parts: inout NewsParts) {
    if let best = NINJSReader.bestRendition(item) {
      parts.addMedia(media(best, of: item, caption: parts.captions.first?.onOneLine, credit: parts.credit))
    }
    var associations = item["associations"]?.elements ?? []
    if case .object(let members)? = item["associations"] { associations = members.flatMap(\.value.elements) }
    for association in associations.prefix(200) where association.isObject {
      let reader = NINJSReader(association)
      let caption = reader.descriptions.first { !$0.role.contains("credit") && $0.role != "writer" }?.text
      let credit = association.first("byline", "by", "creditline", "copyrightholder", "copyrightHolder")?.text
      let rendition = NINJSReader.bestRendition(association)
      guard rendition != nil || reader.isVisual else { continue }
      parts.addMedia(media(rendition, of: association, caption: caption.flatMap(plain), credit: credit))
    }
  }

  private func media(_ rendition: JSONValue?, of item: JSONValue, caption: String?, credit: String?) -> Media {
    let title = item["headline"]?.text ?? item["headlines"]?.elements.first?["value"]?.text ?? item["title"]?.text
    return Media(
      address: (rendition?.first("href", "url", "media")?.text ?? item["uri"]?.text)?.onOneLine,
      type: rendition?.first("mimetype", "contenttype", "contentType", "mimeType")?.text ?? item["type"]?.text,
      size: rendition?.first("sizeinbytes", "sizeInBytes")?.integer, title: title?.onOneLine, caption: caption,
      credit: credit?.onOneLine)
  }

  /// The largest form of a picture or recording; not its preview, and not the item's text in another format.
  static func bestRendition(_ item: JSONValue) -> JSONValue? {
    var renditions = item["renditions"]?.elements ?? []
    if case .object(let members)? = item["renditions"], item["renditions"]?["href"] == nil {
      renditions = members.map(\.value)
    }
    let candidates = renditions.prefix(200).filter { rendition in
      guard rendition.first("href", "url", "media") != nil else { return false }
      let type = rendition.first("mimetype", "contenttype", "contentType", "mimeType")?.text ?? ""
      return !type.hasPrefix("text/") && type != "application/octet-stream"
    }
    let kind = item["type"]?.text ?? ""
    let own = candidates.filter {
      ($0.first("mimetype", "contenttype", "contentType", "mimeType")?.text ?? "").hasPrefix(
        kind == "picture" ? "image" : kind)
    }
    return (own.isEmpty ? candidates : own).max { size($0) < size($1) }
  }

  private static func size(_ rendition: JSONValue) -> Double {
    let number = { (key: String) in rendition[key]?.text.flatMap { Double($0) } ?? 0 }
    let area = number("width") * number("height")
    return area > 0 ? area : max(number("sizeinbytes"), number("sizeInBytes")) / 1000
  }
}
