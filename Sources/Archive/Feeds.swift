import GRDB
import Newsroom

/// The feeds that are subscribed to.
enum Feeds {
  // MARK: looking

  static func all(_ db: Database) throws -> [Feed] {
    try Row.fetchAll(db, sql: "\(selection) ORDER BY feed.name COLLATE NOCASE, feed.id").map(feed)
  }

  static func one(_ db: Database, _ id: FeedID) throws -> Feed? {
    try Row.fetchOne(db, sql: "\(selection) WHERE feed.id = ?", arguments: [id.number]).map(feed)
  }

  static func at(_ db: Database, _ address: String) throws -> Feed? {
    try Row.fetchOne(db, sql: "\(selection) WHERE feed.address = ?", arguments: [address]).map(feed)
  }

  static func named(_ db: Database, _ name: String) throws -> Feed? {
    try Row.fetchOne(db, sql: "\(selection) WHERE feed.name = ?", arguments: [name]).map(feed)
  }

  /// Those that wait longest come first.
  static func due(_ db: Database, at now: Int64) throws -> [Feed] {
    try Row.fetchAll(
      db, sql: "\(selection) WHERE feed.next <= ? ORDER BY feed.next, feed.id", arguments: [now]
    ).map(feed)
  }

  /// When the next feed is to be asked; nil where none is.
  static func nextDue(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT min(next) FROM feed WHERE next IS NOT NULL")
  }

  /// Counts of an outlet are kept by its name.
  static let selection = """
    SELECT feed.*, coalesce(outletTally.stories, 0) AS stories, coalesce(outletTally.unread, 0) AS unread FROM feed
    LEFT JOIN outletTally ON outletTally.outlet = feed.name
    """

  private static func feed(_ row: Row) -> Feed {
    let tags: String = row["tags"]
    let digest: Int64? = row["digest"]
    let error: String? = row["error"]
    return Feed(
      id: FeedID(row["id"]), address: row["address"], name: row["name"], isNamed: row["isNamed"], title: row["title"],
      page: row["page"], tags: tags.split(separator: "\n").map(String.init), added: row["added"], asked: row["asked"],
      fetched: row["fetched"], next: row["next"], retryAfter: row["retryAfter"],
      trouble: error.map { FeedTrouble(text: $0, since: row["errorSince"] ?? 0, failures: row["failures"]) },
      validators: FeedValidators(etag: row["etag"], lastModified: row["lastModified"]), scope: row["scope"],
      digest: digest.map { UInt64(bitPattern: $0) }, stories: row["stories"], unread: row["unread"])
  }

  // MARK: subscribing

  static func add(_ db: Database, _ new: NewFeed, at now: Int64) throws -> Feed {
    let address = new.address.onOneLine
    guard !address.isEmpty else { throw ArchiveError.badQuery("a feed needs an address") }
    if let known = try at(db, address) {
      throw ArchiveError.badQuery("there is a feed at \(address) already: \(known.id), “\(known.name)”")
    }
    let given = new.name?.onOneLine ?? ""
    let name = given.isEmpty ? try free(host(of: address), db, mayJoin: false) : try unused(given, db, for: nil)
    try db.execute(
      sql: """
        INSERT INTO feed (address, name, isNamed, scope, page, tags, added, next) VALUES (?1, ?2, ?3, ?1, ?4, ?5, ?6, 0)
        """, arguments: [address, name, !given.isEmpty, new.page, column(new.tags), now])
    guard let feed = try one(db, FeedID(db.lastInsertedRowID)) else { throw StoreDamage("a feed was not written") }
    return feed
  }

  /// Of several tags one a line.
  private static func column(_ tags: [String]) -> String {
    tags.map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func setTags(_ db: Database, _ id: FeedID, _ tags: [String]) throws -> FeedUndo {
    let undo = try known(db, id)
    try db.execute(sql: "UPDATE feed SET tags = ? WHERE id = ?", arguments: [column(tags), id.number])
    return undo
  }

  /// What is known of it before a change.
  private static func known(_ db: Database, _ id: FeedID) throws -> FeedUndo {
    guard let feed = try one(db, id) else { throw ArchiveError.badQuery("there is no feed \(id)") }
    return FeedUndo(id: id, before: feed)
  }

  /// Its articles stay where they are, under its outlet.
  static func remove(_ db: Database, _ id: FeedID) throws -> FeedUndo {
    let undo = try known(db, id)
    try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [id.number])
    return undo
  }

  // MARK: names

  /// Its copy is the outlet's, so the outlet is renamed with it, in all articles. A name that other copy has already is refused: the
  /// two could never be told apart again.
  static func rename(_ db: Database, _ id: FeedID, to typed: String) throws -> FeedUndo {
    let undo = try known(db, id)
    let name = try unused(typed.onOneLine, db, for: id)
    try setName(db, id, from: undo.before?.name ?? name, to: name, isNamed: true)
    return undo
  }

