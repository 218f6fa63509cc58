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
  /// Off: every article is a story of its own, with its versions.
  package let isGrouping: Bool
  let fingerprints = FingerprintCache()

  package init(archive: Archive, clock: Clock, isGrouping: Bool = true) {
    self.archive = archive
    self.clock = clock
    self.isGrouping = isGrouping
  }

  /// Files a batch; an outcome a delivery. Reading and analysis come first, outside the transaction.
  package func file(_ deliveries: [Delivery]) throws(ArchiveError) -> [Outcome] { try file(prepare(deliveries)) }

  /// Reads and analyses a batch. It asks nothing of the archive and may run beside the filing of another batch.
  package func prepare(_ deliveries: [Delivery]) -> PreparedBatch {
    let received = Moment(seconds: clock.now())
    return PreparedBatch(
      submissions: deliveries.map { delivery in
        Result { () throws(WireError) in try Submission(delivery, received: received, clock: clock) }
      })
  }

  package func file(_ batch: PreparedBatch) throws(ArchiveError) -> [Outcome] {
    do throws(ArchiveError) {
      return try write(batch)
    } catch {
      // What was looked at in vain has not been filed.
      fingerprints.empty()
      throw error
    }
  }

  private func write(_ batch: PreparedBatch) throws(ArchiveError) -> [Outcome] {
    try archive.file(by: .current) { session in
      var filing = try BatchFiling(
        session: session, grouper: isGrouping ? Grouper(in: session, fingerprints: fingerprints) : nil)
      return try filing.file(batch)
    }
  }
}

/// Copy that was read and analysed, ready to be filed.
package struct PreparedBatch: Sendable {
  let submissions: [Result<Submission, WireError>]

  /// Of nothing.
  package init() { submissions = [] }

  init(submissions: [Result<Submission, WireError>]) { self.submissions = submissions }

  /// The order in which the copy is placed: by time, so that the order of the deliveries makes no difference to the stories. Of
  /// deliveries under one name the given order holds, as the later one is the newer version.
  var order: [Int] {
    let keys = submissions.map { submission -> (Int64, UInt64)? in
      (try? submission.get()).map { ($0.copy.published.seconds, $0.digest) }
    }
    var order = keys.indices.filter { keys[$0] != nil }.sorted { keys[$0]! < keys[$1]! }
    var places: [[String?]: [Int]] = [:]
    for (place, index) in order.enumerated() {
      guard let delivery = (try? submissions[index].get())?.delivery else { continue }
      places[[delivery.name, delivery.outlet], default: []].append(place)
    }
    for same in places.values where same.count > 1 {
      for (place, index) in zip(same, same.map { order[$0] }.sorted()) { order[place] = index }
    }
    return order
  }
}

/// The filing of one batch inside its transaction.
struct BatchFiling {
  private let session: FilingSession
  private var grouper: Grouper?
  private var touched: Set<StoryID> = []

  init(session: FilingSession, grouper: Grouper?) {
    self.session = session
    self.grouper = grouper
  }

  mutating func file(_ batch: PreparedBatch) throws -> [Outcome] {
    let read = batch.submissions.map { try? $0.get() }
    var outcomes: [Int: Outcome] = [:]
    for index in batch.order {
      if let submission = read[index] { outcomes[index] = try file(submission) }
    }
    for story in touched { try session.refresh(story) }
    try grouper?.keepCounts()
    return batch.submissions.enumerated().map { index, submission in
      switch submission {
      case .failure(let error): .refused(error)
      case .success: outcomes[index]!
      }
    }
  }

  private mutating func file(_ submission: Submission) throws -> Outcome {
    let keys = grouper?.keys(of: submission.analysis, published: submission.published)
    switch try Identity.recognise(submission, keys: keys, in: session) {
    case .unchanged(let version):
      return .unchanged(version)
    case .newVersion(let known):
      let version = try session.file(
        submission.copy, digest: submission.digest, following: known, from: submission.folder,
        keys: keys?.stored ?? .none)
      try grouper?.note(version, submission.analysis)
      var joined: [(story: StoryID, reason: String)] = []
      if let keys {
        joined =
          try grouper?.place(update: submission.analysis, keys: keys, of: known.article, in: known.story).joined ?? []
      }
      let story = try session.join(joined, with: known.story, touched: &touched)
      touched.insert(story)
      return .newVersion(version, story: story)
    case .new:
      let finding = try find(submission, keys)
      if finding.counts { grouper?.count(submission.analysis) }
      let placing = try finding.placing ?? Placing(story: session.newStory(for: submission.copy), family: 1)
      let name = FilingSession.Name(
        file: submission.delivery.name, outlet: submission.delivery.outlet, folder: submission.folder)
      let version = try session.file(
        submission.copy, digest: submission.digest, as: name, at: placing, keys: keys?.stored ?? .none)
      try grouper?.note(version, submission.analysis)
      let story = try session.join(finding.joined, with: placing.story, touched: &touched)
      touched.insert(story)
      return .filed(version, story: story)
    }
  }

  private mutating func find(_ submission: Submission, _ keys: Grouper.Keys?) throws -> Grouper.Finding {
    guard let keys else { return Grouper.Finding() }
    return try grouper?.place(submission.analysis, keys: keys) ?? Grouper.Finding()
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

  /// Nil where nobody dated the copy: it may be of any age when it is received.
  var published: Moment? { copy.dateOrigin == .received ? nil : copy.published }

  init(_ delivery: Delivery, received: Moment, clock: Clock) throws(WireError) {
    self.delivery = delivery
    let read = try readCopy(delivery.bytes, format: delivery.format)
    let (published, origin) = Submission.publication(
      stated: read.date, given: delivery.date, received: received, clock: clock)
    analysis = Analysis(text: read.text, paragraphs: read.paragraphs)
    var hash = StableHash()
    hash.add(read.text)
    digest = hash.value
    copy = FiledCopy(
      headline: read.headline, lede: lede(of: read.text, paragraphs: read.paragraphs), deck: read.deck,
      byline: read.byline, dateline: read.dateline, agency: read.agency, published: published, dateOrigin: origin,
      received: received, status: read.status, words: analysis.words, text: read.text, original: read.original,
      paragraphs: read.paragraphs, mentions: analysis.names, source: delivery.source, format: read.format.rawValue,
      charset: read.charset.rawValue, warnings: read.warnings, urgency: read.urgency,
      day: origin == .received ? nil : clock.reading(of: published).day)
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
