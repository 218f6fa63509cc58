import Foundation
import GRDB
import Newsroom

extension Archive {
  // MARK: search and entities

  /// The versions that match a query, best first. Throws `badQuery` with a reason that can be shown.
  package func search(_ query: String, limit: Int) throws(ArchiveError) -> [SearchHit] {
    try reading { db in try SearchHits.hits(db, query: query, limit: limit, clock: clock) }
  }

  /// By name.
  package func savedSearches() throws(ArchiveError) -> [SavedSearch] {
    try reading(SavedSearches.all)
  }

  /// Keeps a search under a name. Throws `badQuery` for a name that is taken or blank and for a query that cannot be
  /// understood.
  package func save(_ query: String, as name: String) throws(ArchiveError) -> SavedSearchUndo {
    try writing { db in try SavedSearches.add(db, query: query, name: name, clock: clock) }
  }

  /// Throws `badQuery` for a name that is taken or blank.
  package func rename(_ id: SavedSearch.ID, to name: String) throws(ArchiveError) -> SavedSearchUndo {
    try writing { db in try SavedSearches.rename(db, id, to: name) }
  }

  package func removeSavedSearch(_ id: SavedSearch.ID) throws(ArchiveError) -> SavedSearchUndo {
    try writing { db in try SavedSearches.remove(db, id) }
  }

  /// Puts a saved search back as it was.
  package func restore(_ undo: SavedSearchUndo) throws(ArchiveError) {
    try writing { db in try SavedSearches.restore(db, undo) }
  }

  /// What is named, most often first: in one version, or in the latest versions of a story but for
  /// those that were withdrawn.
  package func entities(
    in scope: EntityScope, kinds: Set<MentionKind>, limit: Int
  ) throws(ArchiveError) -> [EntityCount] {
    try reading { db in try EntityIndex.counts(db, in: scope, kinds: kinds, limit: limit) }
  }

  // MARK: the index of entities

  /// The entities behind a row of a list, or the first ones, in the filter's order; at most `limit`.
  package func entities(_ filter: EntityFilter, after row: Entity? = nil, limit: Int) throws(ArchiveError) -> [Entity] {
    try reading { db in try EntityList(filter).rows(db, after: row, limit: limit) }
  }

  /// The entities before a row of a list, or the last ones, in the filter's order; at most `limit`.
  package func entities(_ filter: EntityFilter, before row: Entity?, limit: Int) throws(ArchiveError) -> [Entity] {
    try reading { db in try EntityList(filter).rows(db, before: row, limit: limit) }
  }

  package func count(_ filter: EntityFilter) throws(ArchiveError) -> Int {
    try reading { db in try EntityList(filter).count(db) }
  }

  /// An entity by its ID, or by that of a name that was joined to it; nil where no article names it now.
  package func entity(_ id: EntityID) throws(ArchiveError) -> Entity? {
    try reading { db in try EntityList.entity(db, id.number) }
  }

  /// The entity of a name, whatever its case and accents; of several, the one most often named.
  package func entity(_ kind: MentionKind, named name: String) throws(ArchiveError) -> Entity? {
    try reading { db in try EntityList.entity(db, kind, named: name) }
  }

  /// Takes entities of one kind for one. Throws `badQuery` with a reason that can be shown.
  package func join(_ entities: [EntityID], into head: EntityID) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.join(db, entities.map(\.number), into: head.number) }
  }

  /// Takes the names of an entity apart again; the rules will not join them any more.
  package func split(_ id: EntityID) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.split(db, id.number) }
  }

  /// Takes one name out of an entity; the rules will not join it any more. Throws `badQuery` with a reason that can be
  /// shown.
  package func split(_ id: EntityID, alias: String) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.split(db, id.number, alias: alias) }
  }

  /// Puts joins back as they were. Returns what it takes to undo that.
  package func restore(_ undo: EntityUndo) throws(ArchiveError) -> EntityUndo {
    try writing { db in try EntityJoins.restore(db, undo) }
  }

  /// Makes the user's aliases the ones that hold: those that no longer are declared are taken apart again. Writes nothing if they
  /// are the same as last time.
  package func apply(_ aliases: [NameAlias], by tagger: Tagger) throws(ArchiveError) {
    if try reading({ db in try NameAliases.areApplied(db, aliases) }) { return }
    try writing { db in try NameAliases.apply(db, aliases, tagger: tagger) }
  }

  // MARK: tagging anew

  /// Some texts that were tagged before this tagger, the newest first; at most `limit`.
  package func texts(before tagger: Tagger, limit: Int) throws(ArchiveError) -> [StoredText] {
    try reading { db in try Retagging.texts(db, before: tagger.version, limit: limit) }
  }

  package func retagProgress(to tagger: Tagger) throws(ArchiveError) -> PassProgress {
    try reading { db in try Retagging.progress(db, to: tagger.version) }
  }
}
