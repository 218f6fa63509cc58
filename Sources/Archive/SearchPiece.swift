import GRDB
import Newsroom

/// A term of a search with its names and outlets looked up: something to hold against a version.
enum SearchPiece {
  typealias Condition = (sql: String, arguments: StatementArguments)

  /// As FTS5 understands it.
  case text(String)
  case names([Int64])
  /// An article of one of these.
  case outlets([String])
  /// At a time, in seconds since 1970: an embargo may have passed.
  case status(CopyStatus, now: Int64)
  /// Says something of the story, or of a time.
  case other(Condition)

  init(_ term: SearchTerm, times: SearchTimes, now: Int64, in db: Database) throws {
    switch term {
    case .words(let sought): self = .text(Self.expression(sought))
    case .name(let kind, let name): self = .names(try SearchNames.names(db, kind, name))
    case .outlet(let typed): self = .outlets(try SearchNames.outlets(db, typed))
    case .status(let status): self = .status(status, now: now)
    case .trait(let trait): self = .other((StoryTraits.condition(trait), []))
    case .since(let day): self = .other(times.since(day))
    case .before(let day): self = .other(times.before(day))
    }
  }

  /// Everything that was typed is quoted, so that no character of it is an operator by accident. By scalars: a quote with a mark on
  /// it is one character to Swift, but FTS5 sees the quote.
  private static func expression(_ sought: SoughtWords) -> String {
    var quoted = String.UnicodeScalarView()
    for scalar in sought.text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    let phrase = "\"\(String(quoted))\"\(sought.isPrefix ? " *" : "")"
    return sought.isInHeadline ? "{headline} : \(phrase)" : phrase
  }

  var text: String? { if case .text(let expression) = self { expression } else { nil } }
  var names: [Int64]? { if case .names(let names) = self { names } else { nil } }
  var outlets: [String]? { if case .outlets(let outlets) = self { outlets } else { nil } }
  var status: CopyStatus? { if case .status(let status, _) = self { status } else { nil } }
  var other: Condition? { if case .other(let condition) = self { condition } else { nil } }

  /// What a version must fulfil; the query has `article`, and `story` or `version` where that is said of them.
  ///
  /// - Parameter version: the column with the version's ID.
  func condition(on version: String, reach: TextReach) -> Condition {
    switch self {
    case .text(let expression): return reach.condition(expression, on: version)
    case .names(let names):
      return (
        "EXISTS (SELECT 1 FROM naming AS named WHERE named.entity IN (\(names.asList)) AND named.version = \(version))",
        []
      )
    case .outlets(let outlets):
      let marks = outlets.map { _ in "?" }.joined(separator: ",")
      return ("coalesce(article.outlet, \(Self.newest("newest.agency"))) IN (\(marks))", StatementArguments(outlets))
    case .status(.embargoed, let now): return ("coalesce(\(Self.newest("newest.embargo > ?")), 0)", [now])
    case .status(.usable, let now):
      let isUsable = "newest.status IN ('usable', 'embargoed') AND coalesce(newest.embargo, 0) <= ?"
      return (Self.newest(isUsable), [now])
    case .status(let status, _): return (Self.newest("newest.status = ?"), [status.rawValue])
    case .other(let condition): return condition
    }
  }

  /// What the newest version of an article has or is.
  private static func newest(_ expression: String) -> String {
    "(SELECT \(expression) FROM version AS newest WHERE newest.article = article.id AND newest.number = article.latest)"
  }
}

/// Which times `since:` and `until:` go by.
enum SearchTimes {
  /// A story's newest change.
  case changes
  case publications
  /// None: what asks for one is left out.
  case none

  func areAsked(in alternatives: [SearchTerm]) -> Bool {
    self != .none
      || !alternatives.contains { term in
        switch term {
        case .since, .before: true
        default: false
        }
      }
  }

  private var columns: (seconds: String, precision: String) {
    switch self {
    case .changes, .none: ("story.changed", "story.precision")
    case .publications: ("version.published", "version.precision")
    }
  }

  /// What is dated by the day alone begins at another second than what is dated by the minute. The first comparison is for the
  /// index.
  func since(_ day: DayStart) -> SearchPiece.Condition {
    let (seconds, precision) = columns
    return (
      "(\(seconds) >= ? AND \(seconds) >= CASE \(precision) WHEN 'day' THEN ? ELSE ? END)",
      [min(day.dated, day.timed), day.dated, day.timed]
    )
  }

  func before(_ day: DayStart) -> SearchPiece.Condition {
    let (seconds, precision) = columns
    return (
      "(\(seconds) < ? AND \(seconds) < CASE \(precision) WHEN 'day' THEN ? ELSE ? END)",
      [max(day.dated, day.timed), day.dated, day.timed]
    )
  }
}

extension [Int64] {
  var asList: String { map(String.init).joined(separator: ",") }
}
