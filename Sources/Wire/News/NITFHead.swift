import Language
import Newsroom

/// The head of an NITF document: what it is, when and by whom it was issued, and whether it may be used.
struct NITFHead {
  private let head: XMLElement
  private let root: XMLElement

  init(_ head: XMLElement, of root: XMLElement) {
    self.head = head
    self.root = root
  }

  func read(into parts: inout NewsParts) {
    for meta in head.children("meta") { readMeta(meta, into: &parts) }
    if let object = head.child("tobject") { readObject(object, into: &parts) }
    if let data = head.child("docdata") { read(data, into: &parts) }
    for publication in head.children("pubdata") where parts.date == nil {
      parts.date = NewsDate.read(publication.attribute("date.publication"))
    }
    if parts.particulars.updated == nil { parts.particulars.updated = parts.date?.secondsSince1970 }
  }

  private func readMeta(_ meta: XMLElement, into parts: inout NewsParts) {
    guard let name = meta.attribute("name")?.lowercased(), let content = meta.attribute("content")?.onOneLine,
      !content.isEmpty
    else { return }
    switch name {
    case "slug", "slugline", "ap-slug", "ap-slugline", "ntbstikkord", "headline-slug":
      parts.particulars.slugline = parts.particulars.slugline ?? content
    case "keywords", "keyword", "ap-keywords":
      for word in content.split(whereSeparator: { $0 == "," || $0 == ";" }) { parts.addKeyword(String(word)) }
    case "copyright": if parts.particulars.rights == nil { parts.setRights([content]) }
    case "language", "lang": parts.particulars.language = parts.particulars.language ?? languageTag(content)
    default: break
    }
  }

  private func readObject(_ object: XMLElement, into parts: inout NewsParts) {
    if parts.particulars.genre == nil {
      parts.particulars.genre = object.children("tobject.property").lazy.compactMap {
        $0.attribute("tobject.property.type")
      }
      .first { !$0.isEmpty }
    }
    for subject in object.children("tobject.subject") {
      let names = ["detail", "matter", "type", "qualifier"].compactMap { subject.attribute("tobject.subject.\($0)") }
      let scheme = subject.attribute("tobject.subject.ipr").flatMap { $0 == "IPTC" ? nil : $0 }
      let code = subject.attribute("tobject.subject.refnum").flatMap {
        $0.isEmpty ? nil : NewsCodes.code($0, scheme: scheme)
      }
      parts.addSubject(
        code: code ?? subject.attribute("tobject.subject.code"), name: names.first { !$0.isEmpty })
    }
  }

  // MARK: docdata

  private func read(_ data: XMLElement, into parts: inout NewsParts) {
    let status = NewsStatus(data.attribute("management-status"))
    parts.setStatus(status)
    var released: String?
    for element in data.children {
      switch element.name {
      case "doc-id":
        let identifier = element.attribute("id-string")?.onOneLine
        if parts.particulars.identifier == nil, let identifier, !identifier.isEmpty {
          parts.particulars.identifier = identifier
        }
        if let source = element.attribute("regsrc"), !source.isEmpty { parts.sources.append(source) }
      case "du-key": readDailyKey(element, into: &parts)
      case "date.issue": parts.date = parts.date ?? NewsDate.read(element.attribute("norm"))
      case "date.release": released = element.attribute("norm")?.onOneLine.nonEmpty
      case "urgency": parts.urgency = parts.urgency ?? element.attribute("ed-urg").flatMap { Int($0.onOneLine) }
      case "ed-msg": parts.addNote(element.attribute("info"))
      case "doc.copyright", "doc.rights": readRights(element, into: &parts)
      case "key-list":
        for word in element.children("keyword") { parts.addKeyword(word.attribute("key") ?? word.text) }
      case "evloc", "location": readPlace(element, into: &parts)
      case "identified-content": readContent(element, into: &parts)
      case "correction":
        parts.signalled = parts.signalled.stricter(.corrected)
        parts.addReplaced(element.attribute("id-string"))
        parts.addNote(element.attribute("info"))
      case "series": parts.addKeyword(element.attribute("series.name"))
      case "del-list":
        for source in element.children("from-src") {
          if let name = source.attribute("src-name"), !name.isEmpty { parts.sources.append(name) }
        }
      default: break
      }
    }
    parts.addReplaced(data.attribute("management-doc-idref"))
    guard let released else { return }
    if status.status == .embargoed { parts.setEmbargo(released) } else { readRelease(released, into: &parts) }
    if parts.date == nil { parts.date = NewsDate.read(released) }
  }

  /// A release behind the issue, or of a document that does not say when it was issued, is when an embargo ends. One in the past
  /// does no harm.
  private func readRelease(_ written: String, into parts: inout NewsParts) {
    let stated = StatedEmbargo(written)
    guard let release = stated?.end ?? NewsDate.read(written)?.secondsSince1970 else {
      return parts.warnings.append("its release is no date: “\(written.prefix(80))”")
    }
    if let issued = parts.date?.secondsSince1970 {
      guard release > issued else { return }
      if stated?.end == nil {
        parts.warnings.append(
          "its release names no time; it is taken as the beginning of the day: “\(written.prefix(80))”")
      } else if let warning = stated?.warning {
        parts.warnings.append(warning)
      }
    } else if parts.status.status == .embargoed {
      // An envelope says so, without an end: what may be no more than the day of issue does not end it.
      return
    }
    parts.addEmbargo(until: release)
  }

  private func readDailyKey(_ element: XMLElement, into parts: inout NewsParts) {
    let key = element.attribute("key")?.onOneLine
    if parts.particulars.revision == nil { parts.particulars.revision = element.attribute("version")?.onOneLine }
    if parts.particulars.slugline == nil, let key, !key.isEmpty { parts.particulars.slugline = key }
  }

  private func readRights(_ element: XMLElement, into parts: inout NewsParts) {
    let holder = element.attribute("holder") ?? element.attribute("owner")
    if let holder, !holder.isEmpty { parts.sources.append(holder) }
    guard parts.particulars.rights == nil, let holder, !holder.isEmpty else { return }
    let year = element.attribute("year").flatMap { $0.count >= 4 ? String($0.prefix(4)) : nil }
    parts.setRights([["©", year, holder].compactMap(\.self).joined(separator: " ")])
  }

  private func readPlace(_ element: XMLElement, into parts: inout NewsParts) {
    let names = ["city", "county-dist", "state-prov", "country"].compactMap { element.attribute($0) }.filter {
      !$0.isEmpty
    }
    parts.addPlace(names.first ?? element.text ?? element.attribute("iso-cc"))
  }

  /// Who and what the document is about, as somebody marked it.
  private func readContent(_ element: XMLElement, into parts: inout NewsParts) {
    for concept in element.children {
      let name = concept.attribute("value") ?? concept.text(separator: ", ")
      switch concept.name {
      case "location": parts.addPlace(concept.text(separator: ", ").isEmpty ? name : concept.text(separator: ", "))
      case "person", "org", "event", "object.title", "function":
        parts.addSubject(code: concept.attribute("idsrc"), name: concept.text ?? name)
      case "classifier":
        // Some put the word for the day's slug and the like here; only classes with a value are subjects.
        if let value = concept.attribute("value"), !value.isEmpty { parts.addSubject(code: nil, name: value) }
      default: break
      }
    }
  }
}
