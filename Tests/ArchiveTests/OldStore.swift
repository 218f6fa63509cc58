import GRDB

@testable import Archive

/// A store as the first schema kept it.
struct OldStore {
  let versions: Int

  func write(to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1 stories, articles, versions, mentions, marks")
    try queue.write { db in
      guard versions > 0 else { return }
      try db.execute(
        sql: """
          CREATE TEMP TABLE number AS WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(versions))
            SELECT n FROM number;
          INSERT INTO story SELECT n, 'Story ' || n, 0, 1767225600 + n, 'minute', 'given', 1, 0, 0 FROM number;
          INSERT INTO article SELECT n, n, 'NPW', 'a' || n, '/', 1, NULL, '', 1, 1 FROM number;
          INSERT INTO version (id, article, number, headline, lede, published, precision, dateOrigin, received, status, words,
              source, format, charset, warnings, digest, paragraphs, text)
            SELECT n, n, 1, 'Story ' || n, 'x', 1767225600 + n, 'minute', 'given', 0, 'usable', 2, '/a', 'text', 'UTF-8', '', n,
              'body 0 30', 'Ana Lind met Ana Lind in Kyiv.' FROM number;
          INSERT INTO entity VALUES (1, 'person', 'Ana Lind'), (2, 'place', 'Kyiv');
          INSERT INTO mention SELECT n, 0, 8, 1, NULL FROM number;
          INSERT INTO mention SELECT n, 25, 29, 2, NULL FROM number;
          INSERT INTO storyOutlet SELECT 'NPW', 1767225600 + n, n, 1 FROM number;
          DROP TABLE number;
          """)
    }
    try queue.close()
  }

  /// Whether a file holds all of it, at whatever schema.
  func isWhole(_ path: String) throws -> Bool {
    // Not for reading only: what was killed may have left something to undo.
    try DatabaseQueue(path: path).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM version") == versions
        && String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"]
    }
  }
}
