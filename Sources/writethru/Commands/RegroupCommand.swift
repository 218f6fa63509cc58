import Archive
import ArgumentParser
import Filing
import Newsroom

struct RegroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regroup", abstract: "Find anew which stories the articles belong to.",
    discussion: """
      What was split or merged by hand stays so. Stories keep their IDs as far as their articles stay together; the ID of a story that
      goes up in another leads there. It may be interrupted and goes on where it stopped, in the reader or when it is called again;
      the reader can be used meanwhile.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let desk = store.desk(archive)
    guard desk.isGrouping else {
      throw Failure("grouping is switched off: [grouping] enabled = false in the configuration")
    }
    var progress = try withStore { () throws(ArchiveError) in try desk.regroupProgress() }
    if progress.remaining == 0 {
      progress = try withStore { () throws(ArchiveError) in try desk.startRegrouping() }
    }
    let before = try withStore { () throws(ArchiveError) in try archive.counts().all }
    let articles = progress.total
    let line = ProgressLine(if: articles > 0)
    while progress.remaining > 0 {
      line.show("\(progress.done)/\(progress.total) articles")
      progress = try withStore { () throws(ArchiveError) in try desk.regroup(limit: 200) }
    }
    line.clear()
    let after = try withStore { () throws(ArchiveError) in try archive.counts().all }
    Output.write(
      "\(articles) \(articles == 1 ? "article" : "articles") in \(after) \(after == 1 ? "story" : "stories"), before \(before)\n"
    )
  }
}
