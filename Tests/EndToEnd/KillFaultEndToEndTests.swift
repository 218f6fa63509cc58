import Foundation
import GRDB
import TestSupport
import Testing

@testable import ArchiveTests

extension EndToEnd {
  /// The program is killed at any moment, and the store is whole.
  @Suite struct KillFaultEndToEndTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.file("store.db") }

    private func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--store", store], home: folder.path)
    }

    // MARK: filing

    private static let files = 150
    /// Files that the program files in one transaction.
    private static let batch = 64

    private func write(round: Int) throws -> String {
      for number in 0..<Self.files {
        try folder.write(
          """
          Ferry \(number) of round \(round) burns

          KYIV - Ferry number \(round * 1_000 + number) burned off Port Merrow, Ana Lind of the coastguard said.
          """, to: "copy/\(round)/\(round)-\(number).txt")
      }
      return folder.file("copy/\(round)")
    }

    /// How many articles of a round are in the store.
    private func filed(_ copy: String) throws -> Int {
      guard FileManager.default.fileExists(atPath: store) else { return 0 }
      return try DatabaseQueue(path: store).read { db in
        guard try db.tableExists("article") else { return 0 }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE folder = ?", arguments: [copy]) ?? 0
      }
    }

    @Test func `killed while filing, it has filed whole batches, and all that it said it had`() throws {
      var generator = SeededGenerator(seed: 11)
      let begun = ContinuousClock.now
      #expect(try run("import", try write(round: 0)).status == 0)
      let usual = (ContinuousClock.now - begun) / .seconds(1)
      let rounds = Faults.rounds(20, all: 500)
      var (killed, acknowledged, halves, lost) = (0, 0, 0, 0)
      var whole: [String] = []
      for round in 1...rounds {
        let copy = try write(round: round)
        let program = try RunningProgram(["import", copy, "--store", store], home: folder.path)
        let status = program.status(killedAfter: Double.random(in: 0..<(1.3 * usual), using: &generator))
        let count = try filed(copy)
        if status == nil { killed += 1 }
        if count % Self.batch != 0, count != Self.files { halves += 1 }
        if status == 0 {
          acknowledged += 1
          whole.append(copy)
        }
        if round % (Faults.areAll ? 1 : 5) == 0, FileManager.default.fileExists(atPath: store) {
          let checked = try run("check", "--index")
          #expect(checked.status == 0, "\(checked.errors)")
        }
        if round % 25 == 0 || round == rounds {
          // What was cut off is filed by the next import, and nothing twice.
          #expect(try run("import", copy).status == 0)
          for copy in whole + [copy] where try filed(copy) != Self.files { lost += 1 }
          #expect(try run("check", "--index").status == 0)
          for file in ["", "-wal", "-shm", "-journal"].map({ store + $0 }) {
            try? FileManager.default.removeItem(atPath: file)
          }
          whole = []
        }
        try FileManager.default.removeItem(atPath: copy)
      }
      #expect(halves == 0 && lost == 0 && killed > 0)
      Faults.report(
        "S2 kill -9 while filing: \(rounds) rounds, \(killed) killed, \(acknowledged) acknowledged, \(lost) lost, \(halves) half batches"
      )
    }

    // MARK: opening

    @Test func `killed while it brings a store up to date, it has a whole backup or none, and goes on the next time`()
      throws
    {
      var generator = SeededGenerator(seed: 12)
      let old = OldStore(versions: 20_000)
      let original = folder.file("old.db")
      try old.write(to: original)
      func place() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "old.db" {
          try FileManager.default.removeItem(atPath: folder.file(name))
        }
        try FileManager.default.copyItem(atPath: original, toPath: store)
      }
      try place()
      let begun = ContinuousClock.now
      #expect(try run("check").status == 0)
      let usual = (ContinuousClock.now - begun) / .seconds(1)
      let rounds = Faults.rounds(6, all: 200)
      var (killed, backups) = (0, 0)
      for _ in 0..<rounds {
        try place()
        // More than once in one store.
        for _ in 0..<2 {
          let program = try RunningProgram(["stories", "--store", store], home: folder.path)
          if program.status(killedAfter: Double.random(in: 0..<usual, using: &generator)) == nil { killed += 1 }
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.file("backups"))) ?? []
        where name.hasSuffix(".db") {
          backups += 1
          #expect(try old.isWhole(folder.file("backups/" + name)))
        }
        #expect(try run("check", "--index").status == 0)
        #expect(try old.isWhole(store))
      }
      Faults.report(
        "S6 kill -9 while bringing up to date: \(killed) killed in \(rounds) stores, \(backups) backups, all whole")
    }

    @Test func `killed while it makes a backup or brings one back, it leaves a whole store`() throws {
      var generator = SeededGenerator(seed: 13)
      try OldStore(versions: 20_000).write(to: store)
      #expect(try run("check").status == 0)
      let good = folder.file("good.db")
      let begun = ContinuousClock.now
      #expect(try run("backup", good).status == 0)
      let usual = (ContinuousClock.now - begun) / .seconds(1)
      let rounds = Faults.rounds(10, all: 200)
      var (made, gone) = (0, 0)
      for round in 0..<rounds {
        let target = folder.file("copies/\(round).db")
        let backup = try RunningProgram(["backup", target, "--store", store], home: folder.path)
        _ = backup.status(killedAfter: Double.random(in: 0..<usual, using: &generator))
        if FileManager.default.fileExists(atPath: target) {
          made += 1
          #expect(try OldStore(versions: 20_000).isWhole(target))
        }
        let restore = try RunningProgram(["restore", good, "--store", store], home: folder.path)
        _ = restore.status(killedAfter: Double.random(in: 0..<(2 * usual), using: &generator))
        if FileManager.default.fileExists(atPath: store) {
          #expect(try OldStore(versions: 20_000).isWhole(store))
        } else {
          // Between setting aside and bringing back: both are there, and it is done anew.
          gone += 1
          #expect(try run("restore", good).status == 0)
        }
        #expect(try OldStore(versions: 20_000).isWhole(good))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.contains(".replaced-") {
          try FileManager.default.removeItem(atPath: folder.file(name))
        }
      }
      #expect(try run("check", "--index").status == 0)
      Faults.report(
        "S6 kill -9 while backing up and bringing back: \(rounds) rounds, \(made) backups, all whole; \(gone) times the store was aside"
      )
    }
  }
}
