import GRDB
import Newsroom

/// The books of a filing session: which names it met, and what it changes in their counts. They are balanced once, at the end
/// of the transaction, so that a name that a batch meets in every article is written once.
final class EntityLedger {
  private struct Name: Hashable {
    let kind: MentionKind
    let name: String
  }

  /// A name's row; only people, places and organisations are counted.
  typealias Entry = (id: Int64, isCounted: Bool)

  /// How often each name is named in one version.
  typealias Counts = [Int64: Int]

  private struct NameDay: Hashable {
    let name: Int64
    let day: Int
  }

  private let db: Database
  let tagger: Tagger
  private var entries: [Name: Entry] = [:]
  private var counted: [Int64: Bool] = [:]
  /// By name. A join empties it.
  private var heads: [Int64: Int64] = [:]
  private var aliases: NameAliases?

  /// What is open: by name and day, and by head.
  private var mentions: [NameDay: Int] = [:]
  private var articles: [Int64: Int] = [:]
  private var newest: Int?

  init(_ db: Database, tagger: Tagger) {
    self.db = db
    self.tagger = tagger
  }

  // MARK: names

  /// Adds the names that are new, before anything is written of the version that brings them: a join counts entities anew, and
  /// must not meet an article that is half replaced.
  func meet(_ mentions: [Mention]) throws {
    for mention in mentions where EntityFilter.named.contains(mention.kind) {
      _ = try entry(mention.kind, mention.name)
    }
  }

  /// The row of a name, which is added and joined if it is new.
  func entry(_ kind: MentionKind, _ name: String) throws -> Entry {
    let key = Name(kind: kind, name: name)
    if let known = entries[key] { return known }
    let entry = try find(kind, name) ?? add(kind, name)
    entries[key] = entry
    counted[entry.id] = entry.isCounted
    return entry
  }

  /// Whether a name of this session is one that is counted: a person, place or organisation that has a word.
  func isCounted(_ name: Int64) throws -> Bool {
    if let known = counted[name] { return known }
    let isCounted =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT folded IS NOT NULL FROM entity WHERE id = ?"), arguments: [name]) ?? false
    counted[name] = isCounted
    return isCounted
  }

