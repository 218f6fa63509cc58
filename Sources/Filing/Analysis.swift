import Entities
import Grouping
import Language
import Newsroom
import Wire

/// A piece of copy with everything that is found in it before it meets the archive.
struct Analysis: Sendable {
  var mentions: [Mention]
  var fingerprint: Fingerprint
  var features: Set<Feature>
  /// How a feature stands in the copy: `37 drones` for the feature `37 drone`.
  var labels: [Feature: String]
  /// Words in the body.
  var words: Int
  /// The first sentence or so, for where there is no headline.
  var lede: String

  /// - Parameter published: the day from which the copy tells `yesterday`; nil where it is not known.
  init(_ copy: Copy, published: CalendarDay?) {
    let text = copy.text
    let read = copy.paragraphs.filter { !$0.role.isFurniture }.map { ($0.role, Passage(text, in: $0.span)) }
    let body = read.filter { $0.0 == .body }.map(\.1)
    let found = read.map { (passage: $0.1, dates: dates(in: $0.1)) }
    let figures = found.flatMap { Language.figures(in: $0.passage, dates: $0.dates) }
    let names = findNames(in: text, paragraphs: copy.paragraphs)

    mentions = names.map(Mention.init)
    mentions += figures.map { figure in
      let name = [figure.hedge, figure.label].compactMap(\.self).joined(separator: " ")
      return Mention(kind: .figure, span: figure.span, name: name, role: figure.hedge)
    }
    let quotations = quotations(in: body)
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

    words = body.reduce(0) { $0 + $1.tokens.count(where: \.isWordlike) }
    lede = Analysis.lede(of: copy)
    fingerprint = Fingerprint(body)
    let inCopy = names.filter { name in read.contains { $0.1.span.contains(name.span) } }
    features = Grouping.features(names: inCopy.map(Feature.init), figures: figures, passages: body)
    labels = [:]
    for figure in figures {
      let span = figure.counted.map { figure.span.union($0) } ?? figure.span
      labels[Feature(.figure, figure.identity)] = text[span].onOneLine
    }
  }

  /// The opening of the first paragraph that is copy, at most `limit` characters, cut between words.
  private static func lede(of copy: Copy, limit: Int = 160) -> String {
    let paragraph =
      copy.paragraphs.first { $0.role == .body } ?? copy.paragraphs.first { !$0.role.isFurniture }
      ?? copy.paragraphs.first
    guard let paragraph else { return "" }
    let line = copy.text[paragraph.span].onOneLine
    guard line.count > limit else { return line }
    let cut = line.prefix(limit)
    let end = cut.lastIndex(where: \.isWhitespace) ?? cut.endIndex
    return cut[..<end] + "…"
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

extension Feature {
  init(_ named: NamedMention) {
    let kind: Kind =
      switch named.kind {
      case .person: .person
      case .place: .place
      case .organisation: .organisation
      }
    self.init(kind, named.name)
  }
}
