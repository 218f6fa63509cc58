import Archive
import ArgumentParser
import Newsroom

struct SearchesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "searches", abstract: "List, add and remove saved searches.",
    discussion: """
      The reader shows them in its sidebar; s saves the search of a list there.

      Examples:
        writethru searches
        writethru searches add 'kyiv drones' 'kyiv drone* since:2w'
        writethru searches remove 'kyiv drones'
        writethru search --saved 'kyiv drones'
      """,
    subcommands: [SearchesListCommand.self, SearchesAddCommand.self, SearchesRemoveCommand.self],
    defaultSubcommand: SearchesListCommand.self)
}

extension SavedSearch {
  /// By its name as it is written, or in another case where no other is called so.
  static func named(_ name: String, in archive: Archive) throws -> SavedSearch {
    let all = try withStore { () throws(ArchiveError) in try archive.savedSearches() }
    let same = all.filter { $0.name.lowercased() == name.lowercased() }
    if let found = all.first(where: { $0.name == name }) ?? (same.count == 1 ? same[0] : nil) { return found }
    let names = all.map { "“\($0.name)”" }.joined(separator: ", ")
    throw Failure(
      all.isEmpty
        ? "there are no saved searches: writethru searches add NAME QUERY makes one"
        : "there is no saved search “\(name)”; there are \(names)")
  }
}
