import ArgumentParser
import Newsroom

struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List who and what is named, most often first; join and split names.",
    discussion: """
      Examples:
        writethru entities a3
        writethru entities --story s1 --kind person --kind figure
        writethru entities --all --sort rising --limit 20 --json
        writethru entities join e9 e12 --into e7
        writethru entities split e7 --name Zelenskiy
      """,
    subcommands: [EntitiesListCommand.self, EntitiesJoinCommand.self, EntitiesSplitCommand.self],
    defaultSubcommand: EntitiesListCommand.self)
}

extension MentionKind: ExpressibleByArgument {}

extension EntityFilter.Order: ExpressibleByArgument {}

/// `e7`.
extension EntityID: ExpressibleByArgument {
  public init?(argument: String) {
    guard argument.first?.lowercased() == "e", let number = Int64(argument.dropFirst()), number > 0 else { return nil }
    self.init(number)
  }
}
