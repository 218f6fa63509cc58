import Entities
import Language
import Newsroom

/// Who and what is named, counted, dated and quoted in a text.
struct Findings: Sendable {
  /// All paragraphs but the furniture.
  private let read: [(role: ParagraphRole, passage: Passage)]
  private let names: [NamedMention]
  let figures: [Figure]
  /// In the order of the text.
  let mentions: [Mention]

  /// - Parameter published: the day from which the copy tells `yesterday`; nil where it is not known.
  init(in text: String, paragraphs: [Paragraph], published: CalendarDay?) {
    read = paragraphs.filter { !$0.role.isFurniture }.map { ($0.role, Passage(text, in: $0.span)) }
    names = findNames(in: text, paragraphs: paragraphs)
    let found = read.map { (passage: $0.passage, dates: dates(in: $0.passage)) }
    figures = found.flatMap { Language.figures(in: $0.passage, dates: $0.dates) }
    var mentions = names.map(Mention.init)
    mentions += figures.map { figure in
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
    mentions.sort { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
    self.mentions = mentions
  }

  var body: [Passage] { read.filter { $0.role == .body }.map(\.passage) }

  /// The names that do not stand in furniture.
  var namesInCopy: [NamedMention] {
    names.filter { name in read.contains { $0.passage.span.contains(name.span) } }
  }
}

extension Mention {
  init(_ named: NamedMention) {
    let kind: MentionKind =
      switch named.kind {
      case .person: .person
      case .place: .place
      case .organisation: .organisation
      }
    self.init(kind: kind, span: named.span, name: named.name, role: named.title)
  }
}
