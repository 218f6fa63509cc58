import Language
import Newsroom

/// One item of NewsML-G2.
struct G2ItemReader {
  let item: XMLElement
  let meta: XMLElement?
  let content: XMLElement?
  let concepts: G2Concepts

  init(_ item: XMLElement) {
    self.item = item
    meta = item.name == "itemMeta" ? item : item.child("itemMeta")
    content = item.name == "contentMeta" ? item : item.child("contentMeta")
    concepts = G2Concepts(item)
  }

  /// Whether the item is something to be seen or heard.
  private var isVisual: Bool {
    guard let kind = meta?.child("itemClass")?.code.map(G2.plain) else { return false }
    return ["picture", "video", "audio", "graphic", "animation", "photo", "still"].contains(kind)
  }

  func read(into parts: inout NewsParts) {
    let language = languageTag(content?.child("language")?.attribute("tag")) ?? languageTag(item.inherited("lang"))
    parts.particulars.language = language
    parts.particulars.identifier = item.attribute("guid").map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    parts.particulars.revision = item.attribute("version")?.onOneLine
    if let rights = item.child("rightsInfo") { readRights(rights, into: &parts) }
    if let meta { G2ItemMeta(meta, of: self).read(into: &parts) }
    if let content { G2ContentMeta(content, of: self, isVisual: isVisual).read(into: &parts) }
    for set in item.name == "contentSet" ? [item] : item.children("contentSet") {
      G2ContentSet(set, of: self).read(into: &parts)
    }
    if item.name == "inlineXML" { G2ContentSet(item, of: self).readInline(item, into: &parts) }
    // A plan or a concept has a title where a piece of news has a headline.
    if parts.headline == nil, item.name != "newsItem" { parts.headline = meta?.child("title")?.text }
    switch item.name {
    case "packageItem", "groupSet": G2Package(self).read(into: &parts)
    case "conceptItem", "knowledgeItem", "conceptSet", "concept": G2ConceptText(self).read(into: &parts)
    case "planningItem": G2Planning(self).read(into: &parts)
    case "catalogItem":
      parts.headline = nil
      parts.warnings.append("a catalogue of vocabularies")
    default: break
    }
    setByline(&parts)
    if parts.particulars.updated == nil { parts.particulars.updated = parts.date?.secondsSince1970 }
    if parts.particulars.provider == nil { parts.particulars.provider = parts.sources.first }
  }

  private func readRights(_ rights: XMLElement, into parts: inout NewsParts) {
    let holder = rights.child("copyrightHolder").flatMap { concepts.name(of: $0) ?? $0.attribute("literal") }
    let notices = preferred(rights.children("copyrightNotice"), parts.particulars.language)
    let terms = rights.children("usageTerms").compactMap(\.text)
    parts.setRights((notices.isEmpty ? [holder] : notices.map(\.text)) + terms)
  }

  /// Of texts in several languages those in the item's, or those of which it is not said, or all.
  func preferred(_ elements: [XMLElement], _ language: String?) -> [XMLElement] {
    let own = elements.filter { languageTag($0.attribute("lang", namespace: Namespace.xml)) == nil }
    guard let tongue = language?.prefix(2) else { return own.isEmpty ? Array(elements.prefix(1)) : own }
    let same = elements.filter { languageTag($0.attribute("lang", namespace: Namespace.xml))?.prefix(2) == tongue }
    return same.isEmpty ? (own.isEmpty ? Array(elements.prefix(1)) : own) : same
  }

  // MARK: the byline

  /// Where nobody is named in a byline, a creator who is a person is the writer.
  private func setByline(_ parts: inout NewsParts) {
    guard parts.byline == nil, parts.bylineTitle == nil, let content else { return }
    for creator in content.children("creator") {
      guard let name = concepts.name(of: creator)?.onOneLine, !name.isEmpty, creator.child("organisationDetails") == nil
      else { continue }
      let role = (creator.attribute("role") ?? "").lowercased()
      let isNamed = ["photog", "author", "writer", "byline", "reporter"].contains { role.contains($0) }
      let isPerson =
        creator.attribute("type").map { G2.plain($0) == "person" } ?? false
        || creator.attribute("uri").map { $0.contains("/staff/") || $0.contains("/person") } ?? false
      if isNamed || isPerson || Furniture.isBareName(BlockText(name[...])) && !isHouse(name, parts) {
        parts.byline = name
        return
      }
    }
  }

  /// Whether a name is that of whoever sends the copy.
  private func isHouse(_ name: String, _ parts: NewsParts) -> Bool {
    let houses = parts.sources + [parts.particulars.provider].compactMap(\.self)
    if houses.contains(where: { sameWords($0, name) }) || parts.particulars.rights?.contains(name) ?? false {
      return true
    }
    let words = name.lowercased().split(separator: " ").map(String.init)
    return Agencies.canonicalName(caseless: name.lowercased()) != nil
      || words.contains {
        ["news", "agency", "network", "press", "reuters", "afp", "ap", "dpa", "media", "tv", "redaktion"].contains($0)
      }
  }
}
