import Language

/// Finds the copy of a page among all that stands around it: first by what the page itself marks as the body of its article, then by
/// where the running text is. (The measures, text against links and the names of classes, are those of Kohlschütter, Fankhauser and
/// Nejdl, “Boilerplate detection using shallow text features”, 2010, and of the readers of browsers.)
struct MainText {
  /// The element that holds the copy.
  let body: PageNode
  /// Running text on the whole page.
  let pageWeight: Double

  /// Nil for a page without any running text. What is no copy is marked as dropped in the tree.
  init?(_ page: PageNode) {
    MainText.dropFurniture(in: page, total: page.weight)
    guard page.kept > 0, let body = Choice(page: page).body else { return nil }
    pageWeight = page.kept
    self.body = body
    MainText.prune(body, weight: body.kept)
  }

  /// Leaves out what is furniture of the page, and weighs what is kept.
  private static func dropFurniture(in node: PageNode, total: Double) {
    node.kept = node.weight - node.children.reduce(0) { $0 + $1.weight }
    let keepsDoubtful = holdMuch(node.children, of: total)
    for child in node.children {
      child.isDropped = isFurniture(child, total: total) && !(keepsDoubtful && isDoubtful(child))
      if child.isDropped { continue }
      dropFurniture(in: child, total: total)
      node.kept += child.kept
    }
  }

  /// Told by its name and by those that the page gave it. What holds a large part of the page's text is none, whatever it is called.
  private static func isFurniture(_ node: PageNode, total: Double) -> Bool {
    switch node.name {
    case "nav", "footer", "menu": return node.weight < total * 0.5
    case "aside", "form", "dialog": return node.weight < total * 0.35
    case "html", "body", "article", "main", "p", "h1": return false
    default: break
    }
    guard node.hints.isFurniture, node.weight < total * 0.35 else { return false }
    // `comment` on the span around a word does no harm there.
    if !node.isBlock, node.linkLength == 0, let parent = node.parent, parent.name == "p" { return false }
    return !node.hints.isBody || node.linkDensity > 0.5
  }

  private static func isDoubtful(_ node: PageNode) -> Bool {
    node.hints.isFurniture && !node.hints.isSurelyFurniture && node.linkDensity < 0.3
  }

  /// Whether those whose names leave it open what they are hold a good part of the text together.
  private static func holdMuch(_ nodes: [PageNode], of total: Double) -> Bool {
    nodes.reduce(0) { $0 + (isDoubtful($1) ? $1.weight : 0) } >= total * 0.35
  }

  // MARK: inside the body

  private static func prune(_ node: PageNode, weight: Double) {
    let keepsDoubtful = holdMuch(node.children, of: weight)
    for child in node.children where !child.isDropped {
      child.isDropped = !(keepsDoubtful && isDoubtful(child)) && isNoCopy(child, weight: weight)
      if child.isDropped { continue }
      prune(child, weight: weight)
      // A heading alone is left where its list of links went.
      let hasLost = child.children.contains { $0.isDropped }
      if hasLost, child.isBlock, child.name != "header", isBare(child) { child.isDropped = true }
    }
  }

  private static func isNoCopy(_ node: PageNode, weight: Double) -> Bool {
    if node.name == "h1" { return false }
    if isFurniture(node, total: weight) { return true }
    if !node.isBlock { return false }
    let isSmall = node.weight < weight * 0.2
    if node.hints.isByline, isSmall, node.length < 160, node.weight < 120, node.name != "figcaption" { return true }
    guard isSmall, node.length > 0 else { return false }
    let density = node.linkDensity
    switch node.name {
    case "p": return density > 0.85 && node.length < 250
    // A cell of links beside the cell with the copy: the table lays out the page.
    case "td": return density > 0.5 && (node.parent?.weight ?? 0) > weight * 0.6
    case "li", "dd", "dt", "tr", "tbody", "thead": return false
    case "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "pre": return false
    case "ul", "ol": return density > 0.6
    case "table": return density > 0.7
    default: return density > 0.6 || density > 0.4 && node.weight < node.length * 0.15
    }
  }

  /// Whether no text is left in it but headings.
  private static func isBare(_ node: PageNode) -> Bool {
    guard node.ownLength == 0 else { return false }
    return node.children.allSatisfy { $0.isDropped || headings.contains($0.name) || isBare($0) && $0.name != "img" }
  }

