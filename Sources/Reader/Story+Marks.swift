import Newsroom

extension Story {
  /// Puts marks as they are now onto the articles that have them.
  mutating func apply(_ marks: [ArticleID: ReadMark]) {
    for index in articles.indices {
      if let mark = marks[articles[index].id] { articles[index].mark = mark }
    }
  }
}
