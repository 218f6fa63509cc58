import Language
import Newsroom

extension FeedCopy {
  // MARK: who and when

  /// Names, and mail addresses where there is nothing else.
  func authors(of entry: FeedEntry) -> [String] {
    let own = people(entry.fields)
    if !own.isEmpty { return own }
    // A feed's author wrote its entries, unless they come from elsewhere.
    return entry.fields.has("source") || !document.version.hasPrefix("atom") && !document.version.hasPrefix("json")
      ? [] : people(document.feed)
  }

  private func people(_ fields: FeedFields) -> [String] {
    var names: [String] = []
    for person in fields["authors"]?.elements ?? [] {
      let name = (person["name"]?.text ?? person["email"]?.text).map(FeedCopy.line(ofHTML:)) ?? ""
      if !name.isEmpty, !names.contains(name), names.count < 100 { names.append(name) }
    }
    return names
  }

  func setDates(of entry: FeedEntry, in copy: inout Copy) {
    for name in ["published", "updated", "created"] {
      guard let written = entry.fields.text(name) else { continue }
      guard let moment = WrittenMoment(written) else {
        copy.warnings.append("“\(String(written.prefix(60)).onOneLine)” is no date")
        continue
      }
      if copy.date == nil { copy.date = moment.stated }
      if name == "updated" { copy.particulars.updated = moment.seconds }
    }
  }

  // MARK: the rest

  func setParticulars(of entry: FeedEntry, _ authors: [String], _ pictures: [Media], in copy: inout Copy) {
    let fields = entry.fields
    copy.particulars.address = address(fields.text("link")) ?? alternate(fields)
    copy.particulars.identifier = fields.text("id") ?? copy.particulars.address
    copy.particulars.revision = fields.text("updated")
    copy.particulars.authors = authors
    let source = FeedFields(fields["source"]?.members ?? [])
    copy.particulars.provider = (source.text("title") ?? document.feed.text("title")).flatMap(plain)
    copy.particulars.rights = (fields.text("rights") ?? document.feed.text("rights")).flatMap(plain)
    copy.particulars.language = language(of: entry)
    copy.particulars.keywords = keywords(fields)
    copy.particulars.places = ["georss_featurename", "dc_coverage"].compactMap { fields.text($0).flatMap(plain) }
    copy.particulars.media = media(of: entry, pictures)
  }

  private func plain(_ text: String) -> String? {
    let line = FeedCopy.line(ofHTML: text)
    return line.isEmpty ? nil : line
  }

  /// A page on the web, and nothing else.
  private func address(_ text: String?) -> String? {
    guard let text, let scheme = Address.Parts.scheme(of: text), scheme == "http" || scheme == "https" else {
      return nil
    }
    return text
  }

  private func alternate(_ fields: FeedFields) -> String? {
    let links = fields["links"]?.elements ?? []
    return links.lazy.filter { $0["rel"]?.text == "alternate" }.compactMap { address($0["href"]?.text) }.first
  }

  private func language(of entry: FeedEntry) -> String? {
    let own = (entry.fields["content"]?.elements.first ?? entry.fields["title_detail"])?["language"]?.text
    let stated = entry.fields.text("language") ?? own ?? document.feed.text("language") ?? ""
    return stated.isEmpty ? nil : stated.withHyphens
  }

  private func keywords(_ fields: FeedFields) -> [String] {
    var keywords: [String] = []
    for tag in (fields["tags"]?.elements ?? []).prefix(1000) {
      guard let keyword = (tag["label"]?.text ?? tag["term"]?.text).flatMap(plain) else { continue }
      if !keywords.suffix(100).contains(keyword) { keywords.append(keyword) }
    }
    return keywords
  }

  /// Enclosures and media named beside the text, then pictures in it; a thumbnail only where there is nothing larger.
  private func media(of entry: FeedEntry, _ pictures: [Media]) -> [Media] {
    var media: [Media] = []
    func add(_ file: Media) {
      guard media.count < 1000 else { return }
      guard let address = file.address, let index = media.firstIndex(where: { $0.address == address }) else {
        return media.append(file)
      }
      media[index].type = media[index].type ?? file.type
      media[index].size = media[index].size ?? file.size
      media[index].title = media[index].title ?? file.title
      media[index].caption = media[index].caption ?? file.caption
      media[index].credit = media[index].credit ?? file.credit
    }
    for link in entry.fields["links"]?.elements ?? [] where link["rel"]?.text == "enclosure" {
      let size = link["length"]?.integer.flatMap { $0 > 0 ? $0 : nil }
      guard let address = link["href"]?.text else { continue }
      add(Media(address: address, type: link["type"]?.text, size: size, title: link["title"]?.text))
    }
    let credits = entry.media.credits.isEmpty ? nil : entry.media.credits.prefix(100).joined(separator: ", ")
    for var file in entry.media.files.prefix(1000) {
      file.credit = file.credit ?? credits
      add(file)
    }
    pictures.forEach(add)
    let rest =
      [entry.fields["image"]?["href"]] + (entry.fields["media_thumbnail"]?.elements ?? []).prefix(1).map { $0["url"] }
    for address in rest.compactMap({ $0?.text }) where media.isEmpty { add(Media(address: address)) }
    return media
  }
}
