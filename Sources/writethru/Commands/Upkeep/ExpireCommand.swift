import Archive
import ArgumentParser
import Foundation
import Newsroom
import Terminal

struct ExpireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire", abstract: "Delete copy that is older than you want to keep.",
    discussion: """
      An article goes with all of its versions when the newest of them is older, by the date that the lists show. What is starred
      stays. The IDs of what went are not given again. writethru compact then makes the file smaller.

      Examples:
        writethru expire --older-than 2y --dry-run
        writethru expire --older-than 90d
        writethru expire --older-than 2024-01-01 --yes
      """)

  @Option(help: "An age in days, weeks or years (90d, 12w, 2y), or a day (2024-01-01).")
  var olderThan: String

  @Flag(help: "Only tell what would go.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard RetentionAge(olderThan) != nil else {
      throw ValidationError("“\(olderThan)” is no age. Write 90d, 12w, 2y or a day such as 2024-01-01.")
    }
  }

  func run() throws {
    guard let age = RetentionAge(olderThan) else { return }
    let limit = age.moment(by: .system)
    let archive = try store.openExisting()
    let what = try withStore { () throws(ArchiveError) in try archive.expiry(before: limit) }
    let day = String(Clock.system.reading(of: limit).iso.prefix(10))
    let kept = what.kept > 0 ? "; of what is starred, \(what.kept) stay" : ""
    guard what.articles > 0 else { return Output.write("nothing to delete is older than \(day)\(kept)\n") }
    let words = "\(what.words) older than \(day)\(kept)"
    if dryRun { return Output.write("would delete \(words)\n") }
    if !yes { try ask("delete \(words)?") }
    let line = ProgressLine()
    let gone = try withStore { () throws(ArchiveError) in
      try archive.expire(before: limit) { count in line.show("\(count)/\(what.articles) articles") }
    }
    line.clear()
    try withStore { () throws(ArchiveError) in try archive.refreshStatistics() }
    Output.write("deleted \(gone.words) older than \(day)\n")
  }

  private func ask(_ question: String) throws {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure("this would \(question.dropLast()). Give --yes to do it, or --dry-run to look", status: 2)
    }
    Output.writeError("\(question) [y/N] ")
    guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
      throw Failure("nothing was deleted")
    }
  }
}

extension Expiry {
  fileprivate var words: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    return "\(count(articles, "article", "articles")) with \(count(versions, "version", "versions")) "
      + "(\(count(stories, "whole story", "whole stories")))"
  }
}
