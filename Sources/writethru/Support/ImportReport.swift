import Filing
import Newsroom
import Terminal

/// What an import did.
struct ImportReport {
  struct JSON: Encodable {
    struct File: Encodable {
      let path: String
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
    files.append(JSON.File(path: path, outcome: "refused", id: nil, story: nil, reason: reason))
  }

  mutating func take(_ outcome: Outcome, path: String) {
    switch outcome {
    case .filed(let version, let story):
      new += 1
      files.append(
        JSON.File(path: path, outcome: "new", id: version.description, story: story.description, reason: nil))
    case .newVersion(let version, let story):
      newVersions += 1
      files.append(
        JSON.File(path: path, outcome: "new version", id: version.description, story: story.description, reason: nil))
    case .unchanged(let version):
      unchanged += 1
      files.append(JSON.File(path: path, outcome: "unchanged", id: version.description, story: nil, reason: nil))
    case .refused(let error):
      refuse(path, error.description)
    }
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
        "left out: \(names)\(leftOut.count > 5 ? " and \(leftOut.count - 5) more" : "") (not text files; name one to import it)\n"
    }
    return text
  }
}
