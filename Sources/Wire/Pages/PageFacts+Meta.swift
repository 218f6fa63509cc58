import Newsroom

extension PageFacts {
  /// From `<meta>`, `<link>` and `<title>`: Open Graph, then what papers use beside it, Dublin Core, Twitter.
  init(meta: PageHead) {
    self.init()
    headline =
      meta["og:title"] ?? meta["twitter:title"] ?? meta["dc.title"] ?? meta["dcterms.title"] ?? meta["parsely-title"]
      ?? meta["citation_title"] ?? meta["sailthru.title"]
    published = meta.date([
      "article:published_time", "og:article:published_time", "article:published", "datepublished", "dc.date.issued",
      "dcterms.issued", "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date",
      "cxenseparse:recs:publishtime",
      "publish-date", "publishdate", "publish_date", "published_date", "pubdate", "article.published",
      "article_date_original",
      "originalpublicationdate", "dc.date", "date", "citation_publication_date", "citation_date", "created",
      "timestamp",
      "bt:pubdate", "vr:published_time", "iso-8601-publish-date",
    ])
    updated = meta.date([
      "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified",
      "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised", "article.updated", "bt:moddate",
    ])
    for key in [
      "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator",
      "citation_author", "byl", "article:author_name", "cxenseparse:author", "twitter:data1",
    ] where authors.isEmpty {
      if key == "twitter:data1", meta["twitter:label1"]?.lowercased() != "written by" { continue }
      for value in meta.all(key).prefix(20) {
        // `Lund, Ada`, one to a value.
        if key == "citation_author" { authors.append(value) } else { addAuthors(value) }
      }
    }
    provider = meta["og:site_name"] ?? meta["application-name"] ?? meta["dc.publisher"] ?? meta["publisher"]
    summary = meta["og:description"] ?? meta["description"] ?? meta["twitter:description"] ?? meta["dc.description"]
    address = meta.canonical ?? meta["og:url"]
    language =
      meta.language ?? meta["og:locale"]?.replacing("_", with: "-") ?? meta["content-language"] ?? meta["dc.language"]
    rights = meta["copyright"] ?? meta["dc.rights"] ?? meta["dcterms.rights"]
    sections = meta.words(["article:section", "og:article:section", "parsely-section"])
    keywords = meta.words([
      "news_keywords", "article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "keywords",
    ])
    for image in (meta.all("og:image") + meta.all("og:image:url") + meta.all("twitter:image")).prefix(20)
    where !images.contains(where: { $0.address == image }) {
      images.append(Media(address: image, caption: meta["og:image:alt"]))
    }
    if !images.isEmpty { images = [images[0]] }
    pageTitle = meta.title
  }
}

/// What stands in the head of a page, or where the head ended early, in its body.
struct PageHead {
  private var values: [String: [String]] = [:]
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?
  /// Which address relative ones are meant from.
  private(set) var base: String?
  private(set) var feeds: [Subscription] = []
  /// The texts of its scripts of JSON-LD.
  private(set) var linkedData: [String] = []

  init(_ root: XMLElement) {
    language = root.attribute("lang") ?? root.attribute("lang", namespace: Namespace.xml) ?? root.attribute("xml:lang")
    read(root, depth: 0)
  }

  private mutating func read(_ element: XMLElement, depth: Int) {
    for child in element.children {
      switch child.name.lowercased() {
      case "meta": readMeta(child)
      case "link": readLink(child)
      case "base": base = base ?? child.attribute("href")
      case "title": if title == nil, element.name.lowercased() != "svg" { title = child.text }
      case "script":
        if child.attribute("type")?.lowercased().hasPrefix("application/ld+json") ?? false {
          linkedData.append(child.content)
        }
      case "svg", "style": break
      default: break
      }
      if depth < 200 { read(child, depth: depth + 1) }
    }
  }

  /// One name may have several values, and one element several names.
  private mutating func readMeta(_ meta: XMLElement) {
    guard let content = meta.attribute("content") ?? meta.attribute("value"), !content.isEmpty else { return }
    let value = content.contains("&") ? plainText(of: content) : content
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
      for name in meta.attribute(attribute)?.split(whereSeparator: \.isWhitespace) ?? [] {
        values[name.lowercased(), default: []].append(value.onOneLine)
      }
    }
  }

  private mutating func readLink(_ link: XMLElement) {
    guard let address = link.attribute("href"), !address.isEmpty, let relation = link.attribute("rel")?.lowercased()
    else {
      return
    }
    let relations = relation.split(whereSeparator: \.isWhitespace)
    if relations.contains("canonical") { canonical = canonical ?? address }
    let type = link.attribute("type")?.lowercased().split(separator: ";").first.map(String.init)?.trimming(" ") ?? ""
    let isFeed = PageHead.feedTypes.contains(type) || type == "application/json" && address.contains("feed")
    if relations.contains("alternate") && isFeed || relations.contains("feed") {
      if !feeds.contains(where: { $0.address == address }) {
        feeds.append(Subscription(address: address, title: link.attribute("title")))
      }
    }
  }

  private static let feedTypes: Set = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml",
    "application/xml", "application/x.atom+xml", "text/rss", "application/rss", "application/atom",
  ]

  subscript(name: String) -> String? { values[name]?.first { !$0.isEmpty } }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  func date(_ names: [String]) -> StatedDate? {
    for name in names {
      for value in all(name) {
        if let date = StatedDate(written: value) { return date }
      }
    }
    return nil
  }

  func words(_ names: [String]) -> [String] {
    for name in names {
      let words = all(name).flatMap { $0.split(separator: ",") }.map { String($0).trimming(" ") }.filter { !$0.isEmpty }
      if !words.isEmpty { return Array(words.prefix(50)) }
    }
    return []
  }
}
