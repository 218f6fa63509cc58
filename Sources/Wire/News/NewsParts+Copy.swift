import Language
import Newsroom

extension NewsParts {
  /// The copy, or nil where there is nothing to read and nothing to kill. What stands at the head of the body once more (headline,
  /// deck, byline) is set once.
  func copy(format: Format, charset: Charset) -> Copy? {
    var parts = self
    parts.takeHead()
    if parts.headline == nil { parts.headline = parts.title?.onOneLine.nonEmpty }
    // Where an item has only a description, that is its text.
    if parts.body.isEmpty, parts.captions.isEmpty {
      parts.body = parts.decks.map { MarkupBlock(role: nil, text: $0) }
      parts.decks = []
    }
    parts.dropRepeatedDecks()
    parts.cut()
    let identifier = parts.particulars.identifier
    let notes = parts.deskNotes
    let withdraws =
      parts.status.status != .usable || parts.signalled == .killed || notes.isKill
      || !parts.particulars.replaces.isEmpty
    guard parts.hasText || withdraws && identifier != nil else { return nil }

    var composer = CopyComposer()
    composer.add(parts.kicker, role: .deck)
    composer.add(parts.headline, role: .headline)
    for deck in parts.decks { composer.add(deck, role: .deck) }
    composer.add(parts.bylineLine, role: .byline)
    let dateline = parts.setBody(in: &composer)
    for caption in parts.captions {
      for line in caption.split(whereSeparator: \.isNewline) { composer.add(line.onOneLine, role: .caption) }
    }
    composer.add(parts.credit, role: .credit)
    for (title, address) in parts.related { composer.add(NewsMarkup.linked(title, to: address)) }
    if composer.isEmpty {
      let words = [parts.particulars.editorialNote, parts.status.stated, identifier].compactMap(\.self)
      composer.add(words.joined(separator: " · "), role: .advisory)
    }

    var copy = composer.copy(format: format, charset: charset)
    let found = copy.particulars
    copy.particulars = parts.particulars
    copy.particulars.links = found.links
    copy.particulars.revision = parts.particulars.revision ?? found.revision
    copy.headline = parts.headline?.onOneLine
    copy.deck = parts.decks.first
    if let byline = parts.bylineName { copy.byline = byline }
    if let place = dateline?.place { copy.dateline = place }
    copy.agency = parts.agency ?? dateline?.agency ?? copy.agency
    copy.date = parts.date
    copy.urgency = parts.urgency.map { Urgency(rawValue: min(max($0, 1), Urgency.routine.rawValue))! } ?? .unstated
    parts.setUse(of: &copy, found: found, notes: notes)
    copy.warnings += parts.warnings
    if let warning = parts.status.warning { copy.warnings.append(warning) }
    return copy
  }

  /// The agency whose name one of the sources is.
  private var agency: String? {
    for source in sources {
      let parts = [source] + source.split(separator: "/").reversed().map(String.init)
      for part in parts {
        if let name = Agencies.canonicalName(caseless: part.onOneLine.lowercased()) { return name }
      }
    }
    return nil
  }

  // MARK: the head

  /// Takes headline, decks and byline from the head of the body where the format does not state them, and drops them where it does.
  private mutating func takeHead() {
    var rest: [MarkupBlock] = []
    var index = 0
    var isBehindHeadline = false
    head: while index < body.count, index < 30 {
      let block = body[index]
      let isLast = index == body.count - 1
      switch block.role {
      case .headline:
        if headline == nil {
          headline = block.text.onOneLine
        } else if !sameWords(block.text, headline!) {
          if isBehindHeadline { break head }
          addDeck(block.text)
        }
        isBehindHeadline = true
      case .subhead:
        if repeatsHead(block.text) || decks.contains(where: { sameWords($0, block.text) }) {
          break
        } else if isBehindHeadline, decks.isEmpty || body[index - 1].role == .headline, !isLast {
          decks.insert(block.text.onOneLine, at: 0)
        } else {
          break head
        }
      case .byline:
        if byline == nil { byline = block.text.onOneLine }
      case .deck: addDeck(block.text)
      case .dateline:
        if dateline == nil { dateline = block.text.onOneLine }
      case nil:
        if !isLast, repeatsHead(block.text) { break }
        let text = BlockText(block.text[...])
        if byline == nil, !isLast, index < 4, Furniture.isByline(text) {
          byline = block.text.onOneLine
        } else if Advisory.isAdvisory(text) || text.text.hasPrefix("*"), !isLast {
          rest.append(block)
        } else {
          break head
        }
      default: rest.append(block)
      }
      index += 1
    }
    for block in body[index...] {
      var block = block
      if block.role == .headline { block.role = .subhead }
      if block.role == .deck { block.role = nil }
      if block.role == .byline, byline == nil {
        byline = block.text.onOneLine
        continue
      }
      rest.append(block)
    }
    body = rest
    if let kicker, sameWords(kicker, headline ?? "") { self.kicker = nil }
    let repeated = decks.filter { repeatsHeadline($0) || sameWords($0, kicker ?? "") }
    decks.removeAll { repeated.contains($0) }
  }

