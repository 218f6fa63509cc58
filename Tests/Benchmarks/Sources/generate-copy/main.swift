import Archive
import Filing
import Foundation
import GeneratedCopy
import Newsroom
import Wire

// Fills a store, or a folder, with generated copy: generate-copy COUNT PATH. A path that ends in .db is a store.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let count = arguments.first.flatMap({ Int($0) }), let path = arguments.last else {
  FileHandle.standardError.write(Data("usage: generate-copy COUNT STORE.db | FOLDER\n".utf8))
  exit(2)
}
let copy = CopyGenerator(seed: 1).prefix(count)
let start = ContinuousClock.now
if path.hasSuffix(".db") {
  for file in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + file) }
  let archive = try Archive(path: path)
  let desk = Desk(archive: archive, clock: .fixed(at: 1_795_000_000))
  var batch: [Delivery] = []
  var filed = 0
  func flush() throws {
    filed += try desk.file(batch).count
    batch = []
    if filed % 10_000 == 0 { print("\(filed) after \(ContinuousClock.now - start)") }
  }
  for file in copy {
    batch.append(
      Delivery(
        bytes: Array(file.text.utf8), name: file.name, source: file.name, outlet: file.outlet,
        date: StatedDate(file.time)))
    if batch.count == 500 { try flush() }
  }
  try flush()
  try archive.refreshStatistics()
} else {
  for file in copy {
    let folder = path + "/" + file.outlet
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(("date \(file.time)\n\n" + file.text).utf8).write(to: URL(fileURLWithPath: folder + "/" + file.name))
  }
}
let taken = ContinuousClock.now - start
let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
print("\(count) files in \(Int(seconds * 1_000)) ms: \(Int(Double(count) / seconds)) a second")
