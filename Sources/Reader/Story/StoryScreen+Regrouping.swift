import Newsroom

extension StoryScreen {
  /// What an action is about: the articles of the selected versions, else the one under the cursor.
  var chosenArticles: [Article] {
    guard !selected.isEmpty else { return currentArticle.map { [$0] } ?? [] }
    let ids = Set(selected.map(\.article))
    return (content?.articles ?? []).filter { ids.contains($0.id) }
  }

  func splitOff() -> [Step] {
    let articles = chosenArticles
    guard let content, !articles.isEmpty else { return [] }
    guard articles.count < content.articles.count else {
      return [
        .message(
          articles.count == 1
            ? "\(articles[0].id) is the only article here: there is nothing to split it off from"
            : "these are all articles of the story: leave at least one in it")
      ]
    }
    return [.effect(.regroup(.split(articles.map(\.id))))]
  }

  /// The older ID stays.
  ///
  /// - Parameter typed: the ID of another story.
  func merge(with typed: String) -> [Step] {
    guard !typed.isEmpty else { return [] }
    guard case .story(let other)? = Reference(typed) else {
      return [.error("“\(typed)” is no story: IDs of stories look like s12, as writethru stories lists them")]
    }
    guard other != story else { return [.message("\(story) is this story: give the ID of another")] }
    return [.effect(.regroup(.merge([max(story, other)], into: min(story, other))))]
  }
}
