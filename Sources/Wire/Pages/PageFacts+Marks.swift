import Newsroom

extension PageFacts {
  /// From the marks on the page's own elements: microdata (`itemprop`), hAtom's classes, `rel="author"`, `<time>`.
  init(marks page: PageNode) {
    self.init()
    var times: [StatedDate] = []
    var bylines: [String] = []
    page.walk { node in
      let element = node.element
      let properties = element.attribute("itemprop")?.split(separator: " ").map(String.init) ?? []
      for property in properties { take(property, from: element) }
      if node.name == "time", let date = PageFacts.date(element) {
        times.append(date)
      } else if published == nil, node.hints.hasAny(PageFacts.dateClasses), let date = PageFacts.date(element) {
        times.append(date)
      }
      if element.attribute("rel")?.contains("author") ?? false, node.length < 80 { addAuthors(element.text) }
      if node.hints.hasAny(PageFacts.authorClasses), node.length < 80, node.length > 3, let line = element.text {
        bylines.append(line)
      }
      return node.name != "nav" && !node.hints.has("comments") && node.hints.words.first != "related"
    }
    published = published ?? times.first
    if authors.isEmpty { addAuthors(bylines.first { PageFacts.isNames($0) }) }
  }

  private static let dateClasses: Set = ["published", "pubdate", "dateline", "timestamp", "date", "dtreviewed"]
  private static let authorClasses: Set = ["byline", "author", "authors", "writer", "fn"]

  private mutating func take(_ property: String, from element: XMLElement) {
    let value = { element.attribute("content") ?? element.attribute("datetime") ?? element.text }
    switch property {
    case "headline": headline = headline ?? value()?.onOneLine
    case "datePublished", "dateCreated":
      published = published ?? value().flatMap { StatedDate(written: $0) } ?? PageFacts.date(element)
    case "dateModified": updated = updated ?? value().flatMap { StatedDate(written: $0) }
    case "author", "creator":
      let name =
        element.descendants("span").first { $0.attribute("itemprop") == "name" }
        ?? element.descendants("a").first { $0.attribute("itemprop") == "name" }
      addAuthors(name?.text ?? element.attribute("content") ?? element.text.flatMap { $0.utf8.count < 100 ? $0 : nil })
    case "inLanguage": language = language ?? value()
    case "articleSection": if let section = value(), section.utf8.count < 80 { sections.append(section.onOneLine) }
    default: break
    }
  }

  /// Of an element that says when.
  private static func date(_ element: XMLElement) -> StatedDate? {
    for name in ["datetime", "content", "title", "data-datetime", "data-timestamp"] {
      if let date = element.attribute(name).flatMap({ StatedDate(written: $0) }) { return date }
    }
    return element.text.flatMap { $0.utf8.count < 80 ? StatedDate(written: $0) : nil }
  }

  /// `By Ada Lund`, `Ada Lund`: two to eight words, most of them with a capital.
  private static func isNames(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard (2...8).contains(words.count), !line.contains(where: \.isNumber) else { return false }
    return words.count { $0.first?.isUppercase ?? false } * 2 > words.count
  }
}
