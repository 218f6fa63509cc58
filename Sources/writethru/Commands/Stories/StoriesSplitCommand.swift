import Archive
import ArgumentParser
import Newsroom

struct StoriesSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Split articles off their story into one of their own.",
    discussion: """
      They stay apart from the others when the archive is grouped anew. merge puts them together again.

      Example:
        writethru stories split a4 a5
      """)

  @Argument(help: "Articles of one story (a4).")
  var articles: [ArticleID]

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let edit = try withStore { () throws(ArchiveError) in try archive.split(articles) }
    Output.write(edit.splitSummary + "\n")
  }
}

struct StoriesMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take stories for one: the oldest ID stays, the others lead to it.",
    discussion: """
      They stay together when the archive is grouped anew. split takes articles out again.

      Example:
        writethru stories merge s3 s9
      """)

  @Argument(help: "Two stories or more (s3).")
  var stories: [StoryID]

  @OptionGroup var store: StoreOption

  func validate() throws {
    if Set(stories).count < 2 { throw ValidationError("Merging takes two stories or more: s3 s9.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    // An ID of a story that was joined before counts as that of its heir.
    let known = try stories.map { id in
      guard let story = try withStore({ () throws(ArchiveError) in try archive.story(id) }) else {
        throw Resolver.missing(id.description)
      }
      return story.id
    }
    let sorted = Set(known).sorted()
    guard sorted.count > 1 else { throw Failure("they are one story already: \(sorted[0])") }
    let edit = try withStore { () throws(ArchiveError) in
      try archive.merge(Array(sorted.dropFirst()), into: sorted[0])
    }
    Output.write(edit.mergeSummary + "\n")
  }
}
