extension Schema {
  /// Items that are known by their identifiers, versions that come late, and feeds.
  ///
  /// `identity` says which article an item is: `key` is a digest of the identifier and of what it holds in (`Filing` makes it),
  /// `item` one of the item as it came last, by which one that has not changed is known before anybody reads it. An article that
  /// was deleted leaves its keys, so that a feed that still has the item does not bring it back.
  ///
  /// Versions are numbered in the order of filing, and numbers never change. Their order is `sequence`: the number itself but where a
  /// version came late, and those after it have `moved`. `article.latest` is the number of the last in that order,
  /// `article.versions` how many there are. `revision` and `updated` are what the source says of a version, by which it finds its
  /// place; `item` is the key under which it came. `embargo` is until when it is not for use; the largest number where nobody
  /// said until when.
  static let sixth = """
    ALTER TABLE version ADD COLUMN moved INTEGER;
    ALTER TABLE version ADD COLUMN sequence INTEGER GENERATED ALWAYS AS (coalesce(moved, number)) VIRTUAL;
    ALTER TABLE version ADD COLUMN item INTEGER;
    ALTER TABLE version ADD COLUMN revision INTEGER;
    ALTER TABLE version ADD COLUMN updated INTEGER;
    ALTER TABLE version ADD COLUMN embargo INTEGER;
    CREATE INDEX versionByEmbargo ON version(embargo) WHERE embargo IS NOT NULL;

    ALTER TABLE article ADD COLUMN versions INTEGER NOT NULL DEFAULT 1;
    UPDATE article SET versions = latest WHERE latest <> 1;

    CREATE TABLE identity (
      key INTEGER PRIMARY KEY,
      article INTEGER REFERENCES article(id),
      item INTEGER,
      isReplaced INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX identityByArticle ON identity(article) WHERE article IS NOT NULL;

    CREATE TABLE feed (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      address TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      isNamed INTEGER NOT NULL,
      scope TEXT NOT NULL,
      title TEXT,
      page TEXT,
      tags TEXT NOT NULL DEFAULT '',
      added INTEGER NOT NULL,
      asked INTEGER,
      fetched INTEGER,
      next INTEGER,
      retryAfter INTEGER,
      etag TEXT,
      lastModified TEXT,
      digest INTEGER,
      error TEXT,
      errorSince INTEGER,
      failures INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX feedByNext ON feed(next) WHERE next IS NOT NULL;
    """
}
