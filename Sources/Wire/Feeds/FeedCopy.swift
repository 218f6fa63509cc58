import Language
import Newsroom

/// Copy out of a feed's entries.
struct FeedCopy {
  let document: FeedDocument
  let received: Received
  let format: Format

  static func transmission(of document: FeedDocument, as format: Format, _ received: Received) -> Transmission {
    let maker = FeedCopy(document: document, received: received, format: format)
    var transmission = Transmission(format: format, charset: received.charset)
    transmission.feed = document
    if let fault = document.fault { transmission.warnings.append("it is not well formed, \(fault)") }
    for (index, entry) in document.entries.enumerated() {
      switch maker.copy(of: entry) {
      case .copy(let copy): transmission.items.append(copy)
      case .nothing(let reason):
        let line = entry.line.map { " (line \($0))" } ?? ""
        transmission.warnings.append("item \(index + 1)\(line) \(reason), and is left out")
      }
    }
    if document.entries.isEmpty { transmission.warnings.append("it has no items") }
    return transmission
  }

  enum Outcome {
    case copy(Copy)
    case nothing(String)
  }

  // MARK: an entry

  private func copy(of entry: FeedEntry) -> Outcome {
    let body = body(of: entry)
    let headline = text("title", of: entry).flatMap(line)
    guard headline != nil || !body.blocks.isEmpty else { return .nothing("has neither a title nor text") }
    let size = body.blocks.reduce(headline?.utf8.count ?? 0) { $0 + $1.text.utf8.count }
    guard size <= WireLimits.articleBytes else {
      let limit = WireError.tooLarge(bytes: size, limit: WireLimits.articleBytes)
      return .nothing("cannot be filed, as \(limit)")
    }
    let authors = authors(of: entry)
    let byline = authors.isEmpty ? nil : authors.joined(separator: ", ")
    var composer = CopyComposer()
    composer.add(headline, role: .headline)
    composer.add(body.deck, role: .deck)
    composer.add(byline, role: .byline)
    composer.add(body.blocks)
    var copy = composer.copy(format: format, charset: received.charset)
    copy.headline = headline ?? copy.headline
    copy.deck = body.deck
    if let byline { copy.byline = byline }
    setDates(of: entry, in: &copy)
    setParticulars(of: entry, authors, body.media, in: &copy)
    copy.original = entry.source
    return .copy(copy)
  }

  private func text(_ name: String, of entry: FeedEntry) -> FeedText? {
    entry.texts.first { $0.name == name && !$0.text.isEmpty }
  }

  // MARK: text

  private struct Body {
    var blocks: [MarkupBlock] = []
    var media: [Media] = []
    var deck: String?
  }

  /// The full text; the summary above it only where it says something of its own, and in its stead where there is none.
  private func body(of entry: FeedEntry) -> Body {
    var body = Body()
    for content in entry.texts where content.name == "content" && (content.isMarkup || content.type == "text/plain") {
      let reader = FeedCopy.read(content)
      body.media += reader.media
      if !reader.blocks.isEmpty {
        body.blocks = reader.blocks
        break
      }
    }
    guard let summary = text("summary", of: entry) else { return body }
    let reader = FeedCopy.read(summary)
    body.media += reader.media.filter { picture in !body.media.contains { $0.address == picture.address } }
    if body.blocks.isEmpty {
      body.blocks = reader.blocks
    } else {
      body.deck = FeedCopy.deck(reader.blocks, above: body.blocks)
    }
    FeedCopy.markSignature(in: &body.blocks)
    return body
  }

  static func read(_ text: FeedText) -> (blocks: [MarkupBlock], media: [Media]) {
    guard text.isMarkup else { return (plainBlocks(text.text), []) }
    let reader = MarkupReader.blocks(ofHTML: text.text) { reference in
      let address = Address.joinSafely(text.base, reference.trimmed)
      return Address.Parts(address).scheme == nil ? nil : address
    }
    return (reader.blocks, reader.media)
  }

  /// Paragraphs between blank lines.
  private static func plainBlocks(_ text: String) -> [MarkupBlock] {
    var blocks: [MarkupBlock] = []
    var paragraph: [Substring] = []
    func end() {
      if !paragraph.isEmpty { blocks.append(MarkupBlock(text: paragraph.joined(separator: "\n"))) }
      paragraph = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) { end() } else { paragraph.append(line) }
    }
    end()
    return blocks
  }

  /// A summary that stands above a text: none that only begins as the text does, or is longer than a deck.
  private static func deck(_ summary: [MarkupBlock], above body: [MarkupBlock]) -> String? {
    guard !summary.isEmpty, summary.count <= 3 else { return nil }
    let line = summary.map(\.text).joined(separator: " ").onOneLine
    guard line.utf8.count <= 1000 else { return nil }
    let own = line.utf8.filter { $0.isAlphanumeric || $0 >= 0xC3 }
    guard !own.isEmpty else { return nil }
    var opening: [UInt8] = []
    for block in body where opening.count < own.count + 400 {
      opening += block.text.utf8.filter { $0.isAlphanumeric || $0 >= 0xC3 }
    }
    // What an ellipsis or “read more” hangs on the end is not there in the text.
    let beginning = own.prefix(max(12, own.count * 4 / 5))
    return opening.starts(with: beginning) || opening.firstRange(of: beginning) != nil ? nil : line
  }

  /// `The post … appeared first on …`, which publishing programs sign with.
  private static func markSignature(in blocks: inout [MarkupBlock]) {
    guard let last = blocks.last, blocks.count > 1, last.role == nil, last.text.hasPrefix("The post "),
      last.text.contains(" appeared first on ")
    else { return }
    blocks[blocks.count - 1].role = .boilerplate
  }

  private func line(_ text: FeedText) -> String? {
    let line = text.isMarkup ? FeedCopy.line(ofHTML: text.text) : text.text.onOneLine
    return line.isEmpty ? nil : line
  }

  /// Markup as one line of text.
  static func line(ofHTML html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html.onOneLine
    }
    return MarkupReader.blocks(ofHTML: html).blocks.map(\.text).joined(separator: " ").onOneLine
  }
}
