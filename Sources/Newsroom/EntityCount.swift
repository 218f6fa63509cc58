import Language

/// An entity with how often it is named in a version or a story.
package struct EntityCount: Hashable, Sendable {
  /// Nil for a figure, date or quotation.
  package var id: EntityID?
  package var kind: MentionKind
  package var name: String
  package var mentions: Int
  package var articles: Int
  /// Of a version: the first title, hedge or verb that stands with it, and all its places.
  package var role: String?
  package var spans: [Span] = []

  package init(id: EntityID?, kind: MentionKind, name: String, mentions: Int, articles: Int) {
    self.id = id
    self.kind = kind
    self.name = name
    self.mentions = mentions
    self.articles = articles
  }
}

/// A version that a search found.
package struct SearchHit: Hashable, Sendable {
  package var version: VersionID
  package var story: StoryID
  package var source: String
  package var title: String
  package var published: Moment
  /// A piece of the text around what was sought.
  package var excerpt: Excerpt
  /// Why it is not for use now, as `VersionHeader.useNotice` says it; nil where it may be used.
  package var notice: String?
  /// Nobody dated the copy: `published` is when it was received.
  package var isDateReceived: Bool

  package init(
    version: VersionID, story: StoryID, source: String, title: String, published: Moment, excerpt: Excerpt,
    notice: String?, isDateReceived: Bool
  ) {
    self.version = version
    self.story = story
    self.source = source
    self.title = title
    self.published = published
    self.excerpt = excerpt
    self.notice = notice
    self.isDateReceived = isDateReceived
  }

  /// `killed`, `withheld` or `embargoed`.
  package var noticeWord: String? { notice.map { String($0.prefix { $0.isLetter }) } }
}
