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
        WHERE article.story = ? ORDER BY version.article, version.sequence
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
    var story = Story(id: id, headline: headline, articles: articles)
    try addLede(db, to: &story)
    return story
  }

  /// Gives the newest version of the main copy its lede, which a preview shows below the headline. The rows of versions with a
  /// headline have none.
  private static func addLede(_ db: Database, to story: inout Story) throws {
    guard let newest = story.newest, newest.lede.isEmpty,
      let row = try Row.fetchOne(
        db, sql: "SELECT block, place FROM version WHERE article = ? AND number = ?",
        arguments: [newest.id.article.number, newest.id.number])
    else { return }
    let copy = try CopyReader(db).record(at: CopyPlace(block: row[0], offset: row[1]))
    for article in story.articles.indices where story.articles[article].id == newest.id.article {
      for version in story.articles[article].versions.indices
      where story.articles[article].versions[version].id == newest.id {
        story.articles[article].versions[version].lede = lede(of: copy.text, paragraphs: copy.paragraphs)
      }
    }
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

  /// One article with its versions, without the others of its story.
  static func article(_ db: Database, _ id: ArticleID) throws -> Article? {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT article.*, mark.readVersion, coalesce(mark.starred, 0) AS starred FROM article
          LEFT JOIN mark ON mark.article = article.id WHERE article.id = ?
          """, arguments: [id.number])
    else { return nil }
    let versions = try Row.fetchAll(
      db,
      sql: """
        SELECT \(headerColumns) FROM version JOIN article ON article.id = version.article
        WHERE version.article = ? ORDER BY version.number
        """, arguments: [id.number]
    ).map { header($0) }
    let families = try Int.fetchAll(
      db, sql: "SELECT family FROM article WHERE story = ?", arguments: [row["story"] as Int64])
    return versions.isEmpty ? nil : article(row, versions: versions, mainFamily: MainFamily.number(of: families))
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
      db,
      sql: """
        SELECT version.* FROM article JOIN version ON version.article = article.id AND version.number = article.latest
        WHERE article.id = ?
        """, arguments: [article.number]
    ).map { try version(db, row: $0) }
  }

  private static func version(_ db: Database, row: Row) throws -> Version {
    let copy = try CopyReader(db).record(at: CopyPlace(block: row["block"], offset: row["place"]))
    let named = try MentionRows.mentions(db, of: row["id"], length: copy.text.utf8.count)
    let day: Int? = row["localDay"]
    let found = mentionsByRule(
      in: copy.text, paragraphs: copy.paragraphs, published: day.map(CalendarDay.init(daysSince1970:)))
    var header = header(row)
    if header.lede.isEmpty { header.lede = lede(of: copy.text, paragraphs: copy.paragraphs) }
    let isKilled = try isKilled(db, article: header.id.article)
    return Version(
      header: isKilled ? header.killed : header, byline: copy.byline, dateline: copy.dateline, deck: copy.deck,
      text: copy.text, paragraphs: copy.paragraphs, mentions: (named + found).inTextOrder, source: copy.source,
      format: copy.format, charset: copy.charset, warnings: copy.warnings,
      particulars: ParticularsColumn.decode(copy.particulars))
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
    try Row.fetchOne(
      db, sql: "SELECT block, place FROM version WHERE article = ? AND number = ?",
      arguments: [id.article.number, id.number]
    ).map { row in
      let copy = try CopyReader(db).record(at: CopyPlace(block: row[0], offset: row[1]))
      return copy.original ?? Array(copy.text.utf8)
    }
  }

  private static let headerColumns = """
    version.article, version.number, version.headline, version.lede, version.published, version.precision, \
    version.dateOrigin, version.received, version.status, version.words, version.agency, version.urgency, version.embargo
    """

  private static func header(_ row: Row) -> VersionHeader {
    VersionHeader(
      id: VersionID(ArticleID(row["article"]), row["number"]), headline: row["headline"], lede: row["lede"] ?? "",
      published: Moment(seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute),
      dateOrigin: DateOrigin(rawValue: row["dateOrigin"]) ?? .received, received: Moment(seconds: row["received"]),
      status: CopyStatus(rawValue: row["status"]) ?? .usable, words: row["words"], agency: row["agency"],
      urgency: Urgency(rawValue: row["urgency"]) ?? .unstated, embargo: Embargo.moment(row["embargo"]))
  }
}
