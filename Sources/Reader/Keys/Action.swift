/// What the reader can be asked to do. The raw value is its name in the palette and in the configuration.
package enum Action: String, Hashable, Sendable, CaseIterable {
  case down, up
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first, last

  case open
  case back, quit, help, palette, messages, redraw, undo
  case search
  case clearSearch = "clear-search"
  case saveSearch = "save-search"
  case rename, remove
  case reload

  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case toggleStar = "toggle-star"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case pageOrNext = "page-or-next"

  case openLink = "open-link"
  case openPage = "open-page"
  case links
  case pipe, export

  case sidebar, preview
  case switchPane = "switch-pane"
  case select, why
  case merge
  case splitOff = "split-off"
  case compare

  case entities
  case cycleOrder = "cycle-order"
  case join, split

  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case entityPanel = "entity-panel"
  case cycleKinds = "cycle-kinds"
  case earlierVersion = "earlier-version"
  case laterVersion = "later-version"

  case nextChange = "next-change"
  case previousChange = "previous-change"
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case nextFigure = "next-figure"
  case previousFigure = "previous-figure"
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextName = "next-name"
  case previousName = "previous-name"
  case nextMove = "next-move"
  case previousMove = "previous-move"
  case otherEnd = "other-end"
  case openFold = "open-fold"
  case closeFold = "close-fold"
  case openAllFolds = "open-all-folds"
  case closeAllFolds = "close-all-folds"
  case typography
  case swapSides = "swap-sides"
  case unified
  case note, facts, provenance
  case copy
  case olderSide = "older-side"
  case newerSide = "newer-side"

  case feeds
  case addFeed = "add-feed"
  case feedPage = "feed-page"
  case fetchFeed = "fetch-feed"
  case fetchFeeds = "fetch-feeds"
  case cancelFetch = "cancel-fetch"
}
