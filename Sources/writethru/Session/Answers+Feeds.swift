import Archive
import Newsroom
import Reader

extension Archive {
  /// The feeds and what they have brought.
  func feedState() throws(ArchiveError) -> FeedState {
    FeedState(feeds: try feeds(), counts: try counts(), outlets: try outlets())
  }
}

extension Answers {
  func change(_ feeding: Feeding) throws -> FeedsChange {
    switch feeding {
    case .rename(let id, let name):
      let undo = try archive.rename(id, to: name)
      let new = try archive.feed(id)?.name ?? name
      var change = FeedsChange(
        summary: "\(undo.before?.name ?? "\(id)") is called \(new) now", state: try archive.feedState())
      change.renamed = undo.before.map { ($0.name, new) }
      change.undo = keep(undo)
      return change
    case .remove(let id):
      let undo = try archive.removeFeed(id)
      let stories = undo.before?.stories ?? 0
      let kept = stories == 0 ? "" : stories == 1 ? "; its story stays" : "; its \(stories) stories stay"
      var change = FeedsChange(
        summary: "removed \(undo.before?.name ?? "\(id)")\(kept)", state: try archive.feedState())
      change.undo = keep(undo)
      return change
    }
  }

  func takeBack(_ undo: FeedUndo) throws -> FeedsChange {
    let redo = try archive.restore(undo)
    let name = undo.before?.name
    var change = FeedsChange(
      summary: name.map { "undone: the feed \($0) as before" } ?? "undone: the feed is removed again",
      state: try archive.feedState())
    if let old = redo.before?.name, let name, old != name { change.renamed = (old, name) }
    return change
  }
}
