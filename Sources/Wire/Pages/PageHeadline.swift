import Language

/// The headline of a page, as it is shown, and the line under it.
struct PageHeadline {
  var text: String?
  /// The element of the deck, where the page names one.
  private(set) var deck: PageNode?

  init(facts: PageFacts, tree: PageNode, body: PageNode?) {
    var shown: [PageNode] = []
    var lesser: [PageNode] = []
    var decks: [PageNode] = []
    tree.walk { node in
      if node.name == "h1", node.length >= 4, node.length < 300 { shown.append(node) }
      if node.name == "h2" || node.name == "h3", node.length < 300, lesser.count < 100 { lesser.append(node) }
      if node.isBlock, node.hints.isDeck, (25...600).contains(node.length), node.linkDensity < 0.3, node.name != "body"
      {
        decks.append(node)
      }
      return true
    }
    let named = facts.headline.map { PageHeadline.withoutSite($0, site: facts.provider) }
    let title = facts.pageTitle.map { PageHeadline.withoutSite($0, site: facts.provider) }
    let agreeing = [named, title].compactMap { $0 }.lazy.compactMap { said in
      shown.first { PageHeadline.agrees($0.element.text ?? "", said) }
    }.first
    let inBody = body.flatMap { body in shown.first { $0.ancestry.contains { $0 === body } } }
    // Where no `<h1>` does, a lesser heading that begins the title is the headline.
    let beginning = shown.isEmpty ? lesser.first { PageHeadline.begins(named ?? title, with: $0.element.text) } : nil
    let heading = agreeing ?? beginning ?? (named == nil ? inBody ?? (shown.count == 1 ? shown[0] : nil) : nil)
    text = heading?.element.text ?? named ?? title
    deck = (heading ?? shown.first).flatMap { heading in decks.first { PageHeadline.isNear($0, heading) } }
  }

  /// `Ferry burns off island | The Coast Courier` without the paper's name.
  static func withoutSite(_ title: String, site: String?) -> String {
    let title = title.onOneLine
    for mark in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " < "] {
      guard let range = title.ranges(of: mark).last else { continue }
      let (rest, tail) = (title[..<range.lowerBound], title[range.upperBound...])
      let isSite = site.map { agrees(String(tail), $0) } ?? false
      let isShort = mark != " - " && mark != " – " && mark != " — " || tail.split(separator: " ").count <= 2
      if isSite || isShort && tail.split(separator: " ").count <= 5 && rest.split(separator: " ").count >= 3 {
        return withoutSite(String(rest), site: site)
      }
    }
    return title
  }

  /// Whether two headlines are nearly one: the words of the shorter are nearly all in the longer.
  static func agrees(_ a: String, _ b: String) -> Bool {
    let (first, second) = (words(a), words(b))
    guard let fewer = [first, second].min(by: { $0.count < $1.count }), !fewer.isEmpty else { return false }
    let common = fewer.count { first.contains($0) && second.contains($0) }
    return Double(common) >= Double(fewer.count) * 0.7 && max(first.count, second.count) <= fewer.count * 4 + 2
  }

  private static func begins(_ title: String?, with heading: String?) -> Bool {
    guard let title, let heading else { return false }
    return heading.utf8.count > 15 && title.lowercased().hasPrefix(heading.lowercased())
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// In one header, or not far from the headline.
  private static func isNear(_ node: PageNode, _ heading: PageNode) -> Bool {
    let around = heading.ancestry.dropFirst().prefix(4)
    return node.ancestry.prefix(5).contains { outer in around.contains { $0 === outer } }
  }
}
