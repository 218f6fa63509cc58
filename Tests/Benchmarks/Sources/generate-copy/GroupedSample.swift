import Archive
import Filing
import Foundation
import GeneratedCopy
import Newsroom

/// How well the first files are grouped, since the generator knows the story of each: BCubed over articles (Bagga and Baldwin,
/// “Entity-Based Cross-Document Coreferencing Using the Vector Space Model”, 1998).
struct GroupedSample {
  private static let size = 5_000

  private var meant: [ArticleID: Int] = [:]
  private var files = 0
  private var result: String?

  mutating func add(_ files: [GeneratedFile], _ outcomes: [[Outcome]], in archive: Archive) throws {
    guard result == nil else { return }
    for (file, outcome) in zip(files, outcomes) {
      if case .filed(let version, _) = outcome[0] { meant[version.article] = file.story }
    }
    self.files += files.count
    if self.files >= Self.size { result = try scores(archive) }
  }

  func report() { if let result { tell(result) } }

  /// The stories are asked for now: some were joined since their articles were filed.
  private func scores(_ archive: Archive) throws -> String {
    var found: [ArticleID: StoryID] = [:]
    for article in meant.keys { found[article] = try archive.story(of: article) }
    let inMeant = Dictionary(grouping: meant.keys, by: { meant[$0]! })
    let inFound = Dictionary(grouping: found.keys, by: { found[$0]! })
    var (precision, recall) = (0.0, 0.0)
    for (article, story) in found {
      let mates = inFound[story]!
      let wanted = inMeant[meant[article]!]!
      let shared = Double(mates.count { meant[$0] == meant[article] })
      precision += shared / Double(mates.count)
      recall += shared / Double(wanted.count)
    }
    precision /= Double(found.count)
    recall /= Double(found.count)
    let middle = 2 * precision * recall / (precision + recall)
    return """
      grouping of the first \(files) files: \(meant.count) articles, \(inMeant.count) stories meant, \(inFound.count) found; \
      BCubed precision \(rounded(precision, 3)), recall \(rounded(recall, 3)), F1 \(rounded(middle, 3))
      """
  }
}
