import Foundation
import GRDB
import Language
import Newsroom

/// What the filing desk may do inside one transaction.
package struct FilingSession {
  let db: Database
  let tagger: Tagger
  let ledger: EntityLedger

  init(db: Database, tagger: Tagger) {
    self.db = db
    self.tagger = tagger
    ledger = EntityLedger(db, tagger: tagger)
  }

  /// Writes what was gathered on the way. To be called once, at the end of the transaction.
  func finish() throws { try ledger.balance() }

  // MARK: what is known

  /// What an article is known again by.
  package struct Name: Sendable {
    package let file: String
    package let outlet: String?
    /// Of its newest version.
    package let folder: String

    package init(file: String, outlet: String?, folder: String) {
      self.file = file
      self.outlet = outlet
      self.folder = folder
    }
  }

  /// An article that has been filed under a name before.
  package struct Known: Sendable {
    package let article: ArticleID
    package let story: StoryID
    package let latest: Int
  }

  /// The article of this name, outlet and folder.
  package func article(at name: Name) throws -> Known? {
    try known(
      "WHERE name = ? AND outlet IS ? AND folder = ? ORDER BY id LIMIT 1", [name.file, name.outlet, name.folder]
    ).first
  }

  /// Articles of this name and outlet in any folder, the newest first.
  package func articles(named name: Name, limit: Int) throws -> [Known] {
    try known("WHERE name = ? AND outlet IS ? ORDER BY id DESC LIMIT ?", [name.file, name.outlet, limit])
  }

  /// An article if it has this name and outlet.
  package func article(_ id: ArticleID, named name: Name) throws -> Known? {
    try known("WHERE id = ? AND name = ? AND outlet IS ?", [id.number, name.file, name.outlet]).first
  }

  private func known(_ condition: String, _ arguments: StatementArguments) throws -> [Known] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, story, latest FROM article " + condition), arguments: arguments
    ).map { Known(article: ArticleID($0[0]), story: StoryID($0[1]), latest: $0[2]) }
  }

  /// The newest version of an article of this name and outlet, in any folder, that has exactly this text.
  package func version(named name: Name, withText text: String, digest: UInt64) throws -> VersionID? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT article.id, version.number FROM version JOIN article ON article.id = version.article
          WHERE version.digest = ? AND article.name = ? AND article.outlet IS ? AND version.text = ?
          ORDER BY article.id, version.number DESC LIMIT 1
          """), arguments: [Int64(bitPattern: digest), name.file, name.outlet, text]
    ).map { VersionID(ArticleID($0[0]), $0[1]) }
  }

  /// The headline of an article's newest version, or its lede.
  package func title(of article: ArticleID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT coalesce(headline, lede) FROM version WHERE article = ? ORDER BY number DESC LIMIT 1"),
      arguments: [article.number])
  }

  /// The number of the version of an article that has exactly this text, if any.
  package func version(of article: ArticleID, withText text: String) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM version WHERE article = ? AND text = ? ORDER BY number DESC LIMIT 1"),
      arguments: [article.number, text])
  }

  /// The text of an article's newest version, with its paragraphs.
  package func latestText(of article: ArticleID) throws -> (text: String, paragraphs: [Paragraph])? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT version.text, version.paragraphs FROM version
          JOIN article ON article.id = version.article AND article.latest = version.number WHERE article.id = ?
          """), arguments: [article.number])
    return try row.map { row in
      let text: String = row[0]
      return (text, try ParagraphColumn.decode(row[1], length: text.utf8.count))
    }
  }

  package func articleCount() throws -> Int {
    // The largest ID, not a count: articles are never deleted, and counting reads the whole table.
    try Int.fetchOne(db.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM article")) ?? 0
  }

  /// Story and family of an article.
  package func place(of article: ArticleID) throws -> (story: StoryID, family: Int)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT story, family FROM article WHERE id = ?"), arguments: [article.number]
    )
    .map { (StoryID($0[0]), $0[1]) }
  }

  // MARK: the grouping index

  /// Articles that share indexed shingles with these, most shared first, at most `limit`.
  package func articles(sharingShingles hashes: [UInt64], limit: Int) throws -> [(article: ArticleID, shared: Int)] {
    var counts: [Int64: Int] = [:]
    for hash in hashes {
      for article in try postings("shingle", of: hash) { counts[article, default: 0] += 1 }
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map { (ArticleID($0.key), $0.value) }
  }

  /// The newest articles that hold the feature, at most `postingsLimit`.
  package func articles(holdingFeature hash: UInt64) throws -> [ArticleID] {
    try postings("feature", of: hash).map(ArticleID.init)
  }

  /// The norm and the publication of an article: `published` is nil where no date was stated or given.
  package func profile(of article: ArticleID) throws -> (norm: Double, published: Moment?)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT article.norm, version.published, version.precision, version.dateOrigin FROM article
          JOIN version ON version.article = article.id AND version.number = article.latest WHERE article.id = ?
          """), arguments: [article.number]
    ).map { row in
      let isReceived = (row[3] as String) == DateOrigin.received.rawValue
      return (
        row[0], isReceived ? nil : Moment(seconds: row[1], precision: Moment.Precision(rawValue: row[2]) ?? .minute)
      )
    }
  }

  /// A feature that more than this many articles hold says nothing; only the newest are looked at.
  package static let postingsLimit = 400

  private func postings(_ table: String, of hash: UInt64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT article FROM \(table) WHERE hash = ? ORDER BY article DESC LIMIT \(Self.postingsLimit)"),
      arguments: [Int64(bitPattern: hash)])
  }

  // MARK: filing

  /// A new story without articles; `file` gives it its first.
  package func newStory(for copy: FiledCopy) throws -> StoryID {
    try db.cachedStatement(
      sql: "INSERT INTO story (headline, headlineIsLede, changed, precision, dateOrigin) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      copy.headline ?? copy.lede, copy.headline == nil, copy.published.seconds, copy.published.precision.rawValue,
      copy.dateOrigin.rawValue,
    ])
    return StoryID(db.lastInsertedRowID)
  }

  /// The number that a new family of copy gets in a story.
  package func newFamily(in story: StoryID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT coalesce(max(family), 0) + 1 FROM article WHERE story = ?"),
      arguments: [story.number]
    ) ?? 1
  }

  /// Files the first version of a new article.
  package func file(
    _ copy: FiledCopy, digest: UInt64, as name: Name, in story: StoryID, family: Int, score: Double?, reasons: [String],
    shingles: [UInt64], features: [UInt64], norm: Double
  ) throws -> VersionID {
    try ledger.meet(copy.mentions)
    try db.cachedStatement(
      sql: """
        INSERT INTO article (story, outlet, name, folder, family, score, reasons, latest, norm)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
        """
    ).execute(arguments: [
      story.number, name.outlet, name.file, name.folder, family, score, reasons.joined(separator: "\n"), norm,
    ])
    let article = ArticleID(db.lastInsertedRowID)
    try index(article, shingles: shingles, features: features)
    return try add(copy, digest: digest, to: article, number: 1)
  }

  /// Files a further version of an article.
  package func file(
    _ copy: FiledCopy, digest: UInt64, following known: Known, from folder: String, shingles: [UInt64],
    features: [UInt64], norm: Double
  ) throws -> VersionID {
    try ledger.meet(copy.mentions)
    let number = known.latest + 1
    try db.cachedStatement(sql: "UPDATE article SET latest = ?, norm = ?, folder = ? WHERE id = ?")
      .execute(arguments: [number, norm, folder, known.article.number])
    try index(known.article, shingles: shingles, features: features)
    return try add(copy, digest: digest, to: known.article, number: number)
  }

  /// Brings a story's row up to date with its articles and marks. To be called once for each story that a batch
  /// touched.
  package func refresh(_ story: StoryID) throws { try StoryRefresh.refresh(db, story.number) }

  private func index(_ article: ArticleID, shingles: [UInt64], features: [UInt64]) throws {
    let shingle = try db.cachedStatement(sql: "INSERT OR IGNORE INTO shingle (hash, article) VALUES (?, ?)")
    for hash in shingles { try shingle.execute(arguments: [Int64(bitPattern: hash), article.number]) }
    let feature = try db.cachedStatement(sql: "INSERT OR IGNORE INTO feature (hash, article) VALUES (?, ?)")
    for hash in features { try feature.execute(arguments: [Int64(bitPattern: hash), article.number]) }
  }

  private func add(_ copy: FiledCopy, digest: UInt64, to article: ArticleID, number: Int) throws -> VersionID {
    try db.cachedStatement(
      sql: """
        INSERT INTO version (article, number, headline, lede, deck, byline, dateline, agency, published, precision, dateOrigin,
          received, status, words, source, format, charset, warnings, digest, paragraphs, text, original, urgency)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article.number, number, copy.headline, copy.lede, copy.deck, copy.byline, copy.dateline, copy.agency,
      copy.published.seconds, copy.published.precision.rawValue, copy.dateOrigin.rawValue, copy.received.seconds,
      copy.status.rawValue, copy.words, copy.source, copy.format, copy.charset, copy.warnings.joined(separator: "\n"),
      Int64(bitPattern: digest), ParagraphColumn.encode(copy.paragraphs), copy.text, copy.original.map { Data($0) }, copy.urgency.rawValue,
    ])
    let row = db.lastInsertedRowID
    let counts = try MentionRows.insert(db, copy.mentions, of: row, article: article.number, ledger: ledger)
    try db.cachedStatement(sql: "INSERT INTO tagging (version, tagger) VALUES (?, ?)")
      .execute(arguments: [row, tagger.version])
    try note(counts, of: copy, after: number > 1 ? (article, number - 1) : nil)
    return VersionID(article, number)
  }

  /// What was withdrawn counts for nothing.
  private func note(
    _ counts: EntityLedger.Counts, of copy: FiledCopy, after earlier: (article: ArticleID, number: Int)?
  ) throws {
    let day = EntityDays.day(copy.published.seconds)
    let counts = copy.status == .killed ? [:] : counts
    ledger.note(day: day)
    guard let earlier,
      let old = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, published, status FROM version WHERE article = ? AND number = ?"),
        arguments: [earlier.article.number, earlier.number]), old[2] as String != CopyStatus.killed.rawValue
    else { return try ledger.note(counts, day: day) }
    try ledger.note(
      counts, day: day, replacing: try MentionRows.counts(db, of: old[0]), day: EntityDays.day(old[1] as Int64))
  }
}
