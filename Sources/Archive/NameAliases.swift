import GRDB
import Newsroom

/// The user's aliases as they were applied last.
struct NameAliases {
  private struct Key: Hashable {
    let kind: String
    let folded: String
  }

  /// The kind is empty where any is meant.
  private typealias Line = [String]

  private let names: [Key: String]

  init(_ db: Database) throws {
    names = Dictionary(
      try NameAliases.lines(db).map { (Key(kind: $0[0], folded: $0[1]), $0[2]) },
      uniquingKeysWith: { first, _ in first })
  }

  func name(for words: [String], _ kind: MentionKind) -> String? {
    let folded = EntityNames.column(words)
    return names[Key(kind: kind.rawValue, folded: folded)] ?? names[Key(kind: "", folded: folded)]
  }

  static func areApplied(_ db: Database, _ aliases: [NameAlias]) throws -> Bool {
    try Set(lines(db)) == Set(aliases.map(line(of:)))
  }

  /// Takes apart what aliases joined that are no longer declared, and joins what is declared now.
  static func apply(_ db: Database, _ aliases: [NameAlias], tagger: Tagger) throws {
    let cut = try Int64.fetchAll(db, sql: "SELECT id FROM entity WHERE origin = 'config'")
    _ = try EntityLinks.set(db, cut.map { EntityLink(name: $0, parent: nil, origin: nil) })
    try db.execute(sql: "DELETE FROM nameAlias")
    for alias in aliases {
      try db.execute(
        sql: "INSERT OR IGNORE INTO nameAlias (kind, folded, name) VALUES (?, ?, ?)",
        arguments: StatementArguments(line(of: alias)))
    }
    let ledger = EntityLedger(db, tagger: tagger)
    for name in cut { try ledger.joinByKey(name) }
    for alias in aliases {
      let words = nameWords(alias.alias)
      for kind in alias.kind.map({ [$0] }) ?? MentionKind.allCases {
        for name in try EntityNames.names(db, kind, words: words) {
          try ledger.joinDeclared(name, kind, words: words)
        }
      }
    }
  }

  private static func lines(_ db: Database) throws -> [Line] {
    try Row.fetchAll(db.cachedStatement(sql: "SELECT kind, folded, name FROM nameAlias ORDER BY kind, folded, name"))
      .map { [$0[0], $0[1], $0[2]] }
  }

  private static func line(of alias: NameAlias) -> Line {
    [alias.kind?.rawValue ?? "", EntityNames.column(nameWords(alias.alias)), alias.name]
  }
}
