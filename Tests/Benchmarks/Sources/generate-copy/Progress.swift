import Filing
import Foundation

/// How fast a store fills: over all, and of each further 10,000.
struct Progress {
  private static let step = 10_000

  private(set) var files = 0
  private var articles = 0
  private var versions = 0
  private var others = 0
  private var textBytes = 0
  private var generating = 0.0
  private let start = ContinuousClock.now
  private let processor = processSeconds()
  private var stepStart = ContinuousClock.now
  private var stepFiles = 0
  private var end: (time: Duration, processor: Double)?

  mutating func add(_ batch: ReadBatch, _ outcomes: [[Outcome]]) {
    files += batch.files.count
    stepFiles += batch.files.count
    textBytes += batch.files.reduce(0) { $0 + $1.text.utf8.count }
    generating += batch.generating
    for outcome in outcomes.joined() {
      switch outcome {
      case .filed: articles += 1
      case .newVersion: versions += 1
      case .unchanged, .deleted, .refused: others += 1
      }
    }
    guard stepFiles >= Self.step else { return }
    let rate = Double(stepFiles) / (ContinuousClock.now - stepStart).inSeconds
    tell("\(files) files: the last \(stepFiles) at \(Int(rate)) a second; \(peakMegabytes()) MB at most")
    (stepFiles, stepStart) = (0, ContinuousClock.now)
  }

  mutating func stop() { end = (ContinuousClock.now - start, processSeconds() - processor) }

  func report(store: String, _ options: Options) {
    guard let end else { return }
    let seconds = end.time.inSeconds
    tell(
      "\(files) files (\(articles) articles, \(versions) versions that followed, \(others) neither) in "
        + "\(rounded(seconds, 1)) s: \(Int(Double(files) / seconds)) a second")
    let size = StoreSize.bytes(store)
    if options.isAppending {
      tell("text: \(textBytes) bytes were added; the store has \(size)")
    } else {
      tell("text: \(textBytes) bytes; store: \(size) bytes, \(rounded(Double(size) / Double(textBytes), 3)) of it")
    }
    if options.isOnOneCore {
      let own = end.processor - generating
      tell(
        "CPU: \(rounded(own / Double(files) * 1_000, 3)) ms a file on one core, \(Int(Double(files) / own)) a second; "
          + "the generator’s \(rounded(generating / Double(files) * 1_000, 3)) ms not counted")
    } else {
      tell("CPU: \(rounded(end.processor, 1)) s, of which the generator \(rounded(generating, 1)) s")
    }
    tell("memory: \(peakMegabytes()) MB resident at most")
  }
}

enum StoreSize {
  /// Of the store and the files that belong to it.
  static func bytes(_ path: String) -> Int {
    ["", "-wal", "-shm"].reduce(0) { sum, ending in
      let size = try? FileManager.default.attributesOfItem(atPath: path + ending)[.size] as? Int
      return sum + (size ?? 0)
    }
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

func rounded(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }
