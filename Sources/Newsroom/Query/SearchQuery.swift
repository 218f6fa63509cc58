import Language

/// What a search looks for, as it was read from what was typed.
///
/// A version of an article is found if it fulfils all of `required` and nothing of `excluded`; a story, if one of its versions
/// does. What `is:` and `has:` say holds for the story.
package struct SearchQuery: Hashable, Sendable {
  /// What was typed, with an open phrase at its end closed, and without a last term that is not complete.
  package var text = ""
  /// Of each list of alternatives one is enough.
  package var required: [[SearchTerm]] = []
  package var excluded: [SearchTerm] = []

  package init() {}

  /// Nothing is sought: everything is found.
  package var isEmpty: Bool { required.isEmpty && excluded.isEmpty }
}

/// One thing that a search asks for.
package enum SearchTerm: Hashable, Sendable {
  case words(SoughtWords)
  /// Somebody or something under any of its names.
  case name(MentionKind, String)
  /// As it was typed: any case, perhaps only the beginning.
  case outlet(String)
  case trait(StoryTrait)
  case status(CopyStatus)
  /// By the time that is shown: a story's newest change, a version's publication.
  case since(DayStart)
  /// As `since`; the day itself is not in it.
  case before(DayStart)
}

/// A word, or several that stand together.
package struct SoughtWords: Hashable, Sendable {
  package var text: String
  /// The last word need only begin so.
  package var isPrefix: Bool
  /// Only in the headline.
  package var isInHeadline: Bool

  package init(_ text: String, isPrefix: Bool = false, isInHeadline: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
    self.isInHeadline = isInHeadline
  }
}

/// What a story is or has. The raw value is what is typed behind `is:` or `has:`.
package enum StoryTrait: String, Hashable, Sendable, CaseIterable {
  case unread, read, changed, starred, killed, corrected
  /// A piece of its copy came in more than one version.
  case versions
  /// Several newsrooms wrote on it.
  case coverage
}

/// Where a day begins, in seconds since 1970-01-01T00:00:00Z.
package struct DayStart: Hashable, Sendable {
  /// For what is dated by the day alone.
  package let dated: Int64
  /// By the clock here.
  package let timed: Int64

  package init(_ day: CalendarDay, clock: Clock) {
    dated = Moment(day).seconds
    timed = clock.moment(of: day, hour: 0, minute: 0).seconds
  }
}
