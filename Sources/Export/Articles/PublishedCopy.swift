import Language
import Newsroom
import Terminal

/// The copy of a version as it is published: its paragraphs without the furniture of the page, datelines and agencies run into the
/// lede, links where they stand.
struct PublishedCopy {
  struct Paragraph {
    let role: ParagraphRole
    let runs: [Run]
    /// As received, on one line.
    let text: String
  }

  /// Words that bear a link, or none.
  struct Run {
    var glyphs: [Glyph]
    /// Of the web or of mail; nil for words without a link, and for a link that leads anywhere else.
    var address: String?
  }

  let paragraphs: [Paragraph]

  /// Headline, deck and byline are fields, not paragraphs.
  init(_ version: Version) {
    let places = LinkList(version).links.flatMap { link in
      followed(link.address).map { address in link.spans.map { (span: $0, address: address) } } ?? []
    }.sorted { $0.span < $1.span }
    var paragraphs: [Paragraph] = []
    var runIn: (runs: [Run], text: String) = ([], "")
    for paragraph in version.paragraphs {
      let text = version.text[paragraph.span]
      let own = glyphs(of: text, from: paragraph.span.start, spacing: .collapsed)
      let runs = Self.runs(own, places[places.partitioningIndex { $0.span.end > paragraph.span.start }...])
      switch paragraph.role {
      case .headline, .deck, .byline, .date, .boilerplate: continue
      case .dateline, .leadIn: runIn = (runs + [Run(glyphs: glyphs(of: " "))], text.onOneLine + " ")
      case .body:
        paragraphs.append(Paragraph(role: .body, runs: runIn.runs + runs, text: runIn.text + text.onOneLine))
        runIn = ([], "")
      case .caption, .credit, .subhead, .contributor, .advisory:
        paragraphs.append(Paragraph(role: paragraph.role, runs: runs, text: text.onOneLine))
      }
    }
    self.paragraphs = paragraphs
  }

  private static func runs(
    _ glyphs: [Glyph], _ places: ArraySlice<(span: Span, address: String)>
  ) -> [Run] {
    var runs: [Run] = []
    var rest = places
    for glyph in glyphs {
      rest = rest.drop { $0.span.end <= glyph.offset }
      let address = rest.first.flatMap { $0.span.contains(glyph.offset) ? $0.address : nil }
      if let last = runs.last, last.address == address {
        runs[runs.count - 1].glyphs.append(glyph)
      } else {
        runs.append(Run(glyphs: [glyph], address: address))
      }
    }
    return runs
  }
}

/// An address that a document may lead to: of the web, or of mail.
func followed(_ written: String) -> String? {
  if let web = try? WebAddress(written) { return web.text }
  let scheme = "mailto:"
  let rest = written.dropFirst(scheme.count)
  let isMail =
    written.lowercased().hasPrefix(scheme) && !rest.isEmpty && rest.utf8.count <= 320
    && rest.utf8.allSatisfy { byte in isMailByte(byte) }
  return isMail ? scheme + rest : nil
}

/// `ada+desk@example.org`: without headers, which could put words into a letter.
private func isMailByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "@.-_+".utf8.contains(byte)
  }
}
