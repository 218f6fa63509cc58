import Archive
import ArgumentParser
import Newsroom
import Terminal

struct SearchesAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Keep a search under a name.",
    discussion: """
      Example:
        writethru searches add 'kyiv drones' 'kyiv drone* since:2w'
      """)

  @Argument(help: "What to call it.")
  var name: String
  @Argument(parsing: .allUnrecognized, help: "What it searches for, as writethru search takes it.")
  var query: [String]

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let text = query.joined(separator: " ")
    try refuseFaulty(text)
    _ = try withStore { () throws(ArchiveError) in try archive.save(text, as: name) }
    let count = try withStore { () throws(ArchiveError) in try archive.count(StoryFilter(.all, query: text)) }
    Output.write("saved \(displaySafe(name)): \(count) \(count == 1 ? "story" : "stories")\n")
  }
}

struct SearchesRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Forget a saved search.")

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let search = try SavedSearch.named(name, in: archive)
    _ = try withStore { () throws(ArchiveError) in try archive.removeSavedSearch(search.id) }
    Output.write("removed \(displaySafe(search.name)): \(displaySafe(search.query))\n")
  }
}
