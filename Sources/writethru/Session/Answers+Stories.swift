import Archive
import Newsroom
import Reader

extension Answers {
  // MARK: by hand

  func regroup(_ regrouping: Regrouping) throws -> StoryChange {
    switch regrouping {
    case .split(let articles):
      let edit = try archive.split(articles)
      let key = keep(edit)
      return StoryChange(summary: edit.splitSummary, row: try row(of: edit.others.first ?? edit.story), undo: key)
    case .merge(let stories, let heir):
      let edit = try archive.merge(stories, into: heir)
      let key = keep(edit)
      return StoryChange(summary: edit.mergeSummary, row: try row(of: edit.story), undo: key)
    }
  }

  func takeBack(_ edit: StoryEdit) throws -> StoryChange {
    _ = try archive.restore(edit)
    let stories = ([edit.story] + edit.others).sorted()
    let summary =
      "undone: \(counted(edit.articles, "article", "articles")) where \(edit.articles == 1 ? "it was" : "they were")"
    return StoryChange(summary: summary, row: try row(of: stories[0]), undo: nil)
  }

  private func row(of story: StoryID) throws -> StoryRow? {
    try archive.story(story).flatMap { try archive.rows(of: [$0.id]).first }
  }

  // MARK: looking

  func newestVersions(_ stories: [StoryID]) throws -> Reply {
    let newest = try stories.compactMap { id -> VersionHeader? in
      guard let story = try archive.story(id) else { return nil }
      return story.mainVersions.last ?? story.articles.first?.latest
    }
    return .newestVersions(newest.sorted { $0.published < $1.published }.map(\.id))
  }
}

extension StoryEdit {
  /// `split 2 articles off s3 into s17`.
  var splitSummary: String {
    let from = others.map(\.description).joined(separator: ", ")
    return "split \(counted(articles, "article", "articles")) off \(from) into \(story)"
  }

  /// `merged s9 and s12 into s3: 7 articles moved`.
  var mergeSummary: String {
    let gone = others.map(\.description)
    let names =
      gone.count > 4
      ? "\(gone.prefix(3).joined(separator: ", ")) and \(gone.count - 3) more"
      : ([gone.dropLast().joined(separator: ", "), gone.last ?? ""].filter { !$0.isEmpty }).joined(separator: " and ")
    return "merged \(names) into \(story): \(counted(articles, "article", "articles")) moved"
  }
}

private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
