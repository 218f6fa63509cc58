import Language
import Newsroom

/// Copy from plain text, as it really comes: with or without a headline, run into its date, broken and wrapped, among
/// whatever the page around it left behind. Never fails; each stretch of text that is not white space gets a role,
/// except dashes and brackets between two of them.
func readPlainText(_ text: String, charset: Charset) -> Copy {
  var reader = PlainTextReader(text: text)
  reader.run()
  return reader.copy(charset: charset)
}

/// The same under a headline that was given apart from the text, as that of a mail is.
func readPlainText(_ text: String, under headline: String?, date: StatedDate?, charset: Charset) -> Copy {
  guard let headline, !headline.allSatisfy(\.isWhitespace) else { return readPlainText(text, charset: charset) }
  var reader = PlainTextReader(text: headline + "\n\n" + text, headline: headline.utf8.count)
  reader.date = date
  reader.noteHeadline()
  reader.run()
  return reader.copy(charset: charset)
}

/// Copy whose parts a format has named already. Blocks without a role are told as in plain text.
func readStructured(_ text: String, blocks: [Block], date: StatedDate?, charset: Charset) -> Copy {
  var reader = PlainTextReader(text: text, blocks: blocks)
  reader.date = date
  reader.runStructured()
  return reader.copy(charset: charset)
}

private struct PlainTextReader {
  let text: String
  private let texts: BlockTexts
  var blocks: [Block]
  var date: StatedDate?
  var leadIn: LeadIn?
  var isKilled = false
  var urgency = Urgency.unstated
  /// The lines that embargo the copy.
  private var embargoes: [Span] = []

  init(text: String) {
    self.text = text
    texts = BlockTexts(text)
    blocks = Wire.blocks(of: texts, in: text)
  }

  /// - Parameter headline: how many bytes of the text are the headline.
  init(text: String, headline: Int) {
    self.text = text
    texts = BlockTexts(text)
    let headline = Span(0, headline).trimmed(in: text)
    // The headline breaks no sentence that the text begins with.
    let start = headline.end
    let body = Wire.blocks(
      of: BlockTexts(String(text[Span(start, text.utf8.count)])), in: String(text[Span(start, text.utf8.count)]))
    blocks = [Block(headline, role: .headline)] + body.map { Block(Span($0.span.start + start, $0.span.end + start)) }
  }

  init(text: String, blocks: [Block]) {
    self.text = text
    texts = BlockTexts(text)
    self.blocks = blocks
  }

  mutating func runStructured() {
    markFurniture()
    noteHeadline()
    splitLeadIn()
    markBody()
    markTail()
    markRelease()
    if isKilled { markKillNotice() }
  }

  mutating func run() {
    splitDateHeader()
    splitUrgency()
    markFurniture()
    markHead()
    splitLeadIn()
    markBody()
    markTail()
    markRelease()
    if isKilled { markKillNotice() }
  }

  private func block(_ index: Int) -> BlockText { texts[blocks[index].span] }

  private func isOpen(_ index: Int) -> Bool { blocks.indices.contains(index) && blocks[index].role == nil }

  private var openBlocks: [Int] { blocks.indices.filter(isOpen) }

  // MARK: the date header

  /// ` date 2024-11-13 The attack on …`, `Published: 2024-11-13 09:12`: a line of its own or run into what follows.
  private mutating func splitDateHeader() {
    for index in blocks.indices.prefix(6) {
      let source = text[blocks[index].span]
      let label = source.prefix { $0.isLetter || $0 == ":" || $0 == " " }
      let word = label.lowercased().trimming(": ")
      guard ["date", "published", "updated", "dated", "posted"].contains(word) else { continue }
      guard let (stated, length) = StatedDate.prefix(of: source[label.endIndex...]) else { continue }
      let span = blocks[index].span
      let header = Span(span.start, span.start + label.utf8.count + length)
      let rest = Span(header.end, span.end).trimmed(in: text)
      if date == nil || word != "updated" { date = stated }
      blocks[index] = Block(header, role: .date)
      if !rest.isEmpty {
        blocks.insert(Block(rest), at: index + 1)
        return
      }
    }
  }

