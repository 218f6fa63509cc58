import Newsroom

extension Story {
  /// Puts marks as they are now onto the articles that have them.
  mutating func apply(_ marks: [ArticleID: ReadMark]) {
    for index in articles.indices {
      if let mark = marks[articles[index].id] { articles[index].mark = mark }
    }
  }

  /// Every version of the main copy in order of time, with its article.
  var mainVersions: [VersionHeader] { versions(where: { $0.placement.relation == .version }) }

  func versions(where belongs: (Article) -> Bool) -> [VersionHeader] {
    articles.filter(belongs).flatMap(\.versions).sorted {
      ($0.published.seconds, $0.id.article, $0.id.number) < ($1.published.seconds, $1.id.article, $1.id.number)
    }
  }
}
