import Language
import Newsroom

/// A page of the web: the article on it, and the feeds that it names.
func readPage(_ received: Received) throws(WireError) -> Transmission {
  guard let document = XMLDocument.html(received.text), let root = document.root else { throw .notFormat(.html) }
  let head = PageHead(root)
  let base = head.base.map { WebAddress.resolve($0, against: received.origin.address) ?? $0 } ?? received.origin.address
  var transmission = Transmission(format: .html, charset: received.charset)
  transmission.subscriptions = head.feeds.compactMap { feed in
    WebAddress.resolve(feed.address, against: base).map { Subscription(address: $0, title: feed.title) }
  }
  let tree = PageNode.tree(of: root)
  var facts = PageFacts(linkedData: head.linkedData) ?? PageFacts()
  facts.fill(from: PageFacts(meta: head))
  facts.fill(from: PageFacts(marks: tree))
  facts.published = facts.published ?? PageFacts.day(in: facts.address ?? received.origin.address)
  var page = PageCopy(tree: tree, facts: facts) { WebAddress.resolve($0, against: base) }
  if var copy = page.copy(charset: received.charset) {
    copy.original = received.bytes
    copy.replacements = received.replacements
    transmission.items = [copy]
  } else {
    transmission.warnings.append("the page has no text")
  }
  return transmission
}

/// Sets the copy of a page out of its facts and its text.
private struct PageCopy {
  let tree: PageNode
  let facts: PageFacts
  let resolve: (String) -> String?
  private var warnings: [String] = []
  private var media: [Media] = []

  init(tree: PageNode, facts: PageFacts, resolve: @escaping (String) -> String?) {
    self.tree = tree
    self.facts = facts
    self.resolve = resolve
  }

  mutating func copy(charset: Charset) -> Copy? {
    let text = MainText(tree)
    let headline = PageHeadline(facts: facts, tree: tree, body: text?.body)
    var blocks = bodyBlocks(text, headline: headline.text)
    let deck = text.flatMap { deckLine($0, blocks: &blocks, headline: headline) }
    var composer = CopyComposer()
    composer.add(headline.text, role: .headline)
    composer.add(deck, role: .deck)
    composer.add(blocks)
    if composer.isEmpty { composer.add(facts.summary, role: .body) }
    if composer.isEmpty { return nil }
    var copy = composer.copy(format: .html, charset: charset)
    copy.headline = headline.text ?? copy.headline
    copy.deck = deck ?? copy.deck
    if !facts.authors.isEmpty { copy.byline = facts.authors.prefix(10).joined(separator: ", ") }
    copy.date = facts.published ?? facts.updated ?? copy.date
    fill(&copy.particulars)
    copy.warnings += warnings
    return copy
  }

  private func fill(_ particulars: inout Particulars) {
    let address = facts.address.flatMap(resolve)
    particulars.address = address
    // Some sites give their front page as the address of everything.
    particulars.identifier = address.flatMap { WebAddress.isFrontPage($0) ? nil : $0 }
    particulars.updated = facts.updated.map(\.secondsSince1970)
    particulars.provider = facts.provider
    particulars.authors = facts.authors
    particulars.language = facts.language
    particulars.rights = facts.rights
    particulars.keywords = facts.keywords
    particulars.subjects = facts.sections.map { Subject(code: nil, name: $0) }
    let pictures = facts.images.compactMap { image in
      image.address.flatMap(resolve).map { Media(address: $0, type: nil, caption: image.caption, credit: image.credit) }
    }
    particulars.media = pictures + media.filter { known in !pictures.contains { $0.address == known.address } }
  }

  // MARK: the body

  private mutating func bodyBlocks(_ text: MainText?, headline: String?) -> [MarkupBlock] {
    var found: [MarkupBlock] = []
    if let text {
      let reader = MarkupReader.blocks(of: text.body.element, outline: text.outline, resolve: resolve)
      found = PageBlocks.cleared(reader.blocks, headline: headline)
      media = reader.media
    }
    if let body = facts.body, PageBlocks.isPoor(found, beside: body) {
      warnings.append("the text is that which the page keeps for machines; none that is shown agrees with it")
      found = body.split(whereSeparator: \.isNewline).map { MarkupBlock(text: String($0)) }
    }
    if PageBlocks.words(found) < 15 { found = sparse(found) }
    if facts.isFree == false {
      warnings.append("the page says that it is not free to read; the copy may be a part only")
    }
    return found
  }

  /// For a page without paragraphs: whatever text it has outside of its furniture, or what it says that it is about.
  private mutating func sparse(_ found: [MarkupBlock]) -> [MarkupBlock] {
    let all = MarkupReader.blocks(of: tree.element, outline: MainText.outline(of: tree), resolve: resolve).blocks
    let words = PageBlocks.words(found)
    if let summary = facts.summary,
      PageBlocks.words([MarkupBlock(text: summary)]) > max(words, PageBlocks.words(all) / 2)
    {
      warnings.append("the page has no text of an article; shown is what it says that it is about")
      return [MarkupBlock(text: summary)]
    }
    if PageBlocks.words(all) > words * 2 {
      warnings.append("no article stands out on the page; shown is all of its text")
      return all
    }
    return found
  }

  /// The line under the headline. In the body it is the first block; elsewhere it stands near the headline.
  private func deckLine(_ text: MainText, blocks: inout [MarkupBlock], headline: PageHeadline) -> String? {
    guard let line = headline.deck, let deck = line.element.text else { return nil }
    if let index = blocks.prefix(4).firstIndex(where: { PageBlocks.isSame($0.text, deck) }) {
      blocks.remove(at: index)
      return deck
    }
    return line.ancestry.contains { $0 === text.body } ? nil : deck
  }
}
