import Language

/// A version that is ready to be filed: read, analysed, not yet numbered.
package struct FiledCopy: Hashable, Sendable {
  package var headline: String?
  package var lede: String
  package var deck: String?
  package var byline: String?
  package var dateline: String?
  package var agency: String?
  package var published: Moment
  package var dateOrigin: DateOrigin
  /// The desk's day of publication, from which the copy tells `yesterday`; nil where nobody dated it.
  package var day: CalendarDay?
  package var received: Moment
  package var status: CopyStatus
  package var urgency: Urgency
  package var words: Int
  package var text: String
  /// The bytes as received where they are not `text` in UTF-8.
  package var original: [UInt8]?
  package var paragraphs: [Paragraph]
  package var mentions: [Mention]
  /// Path or address it came from.
  package var source: String
  package var format: String
  package var charset: String
  package var warnings: [String]
  /// What its source says beside the text.
  package var particulars: Particulars

  package init(
    headline: String?, lede: String, deck: String?, byline: String?, dateline: String?, agency: String?,
    published: Moment,
    dateOrigin: DateOrigin, received: Moment, status: CopyStatus, words: Int, text: String, original: [UInt8]?,
    paragraphs: [Paragraph], mentions: [Mention], source: String, format: String, charset: String, warnings: [String],
    urgency: Urgency = .unstated, day: CalendarDay? = nil, particulars: Particulars = Particulars()
  ) {
    self.headline = headline
    self.lede = lede
    self.deck = deck
    self.byline = byline
    self.dateline = dateline
    self.agency = agency
    self.published = published
    self.dateOrigin = dateOrigin
    self.day = day
    self.received = received
    self.status = status
    self.urgency = urgency
    self.words = words
    self.text = text
    self.original = original
    self.paragraphs = paragraphs
    self.mentions = mentions
    self.source = source
    self.format = format
    self.charset = charset
    self.warnings = warnings
    self.particulars = particulars
  }
}
