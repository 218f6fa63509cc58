import Language
import Newsroom
import Terminal

/// An article as IPTC's ninjs 2.2 has it (https://iptc.org/std/ninjs/): the names of its fields are the standard's.
///
/// Text stands as it was received, but for control characters. What has no place in the standard is left out: the links of the copy
/// stand in the HTML body, pictures and files are associations.
package struct NinjsItem: Encodable {
  struct Standard: Encodable {
    let name = "ninjs"
    let version = "2.2"
    let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json"
  }

  struct Words: Encodable {
    var role: String?
    var contenttype: String?
    var charcount: Int?
    var wordcount: Int?
    let value: String
  }

  /// A person, a place, an organisation, a subject, a source, a genre.
  struct Concept: Encodable {
    var name: String?
    var rel: String?
    var role: String?
    var uri: String?
    var literal: String?
  }

  struct Identifier: Encodable {
    let role: String
    let value: String
  }

  struct Rendition: Encodable {
    let name: String
    let href: String
    let contenttype: String?
    let sizeinbytes: Int64?
  }

  struct Association: Encodable {
    let name: String
    let uri: String
    let type: String?
    let headlines: [Words]?
    let descriptions: [Words]?
    let by: String?
    let renditions: [Rendition]
  }

  let standard = Standard()
  let uri: String
  let type = "text"
  let representationtype = "full"
  let version: String
  let firstcreated: String?
  let versioncreated: String
  /// Nil where nobody dated the copy.
  let contentcreated: String?
  /// Passed, or it would not be here.
  let embargoed: String?
  let pubstatus = "usable"
  /// Nil for copy that is not flagged.
  let urgency: Int?
  let language: String?
  /// Where there is no headline: the first words of the lede.
  let title: String?
  let headlines: [Words]?
  let bodies: [Words]
  let by: String?
  let located: String?
  let slugline: String?
  let ednote: String?
  let copyrightnotice: String?
  let genres: [Concept]?
  let subjects: [Concept]?
  let people: [Concept]?
  let places: [Concept]?
  let organisations: [Concept]?
  let infosources: [Concept]?
  let altids: [Identifier]
  let associations: [Association]?

  package init(_ article: ExportedArticle) {
    let version = article.version
    let header = version.header
    let particulars = version.particulars
    uri = Self.uri(of: version)
    self.version = particulars.revision.map(clean) ?? String(header.id.number)
    firstcreated = article.first.map(timestamp)
    versioncreated = timestamp(particulars.updated.map { Moment(seconds: $0) } ?? header.published)
    contentcreated = header.dateOrigin == .received ? nil : timestamp(header.published)
    embargoed = header.embargo.map(timestamp)
    urgency = header.urgency == .unstated ? nil : header.urgency.rawValue
    language = particulars.language.map(clean)
    title = header.headline == nil ? clean(header.title.onOneLine) : nil
    headlines = Self.listed(
      [header.headline.map { Words(role: "main", value: clean($0.onOneLine)) }]
        + [version.deck.map { Words(role: "deck", value: clean($0.onOneLine)) }])
    bodies = Self.bodies(version)
    by =
      version.byline.map { clean($0.onOneLine) }
      ?? (particulars.authors.isEmpty ? nil : clean(particulars.authors.joined(separator: ", ")))
    located = version.dateline.map { clean($0.onOneLine) }
    slugline = particulars.slugline.map(clean)
    ednote = Self.note(version)
    copyrightnotice = particulars.rights.map(clean)
    genres = Self.listed([particulars.genre.map { Concept(literal: clean($0)) }])
    subjects = Self.listed(
      particulars.subjects.map(Self.subject) + particulars.keywords.map { Concept(name: clean($0), rel: "keyword") })
    people = Self.named(.person, in: version)
    places = Self.named(.place, in: version, also: particulars.places)
    organisations = Self.named(.organisation, in: version)
    infosources = Self.sources(article)
    altids = Self.identifiers(version)
    associations = Self.associations(version)
  }

  // MARK: what it is

  /// What its source calls it, where that is a URI; else one of this store's.
  private static func uri(of version: Version) -> String {
    version.particulars.identifier.flatMap(asURI) ?? "urn:writethru:\(version.id.article)"
  }

  private static func identifiers(_ version: Version) -> [Identifier] {
    let particulars = version.particulars
    return [Identifier(role: "writethru", value: version.id.description)]
      + [("source", particulars.identifier), ("page", particulars.address)].compactMap { role, value in
        value.map { Identifier(role: role, value: clean($0)) }
      }
  }

  /// What the source notes for desks, then what stands in the copy as such.
  private static func note(_ version: Version) -> String? {
    let own = version.paragraphs.filter { $0.role == .advisory }.map { clean(version.text[$0.span].onOneLine) }
    let notes = [version.particulars.editorialNote.map(clean)].compactMap(\.self) + own
    return notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  private static func bodies(_ version: Version) -> [Words] {
    let paragraphs = PublishedCopy(version).paragraphs.filter { [.body, .subhead, .contributor].contains($0.role) }
    let plain = paragraphs.map { clean($0.text) }.joined(separator: "\n\n")
    var markup = Markup()
    copyHTML(version, to: &markup)
    return [
      Words(
        role: "text", contenttype: "text/plain", charcount: plain.count, wordcount: version.header.words, value: plain),
      Words(role: "html", contenttype: "text/html", value: markup.html),
    ]
  }

  // MARK: what it is about

  /// Each once, in the order of the copy.
  private static func named(_ kind: MentionKind, in version: Version, also: [String] = []) -> [Concept]? {
    var seen: Set<String> = []
    let names = version.mentions.filter { $0.kind == kind && !$0.name.isEmpty }.map(\.name) + also
    return listed(
      names.map { clean($0.onOneLine) }.filter { seen.insert($0).inserted }.map { Concept(name: $0, rel: "mentions") })
  }

  private static func subject(_ subject: Subject) -> Concept {
    let code = subject.code.map(clean)
    let scheme = "medtop:"
    let uri = code.flatMap { code in
      code.hasPrefix(scheme) && code.dropFirst(scheme.count).allSatisfy { $0.isASCII && $0.isNumber }
        ? "http://cv.iptc.org/newscodes/mediatopic/\(code.dropFirst(scheme.count))" : asURI(code)
    }
    return Concept(name: subject.name.map(clean), rel: "about", uri: uri, literal: uri == nil ? code : nil)
  }

  private static func sources(_ article: ExportedArticle) -> [Concept]? {
    let version = article.version
    var seen: Set<String> = []
    let all = [
      ("provider", version.particulars.provider), ("publisher", article.outlet), ("originator", version.header.agency),
    ]
    return listed(
      all.compactMap { role, name in
        name.flatMap { seen.insert($0).inserted ? Concept(name: clean($0), role: role) : nil }
      })
  }

  // MARK: what goes with it

  private static func associations(_ version: Version) -> [Association]? {
    listed(
      version.particulars.media.enumerated().map { index, media -> Association? in
        guard let address = media.address, let uri = asURI(address) else { return nil }
        let rendition = Rendition(
          name: "original", href: uri, contenttype: media.type.map(clean), sizeinbytes: media.size)
        return Association(
          name: "media\(index + 1)", uri: uri, type: type(of: media),
          headlines: listed([media.title.map { Words(value: clean($0.onOneLine)) }]),
          descriptions: listed([media.caption.map { Words(role: "caption", value: clean($0.onOneLine)) }]),
          by: media.credit.map(clean), renditions: [rendition])
      })
  }

  private static func type(of media: Media) -> String? {
    switch media.kind {
    case "picture": "picture"
    case "video": "video"
    case "sound": "audio"
    default: nil
    }
  }

  /// Nil for none: the standard has no empty lists.
  private static func listed<Item>(_ items: [Item?]) -> [Item]? {
    let items = items.compactMap(\.self)
    return items.isEmpty ? nil : items
  }
}

/// Text without control characters, but for its line feeds.
private func clean(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      kept.append(" ")
    } else if scalar == "\n" || scalar.properties.generalCategory != .control {
      kept.append(scalar)
    }
  }
  return String(kept)
}

/// A text that is a URI (RFC 3986): a scheme, a colon, something behind it, in the characters that a URI has. Of an address of the
/// web the others are escaped.
private func asURI(_ text: String) -> String? {
  if let web = try? WebAddress(text) { return web.text }
  guard let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
    let first = text.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic,
    text[..<colon].utf8.count > 1,
    text[..<colon].unicodeScalars.allSatisfy({
      $0.isASCII && ($0.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains($0))
    }),
    text.unicodeScalars.allSatisfy({
      $0.isASCII && $0.value > 0x20 && $0.value < 0x7F && !"<>\"\\^`{|}[]#%".unicodeScalars.contains($0)
    })
  else { return nil }
  return text
}

/// RFC 3339, in UTC: `2026-11-17T08:02:00Z`. Where only the day is known, its midnight.
private func timestamp(_ moment: Moment) -> String {
  let reading = Clock.fixed(at: 0).reading(of: Moment(seconds: moment.seconds)).iso
  let seconds = (moment.seconds % 60 + 60) % 60
  return "\(reading):\(seconds < 10 ? "0" : "")\(seconds)Z"
}
