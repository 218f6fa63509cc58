import Newsroom

extension Story {
  /// Puts marks as they are now onto the articles that have them.
  mutating func apply(_ marks: [ArticleID: ReadMark]) {
    for index in articles.indices {
      if let mark = marks[articles[index].id] { articles[index].mark = mark }
    }
  }

  /// What each article is called by its source, with its ID where several share one: `AFP`, or `AFP a1` and `AFP a2`.
  var sourceNames: [ArticleID: String] {
    let namesakes = Dictionary(grouping: articles, by: \.source)
    return Dictionary(
      uniqueKeysWithValues: articles.map { article in
        (article.id, namesakes[article.source]!.count == 1 ? article.source : "\(article.source) \(article.id)")
      })
  }
}
