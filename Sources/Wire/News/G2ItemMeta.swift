import Language
import Newsroom

/// What an item says of itself: provider, dates, status, notes to desks, links to others.
struct G2ItemMeta {
  private let meta: XMLElement
  private let reader: G2ItemReader

  init(_ meta: XMLElement, of reader: G2ItemReader) {
    self.meta = meta
    self.reader = reader
  }

  func read(into parts: inout NewsParts) {
    parts.date = NewsDate.first(meta.child("versionCreated")?.text, meta.child("firstCreated")?.text)
    parts.particulars.updated = parts.date?.secondsSince1970
    // An empty one lifts the embargo.
    parts.setEmbargo(meta.child("embargoed")?.text)
    for status in meta.children("pubStatus") { parts.setStatus(NewsStatus(stated: status.code ?? status.text)) }
    if let provider = meta.child("provider") {
      let name =
        reader.concepts.name(of: provider) ?? provider.attribute("literal") ?? provider.attribute("qcode").map(code)
      parts.particulars.provider = name?.onOneLine.nonEmpty ?? provider.attribute("uri")?.onOneLine
      if let name { parts.sources.append(name) }
    }
    for note in meta.children("edNote") where note.attribute("role").map(G2.plain) != "notepad" {
      parts.addNote(note.text(separator: " "))
    }
    for signal in meta.children("signal") { parts.signal(signal.code) }
    if let title = meta.child("title")?.text, reader.item.name != "newsItem" {
      parts.headline = parts.headline ?? title
    }
    for link in meta.children("link").prefix(500) { read(link, into: &parts) }
  }

  private func code(_ qcode: String) -> String { String(qcode.split(separator: ":", maxSplits: 1).last ?? "") }

  // MARK: links

  private func read(_ link: XMLElement, into parts: inout NewsParts) {
    let relation = G2.plain(link.attribute("rel") ?? link.attribute("reluri") ?? "")
    let target = link.attribute("residref") ?? link.attribute("guidref")
    let address = link.attribute("href").flatMap(NewsMarkup.address)
    let title = link.child("title")?.text ?? link.child("headline")?.text
    if G2ItemMeta.replacing.contains(relation) {
      return parts.addReplaced(target ?? link.attribute("href"))
    }
    let type = link.attribute("contenttype") ?? ""
    let kind = link.child("itemClass")?.code.map(G2.plain) ?? ""
    let isMedia =
      ["picture", "video", "audio", "graphic", "photo"].contains(kind)
      || ["image/", "video/", "audio/"].contains { type.hasPrefix($0) }
    if isMedia {
      guard address != nil || title != nil else { return }
      parts.addMedia(
        Media(
          address: address ?? target, type: type.nonEmpty, title: title, caption: link.child("description")?.text))
    } else if let address {
      if relation == "canonical" || relation == "self" || relation == "webpage" { parts.particulars.address = address }
      parts.related.append((title ?? address, address))
    }
  }

  private static let replacing: Set = [
    "previousversion", "prevversion", "replaces", "replace", "supersedes", "corrects", "correctionof", "cancels",
    "kills", "updates",
    "updateof", "replacementof",
  ]
}
