import Archive
import Benchmark
import Comparison
import Filing
import Foundation
import GeneratedCopy
import Language
import Newsroom
import Terminal
import Wire

private let clock = Clock.fixed(at: 1_795_000_000)

private func deliveries(_ count: Int, seed: UInt64 = 1) -> [Delivery] {
  CopyGenerator(seed: seed).prefix(count).map {
    Delivery(bytes: Array($0.text.utf8), name: $0.name, source: $0.name, outlet: $0.outlet, date: StatedDate($0.time))
  }
}

/// The longest word of the first copy: hardly any other has it.
private func rareWord() -> String {
  let words = CopyGenerator(seed: 1).prefix(1).flatMap { $0.text.split { !$0.isLetter } }
  return words.max { $0.count < $1.count }.map(String.init) ?? ""
}

/// A store of so much generated copy, filled once and kept between runs.
private func store(_ count: Int) -> String {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".build/stores").path
  let path = folder + "/\(count).db"
  guard !FileManager.default.fileExists(atPath: path + ".whole") else { return path }
  for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let archive = try Archive(path: path)
    let desk = Desk(archive: archive, clock: clock)
    var copy = CopyGenerator(seed: 1)
    for first in stride(from: 0, to: count, by: 500) {
      let batch = (first..<min(first + 500, count)).map { _ in copy.next()! }
      _ = try desk.file(
        batch.map {
          Delivery(
            bytes: Array($0.text.utf8), name: $0.name, source: $0.name, outlet: $0.outlet, date: StatedDate($0.time))
        })
    }
    try archive.refreshStatistics()
    try Data().write(to: URL(fileURLWithPath: path + ".whole"))
    return path
  } catch {
    fatalError("\(error)")
  }
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(10))

  Benchmark("file 1,000 articles", configuration: .init(maxIterations: 5)) { benchmark in
    let copy = deliveries(1_000)
    let archive = try Archive()
    let desk = Desk(archive: archive, clock: clock)
    benchmark.startMeasurement()
    blackHole(try desk.file(copy))
    benchmark.stopMeasurement()
  }

  Benchmark("read plain text, 1,000 articles", configuration: .init(maxIterations: 10)) { benchmark in
    let copy = deliveries(1_000)
    benchmark.startMeasurement()
    for delivery in copy { blackHole(try readCopy(delivery.bytes)) }
    benchmark.stopMeasurement()
  }

  for count in [1_000, 100_000] {
    let name = count == 1_000 ? "1k" : "100k"

    Benchmark("open \(name), first window and counts") { benchmark in
      let path = store(count)
      benchmark.startMeasurement()
      let archive = try Archive(path: path)
      blackHole(try archive.stories(.everything, limit: 200))
      blackHole(try archive.counts())
      blackHole(try archive.outlets())
      benchmark.stopMeasurement()
    }

    Benchmark("window in the middle of \(name)") { benchmark in
      let archive = try Archive(path: store(count))
      let place = try archive.stories(.everything, before: nil, limit: 1).first!
      let early = try archive.stories(.everything, limit: 1).first!
      let middle = (place.changed.seconds + early.changed.seconds) / 2
      benchmark.startMeasurement()
      blackHole(
        try archive.stories(.everything, after: StoryCursor(changed: middle, story: StoryID(0)), limit: 200))
      benchmark.stopMeasurement()
    }

    Benchmark("search \(name) for a rare word") { benchmark in
      let archive = try Archive(path: store(count))
      let rare = rareWord()
      benchmark.startMeasurement()
      blackHole(try archive.stories(StoryFilter(.all, query: rare), limit: 200))
      benchmark.stopMeasurement()
    }

    for order in EntityFilter.Order.allCases {
      Benchmark("entities of \(name) by \(order), first window") { benchmark in
        let archive = try Archive(path: store(count))
        benchmark.startMeasurement()
        blackHole(try archive.entities(EntityFilter(order: order), limit: 200))
        benchmark.stopMeasurement()
      }
    }

    Benchmark("entities of \(name), window in the middle") { benchmark in
      let archive = try Archive(path: store(count))
      var middle = try archive.entities(EntityFilter(), limit: 1)[0]
      middle.mentions /= 2
      benchmark.startMeasurement()
      blackHole(try archive.entities(EntityFilter(), after: middle, limit: 200))
      benchmark.stopMeasurement()
    }

    for text in ["b", "brou"] {
      Benchmark("entities of \(name) that begin with \(text)") { benchmark in
        let archive = try Archive(path: store(count))
        let filter = EntityFilter(text: text)
        benchmark.startMeasurement()
        blackHole(try archive.entities(filter, limit: 200))
        blackHole(try archive.count(filter))
        benchmark.stopMeasurement()
      }
    }

    Benchmark("stories of \(name) that name the most often named") { benchmark in
      let archive = try Archive(path: store(count))
      let filter = StoryFilter(.all, query: try archive.entities(EntityFilter(), limit: 1)[0].query)
      benchmark.startMeasurement()
      blackHole(try archive.stories(filter, limit: 200))
      benchmark.stopMeasurement()
    }
  }

  Benchmark("compare two takes of 600 words") { benchmark in
    let takes = CopyGenerator.takes(words: 600)
    let (old, new) = (try readCopy(Array(takes.old.text.utf8)), try readCopy(Array(takes.new.text.utf8)))
    benchmark.startMeasurement()
    blackHole(compare((old.text, old.paragraphs), (new.text, new.paragraphs)))
    benchmark.stopMeasurement()
  }
}
