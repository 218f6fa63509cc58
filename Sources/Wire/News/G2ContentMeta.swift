import Language
import Newsroom

/// What an item says of its content: headlines, byline, dateline, subjects, descriptions.
struct G2ContentMeta {
  private let meta: XMLElement
  private let reader: G2ItemReader
  private let isVisual: Bool

  init(_ meta: XMLElement, of reader: G2ItemReader, isVisual: Bool) {
    self.meta = meta
    self.reader = reader
    self.isVisual = isVisual
  }

  func read(into parts: inout NewsParts) {
    let language = parts.particulars.language
    parts.urgency = meta.child("urgency")?.text.flatMap { Int($0) }
    if parts.date == nil {
      parts.date = NewsDate.first(meta.child("contentModified")?.text, meta.child("contentCreated")?.text)
    }
    readHeadlines(language, into: &parts)
    parts.particulars.slugline = meta.child("slugline")?.text
    for byline in reader.preferred(meta.children("by"), language) { parts.addByline(byline.text) }
    parts.dateline = reader.preferred(meta.children("dateline"), language).compactMap(\.text).first
    for place in meta.children("located") {
      parts.addPlace(reader.concepts.name(of: place) ?? place.attribute("literal"))
    }
    for creator in meta.children("creator") { parts.addAuthor(reader.concepts.name(of: creator)) }
    for genre in meta.children("genre") where parts.particulars.genre == nil {
      parts.particulars.genre = reader.concepts.name(of: genre) ?? reader.concepts.code(of: genre)?.withoutScheme
    }
    for keyword in meta.children("keyword") { parts.addKeyword(keyword.text) }
    for subject in meta.children("subject") { readSubject(subject, into: &parts) }
    readSources(into: &parts)
    readDescriptions(language, into: &parts)
  }

  // MARK: headlines

  private func readHeadlines(_ language: String?, into parts: inout NewsParts) {
    for headline in reader.preferred(meta.children("headline"), language) {
      guard let text = headline.text else { continue }
      let role = G2.plain(headline.attribute("role") ?? "")
      // dpa ranks: 1 is the headline, 2 the line below it, 3 the line above.
      let rank = headline.attribute("rank").flatMap { Int($0) } ?? 1
      if role.contains("sub") || rank == 2 {
        parts.addDeck(text)
      } else if role.contains("kicker") || role.contains("overline") || role.contains("pretitle") || rank == 3 {
        parts.kicker = parts.kicker ?? text
      } else if parts.headline == nil {
        parts.headline = text
      } else if !role.contains("short") && !role.contains("web") && !role.contains("mobile") {
        parts.addDeck(text)
      }
    }
  }

  // MARK: subjects

  private func readSubject(_ subject: XMLElement, into parts: inout NewsParts) {
    let concept = subject.child("mainConcept") ?? subject
    let code = reader.concepts.code(of: concept)
    let name = reader.concepts.name(of: concept)
    let literal = concept.attribute("literal")?.onOneLine
    parts.addSubject(code: code ?? (name == nil || name == literal ? literal : nil), name: name == code ? nil : name)
  }

  // MARK: sources

  private func readSources(into parts: inout NewsParts) {
    let credit = meta.child("creditline")?.text
    if let credit { parts.sources.insert(credit.trimming("–- "), at: 0) }
    for source in meta.children("infoSource") {
      if let name = reader.concepts.name(of: source) ?? source.attribute("literal") { parts.sources.append(name) }
    }
    if isVisual { parts.credit = credit }
  }

  // MARK: descriptions

  private func readDescriptions(_ language: String?, into parts: inout NewsParts) {
    for description in reader.preferred(meta.children("description"), language) {
      let lines = NewsMarkup.blocks(of: description)
      let isSet = lines.count > 1 || lines.first?.text.contains("\n") ?? false
      let text = isSet ? lines.map(\.text).joined(separator: "\n") : description.content.linesAsSet
      if isVisual { parts.addCaption(text) } else { parts.addDeck(text) }
    }
  }
}

extension String {
  /// The lines of a text as they were set: markup that is only indented for the eye is one line.
  var linesAsSet: String {
    let lines = split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    let isIndented = lines.dropFirst().allSatisfy { $0.first?.isWhitespace ?? true }
    return isIndented ? onOneLine : lines.map(\.onOneLine).joined(separator: "\n")
  }
}
