import Archive
import ArgumentParser
import Filing
import Newsroom

struct RetagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retag", abstract: "Find anew who and what is named in copy that an older Writethru filed.",
    discussion: """
      Newest first, a few versions at a time. It may be interrupted and goes on where it stopped; the reader can be used
      meanwhile. Stories stay as they are.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    let desk = Desk(archive: try store.openExisting(), clock: .system)
    let first = try withStore { () throws(ArchiveError) in try desk.retagProgress() }
    var progress = first
    let line = ProgressLine(if: first.remaining > 0)
    while progress.remaining > 0 {
      progress = try withStore { () throws(ArchiveError) in try desk.retag() }
      line.show("\(progress.done)/\(progress.total) versions")
    }
    line.clear()
    Output.write("\(first.remaining) \(first.remaining == 1 ? "version" : "versions") tagged anew\n")
  }
}
