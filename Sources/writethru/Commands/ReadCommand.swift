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
    let archive = try store.openForUse()
    try ReaderSession(archive: archive, appearance: appearance).run()
    // What was filed meanwhile may have made another archive of it. Where this fails, the next one does it.
    try? archive.refreshStatistics()
  }
}

struct AppearanceOptions: ParsableArguments {
  @Option(name: .long, help: "The theme to use instead of the configured one.")
  var theme: String?

  func configuration() throws -> UserConfiguration {
    let paths = Paths(environment: ProcessInfo.processInfo.environment)
    if let theme, case let names = UserConfiguration.themes(paths).map(\.theme.name), !names.contains(theme) {
      throw Failure("there is no theme “\(theme)”; there are \(names.sorted().joined(separator: ", "))", status: 2)
    }
    return UserConfiguration(paths: paths, theme: theme)
  }
}
