import Archive
import ArgumentParser
import Newsroom
import Terminal

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the store is whole.",
    discussion:
      "Looks at SQLite's structure, the links between tables, the search index and the counts. Exit status 1 if anything is wrong."
  )

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let problems = try withStore { () throws(ArchiveError) in try archive.check() }
    let counts = try withStore { () throws(ArchiveError) in try archive.counts() }
    for problem in problems { Output.complain(problem) }
    guard problems.isEmpty else {
      throw Failure("\(store.path) has \(problems.count) \(problems.count == 1 ? "problem" : "problems")")
    }
    Output.write("\(displaySafe(store.path)): \(counts.all) \(counts.all == 1 ? "story" : "stories"), no problems\n")
  }
}
