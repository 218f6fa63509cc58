import Archive
import ArgumentParser
import Export
import Newsroom

struct FeedsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a feed: when it was asked, what its server said, what is kept of it.")

  @Argument(help: "Its ID, its name or its address.")
  var feed: String

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let archive = try store.openExisting()
    let feed = try Feed.named(self.feed, in: archive)
    if json { return Output.write(try Output.json(FeedJSON(feed)) + "\n") }
    var output = StyledText(showsStyles: color.showsStyles)
    output.line("\(feed.id)  \(feed.name)", OutputStyle.name)
    for (name, value) in FeedFacts(feed, clock: .system).lines {
      output.add(name.padded(to: 15), OutputStyle.dim)
      output.line(value)
    }
    Output.write(output.text)
  }
}
