import Archive
import ArgumentParser
import Fetching
import Newsroom
import Terminal

struct FeedsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Subscribe to a feed and file what it has.",
    discussion: """
      The address may be that of a page: if it names one feed, that is taken; if it names several, they are listed.

      Examples:
        writethru feeds add https://example.org/news.xml
        writethru feeds add example.org --name Example
      """)

  @Argument(help: "Its address, or that of a page that names it.")
  var address: String

  @Option(name: .long, help: "What to call it; else it is called as it calls itself.")
  var name: String?

  @Option(name: .long, help: "A tag for it. May be given several times.")
  var tag: [String] = []

  @Flag(name: .long, help: "Subscribe without fetching anything.")
  var unchecked = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openForUse()
    if archive.isReadOnly { throw Failure("the store \(store.path) cannot be written, so no feed can be added") }
    if unchecked {
      let address = try Subscriber.address(address)
      let feed = try withStore { () throws(ArchiveError) in
        try archive.add(NewFeed(address: address, name: name, tags: tag))
      }
      return Output.write("\(feed.id)  \(displaySafe(feed.name)): not fetched yet\n")
    }
    let subscriber = Subscriber(archive: archive, desk: store.desk(archive), options: .feeds())
    let added = try subscriber.subscribe(to: address, name: name, tags: tag)
    Output.write("\(added.feed.id)  \(displaySafe(added.feed.name)): \(added.filing.new) articles\n")
    for warning in added.filing.warnings { Output.complain(warning) }
    if let error = added.filing.error { throw Failure(error) }
  }
}
