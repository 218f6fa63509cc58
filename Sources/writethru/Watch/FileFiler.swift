import Archive
import Filing
import Foundation
import Newsroom
import Watching
import Wire

/// Files a handful of files in one transaction.
struct FileFiler {
  let desk: Desk
  let outlet: String?
  let format: Format?

  /// What became of a file.
  struct File {
    let path: String
    /// What it was like when it was read.
    let stamp: FileStamp
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

  func file(_ arrivals: [Arrival]) -> Result {
    var result = Result()
    var deliveries: [Delivery] = []
    var read: [File] = []
    for arrival in arrivals {
      switch FileReading(arrival) {
      case .read(let bytes, let stamp):
        let name = (arrival.path as NSString).lastPathComponent
        deliveries.append(
          Delivery(
            bytes: bytes, name: name, source: arrival.path, outlet: outlet, format: format,
            origin: Origin(fileName: name)))
        read.append(File(path: arrival.path, stamp: stamp))
      case .refused(let reason, let stamp):
        result.files.append(File(path: arrival.path, stamp: stamp, refusal: reason))
      case .gone: break
      }
    }
    do throws(ArchiveError) {
      for (file, outcomes) in zip(read, try desk.file(deliveries)) { result.files.append(with(outcomes, file)) }
    } catch {
      result.failure = error.description
    }
    return result
  }

  private func with(_ outcomes: [Outcome], _ file: File) -> File {
    var file = file
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
