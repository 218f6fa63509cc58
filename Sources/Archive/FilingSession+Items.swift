import GRDB
import Newsroom

/// An identifier with what it holds in, as a digest of 64 bits: what an item is known again by.
package struct ItemKey: Hashable, Sendable {
  package let value: UInt64
  package init(_ value: UInt64) { self.value = value }

  init(column: Int64) { value = UInt64(bitPattern: column) }
  var column: Int64 { Int64(bitPattern: value) }
}

/// An item that was filed before.
package enum KnownItem: Hashable, Sendable {
  /// As it is, with the newest version of its article.
  case unchanged(VersionID)
  /// Its article has been deleted since.
  case deleted
}

/// A version as far as its place among those of its article depends on it.
package struct FiledVersion: Hashable, Sendable {
  package let number: Int
  /// Its place in the order of the article's versions, from 1.
  package let place: Int
  /// The key under which it came, if any.
  package let item: ItemKey?
  package let revision: Int64?
  /// When its source made it. Seconds since 1970.
  package let updated: Int64?
  /// Nil where nobody dated it.
  package let published: Moment?
  package let status: CopyStatus
  /// As the column has it: the largest number where nobody said until when.
  package let embargo: Int64?

  init(_ row: Row) {
    let item: Int64? = row["item"]
    let isDated = row["dateOrigin"] as String != DateOrigin.received.rawValue
    number = row["number"]
    place = row["sequence"]
    self.item = item.map(ItemKey.init(column:))
    revision = row["revision"]
    updated = row["updated"]
    published =
      isDated
      ? Moment(seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute) : nil
    status = CopyStatus(rawValue: row["status"]) ?? .withheld
    embargo = row["embargo"]
  }

  /// Whether copy says the same of its use.
  package func isForUse(as copy: FiledCopy) -> Bool { status == copy.status && embargo == Embargo.column(copy) }
}

/// What is known of items by their keys.
enum Items {
  static func known(_ db: Database, _ items: [(key: ItemKey, digest: UInt64)]) throws -> [KnownItem?] {
    let statement = try db.cachedStatement(sql: knownQuery)
    return try items.map { key, digest in
      try Row.fetchOne(statement, arguments: [key.column, Int64(bitPattern: digest)]).map { row in
        let article: Int64? = row[0]
        return article.map { .unchanged(VersionID(ArticleID($0), row[1])) } ?? .deleted
      }
    }
  }

  static let knownQuery = """
    SELECT identity.article, article.latest FROM identity LEFT JOIN article ON article.id = identity.article
    WHERE identity.key = ? AND identity.item = ?
    """

  static func problems(_ db: Database) throws -> [String] {
    let lost =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM version WHERE item IS NOT NULL AND item NOT IN (SELECT key FROM identity)") ?? 0
    return lost == 0 ? [] : ["\(lost) versions whose identifier leads nowhere"]
  }
}

extension FilingSession {
  /// The article that an item is, and whether another item has replaced it.
  package func article(of key: ItemKey) throws -> (known: Known, isReplaced: Bool)? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT article, isReplaced FROM identity WHERE key = ? AND article IS NOT NULL"),
        arguments: [key.column]), let known = try known("WHERE id = ?", [row[0] as Int64?]).first
    else { return nil }
    return (known, row[1])
  }

  /// Keeps which article an item is, and how it came last.
  package func keep(_ key: ItemKey, digest: UInt64, of article: ArticleID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO identity (key, article, item) VALUES (?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET article = excluded.article, item = excluded.item
        """
    ).execute(arguments: [key.column, article.number, Int64(bitPattern: digest)])
  }

  /// Lets an identifier lead to the article that has replaced or withdrawn its item, unless that is known.
  package func claim(_ key: ItemKey, for article: ArticleID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO identity (key, article, isReplaced) VALUES (?, ?, 1)
        ON CONFLICT (key) DO UPDATE SET article = coalesce(article, excluded.article), isReplaced = 1
        """
    ).execute(arguments: [key.column, article.number])
  }

  /// The newest version of an article.
  package func newestVersion(of known: Known) throws -> FiledVersion? {
    try Row.fetchOne(
      db.cachedStatement(sql: Self.filed + " AND number = ?"), arguments: [known.article.number, known.latest]
    ).map(FiledVersion.init)
  }

  /// All versions of an article in their order.
  package func versions(of article: ArticleID) throws -> [FiledVersion] {
    try Row.fetchAll(db.cachedStatement(sql: Self.filed + " ORDER BY sequence"), arguments: [article.number])
      .map(FiledVersion.init)
  }

  private static let filed = """
    SELECT number, sequence, item, revision, updated, published, precision, dateOrigin, status, embargo FROM version
    WHERE article = ?
    """
}
