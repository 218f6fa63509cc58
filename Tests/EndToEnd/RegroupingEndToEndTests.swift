import Foundation
import GRDB
import Samples
import TestSupport
import Testing

extension EndToEnd {
  /// Stories found afresh by the built program.
  @Suite struct RegroupingEndToEndTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.file("store.db") }

    private func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--store", store], home: folder.path)
    }

    /// The sample copy, each outlet's in a folder of its own.
    private func importSamples() throws {
      for outlet in Set(SampleCopy.all.map(\.outlet)).sorted() {
        for sample in SampleCopy.all where sample.outlet == outlet {
          let name = "copy/\(outlet)/\(sample.name)"
          try folder.write(
            "date \(sample.time.prefix(10))\n\n" + String(decoding: sample.bytes, as: UTF8.self), to: name)
          #expect(try run("import", folder.file(name), "--outlet", outlet).status == 0)
        }
      }
    }

    private func count(_ sql: String) throws -> Int {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      return try DatabaseQueue(path: store, configuration: configuration).read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0
      }
    }

    /// Articles that wait for the pass.
    private func waiting() throws -> Int { try count("placing WHERE run < (SELECT run FROM grouper)") }

    private func stories() throws -> Int { try count("story") }

    @Test func `switched off, every article is a story; switched on again, a pass groups them`() throws {
      try folder.write("[grouping]\nenabled = false\n", to: ".config/writethru/config.toml")
      try importSamples()
      let refused = try run("regroup")
      #expect(refused.status == 1 && refused.errors.contains("grouping is switched off"))
      let apart = try stories()
      try folder.write("", to: ".config/writethru/config.toml")
      let done = try run("regroup")
      #expect(done.status == 0 && done.output.contains("36 articles in ") && done.output.contains("before 36"))
      #expect(try stories() < apart)
      #expect(try run("check").status == 0)
    }

    @Test func `what older rules have grouped is grouped anew while one reads`() throws {
      try importSamples()
      try DatabaseQueue(path: store).write { db in try db.execute(sql: "UPDATE grouper SET run = run + 1") }
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.shell("\(Program.path) --store '\(store)'")
      try terminal.wait(for: "stories")
      for _ in 0..<100 {
        if try waiting() == 0 { break }
        usleep(100_000)
      }
      try terminal.keys("Q")
      #expect(try waiting() == 0)
      #expect(try stories() < 30)
      #expect(try run("check").status == 0)
    }
  }
}
