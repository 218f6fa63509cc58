import GRDB
import Newsroom

/// What a rule of retention lets go.
package struct Expiry: Hashable, Sendable {
  package internal(set) var articles = 0
  package internal(set) var versions = 0
  package internal(set) var stories = 0
  /// As old, but starred.
  package internal(set) var kept = 0
}

/// Deletes old articles: the only thing that ever does, and only when it is asked to. An article goes as a whole, with all of its
/// versions, or stays.
enum Expiring {
  /// Articles a transaction: others wait no longer than that takes.
  private static let batch = 500

  /// What `expire` would delete now.
  static func preview(_ db: Database, before moment: Moment) throws -> Expiry {
    let row = try Row.fetchOne(
      db,
      sql: """
        WITH gone AS (SELECT article.id, article.story \(old) AND NOT coalesce(mark.starred, 0))
        SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM version WHERE article IN (SELECT id FROM gone)),
          (SELECT count(*) FROM story WHERE id IN (SELECT story FROM gone)
            AND NOT EXISTS (SELECT 1 FROM article WHERE article.story = story.id AND article.id NOT IN (SELECT id FROM gone))),
          (SELECT count(*) \(old) AND coalesce(mark.starred, 0))
        """, arguments: ["before": moment.seconds])
    guard let row else { return Expiry() }
    return Expiry(articles: row[0], versions: row[1], stories: row[2], kept: row[3])
  }

  /// - Parameter told: takes how many articles are gone, after each transaction.
  static func expire(_ database: any DatabaseWriter, before moment: Moment, told: (Int) -> Void) throws -> Expiry {
    var sum = try database.read { db in try preview(db, before: moment) }
    (sum.articles, sum.versions, sum.stories) = (0, 0, 0)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
      while try expireBatch(db, before: moment, &sum) { told(sum.articles) }
    }
    return sum
  }

  /// Which articles go is asked in each transaction anew: meanwhile somebody may have filed a version, or set a star.
  ///
  /// - Returns: whether there may be more.
  private static func expireBatch(_ db: Database, before moment: Moment, _ sum: inout Expiry) throws -> Bool {
    var count = 0
    try db.inTransaction(.immediate) {
      let articles = try Int64.fetchAll(
        db, sql: "SELECT article.id \(old) AND NOT coalesce(mark.starred, 0) ORDER BY article.id LIMIT \(batch)",
        arguments: ["before": moment.seconds])
      count = articles.count
      let gone = try ArticleRows.delete(db, articles)
      sum.articles += count
      sum.versions += gone.versions
      sum.stories += gone.stories
      return .commit
    }
    return count == batch
  }

  /// Articles whose newest version is older. Copy that nobody dated is as old as its receipt.
  private static let old = """
    FROM article JOIN version ON version.article = article.id AND version.number = article.latest
    LEFT JOIN mark ON mark.article = article.id WHERE version.published < :before
    """
}
