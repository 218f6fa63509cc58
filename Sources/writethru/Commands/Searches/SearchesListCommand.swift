import Archive
import ArgumentParser
import Export
import Newsroom

struct SearchesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the saved searches with how many stories they find.")

  @Flag(name: .long, help: "Print JSON: a list of {name, query, stories, unread}.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  struct Entry: Encodable {
    let name: String
    let query: String
    let stories: Int
    let unread: Int
  }

  func run() throws {
    let archive = try store.openExisting()
    let entries = try withStore { () throws(ArchiveError) in
      var entries: [Entry] = []
      for search in try archive.savedSearches() {
        entries.append(
          Entry(
            name: search.name, query: search.query,
            stories: try archive.count(StoryFilter(.all, query: search.query)),
            unread: try archive.count(StoryFilter(.unread, query: search.query))))
      }
      return entries
    }
    if json { return Output.write(try Output.json(entries) + "\n") }
    var output = StyledText(showsStyles: color.showsStyles)
    for entry in entries {
      output.add(entry.name.padded(to: 20), OutputStyle.name)
      output.add(
        "\(entry.stories) \(entry.stories == 1 ? "story" : "stories"), \(entry.unread) unread  ".padded(to: 26))
      output.line(entry.query, OutputStyle.dim)
    }
    Output.write(output.text)
    if entries.isEmpty {
      Output.writeError("No saved searches. Add one: writethru searches add NAME QUERY\n")
    }
  }
}
