import Archive
import ArgumentParser
import Export
import Newsroom
import Terminal
import Wire

struct FeedsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds with what is unread and what is wrong.")

  @Flag(name: .long, help: "Print JSON: a list of feeds with their times, counts, validators and errors.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let archive = try store.openExisting()
    let feeds = try withStore { () throws(ArchiveError) in try archive.feeds() }
    if json { return Output.write(try Output.json(feeds.map(FeedJSON.init)) + "\n") }
    guard !feeds.isEmpty else {
      return Output.write("no feeds yet: writethru feeds add ADDRESS adds one, writethru feeds import FILE many\n")
    }
    var output = StyledText(showsStyles: color.showsStyles)
    let names = min(32, feeds.map { width(of: $0.name) }.max() ?? 0)
    for feed in feeds {
      output.add("\(feed.id)".padded(to: 6), OutputStyle.dim)
      output.add("\(feed.unread)/\(feed.stories)".leftPadded(to: 11) + "  ")
      output.add(feed.name.padded(to: names + 2), OutputStyle.name)
      if let trouble = feed.trouble {
        output.line(trouble.text)
      } else {
        output.line(feed.address, OutputStyle.dim)
      }
    }
    Output.write(output.text)
  }
}

/// A feed as JSON; times in ISO 8601, UTC.
struct FeedJSON: Encodable {
  struct Trouble: Encodable {
    let text: String
    let since: String
    let failures: Int
  }

  let id: String
  let name: String
  let address: String
  let title: String?
  let page: String?
  let tags: [String]
  let stories: Int
  let unread: Int
  let added: String
  let asked: String?
  let fetched: String?
  let next: String?
  let retryAfter: String?
  let isGone: Bool
  let etag: String?
  let lastModified: String?
  let error: Trouble?

  init(_ feed: Feed) {
    id = feed.id.description
    name = feed.name
    address = feed.address
    title = feed.title
    page = feed.page
    tags = feed.tags
    stories = feed.stories
    unread = feed.unread
    added = isoUTC(feed.added)
    asked = feed.asked.map(isoUTC)
    fetched = feed.fetched.map(isoUTC)
    next = feed.next.map(isoUTC)
    retryAfter = feed.retryAfter.map(isoUTC)
    isGone = feed.isGone
    etag = feed.validators.etag
    lastModified = feed.validators.lastModified
    error = feed.trouble.map { Trouble(text: $0.text, since: isoUTC($0.since), failures: $0.failures) }
  }
}
