import ArgumentParser
import Foundation

/// Scores what the program finds against what is there to be found. For development: it does not ship.
@main struct WritethruEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writethru-evaluate", abstract: "Score the rooms on data of which the answers are known.",
    subcommands: [
      EvaluateCompare.self, EvaluateEntities.self, EvaluateSynthetic.self, EvaluateStories.self, EvaluateMutations.self,
      EvaluateWire.self, EvaluateFeeds.self,
    ])
}
