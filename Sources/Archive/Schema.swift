import GRDB

/// The store's schema. Migrations are append-only: one that has shipped is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 stories, articles, versions, mentions, marks") { db in
      try db.execute(sql: first)
    }
    migrator.registerMigration("2 index of entities") { db in
      try db.execute(sql: second)
      try indexEntities(db)
    }
    migrator.registerMigration("3 hand decisions, orders of the list, saved searches") { db in
      try db.execute(sql: third)
    }
    migrator.registerMigration("4 packed copy, index of traces") { db in
      try db.execute(sql: fourth)
      try pack(db)
      try db.execute(sql: fifth)
    }
    migrator.registerMigration("5 identifiers, late versions, feeds") { db in
      try db.execute(sql: sixth)
    }
    return migrator
  }

  /// `tally` and `outletTally` are the counts of stories, kept by triggers so that no count is a scan. `story` holds what its list row needs, derived from its articles and marks by `refresh`; `mark` alone holds what
  /// the reader did. In `version` the text comes last, so that reading a header does not read the text's pages.
  private static let first = """
    PRAGMA application_id = \(StoreHeader.applicationID);

    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      headline TEXT NOT NULL,
      headlineIsLede INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      precision TEXT NOT NULL,
      dateOrigin TEXT NOT NULL,
      unread INTEGER NOT NULL DEFAULT 0,
      changedSinceRead INTEGER NOT NULL DEFAULT 0,
      starred INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX storyByChange ON story(changed DESC, id DESC);
    CREATE INDEX storyUnread ON story(changed DESC, id DESC) WHERE unread > 0;
    CREATE INDEX storyChanged ON story(changed DESC, id DESC) WHERE changedSinceRead > 0;
    CREATE INDEX storyStarred ON story(changed DESC, id DESC) WHERE starred > 0;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      story INTEGER NOT NULL REFERENCES story(id),
      outlet TEXT,
      name TEXT NOT NULL,
      folder TEXT NOT NULL,
      family INTEGER NOT NULL,
      score REAL,
      reasons TEXT NOT NULL,
      latest INTEGER NOT NULL,
      norm REAL NOT NULL
    );
    CREATE INDEX articleByStory ON article(story);
    CREATE INDEX articleByName ON article(name, outlet, folder);

    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id),
      number INTEGER NOT NULL,
      headline TEXT,
      lede TEXT NOT NULL,
      deck TEXT,
      byline TEXT,
      dateline TEXT,
      agency TEXT,
      published INTEGER NOT NULL,
      precision TEXT NOT NULL,
      dateOrigin TEXT NOT NULL,
      received INTEGER NOT NULL,
      status TEXT NOT NULL,
      words INTEGER NOT NULL,
      source TEXT NOT NULL,
      format TEXT NOT NULL,
      charset TEXT NOT NULL,
      warnings TEXT NOT NULL,
      digest INTEGER NOT NULL,
      paragraphs TEXT NOT NULL,
      text TEXT NOT NULL,
      original BLOB,
      UNIQUE (article, number)
    );
    CREATE INDEX versionByDigest ON version(digest);

    CREATE TABLE storyOutlet (
      outlet TEXT NOT NULL,
      changed INTEGER NOT NULL,
      story INTEGER NOT NULL REFERENCES story(id),
      unread INTEGER NOT NULL,
      PRIMARY KEY (outlet, changed DESC, story DESC)
    ) WITHOUT ROWID;
    CREATE INDEX storyOutletByStory ON storyOutlet(story);

    CREATE TABLE tally (
      stories INTEGER NOT NULL, unread INTEGER NOT NULL, changed INTEGER NOT NULL, starred INTEGER NOT NULL
    );
    INSERT INTO tally VALUES (0, 0, 0, 0);
    CREATE TRIGGER storyAdded AFTER INSERT ON story BEGIN
      UPDATE tally SET stories = stories + 1, unread = unread + (new.unread > 0),
        changed = changed + (new.changedSinceRead > 0), starred = starred + (new.starred > 0);
    END;
    CREATE TRIGGER storyMarked AFTER UPDATE OF unread, changedSinceRead, starred ON story BEGIN
      UPDATE tally SET unread = unread + (new.unread > 0) - (old.unread > 0),
        changed = changed + (new.changedSinceRead > 0) - (old.changedSinceRead > 0),
        starred = starred + (new.starred > 0) - (old.starred > 0);
    END;
    CREATE TRIGGER storyGone AFTER DELETE ON story BEGIN
      UPDATE tally SET stories = stories - 1, unread = unread - (old.unread > 0),
        changed = changed - (old.changedSinceRead > 0), starred = starred - (old.starred > 0);
    END;

    CREATE TABLE outletTally (
      outlet TEXT PRIMARY KEY, stories INTEGER NOT NULL, unread INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TRIGGER outletAdded AFTER INSERT ON storyOutlet BEGIN
      INSERT INTO outletTally VALUES (new.outlet, 1, new.unread > 0)
      ON CONFLICT (outlet) DO UPDATE SET stories = stories + 1, unread = unread + excluded.unread;
    END;
    CREATE TRIGGER outletMarked AFTER UPDATE OF unread ON storyOutlet BEGIN
      UPDATE outletTally SET unread = unread + (new.unread > 0) - (old.unread > 0) WHERE outlet = new.outlet;
    END;
    CREATE TRIGGER outletGone AFTER DELETE ON storyOutlet BEGIN
      UPDATE outletTally SET stories = stories - 1, unread = unread - (old.unread > 0) WHERE outlet = old.outlet;
    END;

    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (kind, name)
    );
    CREATE TABLE mention (
      version INTEGER NOT NULL REFERENCES version(id),
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity(id),
      role TEXT,
      PRIMARY KEY (version, start, entity)
    ) WITHOUT ROWID;
    CREATE INDEX mentionByEntity ON mention(entity);

    CREATE TABLE shingle (
      hash INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article(id),
      PRIMARY KEY (hash, article)
    ) WITHOUT ROWID;
    CREATE TABLE feature (
      hash INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article(id),
      PRIMARY KEY (hash, article)
    ) WITHOUT ROWID;

    CREATE TABLE mark (
      article INTEGER PRIMARY KEY REFERENCES article(id),
      readVersion INTEGER,
      starred INTEGER NOT NULL DEFAULT 0
    );

    CREATE VIRTUAL TABLE copyIndex USING fts5(
      headline, text, content='version', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER versionIndexed AFTER INSERT ON version BEGIN
      INSERT INTO copyIndex(rowid, headline, text) VALUES (new.id, new.headline, new.text);
    END;
    """
}
