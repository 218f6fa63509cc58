import GRDB
import Newsroom

/// Stories split and merged by hand. Every change is one transaction and says what undoes it.
enum StoryEdits {
  // MARK: splitting

  static func split(_ db: Database, _ articles: [Int64]) throws -> StoryEdit {
    let chosen = Set(articles)
    guard let first = chosen.min() else { throw ArchiveError.badQuery("name the articles to split off") }
    let stories = Set(try chosen.map { try self.story(db, of: $0) })
    let story = try self.story(db, of: first)
    guard stories.count == 1 else {
      throw ArchiveError.badQuery(
        "the articles are of \(stories.count) stories (\(list(stories))): split off those of one at a time")
    }
    let staying = try self.articles(db, in: story).filter { !chosen.contains($0) }
    guard !staying.isEmpty else {
      throw ArchiveError.badQuery(
        chosen.count == 1
          ? "\(ArticleID(first)) is the only article of \(StoryID(story)): there is nothing to split it off from"
          : "these are all articles of \(StoryID(story)): leave at least one in it")
    }
    let before = try StoryState(db, stories: [story], articles: [])
    let new = try newStory(db, beginningWith: first)
    try renumber(db, chosen.sorted(), into: new, note: "split off by hand from \(StoryID(story))")
    try nameByLede(db, story, of: staying[0])
    let decision = try HandDecision.record(db, .apart, sides: [chosen.sorted(), staying])
    for story in [story, new] { try StoryRefresh.refresh(db, story) }
    return StoryEdit(
      story: StoryID(new), others: [StoryID(story)], articles: chosen.count,
      before: before.adding(created: [new]), decision: .recorded(decision),
      reason: "the split was undone")
  }

  // MARK: merging

  static func merge(_ db: Database, _ stories: [Int64], into heir: Int64) throws -> StoryEdit {
    let heir = try known(db, heir)
    let gone = Set(try stories.map { try known(db, $0) }).subtracting([heir]).sorted()
    guard !gone.isEmpty else {
      throw ArchiveError.badQuery("merging takes two stories or more: \(StoryID(heir)) is one")
    }
    let before = try StoryState(db, stories: [heir] + gone, articles: [])
    let sides = try ([heir] + gone).map { try articles(db, in: $0) }
    for story in gone {
      try move(db, from: story, into: heir, note: "merged by hand from \(StoryID(story))")
      try StoryTrail.retire(db, story, heir: heir, reason: "merged by hand")
    }
    let decision = try HandDecision.record(db, .together, sides: sides)
    try StoryRefresh.refresh(db, heir)
    return StoryEdit(
      story: StoryID(heir), others: gone.map(StoryID.init), articles: sides.dropFirst().reduce(0) { $0 + $1.count },
      before: before, decision: .recorded(decision), reason: "merged by hand")
  }

  /// Moves all articles of a story, those that derive from one another still under one number.
  static func move(_ db: Database, from story: Int64, into heir: Int64, note: String) throws {
    try renumber(db, articles(db, in: story), into: heir, note: note)
  }

  // MARK: undoing

  static func restore(_ db: Database, _ edit: StoryEdit) throws -> StoryEdit {
    let before = edit.before
    let after = try StoryState(db, stories: Array(before.touched), articles: before.places.map(\.article))
    let decision: StoryEdit.Decision
    switch edit.decision {
    case .recorded(let id):
      let removed = try HandDecision.read(db, id)
      try removed?.remove(db)
      decision = removed.map { .removed($0) } ?? .none
    case .removed(let removed): decision = .recorded(try removed.writeAnew(db))
    case .none: decision = .none
    }
    try before.restore(db, reason: edit.reason)
    return StoryEdit(
      story: edit.story, others: edit.others, articles: edit.articles, before: after, decision: decision,
      reason: edit.reason)
  }

  // MARK: moving

  /// Puts articles into a story. Their families get numbers that are new in it, in the order of the old ones.
  private static func renumber(_ db: Database, _ articles: [Int64], into story: Int64, note: String) throws {
    let highest =
      try Int.fetchOne(
        db, sql: "SELECT coalesce(max(family), 0) FROM article WHERE story = ?", arguments: [story]) ?? 0
    var families: [Int: [Int64]] = [:]
    for article in articles {
      let family = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT family FROM article WHERE id = ?"), arguments: [article])
      families[family ?? 1, default: []].append(article)
    }
    // What was said by the machine stays: it tells what the hand overruled.
    let update = try db.cachedStatement(
      sql: """
        UPDATE article SET story = ?, family = ?,
          reasons = CASE reasons WHEN '' THEN ? ELSE ? || char(10) || reasons END WHERE id = ?
        """)
    for (offset, family) in families.sorted(by: { $0.key < $1.key }).enumerated() {
      for article in family.value {
        try update.execute(arguments: [story, highest + 1 + offset, note, note, article])
      }
    }
  }

  static func newStory(_ db: Database, beginningWith article: Int64) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO story (headline, headlineIsLede, changed, precision, dateOrigin)
        SELECT coalesce(headline, lede), 1, published, precision, dateOrigin FROM version WHERE article = ? ORDER BY sequence DESC LIMIT 1
        """, arguments: [article])
    return db.lastInsertedRowID
  }

  /// Where the article that gave a story its headline leaves it, and nothing that stays has one.
  private static func nameByLede(_ db: Database, _ story: Int64, of article: Int64) throws {
    try db.execute(
      sql: """
        UPDATE story SET headlineIsLede = 1,
          headline = (SELECT coalesce(lede, headline) FROM version WHERE article = ? ORDER BY sequence DESC LIMIT 1) WHERE id = ?
        """, arguments: [article, story])
  }

  // MARK: looking

  private static func articles(_ db: Database, in story: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM article WHERE story = ? ORDER BY id"), arguments: [story])
  }

  private static func story(_ db: Database, of article: Int64) throws -> Int64 {
    let story = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT story FROM article WHERE id = ?"), arguments: [article])
    guard let story else { throw ArchiveError.badQuery("there is no article \(ArticleID(article))") }
    return story
  }

  private static func known(_ db: Database, _ story: Int64) throws -> Int64 {
    guard let story = try StoryTrail.heir(db, of: story) else {
      throw ArchiveError.badQuery("there is no story \(StoryID(story))")
    }
    return story
  }

  private static func list(_ stories: Set<Int64>) -> String {
    stories.sorted().prefix(6).map { StoryID($0).description }.joined(separator: ", ")
      + (stories.count > 6 ? ", …" : "")
  }
}
