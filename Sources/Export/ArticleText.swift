import Newsroom
import Terminal
import Typesetting

/// An article set in lines of a width for a stream.
package func articleText(_ version: Version, source: String, clock: Clock, width: Int, showsStyles: Bool) -> String {
  var output = StyledText(showsStyles: showsStyles)
  let header = version.header
  let time =
    header.dateOrigin == .received
    ? "undated, received \(clock.reading(of: header.received).iso)" : clock.reading(of: header.published).iso
  output.add("\(version.id)  \(source)  ", OutputStyle.heading)
  output.line("\(time)  \(header.words) words  \(version.source)", OutputStyle.dim)
  for warning in version.warnings { output.line("warning: \(warning)", OutputStyle.warning) }
  output.endLine()
  let layout = ArticleLayout(
    version, width: width, isFolded: header.status != .killed, now: Moment(seconds: clock.now()))
  for line in layout.lines {
    switch line {
    case .blank: output.endLine()
    case .banner(let text): output.line(text, OutputStyle.warning)
    case .fold(let count):
      output.line("(\(count) \(count == 1 ? "paragraph" : "paragraphs") of page furniture)", OutputStyle.dim)
    case .text(let block, let range):
      let own = layout.blocks[block]
      output.add(String(repeating: " ", count: own.indent))
      for piece in own.pieces(of: range) {
        output.add(piece.glyphs, piece.isMark ? OutputStyle.dim : style(of: own))
      }
      output.endLine()
    }
  }
  add(layout.links, to: &output)
  return output.text
}

/// What the numbers in the copy lead to. Addresses are whole, whatever the width: a line that is broken cannot be followed.
private func add(_ links: LinkList, to output: inout StyledText) {
  guard !links.isEmpty else { return }
  output.endLine()
  if let page = links.page { output.line("page  \(page)", OutputStyle.dim) }
  for link in links.links { output.line("[\(link.number)]  \(link.address)", OutputStyle.dim) }
  for item in links.media {
    output.line("[\(item.number)]  \(mediaText(item.media))", OutputStyle.dim)
  }
}

private func style(of block: ArticleLayout.Block) -> Style {
  switch block.role {
  case .headline, .subhead: OutputStyle.heading
  case .deck, .caption: Style(attributes: .italic)
  case .body: .plain
  case .date, .byline, .dateline, .leadIn, .credit, .contributor, .advisory, .boilerplate: OutputStyle.dim
  }
}
