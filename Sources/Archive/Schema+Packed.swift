import Foundation
import GRDB
import Language
import Newsroom

extension Schema {
  /// The store for years of copy.
  ///
  /// The copy itself moves into `block`s, packed (`CopyBlocks`); a row of `version` is what lists and headers show. It names its
  /// block without a foreign key: SQLite would look through all versions for each block that is written. `check` reads them all. The search index
  /// reads the copy through a view, `indexedCopy`, with a function of this program. `tagging` keeps the names of a version as
  /// bytes (`NameList`), where `mention` had a row for each. Grouping finds candidates by `trace`: by the weeks in which copy
  /// appeared (`bucket`), and inside them by the hash of a heavy term or of a shingle, so that what is filed together is indexed
  /// together, however large the archive has grown. `placing` is what grouping keeps of an article; `run` says in which pass it was
  /// placed.
  static let fourth = """
    CREATE TABLE block (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT NULL);

    CREATE TABLE packedVersion (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id),
      number INTEGER NOT NULL,
      headline TEXT,
      lede TEXT,
      agency TEXT,
      published INTEGER NOT NULL,
      precision TEXT NOT NULL,
      dateOrigin TEXT NOT NULL,
      localDay INTEGER,
      received INTEGER NOT NULL,
      status TEXT NOT NULL,
      urgency INTEGER NOT NULL DEFAULT 5,
      words INTEGER NOT NULL,
      digest INTEGER NOT NULL,
      block INTEGER NOT NULL,
      place INTEGER NOT NULL
    );

    CREATE TABLE taggedNames (
      version INTEGER PRIMARY KEY REFERENCES version(id),
      tagger INTEGER NOT NULL,
      names BLOB NOT NULL
    );

    DROP TABLE shingle;
    DROP TABLE feature;
    ALTER TABLE article DROP COLUMN norm;
    ALTER TABLE article ADD COLUMN matched INTEGER;

    CREATE TABLE trace (
      bucket INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article(id),
      PRIMARY KEY (bucket, hash, article)
    ) WITHOUT ROWID;
    CREATE TABLE placing (
      article INTEGER PRIMARY KEY REFERENCES article(id),
      run INTEGER NOT NULL,
      bucket INTEGER NOT NULL,
      published INTEGER,
      vector BLOB NOT NULL,
      traces BLOB NOT NULL
    );
    CREATE INDEX placingByRun ON placing(run);
    CREATE TABLE runTally (run INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
    CREATE TRIGGER articlePlaced AFTER INSERT ON placing BEGIN
      INSERT INTO runTally VALUES (new.run, 1) ON CONFLICT (run) DO UPDATE SET articles = articles + 1;
    END;
    CREATE TRIGGER articlePlacedAnew AFTER UPDATE OF run ON placing WHEN old.run <> new.run BEGIN
      UPDATE runTally SET articles = articles - 1 WHERE run = old.run;
      INSERT INTO runTally VALUES (new.run, 1) ON CONFLICT (run) DO UPDATE SET articles = articles + 1;
    END;
    CREATE TRIGGER articleUnplaced AFTER DELETE ON placing BEGIN
      UPDATE runTally SET articles = articles - 1 WHERE run = old.run;
    END;
    INSERT INTO placing SELECT id, 0, -1, NULL, x'', x'' FROM article;
    CREATE TABLE grouper (run INTEGER NOT NULL, rules INTEGER NOT NULL);
    INSERT INTO grouper VALUES (1, 0);
    CREATE TABLE rarity (id INTEGER PRIMARY KEY CHECK (id = 1), stories INTEGER NOT NULL, counts BLOB NOT NULL);

    DROP TRIGGER versionIndexed;
    DROP TABLE copyIndex;
    """

