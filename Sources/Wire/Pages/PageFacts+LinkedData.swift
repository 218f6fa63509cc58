import Newsroom

extension PageFacts {
  /// From the page's JSON-LD: the article among whatever else it describes (schema.org, NewsArticle).
  init?(linkedData scripts: [String]) {
    var things: [JSONValue] = []
    for script in scripts.prefix(50) {
      let (values, _) = JSONReader.readAll(PageFacts.unwrapped(script))
      for value in values { PageFacts.collect(value, into: &things, depth: 0) }
    }
    var named: [String: JSONValue] = [:]
    for thing in things {
      // What an ID points to is described somewhere; elsewhere it is only pointed to.
      if let id = thing["@id"]?.text, thing.members.count > (named[id]?.members.count ?? 1) { named[id] = thing }
    }
    let articles = things.compactMap { thing in PageFacts.rank(thing).map { (thing: thing, rank: $0) } }
    guard let article = articles.min(by: { $0.rank < $1.rank })?.thing else { return nil }
    self.init(article: article, named: named)
    if provider == nil {
      provider = things.first { PageFacts.isKind($0, ["NewsMediaOrganization", "WebSite"]) }?["name"]?.text
        .map(plainText(of:))
    }
  }

  private init(article: JSONValue, named: [String: JSONValue]) {
    self.init()
    let line = { (value: JSONValue?) in value?.elements.first?.text.map { plainText(of: $0).onOneLine } }
    headline = line(article.first("headline", "name", "alternativeHeadline"))
    published = line(article.first("datePublished", "dateCreated", "uploadDate")).flatMap { StatedDate(written: $0) }
    updated = line(article["dateModified"]).flatMap { StatedDate(written: $0) }
    summary = line(article["description"])
    body = article["articleBody"]?.text.map(plainText(of:))
    let about = { (value: JSONValue) in value["@id"]?.text.flatMap { named[$0] } ?? value }
    for author in (article.first("author", "creator")?.elements ?? []).prefix(50) {
      addAuthors(about(author).first("name")?.elements.first?.text ?? author.text)
    }
    provider = article.first("publisher", "sourceOrganization").flatMap {
      let publisher = $0.elements.first.map(about)
      return line(publisher?["name"]) ?? line(publisher)
    }
    address = article.first("url", "mainEntityOfPage").flatMap { $0.text ?? $0["@id"]?.text ?? $0["url"]?.text }
    language = line(article["inLanguage"]) ?? article["inLanguage"]?["alternateName"]?.text
    rights = line(article.first("copyrightNotice"))
    isFree = article["isAccessibleForFree"].flatMap { PageFacts.truth($0) }
    keywords = PageFacts.words(article["keywords"])
    sections = PageFacts.words(article["articleSection"])
    for image in (article["image"]?.elements ?? []).prefix(20) {
      let picture = about(image)
      guard let address = picture.text ?? picture.first("url", "contentUrl")?.text else { continue }
      images.append(Media(address: address, caption: line(picture["caption"]), credit: line(picture["creditText"])))
    }
  }

  /// Lower is more surely the article of the page; nil for what is no article.
  private static func rank(_ thing: JSONValue) -> Int? {
    guard let kind = kinds(thing).compactMap({ ranks[$0] }).min(), thing.first("headline", "name", "articleBody") != nil
    else { return nil }
    // A list of other stories names them only.
    return thing.first("datePublished", "articleBody", "author") == nil ? kind + 10 : kind
  }

  private static let ranks: [String: Int] = [
    "NewsArticle": 0, "ReportageNewsArticle": 0, "AnalysisNewsArticle": 0, "AskPublicNewsArticle": 0,
    "BackgroundNewsArticle": 0, "OpinionNewsArticle": 0, "ReviewNewsArticle": 0, "Report": 1, "LiveBlogPosting": 1,
    "SatiricalArticle": 1, "AdvertiserContentArticle": 1, "Article": 2, "BlogPosting": 2, "ScholarlyArticle": 2,
    "MedicalScholarlyArticle": 2, "TechArticle": 2, "SocialMediaPosting": 3, "DiscussionForumPosting": 4, "Review": 5,
    "CreativeWork": 6, "VideoObject": 7, "WebPage": 8,
  ]

  private static func kinds(_ thing: JSONValue) -> [String] {
    (thing["@type"]?.elements ?? []).compactMap {
      $0.text?.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init)
    }
  }

  private static func isKind(_ thing: JSONValue, _ names: Set<String>) -> Bool {
    kinds(thing).contains { names.contains($0) }
  }

  /// Every object, wherever it stands: in lists, in `@graph`, inside another.
  private static func collect(_ value: JSONValue, into things: inout [JSONValue], depth: Int) {
    guard depth < 12, things.count < 2000 else { return }
    switch value {
    case .array(let values): for value in values { collect(value, into: &things, depth: depth + 1) }
    case .object(let members):
      things.append(value)
      for member in members where member.value.isObject || !member.value.elements.isEmpty {
        switch member.value {
        case .object, .array: collect(member.value, into: &things, depth: depth + 1)
        default: break
        }
      }
    default: break
    }
  }

  /// Without the comment or the CDATA marks that it was wrapped in.
  private static func unwrapped(_ script: String) -> String {
    guard let start = script.firstIndex(where: { $0 == "{" || $0 == "[" }) else { return "" }
    // `<![CDATA[` has brackets of its own.
    if script[start] == "[", script[script.index(after: start)...].hasPrefix("CDATA[") {
      return unwrapped(String(script[script.index(start, offsetBy: 7)...]))
    }
    return String(script[start...])
  }

  private static func truth(_ value: JSONValue) -> Bool? {
    switch value.elements.first?.text?.lowercased() {
    case "true", "http://schema.org/true", "https://schema.org/true": true
    case "false", "http://schema.org/false", "https://schema.org/false": false
    default: nil
    }
  }

  private static func words(_ value: JSONValue?) -> [String] {
    let texts = (value?.elements ?? []).prefix(100).compactMap { $0.text ?? $0["name"]?.text }
    let parts = texts.count == 1 ? texts[0].split { ",;".contains($0) }.map(String.init) : texts
    return parts.map { plainText(of: $0).onOneLine }.filter { !$0.isEmpty && $0.utf8.count < 200 }
  }
}
