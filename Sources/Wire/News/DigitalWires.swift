import Language
import Newsroom

/// One item of dpa's digitalwires: JSON whose concepts stand in one list of categories, each of a type.
struct DigitalWiresReader {
  private let item: JSONValue

  init(_ item: JSONValue) { self.item = item }

  static func recognises(_ item: JSONValue) -> Bool {
    item["format"]?.text?.hasPrefix("digitalwires") ?? false || item["urn"] != nil && item["article_html"] != nil
  }

  func read(into parts: inout NewsParts) {
    parts.particulars.identifier = item["urn"]?.text
    parts.particulars.revision = item["version"]?.text
    parts.particulars.language = languageTag(item["language"]?.text)
    readManagement(into: &parts)
    parts.headline = item["headline"]?.text
    parts.kicker = item["kicker"]?.text
    parts.addDeck(item["subhead"]?.text)
    parts.addDeck(item["teaser"]?.text)
    parts.byline = item["byline"]?.text
    parts.dateline = item["dateline"]?.text
    for key in ["article_html", "infobox_html"] {
      if let html = item[key]?.text { parts.body += NewsMarkup.blocks(ofHTML: html) }
    }
    readCategories(into: &parts)
    readDescriptions(into: &parts)
    readAssociations(into: &parts)
    readLinks(into: &parts)
  }

  private func readManagement(into parts: inout NewsParts) {
    if let status = item["pubstatus"]?.statement { parts.setStatus(NewsStatus(status)) }
    parts.signal(item["signal"]?.text)
    parts.urgency = item["urgency"]?.integer.flatMap { Int(exactly: $0) }
    parts.date = NewsDate.first(item["version_created"]?.text, item["updated"]?.text)
    parts.particulars.updated = parts.date?.secondsSince1970
    parts.setEmbargo(item["embargoed"]?.statement)
    parts.setRights([item["copyrightnotice"]?.text] + (item["usageterms"]?.elements.map(\.text) ?? []))
    for note in item["ednotes"]?.elements ?? [] { parts.addNote(note["ednote"]?.text) }
  }

  // MARK: categories

  private func categories(_ type: String) -> [JSONValue] {
    item["categories"]?.elements.filter { $0["type"]?.text == "dnltype:\(type)" } ?? []
  }

  /// In the order of dpa's own NewsML-G2.
  private func readCategories(into parts: inout NewsParts) {
    for type in ["desk", "geosubject", "dpasubject"] {
      for category in categories(type) { parts.addSubject(code: category["qcode"]?.text, name: category["name"]?.text) }
    }
    for place in categories("poi") { parts.addSubject(code: nil, name: place["geojson"]?["properties"]?["name"]?.text) }
    for keyword in categories("keyword") { parts.addKeyword(keyword["name"]?.text) }
    for place in categories("located") { parts.addPlace(place["name"]?.text) }
    for creator in categories("creator") { parts.addAuthor(creator["name"]?.text) }
    parts.particulars.genre = categories("genre").first.flatMap { $0.first("name", "qcode")?.text }
    for signal in categories("signal") { parts.signal(signal["qcode"]?.text) }
    if item["pubstatus"]?.statement == nil, let status = categories("pubstatus").first {
      parts.setStatus(NewsStatus(stated: status.first("qcode", "name")?.text))
    }
    let provider = categories("provider").first?["name"]?.text
    parts.particulars.provider = provider
    parts.sources =
      [item["creditline"]?.text, provider].compactMap(\.self) + categories("infosource").compactMap { $0["name"]?.text }
  }

  // MARK: pictures and links

  private var isVisual: Bool {
    item["article_html"]?.text == nil
      && item["associations"]?.elements.contains { $0["type"]?.text != nil } ?? false
  }

  private func readDescriptions(into parts: inout NewsParts) {
    for description in item["descriptions"]?.elements ?? [] {
      let text = description["description"]?.text
      if isVisual { parts.addCaption(text) } else { parts.addDeck(text) }
    }
    guard isVisual else { return }
    parts.credit = item["creditline"]?.text
    if parts.byline == nil, let creator = categories("creator").first?["name"]?.text,
      Furniture.isBareName(BlockText(creator.onOneLine[...]))
    {
      parts.byline = creator
    }
  }

  private func readAssociations(into parts: inout NewsParts) {
    for association in item["associations"]?.elements.prefix(200) ?? [] {
      let renditions = association["renditions"]?.elements ?? []
      let best = renditions.max { ($0["size"]?.integer ?? 0) < ($1["size"]?.integer ?? 0) }
      parts.addMedia(
        Media(
          address: best?["url"]?.text, type: best?["mimetype"]?.text, title: association["headline"]?.text,
          caption: association["caption"]?.text?.onOneLine, credit: association["creditline"]?.text))
    }
  }

  private func readLinks(into parts: inout NewsParts) {
    guard let html = item["linkbox_html"]?.text else { return }
    for block in NewsMarkup.blocks(ofHTML: html) {
      for link in block.links { parts.related.append((block.text[link.span].onOneLine, link.address)) }
    }
  }
}
