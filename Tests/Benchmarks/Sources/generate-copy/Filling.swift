import Archive
import Filing
import Foundation
import GeneratedCopy
import Newsroom
import Wire

/// The generator's next files, read and analysed.
struct ReadBatch: Sendable {
  let files: [GeneratedFile]
  let prepared: PreparedBatch
  /// Where the generator goes on.
  let generator: CopyGenerator
  /// CPU seconds that the generator took of the thread.
  let generating: Double

  static func next(_ count: Int, from start: CopyGenerator, _ desk: Desk) -> ReadBatch {
    var generator = start
    let before = threadSeconds()
    let files = (0..<count).map { _ in generator.next()! }
    let generating = threadSeconds() - before
    return ReadBatch(
      files: files, prepared: desk.prepare(files.map(Delivery.init)), generator: generator, generating: generating)
  }
}

extension Delivery {
  init(_ file: GeneratedFile) {
    self.init(
      bytes: Array(file.text.utf8), name: file.name, source: file.name, outlet: file.outlet,
      date: StatedDate(file.time))
  }
}

/// Files so much copy, as the import does: the next batch is read and analysed while one is filed. On one core, they take turns.
func fillStore(_ options: Options) async throws {
  let marker = FillMarker(store: options.path)
  let present = FileManager.default.fileExists(atPath: options.path)
  guard present == options.isAppending else {
    fail(
      present
        ? "\(options.path) is there already: --append goes on with it; or remove it first"
        : "there is no store at \(options.path) to go on with: leave out --append")
  }
  let before = options.isAppending ? try marker.count() : 0
  if options.isOnOneCore { stayOnOneCore() }

  var generator = CopyGenerator(seed: 1)
  for _ in 0..<before { _ = generator.next() }
  var progress = Progress()
  var grouping = GroupedSample()
  do {
    let archive = try Archive(path: options.path)
    try archive.expectManyArticles()
    let desk = Desk(
      archive: archive, clock: .fixed(at: 1_795_000_000),
      workers: options.isOnOneCore ? 1 : ProcessInfo.processInfo.activeProcessorCount)
    let sizes = stride(from: 0, to: options.count, by: options.batch).map { min(options.batch, options.count - $0) }
    var read = ReadBatch.next(sizes[0], from: generator, desk)
    for index in sizes.indices {
      let current = read
      let upcoming = index + 1 < sizes.count ? sizes[index + 1] : nil
      let reading =
        options.isOnOneCore
        ? nil : upcoming.map { size in Task.detached { ReadBatch.next(size, from: current.generator, desk) } }
      let outcomes = try desk.file(current.prepared)
      try marker.write(before + progress.files + outcomes.count)
      if !options.isAppending { try grouping.add(current.files, outcomes, in: archive) }
      progress.add(current, outcomes)
      if let reading {
        read = await reading.value
      } else if let upcoming {
        read = ReadBatch.next(upcoming, from: current.generator, desk)
      }
    }
    try archive.refreshStatistics()
    progress.stop()
    tell("stories: \(try archive.counts().all) in the store")
  }
  // The store is closed now, so that its size is what it comes to.
  progress.report(store: options.path, options)
  grouping.report()
}

/// How far a store was filled, in a file beside it: the generator goes on from there.
struct FillMarker {
  let path: String

  init(store: String) { path = store + ".generated" }

  func write(_ count: Int) throws { try Data("\(count)\n".utf8).write(to: URL(fileURLWithPath: path)) }

  func count() throws -> Int {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let count = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { fail("\(path) is missing, which says how far the store was filled: fill a new store instead") }
    return count
  }
}
