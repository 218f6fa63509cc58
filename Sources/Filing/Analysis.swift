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
    let findings = Findings(in: copy.text, paragraphs: copy.paragraphs, published: published)
    let body = findings.body
    mentions = findings.mentions
    words = body.reduce(0) { $0 + $1.tokens.count(where: \.isWordlike) }
    lede = Analysis.lede(of: copy)
    fingerprint = Fingerprint(body)
    features = Grouping.features(
      names: findings.namesInCopy.map(Feature.init), figures: findings.figures, passages: body)
    labels = [:]
    for figure in findings.figures {
      let span = figure.counted.map { figure.span.union($0) } ?? figure.span
      labels[Feature(.figure, figure.identity)] = copy.text[span].onOneLine
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
