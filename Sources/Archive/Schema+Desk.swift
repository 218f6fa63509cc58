extension Schema {
  /// What an editor decides, and the orders of the list.
  ///
  /// `decision` holds what was decided by hand about which articles belong together (`together`) or do not (`apart`: those of one
  /// side not with those of the other); grouping anew obeys it. `storyTrail` says what became of a story that was joined to
  /// another, so that its ID still leads somewhere. What a search asks of a story (`hasVersions` and so on) is a column with
  /// an index in the list's order. `urgency` is as in IPTC: 1 is the most urgent, 5 what nobody says more of;
  /// `pressing` turns it round, because SQLite compares a place in a list with an index only where all its columns run the same way.
  static let third = """
    ALTER TABLE version ADD COLUMN urgency INTEGER NOT NULL DEFAULT 5;
    ALTER TABLE story ADD COLUMN urgency INTEGER NOT NULL DEFAULT 5;
    ALTER TABLE story ADD COLUMN articles INTEGER NOT NULL DEFAULT 1;
    UPDATE story SET articles = (SELECT count(*) FROM article WHERE article.story = story.id);
    ALTER TABLE story ADD COLUMN pressing INTEGER GENERATED ALWAYS AS (5 - urgency) VIRTUAL;
    CREATE INDEX storyByUrgency ON story(pressing DESC, changed DESC, id DESC);
    CREATE INDEX storyByCoverage ON story(articles DESC, changed DESC, id DESC);
    CREATE INDEX storyByUnread ON story(unread DESC, changed DESC, id DESC);

    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('together', 'apart')),
      decided INTEGER NOT NULL
    );
    CREATE TABLE decided (
      article INTEGER NOT NULL REFERENCES article(id),
      decision INTEGER NOT NULL REFERENCES decision(id),
      side INTEGER NOT NULL,
      PRIMARY KEY (article, decision)
    ) WITHOUT ROWID;
    CREATE INDEX decidedByDecision ON decided(decision, side);

    CREATE TABLE storyTrail (
      story INTEGER PRIMARY KEY,
      heir INTEGER NOT NULL,
      reason TEXT NOT NULL
    );
    CREATE INDEX storyTrailByHeir ON storyTrail(heir);

    ALTER TABLE story ADD COLUMN hasVersions INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN hasCoverage INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN isKilled INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN isCorrected INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX storyRead ON story(changed DESC, id DESC) WHERE unread = 0;
    CREATE INDEX storyWithVersions ON story(changed DESC, id DESC) WHERE hasVersions > 0;
    CREATE INDEX storyWithCoverage ON story(changed DESC, id DESC) WHERE hasCoverage > 0;
    CREATE INDEX storyKilled ON story(changed DESC, id DESC) WHERE isKilled > 0;
    CREATE INDEX storyCorrected ON story(changed DESC, id DESC) WHERE isCorrected > 0;
    CREATE INDEX versionByStatus ON version(status, article) WHERE status <> 'usable';
    UPDATE story SET (hasVersions, hasCoverage, isKilled, isCorrected) = (
      SELECT coalesce(count(DISTINCT article.family) < sum(article.latest), 0), count(DISTINCT article.family) > 1,
        coalesce(max(newest.status = 'killed'), 0), coalesce(max(newest.status = 'corrected'), 0)
      FROM article JOIN version AS newest ON newest.article = article.id AND newest.number = article.latest
      WHERE article.story = story.id
    );

    CREATE TABLE savedSearch (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      query TEXT NOT NULL
    );
    """
}
