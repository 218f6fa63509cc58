import Archive
import ArgumentParser
import Newsroom
import Terminal

struct FeedsRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a feed another name, in all of its articles too.")

  @Argument(help: "Its ID, its name or its address.")
  var feed: String
  @Argument(help: "What to call it.")
  var name: String

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let feed = try Feed.named(self.feed, in: archive)
    _ = try withStore { () throws(ArchiveError) in try archive.rename(feed.id, to: name) }
    Output.write("\(feed.id) is now “\(displaySafe(name))”\n")
  }
}

struct FeedsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Unsubscribe from feeds. Their articles stay.")

  @Argument(help: "Their IDs, names or addresses.")
  var feeds: [String]

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    // All are looked up before the first is removed: a mistyped name removes nothing.
    for feed in try feeds.map({ try Feed.named($0, in: archive) }) {
      _ = try withStore { () throws(ArchiveError) in try archive.removeFeed(feed.id) }
      Output.write("removed \(feed.id) “\(displaySafe(feed.name))”  \(displaySafe(feed.address))\n")
    }
  }
}
