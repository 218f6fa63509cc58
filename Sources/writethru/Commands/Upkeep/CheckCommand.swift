import Archive
import ArgumentParser
import Newsroom
import Terminal

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the store is whole.",
    discussion: """
      Looks at SQLite's structure, the links between tables, the search index and the counts. Nothing is changed. Exit status 1 if
      anything is wrong.

      Examples:
        writethru check
        writethru check --quick      the structure of the file only
        writethru check --index      the search index word by word as well; nobody can file meanwhile
      """)

  @Flag(help: "Look at the structure of the file only.")
  var quick = false
  @Flag(help: "Compare the search index with the text as well.")
  var index = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if quick, index { throw ValidationError("Give one of --quick and --index.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    let line = ProgressLine()
    let problems = try withStore { () throws(ArchiveError) in
      if quick { return try archive.quickCheck() }
      let problems = try archive.check { what in line.show("checking: \(what)") }
      guard index else { return problems }
      line.show("checking: search index, word by word")
      return try problems + archive.checkSearchIndex()
    }
    line.clear()
    for problem in problems { Output.complain(problem) }
    guard problems.isEmpty else {
      throw Failure(
        "\(store.path) has \(problems.count) \(problems.count == 1 ? "problem" : "problems"); "
          + (Archive.offerOfBackup(of: store.path)
            ?? "there is no backup: before anything else, copy the file and those beside it that begin with its name"))
    }
    let counts = try withStore { () throws(ArchiveError) in try archive.counts() }
    Output.write("\(displaySafe(store.path)): \(counts.all) \(counts.all == 1 ? "story" : "stories"), no problems\n")
  }
}
