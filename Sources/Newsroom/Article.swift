/// How an article belongs to its story.
package enum Relation: String, Sendable, Codable {
  /// It is the piece of copy that the story is built on, or derives from the same piece.
  case version
  /// Another account of the same event.
  case coverage
}

/// Why an article is where it is, in words an editor can check.
package struct Placement: Hashable, Sendable, Codable {
  package var relation: Relation
  /// The number of the piece of copy inside the story: articles with the same number derive from one another.
  package var family: Int
  /// From 0 to 1; nil for an article that opened its story.
  package var score: Double?
  /// Such as `shares 24 of 29 paragraphs with a1`.
  package var reasons: [String]

  package init(relation: Relation, family: Int, score: Double?, reasons: [String]) {
    self.relation = relation
    self.family = family
    self.score = score
    self.reasons = reasons
  }
}

/// What the reader did with an article; kept apart from its content.
package struct ReadMark: Hashable, Sendable {
  /// The version that was current when it was marked read; nil for unread.
  package var readVersion: Int?
  package var isStarred: Bool

  package static let none = ReadMark(readVersion: nil, isStarred: false)

  package init(readVersion: Int?, isStarred: Bool) {
    self.readVersion = readVersion
    self.isStarred = isStarred
  }
}

/// An article with its versions' particulars.
package struct Article: Hashable, Sendable {
  package var id: ArticleID
  package var story: StoryID
  /// Who ran it: as given when it was filed; nil where nobody said.
  package var outlet: String?
  /// The file's name: with the outlet, what makes an article the same article when it comes again.
  package var name: String
  package var placement: Placement
  package var mark: ReadMark
  /// In the order in which their source made them, which is not always that of filing; never empty.
  package var versions: [VersionHeader]

  package init(
    id: ArticleID, story: StoryID, outlet: String?, name: String, placement: Placement, mark: ReadMark,
    versions: [VersionHeader]
  ) {
    self.id = id
    self.story = story
    self.outlet = outlet
    self.name = name
    self.placement = placement
    self.mark = mark
    self.versions = versions
  }

  package var latest: VersionHeader { versions[versions.count - 1] }

  /// The outlet, or the agency whose copy it is, or a dash.
  package var source: String { outlet ?? latest.agency ?? "—" }

  package var isUnread: Bool { mark.readVersion == nil }

  /// Versions that are newer than the one that was read.
  package var changesSinceRead: Int {
    guard let read = mark.readVersion, let place = versions.firstIndex(where: { $0.id.number == read }) else {
      return 0
    }
    return versions.count - 1 - place
  }

  /// The newest headline that any version had: a kill notice or a brief update need not repeat it.
  package var title: String { versions.last { $0.headline != nil }?.headline ?? latest.title }
}
