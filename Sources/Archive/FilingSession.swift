import Foundation
import GRDB
import Language
import Newsroom

/// What the filing desk may do inside one transaction.
package struct FilingSession {
  let db: Database
  let tagger: Tagger
  let ledger: EntityLedger
  let reader: CopyReader
  let writer: CopyWriter
  private let indexing = CopyIndexing()

  init(db: Database, tagger: Tagger) {
    self.db = db
    self.tagger = tagger
    ledger = EntityLedger(db, tagger: tagger)
    reader = CopyReader(db)
    writer = CopyWriter(db, reader: reader)
  }

  /// Writes what was gathered on the way. To be called once, at the end of the transaction.
  func finish() throws {
    try writer.finish()
    try indexing.finish(db)
    try ledger.balance()
  }

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
    /// The number of the last of its versions in their order.
    package let latest: Int
    /// How many versions it has.
    package let versions: Int

    package init(article: ArticleID, story: StoryID, latest: Int, versions: Int? = nil) {
      self.article = article
      self.story = story
      self.latest = latest
      self.versions = versions ?? latest
    }
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

  func known(_ condition: String, _ arguments: StatementArguments) throws -> [Known] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, story, latest, versions FROM article " + condition), arguments: arguments
    ).map { Known(article: ArticleID($0[0]), story: StoryID($0[1]), latest: $0[2], versions: $0[3]) }
  }

  /// The newest version of an article of this name and outlet, in any folder, that has exactly this text.
  package func version(named name: Name, withText text: String, digest: UInt64) throws -> VersionID? {
    try same(
      "article.name = ? AND article.outlet IS ? ORDER BY article.id, version.sequence DESC", [name.file, name.outlet],
      text: text, digest: digest
    ).first
  }

  /// The headline of an article's newest version, or its lede.
  package func title(of article: ArticleID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT coalesce(headline, lede) FROM version WHERE article = ? ORDER BY sequence DESC LIMIT 1"),
      arguments: [article.number])
  }

  /// The versions of an article that have exactly this text, the newest first.
  package func versions(of article: ArticleID, withText text: String, digest: UInt64) throws -> [VersionID] {
    try same("article.id = ? ORDER BY version.sequence DESC", [article.number], text: text, digest: digest)
  }

  private func same(
    _ condition: String, _ arguments: StatementArguments, text: String, digest: UInt64
  ) throws -> [VersionID] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT article.id, version.number, version.block, version.place FROM version
          JOIN article ON article.id = version.article WHERE version.digest = ? AND \(condition)
          """), arguments: [Int64(bitPattern: digest)] + arguments)
    // Digests may agree by chance.
    return try rows.filter { try record(at: CopyPlace(block: $0[2], offset: $0[3])).text == text }
      .map { VersionID(ArticleID($0[0]), $0[1]) }
  }

  func record(at place: CopyPlace) throws -> CopyRecord { try writer.record(at: place) }

  package func latestNumber(of article: ArticleID) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT latest FROM article WHERE id = ?"), arguments: [article.number])
  }

  /// The text of an article's newest version, with its paragraphs.
  package func latestText(of article: ArticleID) throws -> (text: String, paragraphs: [Paragraph])? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT version.block, version.place FROM version
          JOIN article ON article.id = version.article AND article.latest = version.number WHERE article.id = ?
          """), arguments: [article.number])
    return try row.map { row in
      let copy = try record(at: CopyPlace(block: row[0], offset: row[1]))
      return (copy.text, copy.paragraphs)
    }
  }

  /// Story and family of an article.
  package func place(of article: ArticleID) throws -> (story: StoryID, family: Int)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT story, family FROM article WHERE id = ?"), arguments: [article.number]
    )
    .map { (StoryID($0[0]), $0[1]) }
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
  ///
  /// - Parameter item: the key of the identifier under which it came.
  package func file(
    _ copy: FiledCopy, digest: UInt64, item: ItemKey? = nil, as name: Name, at placing: Placing, keys: GroupingKeys
  ) throws -> VersionID {
    try ledger.meet(copy.mentions)
    try db.cachedStatement(
      sql: """
        INSERT INTO article (story, outlet, name, folder, family, score, reasons, matched, latest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
        """
    ).execute(arguments: [
      placing.story.number, name.outlet, name.file, name.folder, placing.family, placing.score,
      placing.reasons.joined(separator: "\n"), placing.matched?.number,
    ])
    let article = ArticleID(db.lastInsertedRowID)
    try index(article, by: keys)
    return try add(copy, digest: digest, item: item, to: article, number: 1)
  }

  /// Files a further version of an article, the newest of it.
  ///
  /// - Parameter keys: nil where the article is to be found as before.
  package func file(
    _ copy: FiledCopy, digest: UInt64, item: ItemKey? = nil, following known: Known, from folder: String,
    keys: GroupingKeys?
  ) throws -> VersionID {
    try ledger.meet(copy.mentions)
    let number = known.versions + 1
    try db.cachedStatement(sql: "UPDATE article SET latest = ?1, versions = ?1, folder = ?2 WHERE id = ?3")
      .execute(arguments: [number, folder, known.article.number])
    if let keys { try index(known.article, by: keys) }
    return try add(copy, digest: digest, item: item, to: known.article, number: number, replacing: known.latest)
  }

  /// Files a version of an article that is older than its newest: nothing that is said of the article changes.
  ///
  /// - Parameter place: the place of the version that comes after it, from 1.
  package func file(
    late copy: FiledCopy, digest: UInt64, item: ItemKey? = nil, to known: Known, before place: Int
  ) throws -> VersionID {
    try ledger.meet(copy.mentions)
    try db.cachedStatement(sql: "UPDATE version SET moved = sequence + 1 WHERE article = ? AND sequence >= ?")
      .execute(arguments: [known.article.number, place])
    try db.cachedStatement(sql: "UPDATE article SET versions = versions + 1 WHERE id = ?")
      .execute(arguments: [known.article.number])
    return try add(copy, digest: digest, item: item, to: known.article, number: known.versions + 1, movedTo: place)
  }

  /// Brings a story's row up to date with its articles and marks. To be called once for each story that a batch
  /// touched.
  package func refresh(_ story: StoryID) throws { try StoryRefresh.refresh(db, story.number) }

  /// - Parameters:
  ///   - earlier: the number of the version that was the newest; nil where there was none, or where it still is.
  ///   - place: nil for the newest.
  private func add(
    _ copy: FiledCopy, digest: UInt64, item: ItemKey?, to article: ArticleID, number: Int,
    replacing earlier: Int? = nil,
    movedTo place: Int? = nil
  ) throws -> VersionID {
    let sequence = place
    let record = CopyRecord(copy)
    let place = try writer.add(record)
    try db.cachedStatement(
      sql: """
        INSERT INTO version (article, number, headline, lede, agency, published, precision, dateOrigin, localDay, received, status,
          urgency, words, digest, block, place, moved, item, revision, updated, embargo)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article.number, number, copy.headline, copy.headline == nil ? copy.lede : nil, copy.agency,
      copy.published.seconds,
      copy.published.precision.rawValue, copy.dateOrigin.rawValue, copy.day?.daysSince1970, copy.received.seconds,
      copy.status.rawValue, copy.urgency.rawValue, copy.words, Int64(bitPattern: digest), place.block, place.offset,
      sequence == number ? nil : sequence, item?.column, copy.particulars.revisionNumber, copy.particulars.updated,
      Embargo.column(copy),
    ])
    let row = db.lastInsertedRowID
    indexing.add(record.indexed(headline: copy.headline), of: row)
    let counts = try MentionRows.insert(db, copy.mentions, of: row, article: article.number, ledger: ledger)
    if sequence == nil {
      try note(counts, of: copy, after: earlier.map { (article, $0) })
    } else {
      ledger.note(day: EntityDays.day(copy.published.seconds))
    }
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
