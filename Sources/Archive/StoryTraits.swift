import GRDB
import Newsroom

/// What a story is or has, as columns that its articles say: `has:versions`, `has:coverage`, `is:killed`, `is:corrected`.
enum StoryTraits {
  static func refresh(_ db: Database, _ story: Int64) throws {
    try db.cachedStatement(sql: updateAll + " WHERE id = ?").execute(arguments: [story])
  }

  static let updateAll = "UPDATE story SET (hasVersions, hasCoverage, isKilled, isCorrected) = (\(derived))"

  /// Articles of one family are versions of one piece of copy; several families are several accounts.
  static let derived = """
    SELECT coalesce(count(DISTINCT article.family) < sum(article.versions), 0), count(DISTINCT article.family) > 1,
      coalesce(max(newest.status = 'killed'), 0), coalesce(max(newest.status = 'corrected'), 0)
    FROM article JOIN version AS newest ON newest.article = article.id AND newest.number = article.latest
    WHERE article.story = story.id
    """

  /// What the row of a story must fulfil.
  static func condition(_ trait: StoryTrait) -> String {
    switch trait {
    case .unread: "story.unread > 0"
    case .read: "story.unread = 0"
    case .changed: "story.changedSinceRead > 0"
    case .starred: "story.starred > 0"
    case .killed: "story.isKilled > 0"
    case .corrected: "story.isCorrected > 0"
    case .versions: "story.hasVersions > 0"
    case .coverage: "story.hasCoverage > 0"
    }
  }
}
