import Filing
import Newsroom
import Terminal

/// What an import did.
struct ImportReport {
  struct JSON: Encodable {
    struct File: Encodable {
      let path: String
      /// Of a file that holds several: which it is, from 1.
      let item: Int?
      let outcome: String
      let id: String?
      let story: String?
      let reason: String?
    }

    let new: Int
    let newVersions: Int
    let unchanged: Int
    let refused: Int
    let leftOut: [String]
    let files: [File]
  }

  private(set) var new = 0
  private(set) var newVersions = 0
  private(set) var unchanged = 0
  private(set) var refused: [(path: String, reason: String)] = []
  private var files: [JSON.File] = []
  let leftOut: [String]

  init(leftOut: [String]) { self.leftOut = leftOut }

  mutating func refuse(_ path: String, _ reason: String) {
    refused.append((path, reason))
    add(path, nil, "refused", reason: reason)
  }

  /// Takes what became of the items of a file.
  mutating func take(_ outcomes: [Outcome], path: String) {
    for (index, outcome) in outcomes.enumerated() {
      take(outcome, path: path, item: outcomes.count > 1 ? index + 1 : nil)
    }
  }

  private mutating func take(_ outcome: Outcome, path: String, item: Int?) {
    switch outcome {
    case .filed(let version, let story):
      new += 1
      add(path, item, "new", version, story)
    case .newVersion(let version, let story):
      newVersions += 1
      add(path, item, "new version", version, story)
    case .unchanged(let version):
      unchanged += 1
      add(path, item, "unchanged", version)
    case .deleted:
      unchanged += 1
      add(path, item, "deleted")
    case .refused(let refusal): refuse(path, refusal.description)
    }
  }

  private mutating func add(
    _ path: String, _ item: Int?, _ outcome: String, _ version: VersionID? = nil, _ story: StoryID? = nil,
    reason: String? = nil
  ) {
    files.append(
      JSON.File(
        path: path, item: item, outcome: outcome, id: version?.description, story: story?.description, reason: reason))
  }

  var json: JSON {
    JSON(
      new: new, newVersions: newVersions, unchanged: unchanged, refused: refused.count, leftOut: leftOut, files: files)
  }

  var text: String {
    var text =
      "\(new) new, \(newVersions) new \(newVersions == 1 ? "version" : "versions"), \(unchanged) unchanged, \(refused.count) refused\n"
    for (path, reason) in refused { text += "refused: \(displaySafe(path)): \(displaySafe(reason))\n" }
    if !leftOut.isEmpty {
      let names = leftOut.prefix(5).map { displaySafe($0) }.joined(separator: ", ")
      text +=
        "left out: \(names)\(leftOut.count > 5 ? " and \(leftOut.count - 5) more" : "") (not called as copy is; name one to import it)\n"
    }
    return text
  }
}
