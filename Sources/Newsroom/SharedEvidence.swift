import Language

/// What two versions have in common: what an editor looks at to see whether they belong to one story.
package struct SharedEvidence: Hashable, Sendable {
  /// Sentences of the body that stand in both, without regard to case and typography.
  package var sentences: Int
  /// All sentences of the first.
  package var allSentences: Int
  /// The first of the shared ones, as the first version has them.
  package var examples: [String]
  package var paragraphs: Int
  package var allParagraphs: Int
  /// Names that both have, those that are named most often first.
  package var people: [String]
  package var places: [String]
  package var organisations: [String]
  package var figures: [String]
  /// From the other's publication to the first's; nil where either is not known.
  package var seconds: Int64?
  /// Whether of one of them only the day is known.
  package var isByDay: Bool

  /// Shorter ones say nothing: `He did not elaborate.` stands everywhere.
  private static let leastWords = 5
  private static let shown = 2

  package init(_ version: Version, _ other: Version) {
    let (own, theirs) = (Body(version), Body(other))
    let (keys, paragraphKeys) = (Set(theirs.sentences.map(\.key)), Set(theirs.paragraphs))
    let shared = own.sentences.filter { keys.contains($0.key) }
    sentences = shared.count
    allSentences = own.sentences.count
    examples = shared.prefix(Self.shown).map { version.text[$0.span].onOneLine }
    paragraphs = own.paragraphs.count(where: paragraphKeys.contains)
    allParagraphs = own.paragraphs.count
    people = Self.names(.person, version, other)
    places = Self.names(.place, version, other)
    organisations = Self.names(.organisation, version, other)
    figures = Self.names(.figure, version, other)
    let dates = [version.header, other.header]
    let isDated = dates.allSatisfy { $0.dateOrigin != .received }
    seconds = isDated ? version.header.published.seconds - other.header.published.seconds : nil
    isByDay = dates.contains { $0.published.precision == .day }
  }

  /// How strongly it speaks, for choosing among several: sentences first.
  package var weight: Int {
    sentences * 100 + (people.count + organisations.count) * 3 + places.count + figures.count * 2
  }

  private static func names(_ kind: MentionKind, _ version: Version, _ other: Version) -> [String] {
    var counts: [String: Int] = [:]
    var spelling: [String: String] = [:]
    for mention in version.copyMentions where mention.kind == kind && !mention.name.isEmpty {
      let key = mention.name.lowercased()
      counts[key, default: 0] += 1
      if spelling[key] == nil { spelling[key] = mention.name }
    }
    let theirs = Set(other.copyMentions.filter { $0.kind == kind }.map { $0.name.lowercased() })
    return counts.filter { theirs.contains($0.key) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .compactMap { spelling[$0.key] }
  }

  /// The sentences and paragraphs of a version's body by their words.
  private struct Body {
    var sentences: [(key: String, span: Span)] = []
    var paragraphs: [String] = []

    init(_ version: Version) {
      for paragraph in version.paragraphs where paragraph.role == .body {
        let passage = Passage(version.text, in: paragraph.span)
        for range in Language.sentences(of: passage) {
          let words = range.filter { passage.tokens[$0].isWordlike }
          guard words.count >= SharedEvidence.leastWords else { continue }
          sentences.append((words.map { passage.keys[$0] }.joined(separator: " "), passage.span(of: range)))
        }
        let words = passage.indices.filter { passage.tokens[$0].isWordlike }
        if words.count >= SharedEvidence.leastWords {
          paragraphs.append(words.map { passage.keys[$0] }.joined(separator: " "))
        }
      }
    }
  }
}

/// Why an article is in its story: what it has in common with the article that it was matched with.
package struct Grounds: Hashable, Sendable {
  package var article: ArticleID
  /// Of an article that has several, the version that it shares most with.
  package var other: VersionID
  /// Who ran the other one.
  package var source: String
  /// Whether it was matched with the other when it was filed; else the other is the one that it shares most with now.
  package var isMatch: Bool
  package var evidence: SharedEvidence
  /// What the machine gave it when it was filed, and what it would have needed; from 0 to 1.
  package var score: Double?
  package var threshold: Double?

  package init(
    article: ArticleID, other: VersionID, source: String, isMatch: Bool, evidence: SharedEvidence, score: Double?,
    threshold: Double?
  ) {
    self.article = article
    self.other = other
    self.source = source
    self.isMatch = isMatch
    self.evidence = evidence
    self.score = score
    self.threshold = threshold
  }
}

extension Placement {
  /// The article that it was matched with when it was filed, as its reasons tell.
  package var match: ArticleID? {
    for reason in reasons where !reason.contains(" by hand from ") {
      for word in reason.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        if case .article(let id)? = Reference(String(word)) { return id }
      }
    }
    return nil
  }

  /// Whether it was matched by common text, not by common news.
  package var isByText: Bool { reasons.contains { $0.hasPrefix("shares ") } }
}

extension Version {
  /// Mentions in the copy itself, not in bylines and credits.
  package var copyMentions: [Mention] {
    let copy = paragraphs.filter { !$0.role.isFurniture }.map(\.span)
    return mentions.filter { mention in copy.contains { $0.contains(mention.span) } }
  }
}
