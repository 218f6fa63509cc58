import GRDB
import Language
import Newsroom

/// An article whose place is to be found anew: the newest text of it.
package struct UngroupedArticle: Sendable {
  package let article: ArticleID
  package let text: String
  package let paragraphs: [Paragraph]
  /// People, places and organisations.
  package let names: [Mention]
  /// Nil where nobody dated it.
  package let published: Moment?
}

/// Passes over the whole archive. Each article says in its row of `placing` in which pass it was placed last, so that a pass can
/// stop and go on anywhere.
enum Regrouping {
  static func isPrepared(_ db: Database, rules: Int) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT rules FROM grouper") ?? 0 >= rules
  }

  /// Sees to it that what older rules have grouped will be grouped anew. An archive that has never been asked is of these rules,
  /// or its articles are of pass 0.
  static func prepare(_ db: Database, rules: Int) throws {
    let kept = try Int.fetchOne(db, sql: "SELECT rules FROM grouper") ?? 0
    guard kept < rules else { return }
    if kept > 0 { try start(db) }
    try db.execute(sql: "UPDATE grouper SET rules = ?", arguments: [rules])
  }

  /// Begins a new pass, with fresh counts of how rare words are.
  static func start(_ db: Database) throws {
    try db.execute(sql: "UPDATE grouper SET run = run + 1; DELETE FROM rarity;")
  }

  /// In articles.
  static func progress(_ db: Database) throws -> PassProgress {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(sum(articles) FILTER (WHERE run >= (SELECT run FROM grouper)), 0),
            coalesce(sum(articles) FILTER (WHERE run < (SELECT run FROM grouper)), 0) FROM runTally
          """))
    return PassProgress(done: row?[0] ?? 0, remaining: row?[1] ?? 0)
  }

  static let nextQuery = """
    SELECT article FROM placing WHERE run < (SELECT run FROM grouper) ORDER BY run, article LIMIT ?
    """

  /// The articles that have waited longest, in the order of their filing.
  static func next(_ db: Database, limit: Int) throws -> [UngroupedArticle] {
    let reader = CopyReader(db)
    return try Int64.fetchAll(db.cachedStatement(sql: nextQuery), arguments: [limit]).compactMap { article in
      guard
        let row = try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT version.id, version.block, version.place, version.published, version.precision, version.dateOrigin FROM article
              JOIN version ON version.article = article.id AND version.number = article.latest WHERE article.id = ?
              """), arguments: [article])
      else { return nil }
      let copy = try reader.record(at: CopyPlace(block: row[1], offset: row[2]))
      let isDated = row[5] as String != DateOrigin.received.rawValue
      return UngroupedArticle(
        article: ArticleID(article), text: copy.text, paragraphs: copy.paragraphs,
        names: try MentionRows.mentions(db, of: row[0], length: copy.text.utf8.count),
        published: isDated ? Moment(seconds: row[3], precision: Moment.Precision(rawValue: row[4]) ?? .minute) : nil)
    }
  }
}

extension FilingSession {
  /// The number of the pass that goes on, or of the last one.
  package func run() throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT run FROM grouper")) ?? 0
  }

  /// Whether an article still waits for this pass: somebody else may have been quicker.
  package func isWaiting(_ article: ArticleID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT run < (SELECT run FROM grouper) FROM placing WHERE article = ?"),
      arguments: [article.number]) ?? false
  }

  /// Puts an article where this pass has found it to belong. One that belongs to nothing keeps its story unless the pass has
  /// given that to others already; a story that is left empty leads to the one that took its last article.
  ///
  /// - Returns: the stories that changed, which the caller refreshes; the article's own first.
  package func regroup(_ article: ArticleID, to placing: Placing?, keys: GroupingKeys) throws -> [StoryID] {
    guard let old = try place(of: article)?.story else { return [] }
    try index(article, by: keys)
    var placing = placing
    if placing == nil {
      let story = try isTaken(old) ? newStory(of: article) : old
      placing = Placing(story: story, family: try newFamily(in: story))
    }
    guard let placing else { return [] }
    try db.cachedStatement(
      sql: "UPDATE article SET story = ?, family = ?, score = ?, reasons = ?, matched = ? WHERE id = ?"
    ).execute(arguments: [
      placing.story.number, placing.family, placing.score, placing.reasons.joined(separator: "\n"),
      placing.matched?.number, article.number,
    ])
    try db.cachedStatement(sql: "UPDATE placing SET run = (SELECT run FROM grouper) WHERE article = ?")
      .execute(arguments: [article.number])
    guard placing.story != old else { return [old] }
    let isEmpty =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM article WHERE story = ? LIMIT 1"), arguments: [old.number]) == nil
    guard isEmpty else { return [placing.story, old] }
    try StoryTrail.retire(db, old.number, heir: placing.story.number, reason: "grouped anew")
    return [placing.story]
  }

  /// Whether an article of a story has been placed in this pass.
  private func isTaken(_ story: StoryID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM article JOIN placing ON placing.article = article.id
            WHERE article.story = ? AND placing.run = (SELECT run FROM grouper))
          """), arguments: [story.number]) ?? false
  }

  private func newStory(of article: ArticleID) throws -> StoryID {
    StoryID(try StoryEdits.newStory(db, beginningWith: article.number))
  }
}
