import Archive
import Filing
import Foundation
import Newsroom
import Wire

/// Files a handful of files in one transaction.
struct FileFiler {
  let desk: Desk
  let outlet: String?
  let format: Format?

  /// What became of a file.
  struct File {
    let path: String
    /// Why it cannot be filed.
    var refusal: String?
    /// Of its pieces of copy.
    var outcomes: [Outcome] = []
  }

  struct Result {
    var files: [File] = []
    /// Why the store took none of them; they can be tried again.
    var failure: String?
  }

  func file(_ paths: [String]) -> Result {
    var result = Result()
    var deliveries: [Delivery] = []
    for path in paths {
      do throws(FileWalk.Problem) {
        let name = (path as NSString).lastPathComponent
        deliveries.append(
          Delivery(
            bytes: try FileWalk.read(path), name: name, source: path, outlet: outlet, format: format,
            origin: Origin(fileName: name)))
      } catch {
        // One that went away before its turn is nobody's fault.
        if FileManager.default.fileExists(atPath: path) { result.files.append(File(path: path, refusal: error.reason)) }
      }
    }
    do throws(ArchiveError) {
      for (delivery, outcomes) in zip(deliveries, try desk.file(deliveries)) {
        result.files.append(file(delivery.source, outcomes))
      }
    } catch {
      result.failure = error.description
    }
    return result
  }

  private func file(_ path: String, _ outcomes: [Outcome]) -> File {
    var file = File(path: path)
    for outcome in outcomes {
      if case .refused(let refusal) = outcome {
        file.refusal = refusal.description
      } else {
        file.outcomes.append(outcome)
      }
    }
    return file
  }
}

extension Outcome {
  var isFiled: Bool { if case .filed = self { true } else if case .newVersion = self { true } else { false } }

  var word: String {
    switch self {
    case .filed: "new"
    case .newVersion: "new version"
    case .unchanged: "unchanged"
    case .deleted: "deleted before"
    case .refused: "refused"
    }
  }

  var id: String? {
    switch self {
    case .filed(let version, _), .newVersion(let version, _), .unchanged(let version): version.description
    case .deleted, .refused: nil
    }
  }

  var story: String? {
    switch self {
    case .filed(_, let story), .newVersion(_, let story): story.description
    case .unchanged, .deleted, .refused: nil
    }
  }
}
