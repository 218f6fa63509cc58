import ArgumentParser
import Newsroom

struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "List stories with their articles; look into one; split and merge them by hand.",
    discussion: """
      Examples:
        writethru stories --unread
        writethru stories --sort urgency --limit 20
        writethru stories s1 --json
        writethru stories --outlet AFP --search 'ferry -football' --limit 20
        writethru stories show s1              who derives from whom, and why each article is here
        writethru stories split a4 a5          not about the same after all
        writethru stories merge s3 s9          about the same after all
      """,
    subcommands: [
      StoriesListCommand.self, StoriesShowCommand.self, StoriesSplitCommand.self, StoriesMergeCommand.self,
    ],
    defaultSubcommand: StoriesListCommand.self)
}

extension StoryFilter.Order: ExpressibleByArgument {}

/// `s12`.
extension StoryID: ExpressibleByArgument {
  public init?(argument: String) {
    guard case .story(let id)? = Reference(argument) else { return nil }
    self = id
  }
}

/// `a3`.
extension ArticleID: ExpressibleByArgument {
  public init?(argument: String) {
    guard case .article(let id)? = Reference(argument) else { return nil }
    self = id
  }
}
