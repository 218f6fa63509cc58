import Language

/// Whether copy may be used.
package enum CopyStatus: String, Sendable, Codable {
  case usable
  /// Withdrawn by its outlet: kept and shown with a banner, never copied, piped or exported.
  case killed
  /// Usable, and says itself that it corrects an earlier version.
  case corrected
  /// Not before a time that its source set: kept from copying, piping and exporting until then.
  case embargoed
  /// Its source keeps it back, or gives a status that nobody knows: treated as not for use.
  case withheld

  /// Whether copy of this status may leave the program, but for an embargo that has passed.
  package var isForUse: Bool {
    switch self {
    case .usable, .corrected: true
    case .killed, .embargoed, .withheld: false
    }
  }
}

/// A version's particulars without its text: what lists and headers show.
package struct VersionHeader: Hashable, Sendable {
  package var id: VersionID
  /// Nil where the copy has none; it is then shown by its lede.
  package var headline: String?
  /// The first words of the lede, for where there is no headline.
  package var lede: String
  package var published: Moment
  package var dateOrigin: DateOrigin
  package var received: Moment
  package var status: CopyStatus
  /// Words in the body.
  package var words: Int
  package var agency: String?
  package var urgency: Urgency
  /// Until when it must not be published.
  package var embargo: Moment?

  package init(
    id: VersionID, headline: String?, lede: String, published: Moment, dateOrigin: DateOrigin, received: Moment,
    status: CopyStatus, words: Int, agency: String?, urgency: Urgency = .unstated, embargo: Moment? = nil
  ) {
    self.id = id
    self.headline = headline
    self.lede = lede
    self.published = published
    self.dateOrigin = dateOrigin
    self.received = received
    self.status = status
    self.words = words
    self.agency = agency
    self.urgency = urgency
    self.embargo = embargo
  }

  /// The headline, or the lede where there is none.
  package var title: String { headline ?? lede }

  /// The same, withdrawn.
  package var killed: VersionHeader {
    var killed = self
    killed.status = .killed
    return killed
  }
}

/// One version of an article. Immutable: an update is another version.
package struct Version: Hashable, Sendable {
  package var header: VersionHeader
  package var byline: String?
  package var dateline: String?
  package var deck: String?
  /// The copy as received, decoded; every span is an offset into its UTF-8.
  package var text: String
  package var paragraphs: [Paragraph]
  package var mentions: [Mention]
  /// Path or address it came from.
  package var source: String
  package var format: String
  package var charset: String
  /// What was odd about the copy when it was read.
  package var warnings: [String]
  /// What its source says beside the text.
  package var particulars: Particulars

  package init(
    header: VersionHeader, byline: String?, dateline: String?, deck: String?, text: String, paragraphs: [Paragraph],
    mentions: [Mention], source: String, format: String, charset: String, warnings: [String],
    particulars: Particulars = Particulars()
  ) {
    self.header = header
    self.byline = byline
    self.dateline = dateline
    self.deck = deck
    self.text = text
    self.paragraphs = paragraphs
    self.mentions = mentions
    self.source = source
    self.format = format
    self.charset = charset
    self.warnings = warnings
    self.particulars = particulars
  }

  package var id: VersionID { header.id }
}
