import Foundation
import GRDB
import Newsroom

extension Archive {
  // MARK: grouping anew

  /// Sees to it that what older rules have grouped is grouped anew.
  package func prepareRegrouping(rules: Int) throws(ArchiveError) {
    if try reading({ db in try Regrouping.isPrepared(db, rules: rules) }) { return }
    try writing { db in try Regrouping.prepare(db, rules: rules) }
  }

  /// Begins a new pass over all articles.
  package func startRegrouping() throws(ArchiveError) { try writing(Regrouping.start) }

  package func regroupProgress() throws(ArchiveError) -> PassProgress { try reading(Regrouping.progress) }

  /// The articles that wait for the pass that goes on, at most `limit`.
  package func articlesToRegroup(limit: Int) throws(ArchiveError) -> [UngroupedArticle] {
    try reading { db in try Regrouping.next(db, limit: limit) }
  }

  // MARK: upkeep

  /// What is wrong with the store, in words; empty if nothing is.
  ///
  /// - Parameter told: takes what is looked at next.
  package func check(told: (String) -> Void = { _ in }) throws(ArchiveError) -> [String] {
    do { return try Integrity.problems(database, told) } catch { throw ArchiveError(error, path: path) }
  }

  /// What is wrong with the structure of the file, in words: a tenth of the time of `check`.
  package func quickCheck() throws(ArchiveError) -> [String] {
    try reading(Integrity.structure)
  }

  /// What is wrong with the search index, compared with the text word by word. Others cannot write meanwhile.
  package func checkSearchIndex() throws(ArchiveError) -> [String] {
    try requireWritable()
    do { return try Integrity.searchIndex(database) } catch { throw ArchiveError(error, path: path) }
  }

  /// Where a backup of a store goes that nobody has named: into `backups` beside it.
  package static func newBackupPath(of store: String) -> String { Backups.newPath(of: store) }

  /// The backups that lie in `backups` beside a store, the newest first.
  package static func backups(of store: String) -> [Backup] { Backups.all(of: store) }

  /// How the newest backup that is whole comes back, in words; nil if there is none.
  package static func offerOfBackup(of store: String) -> String? { Backups.newestOffer(of: store) }

  /// Copies the store into a new file while others use it, and checks the copy. Throws `exists` where there is a file.
  ///
  /// - Parameter progress: takes hundredths.
  package func backup(to target: String, progress: (Int) -> Void = { _ in }) throws(ArchiveError) -> Backup {
    do {
      return try Backups.make(database, of: path, at: target, progress: progress)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Deletes all but the newest backups beside the store, of those that were asked for.
  ///
  /// - Returns: what went.
  package func pruneBackups(keeping count: Int) -> [Backup] { Backups.prune(of: path, keeping: count) }

  /// Puts a backup in the place of a store, which is set aside. Nobody may have it open, this process neither.
  ///
  /// - Parameter progress: takes hundredths.
  /// - Returns: where the store is now that was there; nil if there was none.
  package static func restore(
    _ store: String, from backup: String, progress: (Int) -> Void = { _ in }
  ) throws(ArchiveError) -> String? {
    do {
      return try Restoring.restore(store, from: backup, progress: progress)
    } catch {
      throw ArchiveError(error, path: store)
    }
  }

  /// Gives the room of what was deleted back to the disk, and puts the search index in order.
  package func compact(told: (CompactingStep) -> Void = { _ in }) throws(ArchiveError) -> Compaction {
    try requireWritable()
    do { return try Compacting.compact(database, path: path, told: told) } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// What `expire` would delete now.
  package func expiry(before moment: Moment) throws(ArchiveError) -> Expiry {
    try reading { db in try Expiring.preview(db, before: moment) }
  }

  /// Deletes the articles whose newest version is older, but for those that are starred. In transactions of a few hundred articles:
  /// it may be interrupted, and others can write in between.
  ///
  /// - Parameter told: takes how many articles are gone.
  package func expire(before moment: Moment, told: (Int) -> Void = { _ in }) throws(ArchiveError) -> Expiry {
    try requireWritable()
    do {
      return try Expiring.expire(database, before: moment, told: told)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
