import Foundation
import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct BackupTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("archive.db") }

  private func fixture() throws -> EntityFixture { try EntityFixture(archive: try Archive(path: path)) }

  private func error(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return "\(error)" }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `a backup is one file, whole, of the store as it was`() throws {
    let fixture = try fixture()
    for number in 0..<50 { try fixture.file("Name \(number)") }
    var last = 0
    let backup = try fixture.archive.backup(to: folder.file("copies/one.db")) { last = $0 }
    #expect(last == 100 && backup.bytes > 0)
    try fixture.file("Later")
    #expect(try names(folder.file("copies")) == ["one.db"])
    let copy = try Archive(path: backup.path)
    #expect(try copy.counts().all == 50)
    #expect(try copy.check() == [])
    #expect(try copy.checkSearchIndex() == [])
  }

  @Test func `a backup overwrites nothing`() throws {
    let fixture = try fixture()
    let taken = try folder.write("a letter", to: "letter.db")
    #expect(throws: ArchiveError.exists(path: taken)) { try fixture.archive.backup(to: taken) }
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "a letter")
    let first = try fixture.archive.backup(to: Archive.newBackupPath(of: path))
    let second = try fixture.archive.backup(to: Archive.newBackupPath(of: path))
    #expect(first.path != second.path)
    #expect(Archive.backups(of: path).map(\.path) == [second.path, first.path])
    #expect(fixture.archive.pruneBackups(keeping: 1).map(\.path) == [first.path])
    #expect(Archive.backups(of: path) == [second])
  }

  @Test func `while others write, a backup is the store at one moment`() async throws {
    let archive = try Archive(path: path)
    let fixture = try EntityFixture(archive: archive)
    for number in 0..<100 { try fixture.file("Name \(number)") }
    let writing = Task.detached { [path] in
      let other = try EntityFixture(archive: try Archive(path: path))
      for number in 0..<150 { try other.file("Other \(number)", day: 3) }
    }
    for number in 0..<5 {
      let backup = try archive.backup(to: folder.file("copy\(number).db"))
      #expect(try Archive(path: backup.path).check() == [])
    }
    try await writing.value
  }

  @Test func `a damaged store makes no backup that passes for a good one`() throws {
    var page = 0
    do {
      let fixture = try fixture()
      for number in 0..<80 { try fixture.file("Name \(number)") }
      page = try fixture.archive.database.read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'naming'") ?? 0
      }
    }
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: UInt64(page - 1) * 4_096)
    try file.write(contentsOf: Data(repeating: 0x5A, count: 4_096))
    try file.close()
    let target = folder.file("copies/one.db")
    let error = error { _ = try Archive(path: path).backup(to: target) }
    #expect(error?.contains("the store is damaged") == true, "\(error ?? "it was taken for whole")")
    #expect(try names(folder.file("copies")) == [])
  }

  @Test func `what was left of a backup that was killed is removed by the next one`() throws {
    try folder.write("half", to: "backups/archive-20260101-000000.db.unfinished-999999999")
    try folder.write("half", to: "backups/archive-20260101-000000.db.unfinished-\(getpid())")
    #expect(Archive.backups(of: path) == [])
    let backup = try fixture().archive.backup(to: Archive.newBackupPath(of: path))
    #expect(
      try names(folder.file("backups")) == [
        "archive-20260101-000000.db.unfinished-\(getpid())", (backup.path as NSString).lastPathComponent,
      ])
  }

  // MARK: restoring

  @Test func `a backup comes back, and what was there is set aside`() throws {
    var backup = ""
    do {
      let fixture = try fixture()
      try fixture.file("Ana Lind")
      backup = try fixture.archive.backup(to: Archive.newBackupPath(of: path)).path
      try fixture.file("Bo Ek")
    }
    let aside = try #require(try Archive.restore(path, from: backup))
    #expect(try Archive(path: path).counts().all == 1)
    #expect(try Archive(path: aside).counts().all == 2)
    #expect(try Archive(path: backup).check() == [])
  }

  @Test func `a backup comes back where the store is damaged, foreign or gone`() throws {
    let backup = folder.file("b.db")
    do {
      let fixture = try fixture()
      try fixture.file("Ana Lind")
      _ = try fixture.archive.backup(to: backup)
    }
    try folder.write("rubbish", to: "archive.db")
    let aside = try #require(try Archive.restore(path, from: backup))
    #expect(try String(contentsOfFile: aside, encoding: .utf8) == "rubbish")
    try FileManager.default.removeItem(atPath: path)
    #expect(try Archive.restore(path, from: backup) == nil)
    #expect(try Archive(path: path).counts().all == 1)
  }

  @Test func `what is no good backup changes nothing`() throws {
    do { try fixture().file("Ana Lind") }
    let letter = try folder.write("a letter", to: "letter.db")
    let newer = folder.file("newer.db")
    do {
      let archive = try Archive(path: newer)
      try archive.pretendToBeNewer()
    }
    for bad in [letter, newer, folder.file("nothing.db"), try folder.write("", to: "empty.db"), path] {
      let error = error { _ = try Archive.restore(path, from: bad) }
      #expect(error?.hasPrefix("\(bad) cannot be brought back: ") == true, "\(error ?? "it was brought back")")
    }
    #expect(try Archive(path: path).counts().all == 1)
  }

  @Test func `the newest backup that is whole is offered`() throws {
    #expect(Archive.offerOfBackup(of: path) == nil)
    let fixture = try fixture()
    let good = try fixture.archive.backup(to: folder.file("backups/archive-20260101-000000.db"))
    try folder.write("half", to: "backups/archive-20260102-000000.db")
    #expect(
      Archive.offerOfBackup(of: path)
        == "the newest backup comes back by: writethru restore \(good.path) --store \(path)")
  }

  @Test func `what a shell would read otherwise is quoted`() {
    #expect(Backups.quoted("/a/b-1.db") == "/a/b-1.db")
    #expect(Backups.quoted("/a b/it's") == "'/a b/it'\\''s'")
  }

  // MARK: statistics, compacting

  @Test func `after a bulk filing the planner knows the tables, and is not told the same again`() throws {
    let fixture = try fixture()
    func statistics() throws -> [String] {
      try fixture.archive.database.read { db in
        try db.tableExists("sqlite_stat1") ? String.fetchAll(db, sql: "SELECT DISTINCT tbl FROM sqlite_stat1") : []
      }
    }
    try fixture.file("Ana Lind")
    try fixture.archive.refreshStatistics()
    #expect(try statistics() == [])
    for number in 0..<150 { try fixture.file("Name \(number)") }
    try fixture.archive.refreshStatistics()
    #expect(Set(try statistics()).isSuperset(of: ["version", "article", "story", "naming", "entityTally"]))
    #expect(try !fixture.archive.database.read(Statistics.areStale))
    for number in 0..<300 { try fixture.file("Name \(number)") }
    #expect(try fixture.archive.database.read(Statistics.areStale))
  }

  @Test func `compacting gives back what was deleted`() throws {
    let fixture = try fixture()
    for number in 0..<300 { try fixture.file((0..<20).map { (.person, "Name \(number) \($0)") }) }
    #expect(try fixture.archive.expire(before: Moment(seconds: EntityFixture.newYear + 86_400)).articles == 300)
    var steps: [CompactingStep] = []
    let sizes = try fixture.archive.compact { steps.append($0) }
    #expect(sizes.after < sizes.before && steps == [.searchIndex, .file, .statistics])
    #expect(try fixture.archive.check() == [])
  }

  @Test func `sizes are told as people tell them`() {
    #expect(
      [0, 999, 1_000, 1_500, 15_400, 2_715_648, 776_822_784, 1_200_000_000].map { inWords(bytes: $0) } == [
        "0 bytes", "999 bytes", "1.0 KB", "1.5 KB", "15 KB", "2.7 MB", "777 MB", "1.2 GB",
      ])
  }
}