  private static let headings: Set = ["h2", "h3", "h4", "h5", "h6"]
}

/// Which element of a page holds the copy.
private struct Choice {
  let page: PageNode

  var body: PageNode? {
    for marked in [articleBodies, namedBodies, articles, mains] {
      if let node = best(of: marked) { return node }
    }
    return densest
  }

  private func nodes(where isWanted: (PageNode) -> Bool) -> [PageNode] {
    var found: [PageNode] = []
    page.walk { node in
      if node.isDropped { return false }
      if isWanted(node) {
        found.append(node)
        return false
      }
      return true
    }
    return found
  }

  private var articleBodies: [PageNode] {
    nodes { $0.element.attribute("itemprop")?.contains("articleBody") ?? false }
  }

  private var namedBodies: [PageNode] { nodes { $0.name != "body" && $0.name != "html" && $0.hints.isBody } }

  private var articles: [PageNode] { nodes { $0.name == "article" || $0.element.attribute("role") == "article" } }

  private var mains: [PageNode] {
    nodes { $0.name == "main" || $0.element.attribute("role") == "main" || $0.element.attribute("id") == "content" }
  }

  /// The one that has the text; of several that share it, what is around them.
  private func best(of candidates: [PageNode]) -> PageNode? {
    let candidates = candidates.filter { $0.kept > 0 }
    guard let heaviest = candidates.max(by: { $0.kept < $1.kept }) else { return nil }
    let sum = candidates.reduce(0) { $0 + $1.kept }
    if heaviest.kept >= sum * 0.75 { return accepted(heaviest) }
    if let around = common(candidates), around.kept <= sum * 1.5 { return accepted(around) }
    return accepted(heaviest)
  }

  /// Unless too little of the page's text is in it.
  private func accepted(_ node: PageNode) -> PageNode? {
    node.kept >= page.kept * 0.4 || node.kept >= 1200 && node.kept >= page.kept * 0.15 ? node : nil
  }

  private func common(_ nodes: [PageNode]) -> PageNode? {
    guard var path = nodes.first.map({ $0.ancestry }) else { return nil }
    for node in nodes.dropFirst() {
      let own = Set(node.ancestry.map(ObjectIdentifier.init))
      path = path.filter { own.contains(ObjectIdentifier($0)) }
    }
    return path.first
  }

  /// From the page down as long as one element has nearly all of the text.
  private var densest: PageNode? {
    var node = page
    while true {
      let children = node.children.filter { !$0.isDropped }
      guard let heaviest = children.max(by: { $0.kept < $1.kept }) else { return node }
      let isAlone = heaviest.kept >= node.kept * 0.9
      let others = children.filter { $0 !== heaviest }
      let isBest =
        heaviest.kept >= node.kept * 0.6
        && others.allSatisfy { $0.linkDensity > 0.25 || $0.kept < heaviest.kept * 0.15 }
      guard heaviest.isBlock, !Choice.paragraphs.contains(heaviest.name), isAlone || isBest else { return node }
      node = heaviest
    }
  }

  private static let paragraphs: Set = ["p", "blockquote", "ul", "ol", "li", "pre"]
}

extension MainText {
  /// What of the body is left out, and what the page says that its paragraphs are.
  var outline: MarkupOutline { MainText.outline(of: body) }

  static func outline(of node: PageNode) -> MarkupOutline {
    var outline = MarkupOutline()
    node.walk { inner in
      if inner.isDropped {
        outline.dropped.insert(inner.element.identity)
        return false
      }
      outline.dropped.formUnion(inner.hidden)
      if inner !== node, inner.length > 0 {
        if inner.hints.hasAny(credits), inner.length < 150, inner.weight < 100, inner.name != "p" {
          outline.roles[inner.element.identity] = .credit
        } else if inner.isBlock, inner.hints.hasAny(captions), inner.length < 600, inner.name != "figure",
          inner.children.count < 8
        {
          outline.roles[inner.element.identity] = .caption
        }
      }
      return true
    }
    return outline
  }

  private static let credits: Set = [
    "credit", "credits", "photocredit", "imagecredit", "copyright", "photographer", "attribution",
  ]
  private static let captions: Set = [
    "caption", "captions", "imagecaption", "photocaption", "cutline", "legend", "bildunterschrift",
  ]
}
