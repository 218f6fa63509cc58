import GRDB
import Newsroom

/// Derives a story's row, and its rows by outlet, from its articles, versions and marks.
enum StoryRefresh {
  static func refresh(_ db: Database, _ story: Int64) throws {
    try db.cachedStatement(sql: updateStory).execute(arguments: ["story": story])
    try StoryTraits.refresh(db, story)
    try db.cachedStatement(sql: "DELETE FROM storyOutlet WHERE story = ?").execute(arguments: [story])
    try db.cachedStatement(sql: insertOutlets(of: "= ?")).execute(arguments: [story])
  }

  /// The headline is that of the first article with one, in its newest version that is not a kill: other outlets' do not
  /// replace it, but a toll in it is the newest. `changed` is the newest dated version or undated
  /// update; a first version that nobody dated counts only where nothing is dated, else old copy filed today would
  /// look new.
  private static let updateStory = """
    WITH copy AS (
      SELECT article.id AS article, article.latest, version.number, version.sequence, version.status, version.headline,
        version.urgency, version.published, version.precision, version.dateOrigin,
        version.sequence > 1 OR version.dateOrigin <> 'received' AS counts
      FROM article JOIN version ON version.article = article.id WHERE article.story = :story
    ), newest AS (
      SELECT published, precision, dateOrigin FROM copy ORDER BY counts DESC, published DESC LIMIT 1
    ), titled AS (
      SELECT headline FROM copy WHERE headline IS NOT NULL AND status <> 'killed' ORDER BY article, sequence DESC LIMIT 1
    ), state AS (
      SELECT sum(mark.readVersion IS NULL) AS unread,
        sum(CASE WHEN mark.readVersion IS NULL OR mark.readVersion = article.latest THEN 0 ELSE
          (SELECT count(*) FROM version AS later WHERE later.article = article.id AND later.sequence >
            (SELECT seen.sequence FROM version AS seen WHERE seen.article = article.id AND seen.number = mark.readVersion)) END
        ) AS changedSinceRead,
        coalesce(sum(mark.starred), 0) AS starred
      FROM article LEFT JOIN mark ON mark.article = article.id WHERE article.story = :story
    )
    UPDATE story SET
      headline = coalesce((SELECT headline FROM titled), headline),
      headlineIsLede = headlineIsLede AND (SELECT headline FROM titled) IS NULL,
      changed = (SELECT published FROM newest),
      precision = (SELECT precision FROM newest),
      dateOrigin = (SELECT dateOrigin FROM newest),
      unread = (SELECT unread FROM state),
      changedSinceRead = (SELECT changedSinceRead FROM state),
      starred = (SELECT starred FROM state),
      urgency = (SELECT min(urgency) FROM copy WHERE number = latest),
      articles = (SELECT count(*) FROM copy WHERE number = latest)
    WHERE id = :story
    """

  /// - Parameter stories: what their IDs must fulfil.
  static func insertOutlets(of stories: String) -> String {
    """
    INSERT INTO storyOutlet (outlet, changed, story, unread)
    SELECT coalesce(article.outlet, version.agency) AS ranBy, story.changed, story.id, sum(mark.readVersion IS NULL)
    FROM article
    JOIN version ON version.article = article.id AND version.number = article.latest
    JOIN story ON story.id = article.story
    LEFT JOIN mark ON mark.article = article.id
    WHERE article.story \(stories) AND ranBy IS NOT NULL GROUP BY story.id, ranBy
    """
  }
}
