import Newsroom

/// A story as data.
package struct StoryJSON: Encodable {
  struct Article: Encodable {
    let id: String
    let outlet: String?
    let agency: String?
    let file: String
    let relation: String
    let headline: String?
    let published: String
    let dateOrigin: String
    let status: String
    let words: Int
    let read: Bool
    let starred: Bool
    let why: [String]
    /// What it shares with the article that it was matched with; where it was asked for.
    let grounds: Grounds?
    let versions: [Version]
  }

  struct Version: Encodable {
    let id: String
    let headline: String?
    let published: String
    let status: String
    /// Until when it must not be published.
    let embargo: String?
    /// Why it is not for use now; nil where it may be used.
    let notForUse: String?
    /// As in IPTC, from 1 for a flash to 5 for copy that is not flagged.
    let urgency: Int
    let words: Int
    /// The version that it derives from, and the share of its words that come from there, 0 to 1.
    let parent: String?
    let reuse: Double?
  }

  struct Grounds: Encodable {
    /// A version of another article.
    let against: String
    /// Whether it was matched with that one when it was filed; else that is the one that it shares most with.
    let matched: Bool
    let score: Double?
    let threshold: Double?
    let sentences: Int
    let allSentences: Int
    let examples: [String]
    let paragraphs: Int
    let allParagraphs: Int
    let people: [String]
    let places: [String]
    let organisations: [String]
    let figures: [String]
    /// From the other's publication to this one's; nil where either is undated.
    let seconds: Int64?

    init(_ grounds: Newsroom.Grounds) {
      let evidence = grounds.evidence
      against = grounds.other.description
      matched = grounds.isMatch
      score = grounds.score
      threshold = grounds.threshold
      sentences = evidence.sentences
      allSentences = evidence.allSentences
      examples = evidence.examples
      paragraphs = evidence.paragraphs
      allParagraphs = evidence.allParagraphs
      people = evidence.people
      places = evidence.places
      organisations = evidence.organisations
      figures = evidence.figures
      seconds = evidence.seconds
    }
  }

  let id: String
  let headline: String
  let articles: [Article]
  /// Versions of the main copy that were not held against the others; where that was asked for.
  let leftOut: [String]?

  /// - Parameters:
  ///   - lineage: who derives from whom, where it is to be told.
  ///   - grounds: by article, where they are to be told.
  package init(
    _ story: Story, clock: Clock, lineage: Lineage? = nil, grounds: [ArticleID: Newsroom.Grounds] = [:]
  ) {
    let now = Moment(seconds: clock.now())
    leftOut = lineage.map { $0.leftOut.map(\.description) }
    id = story.id.description
    headline = story.headline
    articles = story.articles.map { article in
      let latest = article.latest
      return Article(
        id: article.id.description, outlet: article.outlet ?? latest.agency, agency: latest.agency, file: article.name,
        relation: article.placement.relation.rawValue, headline: latest.headline,
        published: clock.reading(of: latest.published).iso, dateOrigin: latest.dateOrigin.rawValue,
        status: latest.status.rawValue,
        words: latest.words, read: !article.isUnread, starred: article.mark.isStarred, why: article.placement.reasons,
        grounds: grounds[article.id].map(Grounds.init),
        versions: article.versions.map {
          Version(
            id: $0.id.description, headline: $0.headline, published: clock.reading(of: $0.published).iso,
            status: $0.status.rawValue, embargo: $0.embargo.map { clock.reading(of: $0).iso },
            notForUse: $0.useNotice(now: now), urgency: $0.urgency.rawValue, words: $0.words,
            parent: lineage?.parents[$0.id]?.version.description,
            reuse: lineage?.parents[$0.id]?.reuse)
        })
    }
  }
}

/// A version as data, with its text.
package struct VersionJSON: Encodable {
  struct Paragraph: Encodable {
    let role: String
    let start: Int
    let end: Int
    let text: String
  }

  struct Mention: Encodable {
    let kind: String
    let name: String
    let role: String?
    let start: Int
    let end: Int
    let text: String
  }

  let id: String
  let outlet: String?
  let agency: String?
  let headline: String?
  let deck: String?
  let byline: String?
  let dateline: String?
  let published: String
  let dateOrigin: String
  let received: String
  let status: String
  /// Until when it must not be published.
  let embargo: String?
  /// Why it is not for use now; nil where it may be used.
  let notForUse: String?
  /// As in IPTC, from 1 for a flash to 5 for copy that is not flagged.
  let urgency: Int
  let words: Int
  let source: String
  let format: String
  let charset: String
  let warnings: [String]
  /// What its source says beside the text; nil where it says nothing.
  let particulars: Particulars?
  let paragraphs: [Paragraph]
  let mentions: [Mention]

  /// Offsets are in UTF-8 bytes of the text as it was received and decoded.
  package init(_ version: Newsroom.Version, outlet: String?, clock: Clock) {
    id = version.id.description
    self.outlet = outlet ?? version.header.agency
    agency = version.header.agency
    headline = version.header.headline
    deck = version.deck
    byline = version.byline
    dateline = version.dateline
    published = clock.reading(of: version.header.published).iso
    dateOrigin = version.header.dateOrigin.rawValue
    received = clock.reading(of: version.header.received).iso
    status = version.header.status.rawValue
    embargo = version.header.embargo.map { clock.reading(of: $0).iso }
    notForUse = version.header.useNotice(now: Moment(seconds: clock.now()))
    urgency = version.header.urgency.rawValue
    words = version.header.words
    source = version.source
    format = version.format
    charset = version.charset
    warnings = version.warnings
    particulars = version.particulars.isEmpty ? nil : version.particulars
    paragraphs = version.paragraphs.map {
      Paragraph(role: $0.role.rawValue, start: $0.span.start, end: $0.span.end, text: String(version.text[$0.span]))
    }
    mentions = version.mentions.map {
      Mention(
        kind: $0.kind.rawValue, name: $0.name, role: $0.role, start: $0.span.start, end: $0.span.end,
        text: String(version.text[$0.span]))
    }
  }
}
