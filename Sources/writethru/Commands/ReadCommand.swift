import Archive
import ArgumentParser
import Configuration
import Foundation

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (what happens without a subcommand).",
    discussion: """
      Examples:
        writethru
        writethru --store ~/desk.db --theme light
      """)

  @OptionGroup var store: StoreOption
  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    try ReaderSession(archive: try store.open(), appearance: appearance).run()
  }
}

struct AppearanceOptions: ParsableArguments {
  @Option(name: .long, help: "The theme to use instead of the configured one.")
  var theme: String?

  func configuration() -> UserConfiguration {
    UserConfiguration(paths: Paths(environment: ProcessInfo.processInfo.environment), theme: theme)
  }
}
