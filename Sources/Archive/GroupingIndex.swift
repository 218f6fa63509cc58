import Foundation
import GRDB
import Newsroom

/// Where an article is put, and why.
package struct Placing: Sendable {
  package var story: StoryID
  /// The number of its piece of copy inside the story.
  package var family: Int
  /// The article whose likeness decided; nil for one that opened its story.
  package var matched: ArticleID?
  package var score: Double?
  package var reasons: [String]

  package init(story: StoryID, family: Int, matched: ArticleID? = nil, score: Double? = nil, reasons: [String] = []) {
    self.story = story
    self.family = family
    self.matched = matched
    self.score = score
    self.reasons = reasons
  }
}

/// What the index of grouping holds of an article. What the bytes and hashes mean is not the archive's business.
package struct GroupingKeys: Sendable {
  /// The weeks in which it appeared: copy is sought in a few buckets.
  package var bucket: Int
  /// Seconds since 1970; nil where nobody dated it.
  package var published: Int64?
  package var vector: [UInt8]
  /// The hashes under which it is found.
  package var traces: [UInt32]

  package init(bucket: Int, published: Int64?, vector: [UInt8], traces: [UInt32]) {
    self.bucket = bucket
    self.published = published
    self.vector = vector
    self.traces = traces
  }

  /// Of copy that cannot be found.
  package static let none = GroupingKeys(bucket: -1, published: nil, vector: [], traces: [])
}

/// An article that grouping has placed.
package struct PlacedArticle: Sendable {
  package let article: ArticleID
  package let story: StoryID
  package let published: Int64?
  package let vector: [UInt8]
  /// The pass in which it was placed.
  package let run: Int
}

extension FilingSession {
  // MARK: finding

  /// Tells of each article in some buckets that holds any of these hashes, by its number, as often as it holds one.
  package func articles(
    holding hashes: [UInt32], in buckets: [Int], _ found: (_ article: Int64, _ hash: UInt32) -> Void
  ) throws {
    guard !hashes.isEmpty else { return }
    let statement = try db.cachedStatement(sql: Self.holdersQuery)
    for start in stride(from: 0, to: hashes.count, by: Self.asked) {
      var arguments = hashes[start..<min(start + Self.asked, hashes.count)].map { Int64($0) }
      // One statement for any number of them.
      while arguments.count < Self.asked { arguments.append(arguments[0]) }
      for bucket in buckets {
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments([Int64(bucket)] + arguments))
        while let row = try rows.next() { found(row[0], UInt32(truncatingIfNeeded: row[1] as Int64)) }
      }
    }
  }

  /// The articles in some buckets that hold any of these hashes.
  package func articles(holding hashes: [UInt32], in buckets: [Int]) throws -> Set<ArticleID> {
    var found: Set<ArticleID> = []
    try articles(holding: hashes, in: buckets) { article, _ in found.insert(ArticleID(article)) }
    return found
  }

  private static let asked = 16
  static let holdersQuery = """
    SELECT article, hash FROM trace WHERE bucket = ? AND hash IN (\(Array(repeating: "?", count: asked).joined(separator: ", ")))
    """

  /// The buckets that hold copy, the newest first.
  package func buckets(limit: Int) throws -> [Int] {
    var buckets: [Int] = []
    var next = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(bucket) FROM trace"))
    while let bucket = next, buckets.count < limit {
      buckets.append(bucket)
      next = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT max(bucket) FROM trace WHERE bucket < ?"), arguments: [bucket])
    }
    return buckets
  }

  package func placed(_ articles: [ArticleID]) throws -> [PlacedArticle] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT placing.article, article.story, placing.published, placing.vector, placing.run
        FROM placing JOIN article ON article.id = placing.article WHERE placing.article = ?
        """)
    return try articles.compactMap { article in
      try Row.fetchOne(statement, arguments: [article.number]).map(PlacedArticle.init)
    }
  }

  /// The newest articles of a story.
  package func placed(in story: StoryID, limit: Int) throws -> [PlacedArticle] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT placing.article, article.story, placing.published, placing.vector, placing.run
          FROM article JOIN placing ON placing.article = article.id WHERE article.story = ? ORDER BY article.id DESC LIMIT ?
          """), arguments: [story.number, limit]
    ).map(PlacedArticle.init)
  }

  // MARK: keeping

  /// Indexes an article by what its newest version holds; what its earlier ones held leads to it as before.
  func index(_ article: ArticleID, by keys: GroupingKeys) throws {
    let before = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT bucket, traces FROM placing WHERE article = ?"), arguments: [article.number])
    let old: (bucket: Int, traces: [UInt32])? = before.map { ($0[0], Traces.decode($0[1] as Data)) }
    // A rewrite that is dated weeks later moves.
    if let old, old.bucket != keys.bucket {
      try GroupingRows.delete(db, old.traces, of: article.number, in: old.bucket)
    }
    let traces = Array(Set(keys.traces).union(old?.traces ?? []).sorted().prefix(Traces.most))
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO trace (bucket, hash, article) VALUES (?, ?, ?)")
    for hash in traces { try insert.execute(arguments: [keys.bucket, Int64(hash), article.number]) }
    try db.cachedStatement(
      sql: """
        INSERT INTO placing (article, run, bucket, published, vector, traces) VALUES (?1, (SELECT run FROM grouper), ?2, ?3, ?4, ?5)
        ON CONFLICT (article) DO UPDATE SET bucket = ?2, published = ?3, vector = ?4, traces = ?5
        """
    ).execute(arguments: [
      article.number, keys.bucket, keys.published, Data(keys.vector), Data(Traces.encode(traces)),
    ])
  }

  // MARK: rarity

  /// How rare words are, as it was kept last; nil for a new store.
  package func rarity() throws -> (stories: Int, counts: [UInt8])? {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT stories, counts FROM rarity")).map {
      ($0[0], Array($0[1] as Data))
    }
  }

  package func keepRarity(stories: Int, counts: [UInt8]) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO rarity (id, stories, counts) VALUES (1, ?, ?)")
      .execute(arguments: [stories, Data(counts)])
  }
}

/// The hashes under which an article is found, as 4 bytes each, the lowest byte first.
enum Traces {
  /// What an article keeps at most, with those of its earlier versions.
  static let most = 64

  static func encode(_ traces: [UInt32]) -> [UInt8] {
    traces.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) } }
  }

  static func decode(_ data: Data) -> [UInt32] {
    let bytes = Array(data)
    return stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { start -> UInt32 in
      var hash: UInt32 = 0
      for byte in bytes[start..<(start + 4)].reversed() { hash = hash << 8 | UInt32(byte) }
      return hash
    }
  }
}

extension PlacedArticle {
  fileprivate init(_ row: Row) {
    article = ArticleID(row[0])
    story = StoryID(row[1])
    published = row[2]
    vector = Array(row[3] as Data)
    run = row[4]
  }
}