  /// Calls a feed as it calls itself, unless a hand gave it a name or it is called so already. Copy that is there under that name and
  /// belongs to no other feed is its own: it was imported, or came before the feed was removed and added again.
  static func call(_ db: Database, _ id: FeedID, _ title: String) throws -> Feed? {
    let title = String(title.onOneLine.prefix(80))
    guard let feed = try one(db, id) else { return nil }
    guard !feed.isNamed, feed.title == nil, !title.isEmpty else { return feed }
    // The copy of two outlets could never be told apart again.
    let mayJoin = try !Outlets.exists(db, feed.name)
    try setName(db, id, from: feed.name, to: free(title, db, for: id, mayJoin: mayJoin), isNamed: false)
    return try one(db, id)
  }

  private static func setName(_ db: Database, _ id: FeedID, from old: String, to new: String, isNamed: Bool) throws {
    if old != new { try Outlets.rename(db, old, to: new) }
    try db.execute(
      sql: "UPDATE feed SET name = ?, isNamed = ? WHERE id = ?", arguments: [new, isNamed, id.number])
  }

  private static func unused(_ name: String, _ db: Database, for id: FeedID?) throws -> String {
    guard !name.isEmpty else { throw ArchiveError.badQuery("a feed needs a name") }
    if let other = try named(db, name), other.id != id {
      throw ArchiveError.badQuery(
        "\(other.id) is called “\(name)” already: give another name, or rename that one first")
    }
    // A new feed may go on with what was filed under the name before; one that has copy of its own may not take it over.
    guard let id, let old = try one(db, id)?.name, old != name, try Outlets.exists(db, old),
      try Outlets.exists(db, name)
    else { return name }
    throw ArchiveError.badQuery("there is copy of an outlet “\(name)” already: give another name")
  }

  /// A name that no other feed has: `Coast`, `Coast 2`.
  ///
  /// - Parameter mayJoin: whether an outlet may have it that is no feed's.
  private static func free(
    _ wanted: String, _ db: Database, for id: FeedID? = nil, mayJoin: Bool
  ) throws -> String {
    func isFree(_ number: Int) throws -> Bool {
      let name = numbered(wanted, number)
      if let other = try named(db, name) { return other.id == id }
      return try mayJoin || !Outlets.exists(db, name)
    }
    // By doubling, then by halving: a thousand feeds of one host are no million looks.
    var last = 1
    while try !isFree(last) { last *= 2 }
    var taken = last / 2
    while last - taken > 1 {
      let middle = (taken + last) / 2
      if try isFree(middle) { last = middle } else { taken = middle }
    }
    return numbered(wanted, last)
  }

  private static func numbered(_ name: String, _ number: Int) -> String { number == 1 ? name : "\(name) \(number)" }

  /// Between the scheme and the path; the whole address where there is none.
  private static func host(of address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    let rest = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = rest.split(separator: "@").last.map(String.init) ?? ""
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return bare.isEmpty ? address : bare
  }

  // MARK: undoing

  static func restore(_ db: Database, _ undo: FeedUndo) throws -> FeedUndo {
    let now = try one(db, undo.id)
    guard let before = undo.before else {
      try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [undo.id.number])
      return FeedUndo(id: undo.id, before: now)
    }
    if let other = try at(db, before.address), other.id != undo.id {
      throw ArchiveError.badQuery("there is a feed at \(before.address) again: \(other.id), “\(other.name)”")
    }
    if let other = try named(db, before.name), other.id != undo.id {
      throw ArchiveError.badQuery("\(other.id) is called “\(before.name)” now: rename that one first")
    }
    if let now {
      try setName(db, undo.id, from: now.name, to: before.name, isNamed: before.isNamed)
      try db.execute(
        sql: "UPDATE feed SET tags = ? WHERE id = ?", arguments: [column(before.tags), undo.id.number])
    } else {
      try bringBack(db, before)
    }
    return FeedUndo(id: undo.id, before: now)
  }

  private static func bringBack(_ db: Database, _ feed: Feed) throws {
    try db.execute(
      sql: """
        INSERT INTO feed (id, address, name, isNamed, scope, title, page, tags, added, asked, fetched, next, retryAfter, etag,
          lastModified, digest, error, errorSince, failures)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        feed.id.number, feed.address, feed.name, feed.isNamed, feed.scope, feed.title, feed.page, column(feed.tags),
        feed.added, feed.asked, feed.fetched, feed.next, feed.retryAfter, feed.validators.etag,
        feed.validators.lastModified, feed.digest.map { Int64(bitPattern: $0) }, feed.trouble?.text,
        feed.trouble?.since, feed.trouble?.failures ?? 0,
      ])
  }
}
