import Newsroom

/// A story as data: its articles as ninjs, and how they hang together.
package struct StoryItem: Encodable {
  struct Relation: Encodable {
    /// `a3`, and the version of it that stands among the articles: `a3.2`.
    let article: String
    let version: String
    /// What the item is called among the articles.
    let uri: String
    /// `version` of the main copy, or `coverage`.
    let relation: String
    /// Articles of the same number derive from one another.
    let family: Int
    /// The version that it derives from, and the share of its words that come from there, 0 to 1.
    let derivesFrom: String?
    let reuse: Double?
    let why: [String]
  }

  let story: String
  let headline: String
  let articles: [NinjsItem]
  let relations: [Relation]

  package init(_ story: ExportedStory) {
    self.story = story.story.id.description
    headline = story.story.headline
    let items = story.articles.map(NinjsItem.init)
    articles = items
    relations = zip(story.articles, items).compactMap { exported, item in
      let id = exported.version.id
      guard let article = story.story.article(id.article) else { return nil }
      let parent = story.lineage.parents[id]
      return Relation(
        article: article.id.description, version: id.description, uri: item.uri,
        relation: article.placement.relation.rawValue, family: article.placement.family,
        derivesFrom: parent?.version.description, reuse: parent?.reuse, why: article.placement.reasons)
    }
  }
}
