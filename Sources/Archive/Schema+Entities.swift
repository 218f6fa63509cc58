import GRDB
import Newsroom

extension Schema {
  /// The index of entities.
  ///
  /// A row of `entity` is a name. Names of people, places and organisations are joined by `parent`, a forest of which `head`
  /// keeps the roots (null for a root); the root's `entityTally` has the counts of the tree over the latest versions, so that a
  /// list is a range of one of its indexes. `mentions` and `entityDay` count each name by itself: a tree is taken apart and put
  /// together without reading the copy. `naming` says which versions name what, and how often, the superseded ones
  /// too; it has their article so that a search by name need not read the pages of their text.
  /// `tagging` is apart from `version` because a version is never rewritten.
  static let second = """
    ALTER TABLE entity ADD COLUMN folded TEXT;
    ALTER TABLE entity ADD COLUMN joinKey TEXT;
    ALTER TABLE entity ADD COLUMN keyedBy INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entity ADD COLUMN parent INTEGER REFERENCES entity(id);
    ALTER TABLE entity ADD COLUMN origin TEXT;
    ALTER TABLE entity ADD COLUMN head INTEGER REFERENCES entity(id);
    ALTER TABLE entity ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX entityByWords ON entity(folded, kind) WHERE folded IS NOT NULL;
    CREATE INDEX entityByKey ON entity(joinKey, kind) WHERE joinKey IS NOT NULL;
    CREATE INDEX entityByTagger ON entity(keyedBy) WHERE folded IS NOT NULL;
    CREATE INDEX entityByHead ON entity(head) WHERE head IS NOT NULL;
    CREATE INDEX entityByConfiguration ON entity(id) WHERE origin = 'config';

    CREATE TABLE entityWord (
      word TEXT NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity(id),
      PRIMARY KEY (word, entity)
    ) WITHOUT ROWID;

    CREATE TABLE naming (
      entity INTEGER NOT NULL REFERENCES entity(id),
      version INTEGER NOT NULL REFERENCES version(id),
      article INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (entity, version)
    ) WITHOUT ROWID;
    DROP INDEX mentionByEntity;

    CREATE TABLE entityDay (
      entity INTEGER NOT NULL REFERENCES entity(id),
      day INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (entity, day)
    ) WITHOUT ROWID;
    CREATE INDEX entityDayByDay ON entityDay(day);
    CREATE TABLE newestDay (day INTEGER NOT NULL);

    CREATE TABLE entityTally (
      entity INTEGER PRIMARY KEY REFERENCES entity(id),
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      mentions INTEGER NOT NULL,
      articles INTEGER NOT NULL,
      rise INTEGER NOT NULL
    );
    CREATE INDEX entityByMentions ON entityTally(kind, mentions, entity);
    CREATE INDEX entityByRise ON entityTally(kind, rise, entity);
    CREATE INDEX entityByName ON entityTally(kind, folded, entity);

    CREATE TABLE kindTally (kind TEXT PRIMARY KEY, entities INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO kindTally VALUES ('person', 0), ('place', 0), ('organisation', 0);
    CREATE TRIGGER entityNamed AFTER INSERT ON entityTally BEGIN
      UPDATE kindTally SET entities = entities + 1 WHERE kind = new.kind;
    END;
    CREATE TRIGGER entityUnnamed AFTER DELETE ON entityTally BEGIN
      UPDATE kindTally SET entities = entities - 1 WHERE kind = old.kind;
    END;

    CREATE TABLE nameAlias (
      kind TEXT NOT NULL,
      folded TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (kind, folded, name)
    ) WITHOUT ROWID;

    CREATE TABLE tagging (
      version INTEGER PRIMARY KEY REFERENCES version(id),
      tagger INTEGER NOT NULL
    );
    CREATE INDEX versionByTagger ON tagging(tagger);
    CREATE TABLE taggerTally (tagger INTEGER PRIMARY KEY, versions INTEGER NOT NULL);
    CREATE TRIGGER versionTagged AFTER INSERT ON tagging BEGIN
      INSERT INTO taggerTally VALUES (new.tagger, 1) ON CONFLICT (tagger) DO UPDATE SET versions = versions + 1;
    END;
    CREATE TRIGGER versionRetagged AFTER UPDATE OF tagger ON tagging BEGIN
      UPDATE taggerTally SET versions = versions - 1 WHERE tagger = old.tagger;
      INSERT INTO taggerTally VALUES (new.tagger, 1) ON CONFLICT (tagger) DO UPDATE SET versions = versions + 1;
    END;
    INSERT INTO tagging SELECT id, 0 FROM version;
    """

  /// Indexes what a store of the first schema has filed. Its names are joined when they are tagged anew.
  static func indexEntities(_ db: Database) throws {
    let names = try Row.fetchCursor(db, sql: "SELECT id, name FROM entity WHERE kind IN \(namedKinds)")
    while let row = try names.next() { try EntityNames.index(db, row[0], words: nameWords(row[1])) }
    try db.execute(
      sql: """
        INSERT INTO naming SELECT mention.entity, mention.version, version.article, count(*) FROM mention
        JOIN entity ON entity.id = mention.entity AND entity.folded IS NOT NULL
        JOIN version ON version.id = mention.version GROUP BY mention.entity, mention.version;
        INSERT INTO newestDay SELECT max(\(EntityDays.day("published"))) FROM version HAVING count(*) > 0;
        """)
    let days = try EntityDays(db) ?? EntityDays(newest: 0)
    // No name is joined yet: each is its own entity.
    try db.execute(
      sql: """
        INSERT INTO entityDay SELECT naming.entity, \(EntityDays.day("version.published")) AS day, sum(naming.mentions)
        \(currentNamings) GROUP BY naming.entity, day;
        UPDATE entity SET mentions = (SELECT coalesce(sum(mentions), 0) FROM entityDay WHERE entity = entity.id)
        WHERE folded IS NOT NULL;
        INSERT INTO entityTally (entity, kind, name, folded, mentions, articles, rise)
        SELECT entity.id, entity.kind, entity.name, entity.folded, entity.mentions, current.articles,
          (SELECT coalesce(sum(mentions * \(days.weight(sql: "day"))), 0) FROM entityDay
           WHERE entity = entity.id AND day BETWEEN \(days.range.lowerBound) AND \(days.range.upperBound))
        FROM (SELECT naming.entity, count(*) AS articles \(currentNamings) GROUP BY naming.entity) AS current
        JOIN entity ON entity.id = current.entity;
        """)
  }

  static let namedKinds = "('person', 'place', 'organisation')"

  /// What the latest versions name. What was withdrawn counts for nothing.
  static let currentNamings = """
    FROM naming JOIN version ON version.id = naming.version AND version.status <> 'killed'
    JOIN article ON article.id = version.article AND article.latest = version.number
    """
}