  /// The headline once more, with its slug before it or without.
  private func repeatsHeadline(_ deck: String) -> Bool {
    guard let headline = headline.map({ letters($0) }), !headline.isEmpty else { return false }
    let deck = letters(deck)
    return deck.hasSuffix(headline) && deck.utf8.count < headline.utf8.count + 60
  }

  private func repeatsHead(_ text: String) -> Bool {
    guard text.utf8.count < 2000 else { return false }
    let known = [headline, kicker, byline, dateline].compactMap(\.self)
    return known.contains { sameWords($0, text) }
  }

  /// A deck that the lede begins with, whole or cut short, says nothing more.
  private mutating func dropRepeatedDecks() {
    let lede = letters(
      body.lazy.filter { $0.role == nil || $0.role == .body }.prefix(4).map(\.text).joined(separator: " ").prefix(4000))
    decks.removeAll { deck in
      let deck = letters(deck)
      return deck.utf8.count > 20 && (lede.hasPrefix(deck) || lede.prefix(200 + deck.count).contains(deck))
        || deck == letters((body.first?.text ?? "").prefix(2000))
    }
  }

  // MARK: the body

  /// What is over the limit of an article is left out.
  private mutating func cut() {
    var size = 0
    guard
      let end = body.firstIndex(where: { block in
        size += block.text.utf8.count + 2
        return size > WireLimits.articleBytes
      })
    else { return }
    warnings.append("its text is over \(WireLimits.articleBytes / 1_000_000) MB; what is behind that is left out")
    body.removeSubrange(end...)
  }

  /// Sets the paragraphs, the dateline first. Returns the dateline that is stated or was found.
  private func setBody(in composer: inout CopyComposer) -> StatedDateline? {
    let stated = StatedDateline(dateline)
    var found: StatedDateline?
    var isOpen = true
    for (index, item) in body.enumerated() {
      var block = item
      if block.role == nil, index > 0, index >= body.count - 2, isSignature(block.text) { block.role = .contributor }
      if isOpen, block.role == nil || block.role == .body, !Advisory.isAdvisory(BlockText(block.text[...])) {
        isOpen = false
        if let (own, whole) = StatedDateline.length(in: block.text, stated: stated) {
          let text = String(decoding: block.text.utf8.prefix(own), as: UTF8.self)
          found = StatedDateline(text)
          composer.add(text, role: found?.place == nil ? .leadIn : .dateline)
          block = block.dropping(whole)
          block.role = .body
        } else if let stated, LeadIn(block.text[...]) == nil {
          composer.add(stated.text, role: stated.place == nil ? .leadIn : .dateline)
          block.role = .body
        }
      }
      composer.add(block)
    }
    if isOpen, let stated { composer.add(stated.text, role: .dateline) }
    guard var told = stated ?? found else { return nil }
    told.agency = told.agency ?? found?.agency
    told.place = told.place ?? found?.place
    return told
  }
}

/// Initials of who wrote and who edited, as agencies sign: `mh/ps`.
private func isSignature(_ text: String) -> Bool {
  let text = text.utf8
  return (3...24).contains(text.count) && text.contains(UInt8(ascii: "/")) && text.first != UInt8(ascii: "/")
    && text.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
}

extension MarkupBlock {
  /// Without its first bytes.
  fileprivate func dropping(_ count: Int) -> MarkupBlock {
    let rest = links.filter { $0.span.start >= count }.map {
      Link(span: Span($0.span.start - count, $0.span.end - count), address: $0.address)
    }
    return MarkupBlock(role: role, text: String(decoding: text.utf8.dropFirst(count), as: UTF8.self), links: rest)
  }
}
