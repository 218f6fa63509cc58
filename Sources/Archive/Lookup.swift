import Foundation
import GRDB
import Language
import Newsroom

/// One story, article or version by its ID.
enum Lookup {
  static func story(_ db: Database, _ id: StoryID) throws -> Story? {
    guard let id = try StoryTrail.heir(db, of: id.number).map(StoryID.init),
      let headline = try String.fetchOne(db, sql: "SELECT headline FROM story WHERE id = ?", arguments: [id.number])
    else { return nil }
    var headers: [Int64: [VersionHeader]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT \(headerColumns) FROM version JOIN article ON article.id = version.article
        WHERE article.story = ? ORDER BY version.article, version.number
        """, arguments: [id.number])
    {
      headers[row["article"], default: []].append(header(row))
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT article.*, mark.readVersion, coalesce(mark.starred, 0) AS starred FROM article
        LEFT JOIN mark ON mark.article = article.id WHERE article.story = ?
        """, arguments: [id.number])
    let main = MainFamily.number(of: rows.map { $0["family"] })
    var articles = rows.compactMap { row in headers[row["id"]].map { article(row, versions: $0, mainFamily: main) } }
    articles.sort { order($0) < order($1) }
    return Story(id: id, headline: headline, articles: articles)
  }

  /// The main copy first; then by family, so that takes of one piece of coverage stay together; then by time.
  private static func order(_ article: Article) -> (Int, Int, Int64, Int64) {
    let isCoverage = article.placement.relation == .coverage
    return (
      isCoverage ? 1 : 0, isCoverage ? article.placement.family : 0, article.versions[0].published.seconds,
      article.id.number
    )
  }

  private static func article(_ row: Row, versions: [VersionHeader], mainFamily: Int) -> Article {
    // A kill withdraws every version.
    let isKilled = versions.last?.status == .killed
    let versions = isKilled ? versions.map(\.killed) : versions
    let family: Int = row["family"]
    let reasons: String = row["reasons"]
    return Article(
      id: ArticleID(row["id"]), story: StoryID(row["story"]), outlet: row["outlet"], name: row["name"],
      placement: Placement(
        relation: family == mainFamily ? .version : .coverage, family: family, score: row["score"],
        reasons: reasons.split(separator: "\n").map(String.init)),
      mark: ReadMark(readVersion: row["readVersion"], isStarred: row["starred"]), versions: versions)
  }

  static func story(_ db: Database, of article: ArticleID) throws -> StoryID? {
    try Int64.fetchOne(db, sql: "SELECT story FROM article WHERE id = ?", arguments: [article.number]).map(StoryID.init)
  }

  static func articles(_ db: Database, named prefix: String, limit: Int) throws -> [(id: ArticleID, name: String)] {
    // A range, not LIKE: the index serves it, and `_` and `%` are only letters.
    try Row.fetchAll(
      db, sql: "SELECT id, name FROM article WHERE name >= ? AND name < ? ORDER BY name, id LIMIT ?",
      arguments: [prefix, prefix + "\u{10FFFF}", limit]
    ).map { (ArticleID($0["id"]), $0["name"]) }
  }

  // MARK: versions

  static func version(_ db: Database, _ id: VersionID) throws -> Version? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM version WHERE article = ? AND number = ?", arguments: [id.article.number, id.number]
    ).map { try version(db, row: $0) }
  }

  static func latestVersion(_ db: Database, of article: ArticleID) throws -> Version? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM version WHERE article = ? ORDER BY number DESC LIMIT 1", arguments: [article.number]
    ).map { try version(db, row: $0) }
  }

  private static func version(_ db: Database, row: Row) throws -> Version {
    let text: String = row["text"]
    let length = text.utf8.count
    let mentions = try Row.fetchAll(
      db,
      sql: """
        SELECT mention.start, mention.end, mention.role, entity.kind, entity.name FROM mention
        JOIN entity ON entity.id = mention.entity WHERE mention.version = ? ORDER BY mention.start, mention.end DESC
        """, arguments: [row["id"] as Int64]
    ).compactMap { row -> Mention? in
      let (start, end): (Int, Int) = (row["start"], row["end"])
      guard let kind = MentionKind(rawValue: row["kind"]), 0 <= start, start < end, end <= length else { return nil }
      return Mention(kind: kind, span: Span(start, end), name: row["name"], role: row["role"])
    }
    let warnings: String = row["warnings"]
    let header = header(row)
    let isKilled = try isKilled(db, article: header.id.article)
    return Version(
      header: isKilled ? header.killed : header, byline: row["byline"], dateline: row["dateline"], deck: row["deck"],
      text: text, paragraphs: try ParagraphColumn.decode(row["paragraphs"], length: length), mentions: mentions,
      source: row["source"],
      format: row["format"], charset: row["charset"], warnings: warnings.split(separator: "\n").map(String.init))
  }

  private static func isKilled(_ db: Database, article: ArticleID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT version.status = ? FROM article JOIN version ON version.article = article.id AND version.number = article.latest
        WHERE article.id = ?
        """, arguments: [CopyStatus.killed.rawValue, article.number]) ?? false
  }

  static func originalBytes(_ db: Database, _ id: VersionID) throws -> [UInt8]? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT original, text FROM version WHERE article = ? AND number = ?",
        arguments: [id.article.number, id.number])
    else { return nil }
    if let original: Data = row["original"] { return Array(original) }
    return Array((row["text"] as String).utf8)
  }

  private static let headerColumns = """
    version.article, version.number, version.headline, version.lede, version.published, version.precision, \
    version.dateOrigin, version.received, version.status, version.words, version.agency
    """

  private static func header(_ row: Row) -> VersionHeader {
    VersionHeader(
      id: VersionID(ArticleID(row["article"]), row["number"]), headline: row["headline"], lede: row["lede"],
      published: Moment(seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute),
      dateOrigin: DateOrigin(rawValue: row["dateOrigin"]) ?? .received, received: Moment(seconds: row["received"]),
      status: CopyStatus(rawValue: row["status"]) ?? .usable, words: row["words"], agency: row["agency"])
  }
}
