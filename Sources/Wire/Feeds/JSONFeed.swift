import Newsroom

/// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
func readJSONFeed(_ received: Received) throws(WireError) -> Transmission {
  let (value, fault) = JSONReader.read(received.text)
  // Items alone, without a feed around them, are read as well.
  let feed: JSONValue = if case .array = value { ["items": value] } else { value }
  guard feed.isObject, feed["items"] != nil || feed["version"] != nil else { throw .notFormat(.jsonFeed) }
  var document = JSONFeedReader(base: received.origin.address ?? "").read(feed)
  document.encoding = received.charset.rawValue.lowercased()
  document.fault = fault ?? received.fault
  return FeedCopy.transmission(of: document, as: .jsonFeed, received)
}

/// Sets down what a feed in JSON says under the names that feeds in XML have for it.
private struct JSONFeedReader {
  let base: String

  func read(_ feed: JSONValue) -> FeedDocument {
    var document = FeedDocument()
    let stated = feed["version"]?.text ?? ""
    if stated.hasSuffix("version/1.1") || stated == "1.1" {
      document.version = "json11"
    } else if stated.hasSuffix("version/1") || stated.hasSuffix("version/1.0") || stated == "1" || stated == "1.0" {
      document.version = "json1"
    } else {
      document.version = "json"
    }
    document.feed = fields(of: feed)
    for item in (feed["items"]?.elements ?? []).prefix(WireLimits.items + 1) {
      document.entries.append(item.isObject ? entry(item, language: feed["language"]?.text) : FeedEntry())
    }
    return document
  }

  private func fields(of feed: JSONValue) -> FeedFields {
    var fields = FeedFields()
    setText("title", feed["title"], in: &fields)
    setText("subtitle", feed["description"], in: &fields)
    addLink(feed["home_page_url"], rel: "alternate", type: "text/html", to: &fields)
    addLink(feed["feed_url"], rel: "self", type: "application/feed+json", to: &fields)
    addLink(feed["next_url"], rel: "next", type: "application/feed+json", to: &fields)
    for hub in feed["hubs"]?.elements ?? [] { addLink(hub["url"], rel: "hub", type: nil, to: &fields) }
    if let icon = feed["icon"]?.text { fields["image"] = ["href": .string(resolved(icon))] }
    if let icon = feed["favicon"]?.text { fields["icon"] = .string(resolved(icon)) }
    fields.set("language", feed["language"]?.text)
    fields.set("user_comment", feed["user_comment"]?.text)
    if let expired = feed["expired"], case .bool = expired { fields["expired"] = expired }
    setAuthors(feed, in: &fields)
    setExtensions(feed, in: &fields)
    return fields
  }

  private func entry(_ item: JSONValue, language: String?) -> FeedEntry {
    var fields = FeedFields()
    var texts: [FeedText] = []
    let language = item["language"]?.text ?? language
    if let title = item["title"]?.text {
      setText("title", item["title"], language: language, in: &fields)
      texts.append(FeedText(name: "title", type: "text/plain", text: title, base: base))
    }
    let contents = [("text/html", item["content_html"]?.text), ("text/plain", item["content_text"]?.text)]
    for (type, text) in contents {
      guard let text else { continue }
      let value = type == "text/html" ? SafeMarkup.of(text, base: base) : text
      fields.append(detail(type, value, language), to: "content")
      texts.append(FeedText(name: "content", type: type, text: text, base: base))
    }
    if let summary = item["summary"]?.text {
      setText("summary", item["summary"], language: language, in: &fields)
      texts.append(FeedText(name: "summary", type: "text/plain", text: summary, base: base))
    } else if let first = fields["content"]?.elements.first?["value"] {
      fields["summary"] = first
    }
    fields.set("id", item["id"]?.text)
    if fields.has("id") { fields["guidislink"] = .bool(false) }
    addLink(item["url"], rel: "alternate", type: "text/html", to: &fields)
    addLink(item["external_url"], rel: "related", type: nil, to: &fields)
    setDate("published", item["date_published"], in: &fields)
    setDate("updated", item["date_modified"], in: &fields)
    fields.set("language", item["language"]?.text)
    setAuthors(item, in: &fields)
    for tag in item["tags"]?.elements ?? [] {
      guard let term = tag.text else { continue }
      fields.append(["term": .string(term), "scheme": .null, "label": .null], to: "tags")
    }
    let picture = item.first("image", "banner_image")?.text
    if let picture { fields["image"] = ["href": .string(resolved(picture))] }
    if let banner = item["banner_image"]?.text { fields["banner_image"] = .string(resolved(banner)) }
    for attachment in item["attachments"]?.elements ?? [] { addAttachment(attachment, to: &fields) }
    setExtensions(item, in: &fields)
    return FeedEntry(fields: fields, source: item.text(indent: nil), texts: texts)
  }

  private func resolved(_ address: String) -> String { Address.joinSafely(base, address.trimmed) }

  // MARK: fields

  private func detail(_ type: String, _ value: String, _ language: String?) -> JSONValue {
    [
      "type": .string(type), "language": language.map(JSONValue.string) ?? .null, "base": .string(base),
      "value": .string(value),
    ]
  }

  private func setText(_ key: String, _ value: JSONValue?, language: String? = nil, in fields: inout FeedFields) {
    guard let text = value?.text?.trimmed else { return }
    fields[key] = .string(text)
    fields[key + "_detail"] = detail("text/plain", text, language)
  }

  private func addLink(_ value: JSONValue?, rel: String, type: String?, to fields: inout FeedFields) {
    guard let address = value?.text else { return }
    let href = resolved(address)
    var link = FeedFields()
    link["rel"] = .string(rel)
    link.set("type", type)
    link["href"] = .string(href)
    fields.append(link.json, to: "links")
    if rel == "alternate" || rel == "related" && !fields.has("link") { fields["link"] = .string(href) }
  }

  private func addAttachment(_ attachment: JSONValue, to fields: inout FeedFields) {
    guard let address = attachment["url"]?.text else { return }
    var link = FeedFields()
    link["rel"] = .string("enclosure")
    link.set("type", attachment["mime_type"]?.text)
    link["href"] = .string(resolved(address))
    link.set("length", attachment["size_in_bytes"]?.text)
    link.set("title", attachment["title"]?.text)
    if let seconds = attachment["duration_in_seconds"], seconds != .null { link["duration"] = seconds }
    fields.append(link.json, to: "links")
  }

  private func setDate(_ key: String, _ value: JSONValue?, in fields: inout FeedFields) {
    guard let text = value?.text else { return }
    fields[key] = .string(text)
    fields[key + "_parsed"] = WrittenMoment(text).map { .string(isoUTC($0.seconds)) } ?? .null
  }

  /// `authors` of 1.1, or the one `author` of 1.0.
  private func setAuthors(_ holder: JSONValue, in fields: inout FeedFields) {
    let people = holder["authors"]?.elements ?? []
    for person in people.isEmpty ? holder["author"]?.elements ?? [] : people {
      var author = FeedFields()
      author.set("name", person["name"]?.text ?? person.text)
      author.set("href", (person["url"]?.text).map(resolved))
      author.set("avatar", (person["avatar"]?.text).map(resolved))
      guard !author.isEmpty else { continue }
      fields.append(author.json, to: "authors")
      if !fields.has("author_detail") {
        fields["author_detail"] = author.json
        fields.set("author", author.text("name"))
      }
    }
  }

  /// What others have added, whose names begin with an underscore.
  private func setExtensions(_ holder: JSONValue, in fields: inout FeedFields) {
    for member in holder.members where member.key.hasPrefix("_") { fields[member.key] = member.value }
  }
}
