import GRDB
import Newsroom

/// Full-text search: what a reader types, as FTS5 understands it.
enum Search {
  /// Words (all must occur), `"phrases"`, `word*`, `-word`, `a OR b`. Nil for nothing to search.
  /// Everything typed is quoted, so that no character of it is an operator by accident.
  static func expression(_ typed: String) throws -> String? {
    let terms = try terms(of: typed)
    guard !terms.isEmpty else { return nil }
    var required: [String] = []
    var excluded: [String] = []
    var index = 0
    while index < terms.count {
      var alternatives = [terms[index]]
      while index + 2 < terms.count, terms[index + 1].isOr {
        alternatives.append(terms[index + 2])
        index += 2
      }
      index += 1
      guard !alternatives.contains(where: \.isOr) else {
        throw ArchiveError.badQuery("OR stands between two words: ferry OR boat")
      }
      guard alternatives.count == 1 || !alternatives.contains(where: \.isExcluded) else {
        throw ArchiveError.badQuery("OR takes no word to leave out; put it before or after: ferry OR boat -football")
      }
      if alternatives[0].isExcluded {
        excluded.append(alternatives[0].quoted)
      } else {
        required.append(
          alternatives.count == 1
            ? alternatives[0].quoted : "(" + alternatives.map(\.quoted).joined(separator: " OR ") + ")")
      }
    }
    guard !required.isEmpty else {
      throw ArchiveError.badQuery("a search needs a word to look for beside those to leave out")
    }
    return ([required.joined(separator: " AND ")] + excluded).joined(separator: " NOT ")
  }

  private struct Term {
    var text: String
    var isPhrase = false
    var isExcluded = false

    var isOr: Bool { text == "OR" && !isPhrase && !isExcluded }

    /// By scalars: a quote with a mark on it is one character to Swift, but FTS5 sees the quote.
    var quoted: String {
      let isPrefix = !isPhrase && text.hasSuffix("*")
      var body = String.UnicodeScalarView()
      for scalar in (isPrefix ? text.dropLast() : text[...]).unicodeScalars {
        if scalar == "\"" { body.append(scalar) }
        body.append(scalar)
      }
      return "\"" + String(body) + "\"" + (isPrefix ? "*" : "")
    }
  }

  private static func terms(of typed: String) throws -> [Term] {
    var terms: [Term] = []
    var rest = Substring(typed)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return terms }
      var term = Term(text: "")
      if rest.first == "-", rest.dropFirst().first.map({ !$0.isWhitespace }) ?? false {
        term.isExcluded = true
        rest = rest.dropFirst()
      }
      if rest.first == "\"" {
        rest = rest.dropFirst()
        guard let close = rest.firstIndex(of: "\"") else {
          throw ArchiveError.badQuery("a phrase has no closing quote: \"\(rest.prefix(40))")
        }
        term.text = String(rest[..<close])
        term.isPhrase = true
        rest = rest[rest.index(after: close)...]
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        term.text = String(word)
        rest = rest[word.endIndex...]
      }
      // A term of marks alone holds no token, and FTS5 would match nothing.
      if term.text.unicodeScalars.contains(where: holdsToken) { terms.append(term) }
    }
  }

  /// What the tokenizer unicode61 makes words of: letters, numbers, and private use.
  private static func holdsToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  static func hits(_ db: Database, query: String, limit: Int) throws -> [SearchHit] {
    guard let match = try expression(query) else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT article.id AS article, version.number, article.story, coalesce(article.outlet, version.agency, '—') AS ranBy,
          coalesce(version.headline, version.lede) AS title, version.published, version.precision, version.dateOrigin,
          (SELECT status FROM version AS newest WHERE newest.article = article.id AND newest.number = article.latest) AS status,
          snippet(copyIndex, 1, char(57344), char(57345), ' … ', 16) AS excerpt
        FROM copyIndex JOIN version ON version.id = copyIndex.rowid JOIN article ON article.id = version.article
        WHERE copyIndex MATCH ? ORDER BY bm25(copyIndex, 4.0, 1.0), version.id DESC LIMIT ?
        """, arguments: [match, limit]
    ).map { row in
      SearchHit(
        version: VersionID(ArticleID(row["article"]), row["number"]), story: StoryID(row["story"]),
        source: row["ranBy"],
        title: row["title"],
        published: Moment(
          seconds: row["published"], precision: Moment.Precision(rawValue: row["precision"]) ?? .minute),
        excerpt: row["excerpt"], isKilled: (row["status"] as String) == CopyStatus.killed.rawValue,
        isDateReceived: (row["dateOrigin"] as String) == DateOrigin.received.rawValue)
    }
  }
}
