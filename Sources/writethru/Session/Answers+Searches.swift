import Archive
import Newsroom
import Reader

extension Answers {
  func count(_ search: SavedSearch) throws -> Reply {
    .savedCount(
      search,
      SavedSearchCount(
        stories: try archive.count(StoryFilter(.all, query: search.query)),
        unread: try archive.count(StoryFilter(.unread, query: search.query))))
  }

  func save(_ saving: Saving) throws -> SavingChange {
    let before = try archive.savedSearches()
    func name(_ id: SavedSearch.ID) -> String { before.first { $0.id == id }?.name ?? "it" }
    let (undo, summary) =
      switch saving {
      case .add(let name, let query): (try archive.save(query, as: name), "saved as \(name)")
      case .rename(let id, let new): (try archive.rename(id, to: new), "\(name(id)) is called \(new) now")
      case .remove(let id): (try archive.removeSavedSearch(id), "removed \(name(id))")
      }
    return SavingChange(summary: summary, searches: try archive.savedSearches(), undo: keep(undo))
  }
}
