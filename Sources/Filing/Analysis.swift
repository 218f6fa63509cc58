import Entities
import Grouping
import Language
import Newsroom
import Wire

/// A piece of copy with everything that is found in it before it meets the archive.
struct Analysis: Sendable {
  /// People, places and organisations, in the order of the text.
  var names: [Mention]
  var fingerprint: Fingerprint
  var terms: TermCounts
  /// Words in the body.
  var words: Int

  init(text: String, paragraphs: [Paragraph]) {
    self.init(
      text: text, paragraphs: paragraphs, names: findNames(in: text, paragraphs: paragraphs).map(Mention.init))
  }

  init(text: String, paragraphs: [Paragraph], names: [Mention]) {
    self.names = names
    let read = paragraphs.filter { !$0.role.isFurniture }
    // Who took the picture is no part of the event, nor is who wrote it up.
    let told = read.filter { $0.role == .body || $0.role == .headline || $0.role == .deck }.map {
      (role: $0.role, words: BodyWords(Passage(text, in: $0.span)))
    }
    let body = told.filter { $0.role == .body }.map(\.words)
    words = body.reduce(0) { $0 + $1.passage.tokens.count(where: \.isWordlike) }
    fingerprint = Fingerprint(body)
    let spans = told.map(\.words.passage.span)
    terms = TermCounts(
      told.map(\.words),
      names: names.filter { name in spans.contains { $0.contains(name.span) } }.map {
        ($0.name, TermCounts.Expectation($0))
      },
      isCountry: isCountryWord)
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

extension TermCounts.Expectation {
  fileprivate init(_ mention: Mention) {
    switch mention.kind {
    case .person: self = .person
    case .organisation: self = .organisation
    default: self = mention.name.split(separator: " ").allSatisfy { isCountryWord($0.lowercased()) } ? .country : .place
    }
  }
}
