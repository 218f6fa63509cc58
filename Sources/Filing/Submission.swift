import Archive
import Grouping
import Language
import Newsroom
import Wire

/// An item of a delivery that was read and analysed.
struct Submission: Sendable {
  var name: FilingSession.Name
  /// Nil for copy without an identifier.
  let item: Item?
  /// The items that it says it replaces, corrects or withdraws.
  let references: [Reference]
  let format: Format
  /// A feed has it now; else a file has it that may be of any age.
  let isOfFeed: Bool
  var copy: FiledCopy
  let analysis: Analysis
  /// Of the text: finds the same text again through an index.
  let digest: UInt64

  /// Nil where nobody dated the copy: it may be of any age when it is received.
  var published: Moment? { copy.dateOrigin == .received ? nil : copy.published }

  init(_ read: Copy, named name: String, item: Item?, in delivery: Delivery, received: Moment, clock: Clock) {
    self.name = FilingSession.Name(file: name, outlet: delivery.outlet, folder: delivery.folder)
    self.item = item
    format = read.format
    isOfFeed = delivery.scope != nil
    let (published, origin) = Submission.publication(
      stated: read.date, given: delivery.date, received: received, clock: clock)
    analysis = Analysis(text: read.text, paragraphs: read.paragraphs)
    var hash = StableHash()
    hash.add(read.text)
    digest = hash.value
    let day = clock.reading(of: published).day
    let scope = Item.scope(of: read, in: delivery)
    references = read.particulars.replaces.prefix(Self.mostReferences).compactMap {
      Reference($0, in: scope, day: day)
    }
    copy = FiledCopy(
      headline: read.headline, lede: lede(of: read.text, paragraphs: read.paragraphs), deck: read.deck,
      byline: read.byline, dateline: read.dateline, agency: read.agency, published: published, dateOrigin: origin,
      received: received, status: read.status, words: analysis.words, text: read.text, original: read.original,
      paragraphs: read.paragraphs, mentions: analysis.names, source: read.particulars.address ?? delivery.source,
      format: read.format.rawValue, charset: read.charset.rawValue, warnings: read.warnings, urgency: read.urgency,
      day: origin == .received ? nil : day, particulars: read.particulars)
    if delivery.scope == nil { copy.source = delivery.source }
  }

  private static let mostReferences = 20

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

  // MARK: as a further version

  /// The copy as a version behind others: of the time at which it was made, if its source tells that.
  var updated: FiledCopy {
    var copy = copy
    if let updated = copy.particulars.updated, copy.dateOrigin == .received || updated > copy.published.seconds {
      copy.published = Moment(seconds: updated)
      copy.dateOrigin = .stated
    }
    return copy
  }

  /// The copy as a version before another: undated it is no newer than that.
  func late(before next: FiledVersion) -> FiledCopy {
    var copy = updated
    if copy.dateOrigin == .received, let published = next.published, published < copy.published {
      copy.published = published
    }
    return copy
  }
}
