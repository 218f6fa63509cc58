import ArgumentParser
import Foundation
import Wire

/// Scores the reading of feeds against what another reader found in them.
struct EvaluateFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Score the reading of feeds.",
    discussion: """
      Beside each feed X.xml, or X.json, stands what it says: X.json, or X_expected.json, as the tests of gofeed have it. Compared is what
      both know; markup is compared by its text, dates as moments.

      Example:
        writethru-evaluate feeds ../shared/examples/rss-atom ../shared/examples/jsonfeed
      """)

  @Argument(help: "Folders of feeds and expectations.", completion: .directory)
  var folders: [String]

  @Flag(help: "List what differs.")
  var verbose = false

  private struct Score {
    var files = 0
    var unread = 0
    var fields = 0
    var agreeing = 0
  }

  func run() throws {
    var scores: [String: Score] = [:]
    for folder in folders {
      for pair in try FeedPair.all(in: folder) { try add(pair, to: &scores[pair.kind, default: Score()]) }
    }
    guard !scores.isEmpty else {
      throw ValidationError("There are no feeds with expectations in \(folders.joined(separator: ", ")).")
    }
    print("kind                 files  read    fields  agreeing")
    var all = Score()
    for (kind, score) in scores.sorted(by: { $0.key < $1.key }) {
      report(kind, score)
      all.files += score.files
      all.unread += score.unread
      all.fields += score.fields
      all.agreeing += score.agreeing
    }
    report("all", all)
  }

  private func report(_ kind: String, _ score: Score) {
    let share = score.fields == 0 ? 100 : 100 * Double(score.agreeing) / Double(score.fields)
    let columns = [
      kind.padding(toLength: 20, withPad: " ", startingAt: 0), String(format: "%6d", score.files),
      String(format: "%5d", score.files - score.unread), String(format: "%9d", score.fields),
      String(format: "%8d", score.agreeing), String(format: "%5.1f %%", share),
    ]
    print(columns.joined(separator: " "))
  }

  private func add(_ pair: FeedPair, to score: inout Score) throws {
    score.files += 1
    let bytes = Array(try Data(contentsOf: pair.feed))
    let feed: JSONValue
    do throws(WireError) {
      guard let read = try readTransmission(bytes).feed else { return score.unread += 1 }
      feed = read.json
    } catch {
      score.unread += 1
      if verbose { print("\(pair.feed.lastPathComponent): \(error)") }
      return
    }
    let expected = JSONValue.reading(try String(contentsOf: pair.expectation, encoding: .utf8))
    for field in FeedExpectations(expected, feed).fields {
      score.fields += 1
      if field.agrees {
        score.agreeing += 1
      } else if verbose {
        print("\(pair.feed.lastPathComponent)  \(field.name)\n  expected \(field.expected)\n  found    \(field.found)")
      }
    }
  }
}

/// A feed and the file of what it says.
private struct FeedPair {
  let feed: URL
  let expectation: URL
  /// The folder that it lies in.
  let kind: String

  static func all(in folder: String) throws -> [FeedPair] {
    let root = URL(fileURLWithPath: folder)
    guard let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) else { return [] }
    var pairs: [FeedPair] = []
    for case let file as URL in files {
      let stem = file.deletingPathExtension()
      let candidates = [stem.path + "_expected.json"] + (file.pathExtension == "xml" ? [stem.path + ".json"] : [])
      guard ["xml", "json"].contains(file.pathExtension),
        let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) })
      else { continue }
      let place = file.deletingLastPathComponent().path.dropFirst(root.deletingLastPathComponent().path.count + 1)
      pairs.append(FeedPair(feed: file, expectation: URL(fileURLWithPath: found), kind: String(place)))
    }
    return pairs.sorted { $0.feed.path < $1.feed.path }
  }
}
