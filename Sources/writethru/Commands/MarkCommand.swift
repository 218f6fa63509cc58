import Archive
import ArgumentParser
import Newsroom

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles read or unread, or star them.",
    discussion: """
      Examples:
        writethru mark s1            all of a story read
        writethru mark a3 --unread
        writethru mark a3 a4 --star
        writethru mark --all         everything read
      """)

  @Argument(help: "Articles (a3) and stories (s1).")
  var ids: [String] = []

  @Flag(name: .long, help: "Mark everything read.")
  var all = false
  @Flag(name: .long, help: "Mark unread instead.")
  var unread = false
  @Flag(name: .long, help: "Star instead.")
  var star = false
  @Flag(name: .long, help: "Take the star away instead.")
  var unstar = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if [unread, star, unstar].count(where: \.self) > 1 {
      throw ValidationError("Give one of --unread, --star and --unstar.")
    }
    if all, !ids.isEmpty || unread || star || unstar {
      throw ValidationError("--all marks everything read and takes nothing beside it.")
    }
    if !all, ids.isEmpty { throw ValidationError("Name articles or stories, or give --all.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    if all {
      let undo = try withStore { () throws(ArchiveError) in try archive.markRead(allIn: .everything) }
      return report(undo.count, "marked read")
    }
    let resolver = Resolver(archive)
    var articles: [ArticleID] = []
    for id in ids { articles += try resolver.articles(id) }
    let undo = try withStore { () throws(ArchiveError) in
      star || unstar ? try archive.star(articles, on: star) : try archive.mark(articles, read: !unread)
    }
    report(undo.count, star ? "starred" : unstar ? "no longer starred" : unread ? "marked unread" : "marked read")
  }

  private func report(_ count: Int, _ what: String) {
    Output.write("\(count) \(count == 1 ? "article" : "articles") \(what)\n")
  }
}
