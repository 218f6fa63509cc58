import ArgumentParser
import Configuration
import Export
import Foundation
import Reader

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, and what is wrong with those of yours.",
    discussion: """
      A theme is a TOML file in the folder themes beside config.toml. To begin one of your own:
        writethru themes --print dark > ~/.config/writethru/themes/mine.toml
      """)

  @Flag(name: .long, help: "List what a theme can style.")
  var scopes = false
  @Option(name: .long, help: ArgumentHelp("Print the file of a theme that ships.", valueName: "name"))
  var print: String?

  @OptionGroup var color: ColorOption

  func run() throws {
    if scopes {
      Output.write(Scope.allCases.map { $0.rawValue + "\n" }.joined())
      return
    }
    if let print {
      guard let file = UserConfiguration.shippedFile(print) else {
        throw Failure("no theme “\(print)” ships; there are \(UserConfiguration.shippedNames.joined(separator: ", "))")
      }
      return Output.write(file)
    }
    let paths = Paths(environment: ProcessInfo.processInfo.environment)
    let current = UserConfiguration(paths: paths)
    var output = StyledText(showsStyles: color.showsStyles)
    var problems: [Problem] = current.problems
    for theme in UserConfiguration.themes(paths) {
      let isCurrent = theme.theme.name == current.theme.name
      output.line("\(isCurrent ? "*" : " ") \(theme.theme.name)", isCurrent ? OutputStyle.heading : .plain)
      problems += theme.problems.filter { !problems.contains($0) }
    }
    Output.write(output.text)
    for problem in problems { Output.complain(problem.description) }
    if !problems.isEmpty { throw Failure.silent }
  }
}
