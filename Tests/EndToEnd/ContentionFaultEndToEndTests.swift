import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct ContentionFaultEndToEndTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.file("store.db") }

    /// Files that nobody has filed yet.
    private func write(_ round: Int) throws -> String {
      for number in 0..<80 {
        try folder.write(
          "Ferry \(number) of \(round) burns\n\nFerry \(round * 100 + number) burned off Port Merrow, Ana Lind said.",
          to: "copy/\(round)/\(round)-\(number).txt")
      }
      return folder.file("copy/\(round)")
    }

    @Test func `two who read and mark and one who files never hear of a lock`() throws {
      #expect(try Program.run(["import", try write(0), "--store", store], home: folder.path).status == 0)
      let readers = try (0..<2).map { _ in try Tmux(width: 100, height: 30) }
      for reader in readers {
        try reader.shell("\(Program.path) --store '\(store)'")
        try reader.wait(for: "Stories · All")
      }
      let seconds = Faults.areAll ? 600.0 : 10
      let end = ContinuousClock.now + .seconds(seconds)
      var (imports, keys) = (0, 0)
      while .now < end {
        imports += 1
        let filer = try RunningProgram(["import", try write(imports), "--store", store], home: folder.path)
        for _ in 0..<6 {
          for reader in readers {
            try reader.keys("m", "j", "*", "r")
            keys += 4
          }
        }
        #expect(filer.status() == 0)
      }
      for reader in readers {
        try reader.type(":messages")
        try reader.keys("Enter")
        let screen = try reader.wait(for: "Messages")
        for word in ["locked", "another program", "failed"] { #expect(!screen.contains(word), "\(screen)") }
        #expect(screen.contains("starred"))
      }
      #expect(try Program.run(["check", "--index", "--store", store], home: folder.path).status == 0)
      Faults.report(
        "S5 two readers and a filer for \(Int(seconds)) s: \(imports) imports, \(keys) keys, no lock was heard of")
    }
  }
}
