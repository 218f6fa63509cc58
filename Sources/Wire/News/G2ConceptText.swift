import Language
import Newsroom

/// Concepts as far as they are news: an event, a person's life. A vocabulary is none.
struct G2ConceptText {
  private let reader: G2ItemReader

  init(_ reader: G2ItemReader) { self.reader = reader }

  func read(into parts: inout NewsParts) {
    let language = parts.particulars.language
    let item = reader.item
    let concepts =
      item.name == "concept" ? [item] : item.children("concept") + (item.child("conceptSet")?.children("concept") ?? [])
    let events = concepts.filter { $0.child("eventDetails") != nil }
    if concepts.count == 1, let concept = concepts.first {
      let title = reader.concepts.ownName(of: concept)
      parts.headline = title ?? parts.headline
      parts.body += G2ConceptText.blocks(
        of: concept, named: nil, definitions: reader.preferred(concept.children("definition"), language))
      if parts.body.isEmpty, parts.decks.isEmpty { dropHeadline("a concept of which only the name is said", &parts) }
    } else if !events.isEmpty {
      if parts.headline == nil, let first = events.first { parts.headline = reader.concepts.ownName(of: first) }
      for event in events.prefix(500) {
        let definitions = reader.preferred(event.children("definition"), language)
        parts.body += G2ConceptText.blocks(
          of: event, named: reader.concepts.ownName(of: event), definitions: definitions)
      }
    } else {
      parts.decks = []
      dropHeadline("a vocabulary of \(concepts.count) concepts", &parts)
    }
  }

  private func dropHeadline(_ why: String, _ parts: inout NewsParts) {
    parts.headline = nil
    parts.kicker = nil
    parts.body = []
    parts.warnings.append(why)
  }

  /// What is said of a concept, a paragraph each: definitions, when, where, by whom.
  static func blocks(of concept: XMLElement, named name: String?, definitions: [XMLElement]? = nil) -> [MarkupBlock] {
    var blocks: [MarkupBlock] = []
    if let name { blocks.append(MarkupBlock(role: .subhead, text: name)) }
    for definition in definitions ?? concept.children("definition") { blocks += NewsMarkup.blocks(of: definition) }
    guard let details = concept.child("eventDetails") else { return blocks }
    let dates = details.child("dates")
    let days = ["start", "end", "duration"].compactMap { dates?.child($0)?.text }
    let places = details.children("location").compactMap { $0.child("name")?.text }
    let organisers = details.children("organiser").compactMap { $0.child("name")?.text }
    for line in [days.joined(separator: " – "), places.joined(separator: "; "), organisers.joined(separator: "; ")]
    where !line.isEmpty {
      blocks.append(MarkupBlock(role: .body, text: line))
    }
    return blocks
  }
}
