import Language
import Newsroom

/// Sets copy out of parts that a format names: one text in the order in which an editor reads it, with a role and a span for
/// each part.
struct CopyComposer {
  private var text = ""
  private var blocks: [Block] = []
  private(set) var links: [CopyLink] = []

  /// Adds a paragraph on its own.
  ///
  /// - Parameter role: nil where the format does not say; then it is told as in plain text.
  mutating func add(_ paragraph: String?, role: ParagraphRole?) {
    guard let paragraph else { return }
    add(MarkupBlock(role: role, text: paragraph))
  }

  mutating func add(_ block: MarkupBlock) {
    let inner = Span(0, block.text.utf8.count).trimmed(in: block.text)
    guard !inner.isEmpty else { return }
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += block.text[inner]
    let span = Span(start, text.utf8.count)
    blocks.append(Block(span, role: block.role))
    for link in block.links where inner.contains(link.span) {
      let moved = Span(link.span.start - inner.start + start, link.span.end - inner.start + start)
      links.append(CopyLink(span: moved, address: link.address))
    }
  }

  mutating func add(_ blocks: [MarkupBlock]) {
    for block in blocks { add(block) }
  }

  var isEmpty: Bool { blocks.isEmpty }

  /// The copy. What the parts did not say, such as a dateline at the head of the lede, credits, notes to desks, is told from
  /// the text as in plain text.
  ///
  /// - Parameter date: of the copy, where the format states it before its text: notes leave out the year.
  func copy(format: Format, charset: Charset, date: StatedDate? = nil) -> Copy {
    var copy = readStructured(text, blocks: blocks, date: date, charset: charset)
    copy.format = format
    copy.particulars.links = links
    return copy
  }
}
