import Language

/// The figures, dates and quotations of a text, in its order. They follow from the text alone and are found anew whenever it is
/// read.
///
/// - Parameter published: the day from which the copy tells `yesterday`; nil where it is not known.
package func mentionsByRule(in text: String, paragraphs: [Paragraph], published: CalendarDay?) -> [Mention] {
  let read = paragraphs.filter { !$0.role.isFurniture }.map { (role: $0.role, passage: Passage(text, in: $0.span)) }
  let found = read.map { (passage: $0.passage, dates: dates(in: $0.passage)) }
  var mentions = found.flatMap { figures(in: $0.passage, dates: $0.dates) }.map { figure in
    let name = [figure.hedge, figure.label].compactMap(\.self).joined(separator: " ")
    return Mention(kind: .figure, span: figure.span, name: name, role: figure.hedge)
  }
  let quotations = quotations(in: read.filter { $0.role == .body }.map(\.passage))
  let quoted = quotations.map(\.span)
  for (passage, dates) in found {
    mentions += dates.map { date in
      let absolute = absoluteDate(of: date, in: passage, published: published, outside: quoted)
      return Mention(
        kind: .date, span: date.span, name: text[date.span].onOneLine, role: absolute.map { $0.description })
    }
  }
  mentions += quotations.map { quotation in
    Mention(
      kind: .quote, span: quotation.span, name: quotation.speaker.map { text[$0].onOneLine } ?? "",
      role: quotation.verb.map { String(text[$0]) })
  }
  return mentions.inTextOrder
}

extension [Mention] {
  /// By their beginning; of those that begin together the longest first.
  package var inTextOrder: [Mention] {
    sorted { ($0.span.start, -$0.span.end, $0.kind.rawValue) < ($1.span.start, -$1.span.end, $1.kind.rawValue) }
  }
}

/// The opening of the first paragraph that is copy, at most `limit` characters, cut between words.
package func lede(of text: String, paragraphs: [Paragraph], limit: Int = 160) -> String {
  let paragraph =
    paragraphs.first { $0.role == .body } ?? paragraphs.first { !$0.role.isFurniture } ?? paragraphs.first
  guard let paragraph else { return "" }
  let line = text[paragraph.span].onOneLine
  guard line.count > limit else { return line }
  let cut = line.prefix(limit)
  let end = cut.lastIndex(where: \.isWhitespace) ?? cut.endIndex
  return cut[..<end] + "…"
}
