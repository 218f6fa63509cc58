import Foundation
import GRDB
import Newsroom

extension Archive {
  /// All feeds by name, with the counts of their outlets.
  package func feeds() throws(ArchiveError) -> [Feed] { try reading(Feeds.all) }

  package func feed(_ id: FeedID) throws(ArchiveError) -> Feed? { try reading { db in try Feeds.one(db, id) } }

  package func feed(at address: String) throws(ArchiveError) -> Feed? {
    try reading { db in try Feeds.at(db, address) }
  }

  package func feed(named name: String) throws(ArchiveError) -> Feed? {
    try reading { db in try Feeds.named(db, name) }
  }

  /// The feeds that are to be asked now, those that have waited longest first. Seconds since 1970.
  package func feeds(dueAt now: Int64) throws(ArchiveError) -> [Feed] {
    try reading { db in try Feeds.due(db, at: now) }
  }

  /// When the next feed is to be asked; nil where none is. Seconds since 1970.
  package func nextFeedDue() throws(ArchiveError) -> Int64? { try reading(Feeds.nextDue) }

  /// Subscribes. Throws `badQuery` for an address or a name that another feed has.
  package func add(_ feed: NewFeed) throws(ArchiveError) -> Feed {
    try writing { db in try Feeds.add(db, feed, at: clock.now()) }
  }

  /// Renames a feed and its outlet, in all of its articles. Throws `badQuery` for a name that is blank or that other copy has.
  package func rename(_ id: FeedID, to name: String) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.rename(db, id, to: name) }
  }

  /// Calls a feed as it calls itself, unless it has a name by hand or has told its title before.
  package func call(_ id: FeedID, _ title: String) throws(ArchiveError) -> Feed? {
    try writing { db in try Feeds.call(db, id, title) }
  }

  package func setTags(_ tags: [String], of id: FeedID) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.setTags(db, id, tags) }
  }

  /// Unsubscribes. Its articles stay.
  package func removeFeed(_ id: FeedID) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.remove(db, id) }
  }

  /// Puts a feed back as it was: its subscription, its name, its tags. Returns what it takes to undo that.
  package func restore(_ undo: FeedUndo) throws(ArchiveError) -> FeedUndo {
    try writing { db in try Feeds.restore(db, undo) }
  }

  /// Keeps what came of asking for a feed, and when it is to be asked again.
  ///
  /// - Returns: the feed as it is now; nil where it has been removed meanwhile.
  @discardableResult
  package func note(
    _ fetch: FeedFetch, of id: FeedID, pace: FeedPace = .usual
  ) throws(ArchiveError) -> Feed? {
    try writing { db in try FeedNotes.note(db, fetch, of: id, pace: pace) }
  }

  /// Forgets what a feed's server gave to tell whether anything has changed: the next time all of it is read.
  package func forgetValidators(of id: FeedID) throws(ArchiveError) {
    try writing { db in try FeedNotes.forget(db, id) }
  }
}
