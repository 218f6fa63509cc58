import Foundation
import GRDB
import TestSupport
import Testing

extension EndToEnd {
  /// A wire drops copy into a folder.
  @Suite struct WatchEndToEndTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.file("store.db") }
    private var desk: String { folder.file("in") }
    private let files = FileManager.default

    init() throws { try files.createDirectory(atPath: desk, withIntermediateDirectories: true) }

    private func copy(_ number: Int, _ text: String = "") -> String {
      "Ferry \(number) burns\n\nFerry \(number) burned off Port Merrow on Monday, Ana Lind said. \(text)\n"
    }

    /// Whether it comes true within 20 seconds.
    private func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
      for _ in 0..<200 {
        if try condition() { return true }
        usleep(100_000)
      }
      return false
    }

    private func count(_ sql: String) throws -> Int {
      guard files.fileExists(atPath: store) else { return 0 }
      var configuration = GRDB.Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: store, configuration: configuration)
      return try queue.read { db in
        try db.tableExists("article") ? Int.fetchOne(db, sql: sql) ?? 0 : 0
      }
    }

    private func articles() throws -> Int { try count("SELECT count(*) FROM article") }

    private func watch(_ more: String...) throws -> RunningProgram {
      try RunningProgram(["watch", desk, "--outlet", "Coast", "--store", store] + more, home: folder.path)
    }

    @Test func `copy is filed as it lands: what lay there, what is closed, what is moved in, in new folders too`()
      throws
    {
      try folder.write(copy(1), to: "in/1.txt")
      let program = try watch()
      #expect(try eventually { try articles() == 1 })
      try folder.write(copy(2), to: "in/2.txt")
      try folder.write(copy(3), to: "elsewhere.txt")
      try files.moveItem(atPath: folder.file("elsewhere.txt"), toPath: desk + "/3.txt")
      try folder.write(copy(4), to: "in/2026-11-22/4.txt")
      #expect(try eventually { try articles() == 4 })
      try folder.write(copy(2, "Two people are missing."), to: "in/2.txt")
      #expect(
        try eventually {
          try Program.run(["search", "missing", "--store", store], home: folder.path).output.contains("Ferry 2")
        })
      #expect(program.status(after: SIGTERM) == 0)
      #expect(try articles() == 4)
    }

    @Test func `half-written and hidden files wait until they are renamed`() throws {
      let program = try watch()
      try folder.write(copy(1), to: "in/.1.txt")
      try folder.write(copy(2), to: "in/2.txt.part")
      try folder.write(copy(3), to: "in/3.txt")
      #expect(try eventually { try articles() == 1 })
      try files.moveItem(atPath: desk + "/2.txt.part", toPath: desk + "/2.txt")
      #expect(try eventually { try articles() == 2 })
      #expect(program.status(after: SIGTERM) == 0)
    }

    @Test func `what is refused is moved aside with the reason beside it, and its namesakes stay`() throws {
      try folder.write("%PDF-1.7 nothing to read", to: "in/lead.txt")
      try folder.write(copy(1), to: "in/1.txt")
      let first = try Program.run(["watch", desk, "--once", "--store", store], home: folder.path)
      #expect(first.status == 1)
      #expect(first.output.contains("refused"))
      #expect(!files.fileExists(atPath: desk + "/lead.txt"))
      #expect(files.fileExists(atPath: desk + "/refused/lead.txt"))
      let reason = try String(contentsOfFile: desk + "/refused/lead.txt.reason.txt", encoding: .utf8)
      #expect(reason.contains("PDF"))
      try folder.write("%PDF-1.7 another", to: "in/lead.txt")
      _ = try Program.run(["watch", desk, "--once", "--store", store], home: folder.path)
      #expect(files.fileExists(atPath: desk + "/refused/lead.txt.2"))
      #expect(try articles() == 1)
    }

    @Test func `filed files go to the folder of their day when it is asked for`() throws {
      try folder.write(copy(1), to: "in/1.txt")
      let filed = folder.file("filed")
      let result = try Program.run(
        ["watch", desk, "--once", "--filed", filed, "--store", store], home: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      let days = try files.contentsOfDirectory(atPath: filed)
      #expect(days.count == 1)
      #expect(files.fileExists(atPath: "\(filed)/\(days[0])/1.txt"))
      #expect(try files.contentsOfDirectory(atPath: desk).isEmpty)
    }

    @Test func `filed files cannot go to the watched folder or above it, whatever link leads there`() throws {
      try folder.write(copy(1), to: "in/1.txt")
      try files.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: desk)
      for filed in [desk, desk + "/", folder.path, folder.file("link")] {
        let result = try Program.run(
          ["watch", desk, "--once", "--filed", filed, "--store", store], home: folder.path)
        #expect(result.status == 2)
        #expect(result.errors.contains("choose a folder beside or below"))
      }
      #expect(files.fileExists(atPath: desk + "/1.txt"))
      #expect(!files.fileExists(atPath: store))
      let below = try Program.run(
        ["watch", desk, "--once", "--filed", folder.file("link/filed"), "--store", store], home: folder.path)
      #expect(below.status == 0, "\(below.errors)")
      #expect(try files.contentsOfDirectory(atPath: desk) == ["filed"])
      let again = try Program.run(
        ["watch", desk, "--once", "--filed", folder.file("link/filed"), "--store", store], home: folder.path)
      #expect(again.output.isEmpty)
      #expect(try articles() == 1)
    }

    @Test func `killed and started again, it loses nothing and files nothing twice`() throws {
      let rounds = Faults.rounds(4, all: 60)
      var written = 0
      for round in 0..<rounds {
        let program = try watch()
        for _ in 0..<5 {
          written += 1
          try folder.write(copy(written), to: "in/\(written).txt")
          usleep(20_000)
        }
        _ = program.status(killedAfter: 0.05 * Double(round % 5))
      }
      let last = try Program.run(
        ["watch", desk, "--once", "--outlet", "Coast", "--store", store], home: folder.path)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try Program.run(["check", "--index", "--store", store], home: folder.path).status == 0)
      #expect(try articles() == written)
      #expect(try count("SELECT count(*) FROM version") == written)
      Faults.report("hot folder: \(rounds) kills, \(written) files, each filed once")
    }

    @Test func `a folder that is not there is refused with the way to mend it`() throws {
      let result = try Program.run(["watch", folder.file("nowhere"), "--store", store], home: folder.path)
      #expect(result.status == 1)
      #expect(result.errors.contains("there is no folder"))
      #expect(!files.fileExists(atPath: store))
    }
  }
}
