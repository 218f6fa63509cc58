import Archive
import ArgumentParser
import Export
import Newsroom
import Reader
import Terminal

struct StoriesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a story: who derives from whom, and why each article is in it.",
    discussion: """
      The versions of the main copy stand as a tree, each under the one that it derives from, with the share of its words that
      come from there. Of a family of more than \(Derivations.limit) versions the first and the newest are held against one another.

      Examples:
        writethru stories show s1
        writethru stories show s1 --json
      """)

  @Argument(help: "A story (s1), an article of it (a3), or the beginning of a file's name.")
  var id: String

  @Flag(
    name: .long,
    help: "Print JSON: {id, headline, articles: [{…, grounds, versions: [{id, …, parent, reuse}]}], leftOut}.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let archive = try store.openExisting()
    guard let article = try Resolver(archive).articles(id).first else { throw Resolver.missing(id) }
    let found = try withStore { () throws(ArchiveError) in try Self.read(article, in: archive) }
    guard let (story, lineage, grounds) = found else { throw Resolver.missing(id) }
    if json {
      let story = StoryJSON(story, clock: .system, lineage: lineage, grounds: grounds)
      return Output.write(try Output.json(story) + "\n")
    }
    let text = StoryText(story, lineage: lineage, grounds: grounds, clock: .system)
    Output.write(text.text(width: Output.width, showsStyles: color.showsStyles))
  }

  private static func read(
    _ article: ArticleID, in archive: Archive
  ) throws(ArchiveError) -> (Story, Lineage, [ArticleID: Grounds])? {
    guard let id = try archive.story(of: article), let story = try archive.story(id) else { return nil }
    var grounds: [ArticleID: Grounds] = [:]
    for article in story.articles { grounds[article.id] = try archive.grounds(of: article, in: story) }
    return (story, try archive.derivations(of: story).lineage, grounds)
  }
}
