import Archive
import Newsroom

/// What tells where a version stands among the others of its article: its number if the source numbers them, else when it was
/// made, else when it was published. What nobody can tell is taken for newer.
struct VersionOrder {
  /// The key of its identifier; nil where it is known by its name alone.
  let item: ItemKey?
  let revision: Int64?
  let updated: Int64?
  /// Nil where nobody dated it.
  let published: Moment?
  let isKill: Bool
  /// Another item has replaced it.
  let isReplaced: Bool

  init(_ submission: Submission, item: ItemKey?, isReplaced: Bool) {
    self.item = item
    self.isReplaced = isReplaced
    revision = submission.copy.particulars.revisionNumber
    updated = submission.copy.particulars.updated
    published = submission.published
    isKill = submission.copy.status == .killed
  }

  /// The first version that is newer; nil where none is.
  ///
  /// - Parameter versions: in their order.
  func place(among versions: [FiledVersion]) -> FiledVersion? {
    let older = versions.lastIndex { !isOlder(than: $0) }
    return versions.dropFirst(older.map { $0 + 1 } ?? 0).first
  }

  /// Its source says that it made both at one time, or numbers them alike.
  func isSaidToBe(_ other: FiledVersion) -> Bool {
    item == other.item && (revision != nil || updated != nil) && revision == other.revision && updated == other.updated
  }

  func isOlder(than other: FiledVersion) -> Bool {
    let isSameItem = item == other.item
    if isSameItem, let revision, let theirs = other.revision, revision != theirs { return revision < theirs }
    // A kill reaches every version; many sources stamp it with the time of what it withdraws.
    if isKill, other.status != .killed { return false }
    if let updated, let theirs = other.updated, updated != theirs { return updated < theirs }
    if isReplaced, !isSameItem { return true }
    // A kill holds against whatever is not known to be newer, be that a take that was late; and is itself the last word.
    if item != nil, !isKill, other.status == .killed { return true }
    if isKill { return false }
    guard let published, let theirs = other.published else { return false }
    return published.precedes(theirs)
  }
}

extension Moment {
  /// For certain: of a day alone nobody knows the hour.
  fileprivate func precedes(_ other: Moment) -> Bool {
    if precision == .minute, other.precision == .minute { return seconds < other.seconds }
    return seconds / 86_400 < other.seconds / 86_400
  }
}
