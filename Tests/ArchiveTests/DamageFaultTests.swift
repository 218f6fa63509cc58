import Foundation
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct DamageFaultTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("archive.db") }

  @Test func `random bytes anywhere make an error or nothing, never a crash, and the file stays`() throws {
    do {
      let fixture = try EntityFixture(archive: try Archive(path: path))
      for number in 0..<60 { try fixture.file("Ana Lind", "Name \(number)", day: number) }
    }
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var generator = SeededGenerator(seed: 7)
    var unreadable = 0
    var noticed = 0
    let rounds = Faults.rounds(40, all: 1_000)
    for _ in 0..<rounds {
      var damaged = whole
      let start = Int.random(in: 0..<damaged.count, using: &generator)
      for index in start..<min(damaged.count, start + Int.random(in: 1...8_192, using: &generator)) {
        damaged[index] = UInt8.random(in: 0...255, using: &generator)
      }
      for file in StoreFile.all(path) { unlink(file) }
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      do {
        let archive = try Archive(path: path)
        _ = try? archive.stories(.everything, limit: 100)
        _ = try? archive.search("lind", limit: 10)
        let problems = (try? archive.check()) ?? ["cannot be read"]
        if !problems.isEmpty { noticed += 1 }
      } catch {
        unreadable += 1
        if case .failed = error { Issue.record("\(error)") }
      }
      #expect(StoreFile.exists(path))
    }
    Faults.report("S4 random bytes in \(rounds) stores: \(unreadable) not opened, \(noticed) told by check, 0 crashes")
  }
}