  private func find(_ kind: MentionKind, _ name: String) throws -> Entry? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, folded IS NOT NULL, coalesce(head, id) FROM entity WHERE kind = ? AND name = ?"),
      arguments: [kind.rawValue, name]
    ).map { row in
      let entry: Entry = (row[0], row[1])
      if entry.isCounted { heads[entry.id] = row[2] }
      return entry
    }
  }

  private func add(_ kind: MentionKind, _ name: String) throws -> Entry {
    let words = EntityFilter.named.contains(kind) ? nameWords(name) : []
    guard !words.isEmpty else {
      try db.cachedStatement(sql: "INSERT INTO entity (kind, name) VALUES (?, ?)")
        .execute(arguments: [kind.rawValue, name])
      return (db.lastInsertedRowID, false)
    }
    let key = tagger.joinKey(kind, name) ?? ""
    let parent = try EntityRules.partner(db, kind, key: key)
    try db.cachedStatement(
      sql:
        "INSERT INTO entity (kind, name, folded, joinKey, keyedBy, parent, origin, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      kind.rawValue, name, EntityNames.column(words), key, tagger.version, parent?.name,
      parent.map { _ in EntityLink.Origin.rule.rawValue }, parent?.head,
    ])
    let id = db.lastInsertedRowID
    try EntityNames.add(db, words, to: id)
    try joinDeclared(id, kind, words: words)
    return (id, true)
  }

  func head(of name: Int64) throws -> Int64 {
    if let known = heads[name] { return known }
    let head = try EntityGroup.head(db, of: name) ?? name
    heads[name] = head
    return head
  }

  // MARK: joins

  /// Joins a name to the one that the user declares it to be, if any. What was decided by hand stays.
  func joinDeclared(_ name: Int64, _ kind: MentionKind, words: [String]) throws {
    let declared = try aliases ?? NameAliases(db)
    aliases = declared
    guard let other = declared.name(for: words, kind) else { return }
    let target = try entry(kind, other).id
    let root = try head(of: name)
    guard try root != head(of: target), try !EntityLinks.isDecidedByHand(db, name),
      try !EntityLinks.isDecidedByHand(db, root)
    else { return }
    try link(EntityLink(name: root, parent: target, origin: .config))
  }

  /// Gives a name the key that the rules give it now, and joins it by that. What an older key joined is taken apart.
  func giveKey(to name: Int64, _ kind: MentionKind, _ text: String) throws {
    guard
      let old = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, parent, origin, joinKey FROM entity WHERE id = ?"), arguments: [name])
    else { return }
    let key = tagger.joinKey(kind, text) ?? ""
    try db.cachedStatement(sql: "UPDATE entity SET joinKey = ?, keyedBy = ? WHERE id = ?")
      .execute(arguments: [key, tagger.version, name])
    guard key != old["joinKey"] as String? else { return }
    if EntityLink(old).origin == .rule { try link(EntityLink(name: name, parent: nil, origin: nil)) }
    try joinByKey(name)
  }

  /// Joins a name with those that have its key.
  func joinByKey(_ name: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT kind, coalesce(joinKey, '') FROM entity WHERE id = ?"), arguments: [name]),
      let kind = MentionKind(rawValue: row[0])
    else { return }
    let partner = try EntityRules.partner(db, kind, key: row[1], besides: name)
    if let partner { try join(name, to: partner) }
  }

  private func join(_ name: Int64, to partner: (name: Int64, head: Int64)) throws {
    let root = try head(of: name)
    guard root != partner.head, try !EntityLinks.isDecidedByHand(db, name), try !EntityLinks.isDecidedByHand(db, root)
    else { return }
    try link(EntityLink(name: root, parent: partner.name, origin: .rule))
  }

  /// Entities that were counted apart become one: what is open belongs to either.
  private func link(_ link: EntityLink) throws {
    try balance()
    _ = try EntityLinks.set(db, [link])
    heads = [:]
  }

  // MARK: counts

  /// Notes that an article's latest version names these now, and that the one before it, if any, no longer counts.
  func note(_ counts: Counts, day: Int, replacing old: Counts = [:], day oldDay: Int = 0) throws {
    for (name, count) in counts { mentions[NameDay(name: name, day: day), default: 0] += count }
    for (name, count) in old { mentions[NameDay(name: name, day: oldDay), default: 0] -= count }
    let now = Set(try counts.keys.map(head))
    let before = Set(try old.keys.map(head))
    for head in now.subtracting(before) { articles[head, default: 0] += 1 }
    for head in before.subtracting(now) { articles[head, default: 0] -= 1 }
  }

  /// Notes the day of a version, the newest of which the weeks end with.
  func note(day: Int) { newest = max(newest ?? day, day) }

  /// Writes what is open.
  func balance() throws {
    let days = try openDays()
    var ofHead: [Int64: (mentions: Int, rise: Int)] = [:]
    var ofName: [Int64: Int] = [:]
    for (key, change) in mentions where change != 0 {
      try write(change, of: key.name, on: key.day)
      ofName[key.name, default: 0] += change
      let head = try head(of: key.name)
      ofHead[head, default: (0, 0)].mentions += change
      ofHead[head, default: (0, 0)].rise += change * (days?.weight(key.day) ?? 0)
    }
    let name = try db.cachedStatement(sql: "UPDATE entity SET mentions = mentions + ? WHERE id = ?")
    for (id, change) in ofName where change != 0 { try name.execute(arguments: [change, id]) }
    for head in Set(ofHead.keys).union(articles.keys) {
      try write(ofHead[head] ?? (0, 0), articles: articles[head] ?? 0, of: head)
    }
    mentions = [:]
    articles = [:]
    newest = nil
  }

  /// The weeks, moved on if something newer was filed.
  private func openDays() throws -> EntityDays? {
    let days = try EntityDays(db)
    guard let newest else { return days }
    guard let days else {
      try db.cachedStatement(sql: "INSERT INTO newestDay VALUES (?)").execute(arguments: [newest])
      return EntityDays(newest: newest)
    }
    guard newest > days.newest else { return days }
    try days.advance(db, to: newest)
    return EntityDays(newest: newest)
  }

  private func write(_ change: Int, of name: Int64, on day: Int) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO entityDay (entity, day, mentions) VALUES (?, ?, ?)
        ON CONFLICT (entity, day) DO UPDATE SET mentions = mentions + excluded.mentions
        """
    ).execute(arguments: [name, day, change])
    guard change < 0 else { return }
    try db.cachedStatement(sql: "DELETE FROM entityDay WHERE entity = ? AND day = ? AND mentions = 0")
      .execute(arguments: [name, day])
  }

  private func write(_ change: (mentions: Int, rise: Int), articles: Int, of head: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO entityTally (entity, kind, name, folded, mentions, articles, rise)
        SELECT id, kind, name, folded, ?2, ?3, ?4 FROM entity WHERE id = ?1
        ON CONFLICT (entity) DO UPDATE SET mentions = mentions + excluded.mentions, articles = articles + excluded.articles,
          rise = rise + excluded.rise
        """
    ).execute(arguments: [head, change.mentions, articles, change.rise])
    if change.mentions <= 0 {
      try db.cachedStatement(sql: "DELETE FROM entityTally WHERE entity = ? AND mentions = 0").execute(arguments: [head]
      )
    }
    let joined = try db.cachedStatement(sql: "SELECT 1 FROM entity WHERE head = ? LIMIT 1")
    if try Int.fetchOne(joined, arguments: [head]) != nil { try EntityGroup(db, head: head).rename(db) }
  }
}
