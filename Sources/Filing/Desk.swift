import Archive
import Grouping
import Language
import Newsroom
import Wire

/// A file to be filed: its bytes and what whoever brought it knows about it.
package struct Delivery: Sendable {
  package var bytes: [UInt8]
  /// The file's name: with the outlet it tells whether this is a further version of an article.
  package var name: String
  /// Where it came from, as a path or an address.
  package var source: String
  package var outlet: String?
  /// For copy that states no date itself.
  package var date: StatedDate?
  /// Nil to judge by the content.
  package var format: Format?

  package init(
    bytes: [UInt8], name: String, source: String, outlet: String? = nil, date: StatedDate? = nil, format: Format? = nil
  ) {
    self.bytes = bytes
    self.name = name
    self.source = source
    self.outlet = outlet
    self.date = date
    self.format = format
  }
}

/// What became of a delivery.
package enum Outcome: Hashable, Sendable {
  case filed(VersionID, story: StoryID)
  case newVersion(VersionID, story: StoryID)
  /// The archive has exactly this text already.
  case unchanged(VersionID)
  case refused(WireError)
}

/// The desk that files copy: it reads, analyses, groups and stores. One batch is one transaction.
package struct Desk: Sendable {
  let archive: Archive
  let clock: Clock

  package init(archive: Archive, clock: Clock) {
    self.archive = archive
    self.clock = clock
  }

  /// Files a batch in order; an outcome a delivery. Reading and analysis come first, outside the transaction.
  package func file(_ deliveries: [Delivery]) throws(ArchiveError) -> [Outcome] {
    let received = Moment(seconds: clock.now())
    let prepared = deliveries.map { delivery in
      Result { () throws(WireError) in try Submission(delivery, received: received, clock: clock) }
    }
    return try archive.file(by: .current) { session in
      var touched: Set<StoryID> = []
      let outcomes = try prepared.map { submission -> Outcome in
        switch submission {
        case .failure(let error): return .refused(error)
        case .success(let submission): return try place(submission, in: session, touched: &touched)
        }
      }
      for story in touched { try session.refresh(story) }
      return outcomes
    }
  }

  private func place(
    _ submission: Submission, in session: FilingSession, touched: inout Set<StoryID>
  ) throws -> Outcome {
    switch try Identity.recognise(submission, in: session) {
    case .unchanged(let version):
      return .unchanged(version)
    case .newVersion(let known):
      let weighting = Weighting(articles: try session.articleCount())
      let neighbourhood = try Neighbourhood(of: submission.analysis, in: session, weighting: weighting)
      let version = try session.file(
        submission.copy, digest: submission.digest, following: known, from: submission.folder,
        shingles: submission.analysis.fingerprint.sample,
        features: submission.analysis.features.map(\.hash), norm: neighbourhood.norm)
      touched.insert(known.story)
      return .newVersion(version, story: known.story)
    case .new:
      let placing = try Placing(submission, in: session)
      let version = try session.file(
        submission.copy, digest: submission.digest,
        as: FilingSession.Name(
          file: submission.delivery.name, outlet: submission.delivery.outlet, folder: submission.folder),
        in: placing.story,
        family: placing.family, score: placing.score, reasons: placing.reasons,
        shingles: submission.analysis.fingerprint.sample, features: submission.analysis.features.map(\.hash),
        norm: placing.norm)
      touched.insert(placing.story)
      return .filed(version, story: placing.story)
    }
  }
}

/// A delivery that was read and analysed.
struct Submission: Sendable {
  let delivery: Delivery
  let copy: FiledCopy
  let analysis: Analysis
  /// Of the text: finds the same text again through an index.
  let digest: UInt64

  /// Where the file lay.
  var folder: String {
    delivery.source.lastIndex(of: "/").map { String(delivery.source[..<$0]) } ?? ""
  }

  init(_ delivery: Delivery, received: Moment, clock: Clock) throws(WireError) {
    self.delivery = delivery
    let read = try readCopy(delivery.bytes, format: delivery.format)
    let (published, origin) = Submission.publication(
      stated: read.date, given: delivery.date, received: received, clock: clock)
    // Copy that states no date may be of any age when it is received.
    analysis = Analysis(read, published: origin == .received ? nil : clock.reading(of: published).day)
    var hash = StableHash()
    hash.add(read.text)
    digest = hash.value
    copy = FiledCopy(
      headline: read.headline, lede: analysis.lede, deck: read.deck, byline: read.byline, dateline: read.dateline,
      agency: read.agency, published: published, dateOrigin: origin, received: received, status: read.status,
      words: analysis.words, text: read.text, original: read.original, paragraphs: read.paragraphs,
      mentions: analysis.mentions, source: delivery.source, format: read.format.rawValue,
      charset: read.charset.rawValue,
      warnings: read.warnings, urgency: read.urgency)
  }

  /// What the copy states comes first, but a given time of the day that it states says more.
  private static func publication(
    stated: StatedDate?, given: StatedDate?, received: Moment, clock: Clock
  ) -> (Moment, DateOrigin) {
    if let stated {
      if let given, stated.hour == nil, given.day == stated.day { return (given.moment(by: clock), .stated) }
      return (stated.moment(by: clock), .stated)
    }
    if let given { return (given.moment(by: clock), .given) }
    return (received, .received)
  }
}
