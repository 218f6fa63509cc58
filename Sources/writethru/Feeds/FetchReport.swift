import Newsroom
import Terminal

/// What `fetch` says: a line a feed, and at the end how it went.
final class FetchReport {
  private let isJSON: Bool
  private let showsLines: Bool
  private let progress = ProgressLine()
  private(set) var filed = 0
  private(set) var failures = 0
  private(set) var wasCancelled = false
  private var versions = 0
  private var unchanged = 0
  private var feeds = 0

  init(isJSON: Bool, showsLines: Bool) {
    self.isJSON = isJSON
    self.showsLines = showsLines
  }

  private struct Line: Encodable {
    let feed: String
    let name: String
    let outcome: String
    var new: Int?
    var newVersions: Int?
    var unchanged: Int?
    var warnings: [String]?
    var error: String?
  }

  func take(_ step: FeedRun.Step) {
    progress.clear()
    feeds += 1
    switch step.outcome {
    case .filed(let filing):
      filed += filing.new + filing.newVersions
      versions += filing.newVersions
      unchanged += filing.unchanged
      say(
        step,
        Line(
          feed: step.feed.id.description, name: step.feed.name, outcome: "read", new: filing.new,
          newVersions: filing.newVersions, unchanged: filing.unchanged, warnings: filing.warnings),
        "\(filing.new) new\(filing.newVersions > 0 ? ", \(filing.newVersions) new versions" : "")")
      if showsLines, !isJSON {
        for warning in filing.warnings { Output.write("        \(displaySafe(warning))\n") }
      }
    case .notModified:
      say(step, Line(feed: step.feed.id.description, name: step.feed.name, outcome: "not modified"), "nothing new")
    case .failed(let reason):
      failures += 1
      if isJSON {
        say(step, Line(feed: step.feed.id.description, name: step.feed.name, outcome: "failed", error: reason), "")
      } else {
        Output.complain("\(step.feed.id) \(step.feed.name): \(reason)")
      }
    case .cancelled:
      wasCancelled = true
    }
    progress.show("\(step.done)/\(step.total) feeds, \(filed) filed")
  }

  private func say(_ step: FeedRun.Step, _ line: Line, _ words: String) {
    if isJSON {
      if let text = try? Output.jsonLine(line) { Output.write(text + "\n") }
    } else if showsLines {
      Output.write("\(step.feed.id)".padded(to: 6) + "\(displaySafe(step.feed.name)): \(words)\n")
    }
  }

  func end() {
    progress.clear()
    guard showsLines, !isJSON else { return }
    if wasCancelled { return Output.write("interrupted; \(filed) articles and versions were filed\n") }
    let trouble = failures == 0 ? "" : ", \(failures) failed"
    Output.write(
      "\(feeds) \(feeds == 1 ? "feed" : "feeds"): \(filed - versions) new, \(versions) new versions\(trouble)\n")
  }
}
