import ArgumentParser
import Foundation

/// Scores what the program finds against what people found. For development: it does not ship.
@main struct WritethruEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writethru-evaluate", abstract: "Score the rooms on data that people annotated.",
    subcommands: [EvaluateCompare.self])
}
