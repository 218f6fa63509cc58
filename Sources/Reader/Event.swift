import Comparison
import Newsroom
import Terminal

/// What happens to the reader.
package enum Event: Sendable {
  case key(Key)
  case mouse(Mouse)
  case resized(width: Int, height: Int)
  /// The answer to a request that a screen made.
  case reply(Reply, to: ScreenID)
  /// Marks were set; what it takes to undo that, the rows that changed, and the new counts.
  case marked(MarkChange)
  /// Names were joined or split, or that was undone.
  case joined(JoinChange)
  /// A search was saved, renamed or removed, or that was undone.
  case saved(SavingChange)
  /// Stories were split or merged, or that was undone.
  case regrouped(StoryChange)
  /// What was to be sent is ready for its command, or written; or the file is there.
  case sent(SendingOutcome)
  /// A command has ended. What became of it, in the words of the message line.
  case ran(String, isError: Bool)
  /// A feed was added, renamed or removed, or that was undone.
  case feeds(FeedsChange)
  case fetching(FetchNews)
  /// Nil where it broke off; why was said before.
  case fetched(FetchEnd?)
  /// Work goes on in the background, or has come to its end; names are read anew then.
  case progress(WorkProgress?)
  /// Something went wrong; the text says what and how to mend it.
  case failed(String, for: ScreenID?)
  case interrupted
}

/// A screen on the stack, so that a late answer finds it or is dropped.
package struct ScreenID: Hashable, Sendable {
  package let number: Int
  package init(_ number: Int) { self.number = number }
}

/// What a screen asks of the archive. Answered in the background; of several in one lane only the newest matters.
package enum Request: Hashable, Sendable {
  /// A part of a list, with the list's length.
  case stories(StoryFilter, ListPart<StoryCursor>)
  /// The length of a list where that takes its time.
  case count(StoryFilter)
  case summary
  case savedSearches
  case savedCount(SavedSearch)
  case feeds
  case preview(StoryID)
  case story(StoryID)
  /// Who derives from whom, and on what the versions disagree.
  case derivations(StoryID)
  case version(VersionID)
  /// The versions of an article's story, to step through.
  case comparison(VersionID, VersionID)
  /// Where each paragraph of all versions of a piece of copy comes from.
  case provenance(VersionID)
  /// The next story with unread articles behind one in a list.
  case nextUnread(StoryFilter, after: StoryID, backwards: Bool)
  /// A part of the list of names, with the list’s length.
  case entities(EntityFilter, ListPart<Entity>)
  /// What the archive knows of a person, place or organisation under one of its names.
  case entity(MentionKind, named: String)
  /// The newest version of the main copy of each of some stories.
  case newestVersions([StoryID])
  /// What an article shares with the one that it was matched with.
  case grounds(ArticleID)
  /// What a version, or the newest of a story's main copy, leads to.
  ///
  /// - Parameter number: of the link that is to be opened; nil for the page.
  case links(LinkedCopy, number: Int?)

  /// Requests of one lane replace one another.
  package var lane: Int {
    switch self {
    case .stories: 0
    case .summary: 1
    case .preview: 2
    case .story: 3
    case .derivations: 4
    case .version: 5
    case .comparison: 6
    case .nextUnread: 7
    case .provenance: 8
    case .entities: 9
    case .entity: 10
    case .newestVersions: 11
    case .grounds: 12
    case .count: 13
    case .savedSearches: 14
    case .links: 15
    case .feeds: 16
    // Each search is counted by itself.
    case .savedCount(let search): 1_000 + Int(search.id)
    }
  }

  /// It may take a while, and no row is to wait for it.
  package var isPatient: Bool {
    switch self {
    case .count, .savedCount: true
    default: false
    }
  }
}

/// Copy of which the links are asked for.
package enum LinkedCopy: Hashable, Sendable {
  case version(VersionID)
  case story(StoryID)
}

/// Which part of a list is asked for.
package enum ListPart<Place: Hashable & Sendable>: Hashable, Sendable {
  case first
  case last
  case after(Place)
  case before(Place)
  /// As much on either side of a row, which is in it.
  case around(Place)
}

/// What the archive answers.
package enum Reply: Sendable {
  /// `first`: how many rows come before these; nil where it was not counted. `total`: nil where it is to be asked for by itself.
  case stories(StoryFilter, ListPart<StoryCursor>, rows: [StoryRow], first: Int?, total: Int?)
  case count(StoryFilter, Int)
  case summary(StoryCounts, [OutletCount])
  case savedSearches([SavedSearch])
  case savedCount(SavedSearch, SavedSearchCount)
  /// By name.
  case feeds([Feed])
  case preview(Story)
  case story(Story)
  case derivations(StoryID, Derivations)
  case version(Version, Story)
  case comparison(ComparedVersions)
  case provenance(VersionID, [VersionHeader], Provenance)
  /// Nil where there is none.
  case nextUnread(StoryRow?, VersionID?)
  case entities(EntityFilter, ListPart<Entity>, rows: [Entity], total: Int)
  /// Nil where the archive does not know the name.
  case entity(MentionKind, named: String, Entity?)
  /// In order of time.
  case newestVersions([VersionID])
  /// Nil for the only article of its story.
  case grounds(ArticleID, Grounds?)
  case links(LinkList, number: Int?)
  /// What was asked for is not there.
  case missing(String)
}

/// Two versions and what became of one in the other.
package struct ComparedVersions: Sendable {
  package let old: Version
  package let new: Version
  package let story: Story
  package let comparison: Comparison

  package init(old: Version, new: Version, story: Story, comparison: Comparison) {
    self.old = old
    self.new = new
    self.story = story
    self.comparison = comparison
  }
}

/// What marking changed.
package struct MarkChange: Sendable {
  /// In the words of the message line: `3 articles marked read`.
  package let summary: String
  package let rows: [StoryRow]
  /// The marks of all articles of those stories as they are now.
  package let marks: [ArticleID: ReadMark]
  package let counts: StoryCounts
  package let outlets: [OutletCount]
  /// The key under which the runner keeps what undoes it.
  package let undo: Int?

  package init(
    summary: String, rows: [StoryRow], marks: [ArticleID: ReadMark], counts: StoryCounts, outlets: [OutletCount],
    undo: Int?
  ) {
    self.summary = summary
    self.rows = rows
    self.marks = marks
    self.counts = counts
    self.outlets = outlets
    self.undo = undo
  }
}

/// What joining or splitting names changed.
package struct JoinChange: Sendable {
  /// In the words of the message line: `joined Zelenskyy into Volodymyr Zelensky`.
  package let summary: String
  /// The name that others were joined to or split from, as it is now.
  package let entity: Entity?
  /// The key under which the runner keeps what undoes it.
  package let undo: Int?

  package init(summary: String, entity: Entity?, undo: Int?) {
    self.summary = summary
    self.entity = entity
    self.undo = undo
  }
}

/// What saving, renaming or removing a search changed.
package struct SavingChange: Sendable {
  /// In the words of the message line: `saved as kyiv drones`.
  package let summary: String
  /// All of them as they are now.
  package let searches: [SavedSearch]
  /// The key under which the runner keeps what undoes it.
  package let undo: Int?

  package init(summary: String, searches: [SavedSearch], undo: Int?) {
    self.summary = summary
    self.searches = searches
    self.undo = undo
  }
}

/// How far work in the background has come.
package struct WorkProgress: Hashable, Sendable {
  /// What is done: `re-reading names`.
  package let text: String
  package let done: Int
  package let total: Int

  package init(text: String, done: Int, total: Int) {
    self.text = text
    self.done = done
    self.total = total
  }
}
