import ArgumentParser
import Foundation

/// The command line. Without a subcommand it opens the reader.
@main
struct Writethru: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writethru",
    abstract: "A newsroom reader that keeps every version of the copy and shows what each rewrite changed.",
    discussion: """
      Without a subcommand it opens the reader on your store.

      A first look:
        writethru demo                      the reader on sample copy; leaves nothing behind
        writethru import ~/copy             file a folder of text files
        writethru                           read
        writethru compare old.txt new.txt   compare two files, or two articles by their IDs
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ImportCommand.self, WatchCommand.self, FeedsCommand.self, FetchCommand.self,
      StoriesCommand.self, ShowCommand.self, CompareCommand.self,
      EntitiesCommand.self,
      ParseCommand.self,
      SearchCommand.self, SearchesCommand.self, MarkCommand.self, ThemesCommand.self, CheckCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
      CompactCommand.self, ExpireCommand.self, RetagCommand.self, RegroupCommand.self, DemoCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Exit codes: 0 done, 1 failed, 2 wrong usage.
  static func main() {
    do {
      try refuseUnknownCommand()
      var command = try parseAsRoot(ParseCommand.plain(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      exit(withStatusOf: error)
    }
  }

  /// A word that is no command would be taken for a stray argument of the reader.
  private static func refuseUnknownCommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return }
    let near = names.first { $0.hasPrefix(word.prefix(3)) } ?? names.first { $0.hasPrefix(word.prefix(1)) }
    let guess = near.map { "; did you mean \($0)?" } ?? ":"
    throw Failure("there is no command “\(word)”\(guess) writethru --help lists them", status: 2)
  }

  private static func exit(withStatusOf error: any Error) -> Never {
    if let failure = error as? Failure {
      if !failure.text.isEmpty { Output.complain(failure.text) }
      Foundation.exit(failure.status)
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      if !message.isEmpty { Output.write(message + "\n") }
      Foundation.exit(0)
    }
    if !message.isEmpty { Output.writeError(message + "\n") }
    Foundation.exit(code == .validationFailure ? 2 : 1)
  }
}
