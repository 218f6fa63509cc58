import Newsroom

/// A version that is exported, with what stands around it.
package struct ExportedArticle: Sendable {
  package var version: Version
  /// Nil where nobody said who ran it and it names no agency.
  package var outlet: String?
  /// When the first version of its article came out.
  package var first: Moment?

  package init(_ version: Version, outlet: String?, first: Moment?) {
    self.version = version
    self.outlet = outlet ?? version.header.agency
    self.first = first
  }

  package var source: String { outlet ?? "—" }
}

/// A story that is exported, without what must not be used.
package struct ExportedStory: Sendable {
  package var story: Story
  package var lineage: Lineage
  /// The newest version of each article.
  package var articles: [ExportedArticle]

  package init(_ story: Story, lineage: Lineage, articles: [ExportedArticle]) {
    self.story = story
    self.lineage = lineage
    self.articles = articles
  }
}

/// One of what is exported after one another.
package enum ExportedPiece: Sendable {
  case article(ExportedArticle)
  case story(ExportedStory)
}