  // MARK: urgency

  /// A flag is a note to desks: the headline is what follows it.
  private mutating func splitUrgency() {
    for index in openBlocks.prefix(UrgencyFlag.blocks) {
      let span = blocks[index].span
      guard !Advisory.isKill(block(index)), let flag = UrgencyFlag(text[span]) else { continue }
      // Alone it is a line, not the end of a text that is nothing else.
      if flag.isAlone, openBlocks.count < 2 { return }
      urgency = min(urgency, flag.urgency)
      blocks[index] = Block(Span(span.start, span.start + flag.length), role: .advisory)
      let rest = Span(span.start + flag.length, span.end).trimmed(in: text)
      if !flag.isAlone, !rest.isEmpty { blocks.insert(Block(rest), at: index + 1) }
      return
    }
  }

  // MARK: furniture

  private mutating func markFurniture() {
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      guard isOpen(index) else { continue }
      let block = block(index)
      if Advisory.isAdvisory(block) {
        blocks[index].role = .advisory
        noteAdvisory(block)
      } else if index > 0, blocks[index - 1].role == .advisory, Advisory.isLabel(self.block(index - 1)),
        Advisory.isKillBehindLabel(block)
      {
        blocks[index].role = .advisory
        isKilled = true
      } else if Furniture.isContributor(block) {
        blocks[index].role = .contributor
      } else if Furniture.isCredit(block) {
        blocks[index].role = .credit
      } else if Furniture.isBoilerplate(block) {
        blocks[index].role = .boilerplate
      } else if let offset = Caption.creditOffset(in: block) {
        index += splitCaption(at: index, creditOffset: offset)
      } else if Caption.isLabelled(block) {
        blocks[index].role = .caption
      }
    }
  }

  mutating func noteHeadline() {
    for block in blocks where block.role == .headline || block.role == .advisory { noteAdvisory(texts[block.span]) }
    for block in blocks where block.role == .headline {
      if let flag = UrgencyFlag(text[block.span]) { urgency = min(urgency, flag.urgency) }
    }
  }

  /// What a note to desks asks for.
  private mutating func noteAdvisory(_ block: BlockText) {
    isKilled = isKilled || Advisory.isKill(block)
    if embargoes.count < 3, EmbargoLine.isEmbargo(block) {
      let start = text.utf8.distance(from: text.startIndex, to: block.text.startIndex)
      let span = Span(start, start + block.text.utf8.count)
      if !embargoes.contains(span) { embargoes.append(span) }
    }
  }

  /// Returns how many blocks it added.
  private mutating func splitCaption(at index: Int, creditOffset: Int) -> Int {
    let span = blocks[index].span
    guard creditOffset > 0 else {
      blocks[index].role = .credit
      return 0
    }
    let credit = Span(span.start + creditOffset, span.end)
    var caption = Span(span.start, credit.start).trimmed(in: text)
    let hanging = text[caption].reversed().prefix { $0.isWhitespace || "-–—|/".contains($0) }
    caption = Span(caption.start, caption.end - hanging.reduce(0) { $0 + $1.utf8.count })
    guard !caption.isEmpty else {
      blocks[index].role = .credit
      return 0
    }
    blocks[index] = Block(caption, role: .caption)
    blocks.insert(Block(credit, role: .credit), at: index + 1)
    return 1
  }

  // MARK: the head

  private mutating func markHead() {
    var head = openBlocks
    if hasHeadline {
      // It came apart from the text, whose first line may repeat it.
      if let first = head.first, let headline = line(.headline), PageBlocks.isSame(String(block(first).text), headline)
      {
        blocks[first].role = .boilerplate
        head.removeFirst()
      }
      return markBylines(in: Array(head.prefix(2)))
    }
    if head.count > 2, Advisory.isBracketedOpening(block(head[0])) {
      blocks[head.removeFirst()].role = .advisory
    }
    guard head.count > 1, !isKilled || head.count > 3 else {
      if isKilled { return }
      return markBylines(in: head)
    }
    var position = 0
    // A byline may stand above the headline.
    while position < head.count - 1, Furniture.isByline(block(head[position])) {
      blocks[head[position]].role = .byline
      position += 1
    }
    if position < head.count - 1, isHeadline(block(head[position])) {
      blocks[head[position]].role = .headline
      position += 1
      if position < head.count - 1, isDeck(block(head[position])) {
        blocks[head[position]].role = .deck
        position += 1
      }
      if position < head.count - 1, Furniture.isBareName(block(head[position])) {
        blocks[head[position]].role = .byline
        position += 1
      }
    }
    markBylines(in: Array(head[position...].prefix(2)))
  }

  private mutating func markBylines(in candidates: [Int]) {
    for index in candidates where isOpen(index) && Furniture.isByline(block(index)) { blocks[index].role = .byline }
  }

  private func isHeadline(_ block: BlockText) -> Bool {
    !block.endsWithStop && block.wordCount <= 30 && block.text.count <= 200 && LeadIn(block.text) == nil
  }

  /// A line under the headline that says more and is no sentence. A shorter one is a subhead.
  private func isDeck(_ block: BlockText) -> Bool {
    !block.endsSentence && (5...40).contains(block.wordCount) && LeadIn(block.text) == nil
      && !Furniture.isByline(block)
      && dashedSubhead(block) == nil
  }

  // MARK: lead-in

  private mutating func splitLeadIn() {
    guard let first = openBlocks.first(where: { block($0).endsSentence || block($0).wordCount > 12 }),
      let leadIn = LeadIn(text[blocks[first].span])
    else { return }
    self.leadIn = leadIn
    let span = blocks[first].span
    blocks[first] = Block(Span(span.start, span.start + leadIn.ownLength), role: leadIn.role)
    let lede = Span(span.start + leadIn.length, span.end)
    if !lede.isEmpty { blocks.insert(Block(lede), at: first + 1) }
  }

  // MARK: the body

  private mutating func markBody() {
    var hasLede = false
    let open = openBlocks
    for (position, index) in open.enumerated() {
      let block = block(index)
      if dashedSubhead(block) != nil {
        blocks[index].role = .subhead
        continue
      }
      let stopsAround = isSentence(open, position - 1) && isSentence(open, position + 1)
      if hasLede || hasHeadline, position + 1 < open.count, isLine(block), isAlone(open, position) {
        blocks[index].role = block.wordCount <= 7 ? .subhead : hasLede && stopsAround ? .boilerplate : .body
      } else {
        blocks[index].role = .body
      }
      hasLede = hasLede || blocks[index].role == .body
    }
  }

  private var hasHeadline: Bool { blocks.contains { $0.role == .headline } }

  /// A line that is no sentence: a subhead if short; set between finished paragraphs, and as long as a headline, the
  /// title of another story that the page links to.
  private func isLine(_ block: BlockText) -> Bool {
    guard !block.endsSentence, block.wordCount <= 20, let first = block.text.first else { return false }
    return !first.isLowercase && !"•*-–—".contains(first)
  }

  private func isSentence(_ open: [Int], _ position: Int) -> Bool {
    open.indices.contains(position) && block(open[position]).endsSentence
  }

  /// Lines in a row are a list or a table, not subheads.
  private func isAlone(_ open: [Int], _ position: Int) -> Bool {
    (position == 0 || block(open[position - 1]).endsSentence) && isSentence(open, position + 1)
  }

  /// The words between the dashes of `– Crimea assassination –`.
  private func dashedSubhead(_ block: BlockText) -> Substring? {
    let dashes = "-–—"
    guard block.wordCount <= 14, let first = block.text.first, let last = block.text.last, dashes.contains(first),
      dashes.contains(last)
    else { return nil }
    let inner = block.text.drop { dashes.contains($0) || $0.isWhitespace }
    return inner.isEmpty ? nil : inner
  }

  // MARK: the tail

  /// Agencies may sign at the end.
  private mutating func markTail() {
    for index in blocks.indices.suffix(4).reversed() where blocks[index].role == .body || blocks[index].role == .subhead
    {
      guard Furniture.isByline(block(index)) else { break }
      blocks[index].role = .byline
    }
  }

  /// What a press office sets under its copy: `ENDS`, notes to editors, whom to ask.
  private mutating func markRelease() {
    guard let end = blocks.indices.dropFirst().first(where: { isEnd(blocks[$0].span) }) else { return }
    if blocks[end].role != .advisory { blocks[end].role = .boilerplate }
    for index in blocks.indices[(end + 1)...] where blocks[index].role == .body || blocks[index].role == .subhead {
      blocks[index].role = .advisory
    }
  }

  private func isEnd(_ span: Span) -> Bool {
    guard span.end - span.start <= 40 else { return false }
    let line = texts[span].lowercased.trimming("-–—*#:. ")
    return ["ends", "end of release", "30", "notes to editors", "note to editors", "notes for editors"].contains(line)
      && (line != "30" || text[span].hasPrefix("-"))
  }

  /// A kill is all advisory unless the story itself follows it.
  private mutating func markKillNotice() {
    let words = blocks.filter { $0.role == .body }.reduce(0) { $0 + texts[$1.span].words.count }
    guard words < 80 else { return }
    for index in blocks.indices where blocks[index].role == .body || blocks[index].role == .subhead {
      blocks[index].role = .advisory
    }
  }

  // MARK: the copy

  func copy(charset: Charset) -> Copy {
    var copy = Copy(text: text, format: .text, charset: charset)
    copy.paragraphs = blocks.map { Paragraph($0.role ?? .body, $0.span) }
    copy.headline = line(.headline)
    copy.deck = line(.deck)
    copy.byline = first(.byline).map { Furniture.bylineName(BlockText($0)) ?? $0.onOneLine }
    copy.dateline = leadIn?.place
    copy.date = date
    copy.agency = leadIn?.agency ?? creditedAgency ?? Agencies.speaking(in: text, paragraphs: copy.paragraphs)
    copy.status = status
    copy.urgency = urgency
    noteAdvisories(in: &copy)
    return copy
  }

  /// Which take it is, until when it is embargoed, what it kills.
  private func noteAdvisories(in copy: inout Copy) {
    for block in blocks
    where block.role == .advisory && copy.particulars.revision == nil && block.span.end - block.span.start < 100 {
      copy.particulars.revision = TakeKey(String(text[block.span])).revision
    }
    let ends = embargoes.map { EmbargoLine.end(of: text[$0], writtenOn: date?.day) }
    if let clear = ends.first(where: { $0.end != nil }) ?? ends.first {
      copy.particulars.embargo = clear.end
      if let warning = clear.warning { copy.warnings.append(warning) }
      // One that ends at a known time is lifted by the clock; the others are not for use until a further version says so.
      if clear.end == nil, copy.status != .killed, embargoes.contains(where: { EmbargoLine.isSure(texts[$0]) }) {
        copy.status = .embargoed
      }
    }
    if isKilled {
      copy.particulars.replaces = MessageNumber.named(in: text, source: copy.agency).map(\.reference)
    }
  }

  private func first(_ role: ParagraphRole) -> Substring? {
    blocks.first { $0.role == role }.map { text[$0.span] }
  }

  private func line(_ role: ParagraphRole) -> String? { first(role).map(\.onOneLine) }

  /// `Reports: AFP`.
  private var creditedAgency: String? {
    for block in blocks where block.role == .credit {
      let parts = text[block.span].split(separator: ":", maxSplits: 1)
      guard parts.count == 2,
        ["reports", "source", "sources", "agency", "agencies"].contains(parts[0].lowercased().trimming("( "))
      else { continue }
      let name = String(parts[1]).trimming("() .\n\t")
      return Agencies.canonicalName(caseless: name.lowercased()) ?? name
    }
    return nil
  }

  private var status: CopyStatus {
    if isKilled { return .killed }
    let says = blocks.contains {
      guard let role = $0.role, role == .advisory || role == .headline else { return false }
      return Advisory.isCorrection(texts[$0.span], role: role)
    }
    return says ? .corrected : .usable
  }
}
