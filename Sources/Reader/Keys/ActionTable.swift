import Terminal

/// The one table that the keys, the help, the palette and the README's list come from.
package struct ActionEntry: Sendable {
  package let action: Action
  /// Where it can be asked for.
  package let contexts: Set<Context>
  /// Where it can be asked for by its name alone, since its keys mean something else there.
  package var namedIn: Set<Context> = []
  /// As written: `j`, `^d`, `]c`, `space`.
  package let keys: [String]
  package let help: String
}

package enum ActionTable {
  private static let lists: Set<Context> = [.stories, .story, .entities]
  private static let scrolling: Set<Context> = [
    .stories, .story, .article, .links, .compare, .entities, .feeds, .feed, .help,
  ]
  private static let marking: Set<Context> = [.stories, .story, .article]
  private static let sending: Set<Context> = [.stories, .story, .article, .compare]

  package static let entries: [ActionEntry] = [
    entry(.down, scrolling, ["j", "down"], "down a line"),
    entry(.up, scrolling, ["k", "up"], "up a line"),
    entry(.halfPageDown, scrolling, ["^d"], "down half a page"),
    entry(.halfPageUp, scrolling, ["^u"], "up half a page"),
    entry(.pageDown, scrolling, ["^f", "pgdn"], "down a page"),
    entry(.pageUp, scrolling, ["^b", "pgup"], "up a page"),
    entry(.first, scrolling, ["gg", "home"], "to the top"),
    entry(.last, scrolling, ["G", "end"], "to the end"),

    entry(
      .open, lists.union([.article, .links, .feeds, .feed]), ["enter", "l", "right"],
      "open; on a name, its stories"),
    entry(
      .compare, [.stories, .story, .article], ["c"], "compare with the version before, or the two selected"),
    entry(.select, [.stories, .story, .entities], ["x"], "select, for marks, comparing, merging or joining"),

    entry(.toggleRead, marking.union([.compare]), ["m"], "mark read or unread"),
    entry(.markAllRead, [.stories, .story], ["A"], "mark all in view read"),
    entry(.toggleStar, marking, ["*"], "star, or take the star away"),
    entry(.nextUnread, marking, ["n"], "next unread; in a searched text, the next hit"),
    entry(.previousUnread, marking, ["N"], "previous unread; in a searched text, the hit before"),
    entry(
      .pageOrNext, [.article, .compare, .help], ["space"],
      "a page down; at an article's end, mark read and go to the next"),
    entry(.undo, [.everywhere], ["u"], "undo the last mark, merge, join, split or removal"),

    entry(
      .search, [.stories, .article, .links, .compare, .entities], ["/"],
      "search: words, \"phrases\", -not, a OR b, is:unread; how a name begins"),
    entry(.clearSearch, [.stories], [], "show all stories again"),
    entry(.saveSearch, [.stories], ["s"], "save the search under a name, for the sidebar"),
    entry(.rename, [.sidebar, .feed], namedIn: [.stories, .feeds], ["R"], "rename the feed or the saved search"),
    entry(
      .remove, [.sidebar, .feeds, .feed], namedIn: [.stories], ["D"],
      "remove the feed or the saved search; a feed's articles stay"),
    entry(.reload, lists, ["r"], "read the list anew"),
    entry(.sidebar, [.stories], ["b"], "sidebar on or off"),
    entry(.preview, [.stories], ["p"], "preview on or off"),
    entry(.switchPane, [.stories, .story], ["tab"], "to the sidebar, or to why an article is here, and back"),
    entry(.why, [.story], ["w"], "why an article is in this story: what it shares"),
    entry(.merge, [.stories, .story], ["M"], "merge the selected stories with this one; in a story, with another"),
    entry(.splitOff, [.story], ["S"], "split this article, or the selected ones, off into a story"),

    entry(
      .entities, [.stories, .story], namedIn: [.article, .compare], ["e"],
      "all people, places and organisations"),
    entry(
      .cycleOrder, [.stories, .entities], ["o"],
      "order: newest, urgency, coverage, unread; of names, mentions, rise, name"),
    entry(.join, [.entities], ["M"], "join the selected names into this one"),
    entry(.split, [.entities], ["S"], "split off the names that were joined to this one"),

    entry(.openLink, [.story, .article, .links], ["o"], "open the article's page in a browser; 3o link 3"),
    entry(.openPage, [.stories], ["O"], "open the page of the story's newest version in a browser"),
    entry(.links, [.article], ["U"], "list of links: the page, the links of the copy, pictures and files"),
    entry(.pipe, sending, ["|"], "pipe the article, or what is selected, to a command; no shell"),
    entry(.export, sending, ["E"], "export it to a file: .txt .md .html .json .ndjson"),

    entry(.nextMention, [.article], ["tab"], "next highlighted mention"),
    entry(.previousMention, [.article], ["s-tab"], "mention before"),
    entry(.entityPanel, [.article], ["e"], "panel of entities with counts"),
    entry(
      .cycleKinds, [.article, .entities], ["t"],
      "which kinds are lit or listed: all, then one by one"),
    entry(.earlierVersion, [.article], ["[v"], "earlier version"),
    entry(.laterVersion, [.article], ["]v"], "later version"),

    entry(.nextChange, [.compare, .article], ["]c"], "next change; in an article, since you read it"),
    entry(.previousChange, [.compare, .article], ["[c"], "change before"),
    entry(.nextHit, [.compare], ["n"], "next hit of the search, else the next change"),
    entry(.previousHit, [.compare], ["p"], "hit before, else the change before"),
    entry(.nextFigure, [.compare], ["]F"], "next changed figure"),
    entry(.previousFigure, [.compare], ["[F"], "changed figure before"),
    entry(.nextQuote, [.compare], ["]Q"], "next changed quote"),
    entry(.previousQuote, [.compare], ["[Q"], "changed quote before"),
    entry(.nextName, [.compare], ["]N"], "next changed name"),
    entry(.previousName, [.compare], ["[N"], "changed name before"),
    entry(.nextMove, [.compare], ["]M"], "next move"),
    entry(.previousMove, [.compare], ["[M"], "move before"),
    entry(.otherEnd, [.compare], ["%"], "other end of a move"),
    entry(.openFold, [.article, .compare], ["zo"], "open the fold"),
    entry(.closeFold, [.article, .compare], ["zc"], "close the fold"),
    entry(.openAllFolds, [.article, .compare], ["zR"], "open all folds"),
    entry(.closeAllFolds, [.article, .compare], ["zM"], "close all folds"),
    entry(.typography, [.compare], ["T"], "show typographic changes, or fold them"),
    entry(.unified, [.compare], ["V"], "one column with cut and added words, or two"),
    entry(.note, [.compare], ["N"], "the writethru note: what a desk would write above it"),
    entry(.facts, [.compare], ["F"], "figures, quotes and attributions of both"),
    entry(.provenance, [.compare], ["P"], "table of all versions: a row a paragraph"),
    entry(
      .copy, [.compare, .links], ["y"], "copy the note, or the address (clipboard = true in config.toml allows it)"),
    entry(.swapSides, [.compare], ["X"], "swap the sides"),
    entry(.olderSide, [.compare], ["<"], "another version on the left"),
    entry(.newerSide, [.compare], [">"], "another version on the right"),

    entry(.feeds, [.stories], namedIn: [.story, .article, .compare, .entities], ["F"], "all feeds"),
    entry(.addFeed, [.stories, .feeds], namedIn: [.feed], ["a"], "add a feed, by its address or that of a page"),
    entry(.feedPage, [.stories, .feeds], ["i"], "what is known of the feed: last fetched, next, error"),
    entry(.fetchFeed, [.sidebar, .feeds, .feed], namedIn: [.stories], ["r"], "fetch the feed under the cursor"),
    entry(
      .fetchFeeds, lists.union([.feeds]), namedIn: [.sidebar, .article, .compare, .feed], ["R"],
      "fetch all feeds; in the sidebar :fetch does"),
    entry(.cancelFetch, [.everywhere], [], "stop fetching feeds, as ^C does"),

    entry(.back, [.everywhere], ["q", "esc", "h", "left"], "back"),
    entry(.help, [.everywhere], ["?", "f1"], "this help"),
    entry(.palette, [.everywhere], [":"], "command palette"),
    entry(.messages, [.everywhere], [], "all messages so far"),
    entry(.redraw, [.everywhere], ["^l"], "paint the screen anew"),
    entry(.quit, [.everywhere], ["Q"], "quit"),
  ]

  private static func entry(
    _ action: Action, _ contexts: Set<Context>, namedIn: Set<Context> = [], _ keys: [String], _ help: String
  ) -> ActionEntry {
    ActionEntry(action: action, contexts: contexts, namedIn: namedIn, keys: keys, help: help)
  }

  package static func entry(for action: Action) -> ActionEntry? { entries.first { $0.action == action } }

  /// What can be asked for on a screen, in the table's order.
  static func entries(in context: Context) -> [ActionEntry] {
    let contexts: Set<Context> = context == .sidebar ? [.sidebar, .stories, .everywhere] : [context, .everywhere]
    return entries.filter { !contexts.isDisjoint(with: $0.contexts.union($0.namedIn)) }
  }
}