  /// Moves the copy of a store of the third schema into blocks, and its names into lists.
  static func pack(_ db: Database) throws {
    let writer = CopyWriter(db, reader: CopyReader(db))
    let version = try db.makeStatement(
      sql: """
        INSERT INTO packedVersion SELECT id, article, number, headline, CASE WHEN headline IS NULL THEN lede END, agency, published,
          precision, dateOrigin, CASE WHEN dateOrigin <> 'received' THEN \(EntityDays.day("published")) END, received, status,
          urgency, words, digest, ?, ? FROM version WHERE id = ?
        """)
    let names = try db.makeStatement(
      sql: "INSERT INTO taggedNames SELECT version, tagger, ? FROM tagging WHERE version = ?")
    let copy = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, text, paragraphs, deck, byline, dateline, source, format, charset, warnings, original FROM version ORDER BY id
        """)
    while let row = try copy.next() {
      let id: Int64 = row["id"]
      let place = try writer.add(try record(row))
      try version.execute(arguments: [place.block, place.offset, id])
      try names.execute(arguments: [Data(try nameList(db, of: id).bytes), id])
    }
    try writer.finish()
  }

  private static func record(_ row: Row) throws -> CopyRecord {
    let text: String = row["text"]
    let original: Data? = row["original"]
    let warnings: String = row["warnings"]
    return CopyRecord(
      text: text, paragraphs: try ParagraphColumn.decode(row["paragraphs"], length: text.utf8.count), deck: row["deck"],
      byline: row["byline"], dateline: row["dateline"], source: row["source"], format: row["format"],
      charset: row["charset"], warnings: warnings.split(separator: "\n").map(String.init),
      original: original.map { Array($0) }, particulars: nil)
  }

  private static func nameList(_ db: Database, of version: Int64) throws -> NameList {
    NameList(
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT start, end, entity, role FROM mention JOIN entity ON entity.id = mention.entity
            WHERE version = ? AND entity.kind IN \(namedKinds)
            """), arguments: [version]
      ).map { NameList.Name(span: Span($0[0], max($0[0], $0[1])), entity: $0[2], title: $0[3]) })
  }

  /// The new tables in the old ones' places. Of `entity` stay the names: figures, dates and quotations are found in the text.
  static let fifth = """
    DROP TABLE mention;
    DELETE FROM entity WHERE kind NOT IN \(namedKinds);
    DROP TABLE version;
    ALTER TABLE packedVersion RENAME TO version;
    CREATE UNIQUE INDEX versionByArticle ON version(article, number);
    CREATE INDEX versionByDigest ON version(digest);
    CREATE INDEX versionByStatus ON version(status, article) WHERE status <> 'usable';
    DROP TABLE tagging;
    ALTER TABLE taggedNames RENAME TO tagging;
    CREATE INDEX versionByTagger ON tagging(tagger);
    CREATE TRIGGER versionTagged AFTER INSERT ON tagging BEGIN
      INSERT INTO taggerTally VALUES (new.tagger, 1) ON CONFLICT (tagger) DO UPDATE SET versions = versions + 1;
    END;
    CREATE TRIGGER versionRetagged AFTER UPDATE OF tagger ON tagging BEGIN
      UPDATE taggerTally SET versions = versions - 1 WHERE tagger = old.tagger;
      INSERT INTO taggerTally VALUES (new.tagger, 1) ON CONFLICT (tagger) DO UPDATE SET versions = versions + 1;
    END;
    CREATE TRIGGER versionUntagged AFTER DELETE ON tagging BEGIN
      UPDATE taggerTally SET versions = versions - 1 WHERE tagger = old.tagger;
    END;

    CREATE VIEW indexedCopy AS
      SELECT version.id AS id, indexedPart(block.id, block.size, block.packed, version.place, version.headline, 0) AS headline,
        indexedPart(block.id, block.size, block.packed, version.place, version.headline, 1) AS lede,
        indexedPart(block.id, block.size, block.packed, version.place, version.headline, 2) AS body
      FROM version JOIN block ON block.id = version.block;
    CREATE VIRTUAL TABLE copyIndex USING fts5(
      headline, lede, body, content='indexedCopy', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
    );
    INSERT INTO copyIndex(copyIndex) VALUES ('rebuild');
    """
}
