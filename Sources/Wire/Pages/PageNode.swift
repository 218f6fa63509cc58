import Language

/// An element of a page, with what choosing the copy asks of it: how much running text is in it, and how much of that are links.
final class PageNode {
  let element: XMLElement
  let name: String
  let hints: PageHints
  private(set) weak var parent: PageNode?
  private(set) var children: [PageNode] = []
  /// Characters of text in it at any depth, white space left out; those of scripts without spaces between words count more.
  private(set) var length = 0.0
  /// Those of them that are links.
  private(set) var linkLength = 0.0
  /// Those that stand in it directly or in inline elements, and are no links.
  private(set) var ownLength = 0.0
  /// Stops and the like among its own.
  private var ownStops = 0
  /// How much running text is in it: characters of paragraphs, less for what may be none.
  private(set) var weight = 0.0
  /// The same without what is dropped.
  var kept = 0.0
  /// Elements right below that are on no screen.
  private(set) var hidden: [XMLElement.Identity] = []
  /// Whether it is no copy, with all in it.
  var isDropped = false

  private init(_ element: XMLElement, in parent: PageNode?, _ known: PageHints.Known) {
    self.element = element
    name = element.name.lowercased()
    hints = known.hints(of: element)
    self.parent = parent
  }

  /// The tree of a page without what never shows. What is nested deeper than the limit is not looked into.
  static func tree(of root: XMLElement) -> PageNode {
    let known = PageHints.Known()
    let node = PageNode(root, in: nil, known)
    node.fill(depth: 0, isLink: false, known)
    return node
  }

  private static let depthLimit = 200

  private func fill(depth: Int, isLink: Bool, _ known: PageHints.Known) {
    let isLink = isLink || name == "a"
    for piece in element.pieces {
      switch piece {
      case .text(let text): count(text, isLink: isLink)
      case .element(let child):
        let name = child.name.lowercased()
        if PageNode.unseen.contains(name) || PageNode.isHidden(child) {
          hidden.append(child.identity)
          continue
        }
        guard depth < PageNode.depthLimit else { continue }
        let node = PageNode(child, in: self, known)
        node.fill(depth: depth + 1, isLink: isLink, known)
        children.append(node)
        length += node.length
        linkLength += node.linkLength
        if PageNode.inline.contains(name) {
          ownLength += node.ownLength
          ownStops += node.ownStops
        }
      }
    }
    if isBlock { weight = ownWeight }
    for child in children { weight += child.weight }
  }

  /// Of the paragraph that the element itself is.
  private var ownWeight: Double {
    guard ownLength >= 20 else { return 0 }
    let isSentence = ownStops > 0 && ownLength >= 35 || ownLength >= 120
    let quality = isSentence ? 1 : 0.15
    return ownLength * quality * (PageNode.worth[name] ?? 1)
  }

  private static let worth: [String: Double] = [
    "h1": 0, "h2": 0, "h3": 0, "h4": 0, "h5": 0, "h6": 0, "li": 0.6, "td": 0.7, "th": 0.2, "figcaption": 0.2,
    "caption": 0.2,
    "label": 0, "button": 0, "dt": 0.3, "dd": 0.6, "title": 0, "option": 0, "textarea": 0, "pre": 0.6,
  ]

  private func count(_ text: String, isLink: Bool) {
    var counted = 0.0
    var stops = 0
    for scalar in text.unicodeScalars where scalar.value > 32 {
      counted += scalar.value >= 0x2E80 ? 2.5 : 1
      switch scalar {
      case ".", ",", "!", "?", ";", "。", "，", "、", "！", "？", "।", "؟", "،", "…", "။": stops += 1
      default: break
      }
    }
    length += counted
    if isLink {
      linkLength += counted
    } else {
      ownLength += counted
      ownStops += stops
    }
  }

  var isBlock: Bool { !PageNode.inline.contains(name) }

  /// The share of its text that are links; 0 where it has none.
  var linkDensity: Double { length > 0 ? linkLength / length : 0 }

  /// It and all that is in it, from the outside in.
  func walk(_ visit: (PageNode) -> Bool) {
    guard visit(self) else { return }
    for child in children { child.walk(visit) }
  }

  /// It and all around it, from the inside out.
  var ancestry: [PageNode] {
    var found: [PageNode] = []
    var next: PageNode? = self
    while let node = next {
      found.append(node)
      next = node.parent
    }
    return found
  }

  /// Never on a screen as text.
  private static let unseen: Set = [
    "script", "style", "template", "svg", "noscript", "iframe", "object", "select", "textarea", "button", "head",
    "canvas",
    "audio", "video", "map", "dialog", "amp-ad", "amp-sidebar", "amp-social-share", "amp-consent", "amp-embed",
    "amp-analytics", "amp-user-notification", "amp-sticky-ad", "amp-lightbox", "amp-list", "input",
  ]

  private static func isHidden(_ element: XMLElement) -> Bool {
    if element.attribute("hidden") != nil { return true }
    guard let style = element.attribute("style")?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  static let inline: Set = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "del", "em", "font", "i", "ins",
    "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
    "br", "img", "ruby", "rt", "rb", "picture", "source",
  ]
}
