import Language
import Newsroom

/// The lines and metadata of one component of NewsML 1. What a nearer component has said already stands.
struct NewsML1Lines {
  private let component: XMLElement

  init(_ component: XMLElement) { self.component = component }

  func read(into parts: inout NewsParts) {
    if let lines = component.child("NewsLines") { read(lines, into: &parts) }
    if let metadata = component.child("AdministrativeMetadata") { readAdministration(metadata, into: &parts) }
    // One agency of those we know forgets two letters of the name.
    if let metadata = component.child("DescriptiveMetadata", "DescriptiveMetada") {
      readDescription(metadata, into: &parts)
    }
    for set in component.children("TopicSet") { readTopics(set, into: &parts) }
    if let rights = component.child("RightsMetadata"), parts.particulars.rights == nil {
      parts.setRights(
        [rights.child("Copyright")?.text(separator: " ")]
          + rights.children("UsageRights").map { $0.text(separator: " ") })
    }
  }

  // MARK: lines

  private func read(_ lines: XMLElement, into parts: inout NewsParts) {
    var rights: [String?] = []
    let hasByline = parts.byline != nil
    for line in lines.children {
      let text = line.text
      switch line.name {
      case "HeadLine":
        if parts.headline == nil { parts.headline = text }
      case "SubHeadLine": parts.addDeck(text)
      case "ByLine": if !hasByline { parts.addByline(text) }
      case "ByLineTitle", "BylineTitle": if parts.bylineTitle == nil { parts.bylineTitle = text }
      case "DateLine": if parts.dateline == nil, let text, text.contains(where: \.isLetter) { parts.dateline = text }
      case "CreditLine": if let text { parts.sources.append(text) }
      case "CopyrightLine", "RightsLine": rights.append(text)
      case "SlugLine": if let text { parts.particulars.slugline = text }
      case "KeywordLine":
        for word in text?.split(whereSeparator: { $0 == ";" || $0 == "," }) ?? [] { parts.addKeyword(String(word)) }
      case "NewsLine": readLine(line, into: &parts)
      default: break
      }
    }
    if parts.particulars.rights == nil { parts.setRights(rights) }
  }

  private func readLine(_ line: XMLElement, into parts: inout NewsParts) {
    let text = line.child("NewsLineText")?.text
    switch line.child("NewsLineType")?.attribute("FormalName")?.lowercased() {
    case "advisoryline", "advisory", "editorialnote", "ednote", "note": parts.addNote(text)
    case "catchword": parts.kicker = parts.kicker ?? text
    case "subheadline", "abstract", "summary", "lead": parts.addDeck(text)
    default: break
    }
  }

  // MARK: metadata

  private func readAdministration(_ metadata: XMLElement, into parts: inout NewsParts) {
    for (role, isSource) in [("Provider", true), ("Source", true), ("Creator", false)] {
      for party in metadata.children(role).flatMap({ $0.children("Party") }) {
        guard let name = party.attribute("FormalName")?.onOneLine.nonEmpty else { continue }
        if isSource { parts.sources.append(name) } else { parts.addAuthor(name) }
        if role == "Provider", parts.particulars.provider == nil { parts.particulars.provider = name }
      }
    }
    for note in metadata.properties("EditorialInfo") { parts.addNote(note) }
    for name in metadata.properties("author") { parts.addAuthor(name) }
  }

  private func readDescription(_ metadata: XMLElement, into parts: inout NewsParts) {
    if parts.particulars.language == nil {
      parts.particulars.language = languageTag(metadata.child("Language")?.formalName)
    }
    if parts.particulars.genre == nil { parts.particulars.genre = metadata.child("Genre")?.formalName }
    for code in metadata.children("SubjectCode").flatMap(\.children) {
      guard let name = code.attribute("FormalName")?.onOneLine.nonEmpty else { continue }
      parts.addSubject(code: NewsCodes.code(name, scheme: code.attribute("Scheme")), name: nil)
    }
    for place in metadata.children("Location") {
      let names = ["City", "Area", "CountryArea", "Country"].lazy.compactMap { place.properties($0).first }
      parts.addPlace(names.first)
    }
    parts.addPlace(metadata.properties("City").first)
    for property in metadata.properties("Keyword") {
      for word in property.split(separator: ";") { parts.addKeyword(String(word)) }
    }
  }

  /// Names of the subjects whose codes stand elsewhere.
  private func readTopics(_ set: XMLElement, into parts: inout NewsParts) {
    for topic in set.children("Topic").prefix(500) {
      guard let formal = topic.child("FormalName"), let code = formal.text else { continue }
      let name = topic.children("Description").first {
        $0.attribute("Variant") == nil || $0.attribute("Variant") == "Name"
      }?.text
      parts.addSubject(code: NewsCodes.code(code, scheme: formal.attribute("Scheme")), name: name)
    }
  }
}
