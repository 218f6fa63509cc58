import Foundation
import GRDB
import Samples
import TestSupport
import Testing

extension EndToEnd {
  /// The built program over a store that an older one has filed.
  @Suite struct RetaggingEndToEndTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.file("store.db") }

    /// The sample copy several times over, as if the first of all taggers had read it.
    init() throws {
      for sample in SampleCopy.all {
        let text = String(decoding: sample.bytes, as: UTF8.self)
        for outlet in 1...4 { try folder.write(text, to: "copy/\(outlet)/\(outlet)-\(sample.name)") }
      }
      #expect(try run("import", folder.file("copy")).status == 0)
      try DatabaseQueue(path: store).write { db in try db.execute(sql: "UPDATE tagging SET tagger = 0") }
    }

    private func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--store", store], home: folder.path)
    }

    private func older() throws -> Int? {
      try DatabaseQueue(path: store).read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM tagging WHERE tagger = 0")
      }
    }

    @Test func `names are read anew while one reads, and then the list of names is fresh`() throws {
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.shell("\(Program.path) --store '\(store)'")
      try terminal.wait(for: "re-reading names")
      try terminal.keys("j")
      try terminal.wait(for: "2/")
      try terminal.keys("Enter")
      try terminal.wait(for: "Story ·")
      try terminal.keys("e")
      try terminal.wait(for: "Entities · all · by mentions")
      try terminal.wait(for: "re-reading names", gone: true)
      #expect(try older() == 0)
      try terminal.keys("j")
      try terminal.wait(for: "2/")
      try terminal.keys("Q")
      try terminal.wait(for: "Entities", gone: true)
      #expect(try run("check").status == 0)
      #expect(try run("retag").output == "0 versions tagged anew\n")
    }

    @Test(arguments: ["quit", "stop", "TERM", "KILL"])
    func `left in the middle, the store is whole and the rest is done later`(way: String) throws {
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.shell("clear; \(Program.path) --store '\(store)'; echo 'it has' gone")
      try terminal.wait(for: "re-reading names")
      switch way {
      case "quit": try terminal.keys("Q")
      case "stop": try terminal.keys("C-z")
      case "TERM": kill(try terminal.programID(), SIGTERM)
      default: kill(try terminal.programID(), SIGKILL)
      }
      let begun = ContinuousClock.now
      try terminal.wait(for: way == "stop" ? "Stopped" : "it has gone")
      #expect(.now - begun < .seconds(3))
      #expect(try #require(try older()) > 0)
      #expect(try run("check").status == 0)
      // A program that was stopped keeps nobody from writing.
      let rest = try run("retag")
      #expect(rest.status == 0 && rest.output.hasSuffix("versions tagged anew\n") && !rest.output.hasPrefix("0 "))
      #expect(try run("check").status == 0)
    }
  }
}
