/// What a theme can style, by the name that it has in a theme's file. A theme that sets `entity` sets all of
/// `entity.…` that it does not name.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case text
  /// Times, counts, hints: what is read second.
  case dim
  case rule
  /// The line under the cursor.
  case cursor
  case selected
  case barTitle = "bar.title"
  case barStatus = "bar.status"
  case barKey = "bar.key"
  case message
  case error
  case prompt

  case listDay = "list.day"
  case listTime = "list.time"
  case listOutlet = "list.outlet"
  case listUnread = "list.unread"
  case listRead = "list.read"
  case listMarkUnread = "list.mark.unread"
  case listMarkChanged = "list.mark.changed"
  case listMarkStarred = "list.mark.starred"
  case listKilled = "list.killed"
  case listCount = "list.count"
  case listSparkline = "list.sparkline"

  case sidebarHeading = "sidebar.heading"
  case sidebarItem = "sidebar.item"
  case sidebarCurrent = "sidebar.current"
  case sidebarCount = "sidebar.count"

  case copyHeadline = "copy.headline"
  case copyDeck = "copy.deck"
  case copyByline = "copy.byline"
  case copyDateline = "copy.dateline"
  case copySubhead = "copy.subhead"
  case copyCaption = "copy.caption"
  case copyCredit = "copy.credit"
  case copyAdvisory = "copy.advisory"
  case copyBody = "copy.body"
  /// The number behind the words of a link, and an address.
  case copyLink = "copy.link"
  /// Sentences that changed since the article was read.
  case copyChanged = "copy.changed"

  case entityPerson = "entity.person"
  case entityPlace = "entity.place"
  case entityOrganisation = "entity.organisation"
  case entityFigure = "entity.figure"
  case entityDate = "entity.date"
  case entityQuote = "entity.quote"
  /// The mention that Tab came to.
  case entityCurrent = "entity.current"

  case diffCut = "diff.cut"
  case diffAdded = "diff.added"
  case diffMoved = "diff.moved"
  case diffTypographic = "diff.typographic"
  case diffSame = "diff.same"
  case diffFold = "diff.fold"
  case diffGutter = "diff.gutter"
  /// The change that `]c` came to.
  case diffCurrent = "diff.current"
  case diffStrip = "diff.strip"

  case changeFigure = "change.figure"
  case changeQuote = "change.quote"
  case changeAttribution = "change.attribution"
  case changeName = "change.name"
  case changeHedge = "change.hedge"
  case changeWording = "change.wording"

  case statusKilled = "status.killed"
  case statusCorrected = "status.corrected"
  case searchHit = "search.hit"
  case helpKey = "help.key"
  case helpHeading = "help.heading"
}
