import Foundation
import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct OpeningTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("archive.db") }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A store with a few articles, all of them in the file itself.
  private func makeStore(articles: Int = 30) throws {
    do {
      let fixture = try EntityFixture(archive: try Archive(path: path))
      for number in 0..<articles { try fixture.file("Ana Lind", "Name \(number)", day: number) }
    }
    #expect(try names() == ["archive.db"])
  }

  private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  private func error(_ body: () throws -> Void) -> ArchiveError? {
    do {
      try body()
      return nil
    } catch { return error as? ArchiveError }
  }

  // MARK: newer and older

  @Test func `a store of a newer program is left as it is, with nothing beside it`() throws {
    try makeStore()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
    }
    try DatabaseQueue(path: path).writeWithoutTransaction {
      _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let (before, files) = (try bytes(), try names())
    #expect(throws: ArchiveError.newerSchema(path: path)) { try Archive(path: path) }
    #expect(throws: ArchiveError.newerSchema(path: path)) { try Archive(readingOnly: path) }
    #expect(try bytes() == before)
    #expect(try names() == files)
  }

  @Test func `a store of an older program is backed up before it is brought up to date`() throws {
    let old = OldStore(versions: 300)
    try old.write(to: path)
    var steps: [OpeningStep] = []
    let archive = try Archive(path: path) { steps.append($0) }
    #expect(steps.last == .bringingUpToDate && steps.contains(.backingUp(percent: 100)))
    #expect(try archive.check() == [])
    let backups = Archive.backups(of: path)
    #expect(backups.count == 1)
    #expect(backups[0].path.hasSuffix("-before-\(Schema.migrator.migrations.count).db"))
    #expect(try old.isWhole(backups[0].path))
    // Once is enough.
    steps = []
    _ = try Archive(path: path) { steps.append($0) }
    #expect(steps == [] && Archive.backups(of: path).count == 1)
  }

  @Test func `an old store without copy needs no backup`() throws {
    try OldStore(versions: 0).write(to: path)
    #expect(try Archive(path: path).check() == [])
    #expect(Archive.backups(of: path) == [])
  }

  @Test func `of the backups before a migration the newest few are kept, and those that were asked for`() throws {
    try OldStore(versions: 3).write(to: path)
    let folder = self.folder
    for number in 1...5 { try self.folder.write("x", to: "backups/archive-2020010\(number)-000000-before-2.db") }
    try folder.write("x", to: "backups/archive-20200101-000000.db")
    try folder.write("x", to: "backups/archive-20200102-000000-2.db")
    try folder.write("x", to: "backups/archive-2-20200102-000000.db")
    _ = try Archive(path: path)
    let kept = Archive.backups(of: path).map { ($0.path as NSString).lastPathComponent }.dropFirst()
    #expect(
      kept == [
        "archive-20200105-000000-before-2.db", "archive-20200104-000000-before-2.db", "archive-20200102-000000-2.db",
        "archive-20200101-000000.db",
      ])
  }

  // MARK: damaged

  @Test(arguments: [40, 1_000, 4_096, 9_000, 50_000, 100_000])
  func `a store that was cut off is not opened, and left where it is`(
    length: Int
  ) throws {
    try makeStore()
    let whole = try bytes()
    try write(Array(whole.prefix(length)))
    let error = error { _ = try Archive(path: path) }
    if length < 100 {
      // Nothing tells any more that it was ours.
      #expect(error == .notAnArchive(path: path))
    } else if case .unreadable = error {
      #expect("\(error!)".contains("damaged") && "\(error!)".contains("there is no backup"))
    } else {
      Issue.record("\(String(describing: error))")
    }
    #expect(try bytes() == Array(whole.prefix(length)))
  }

  @Test func `a damaged header is told from a foreign file by what is left of it`() throws {
    try makeStore()
    var damaged = try bytes()
    damaged[3] = 0
    try write(damaged)
    #expect(error { _ = try Archive(path: path) } == .unreadable(path: path, detail: "its header is damaged"))
    damaged[70] = 0
    try write(damaged)
    #expect(error { _ = try Archive(path: path) } == .notAnArchive(path: path))
    #expect(try bytes() == damaged)
  }

  @Test func `an empty file is a new store, unless there is something beside it that was written last`() throws {
    try write([])
    #expect(try Archive(path: path).counts().all == 0)
    try? FileManager.default.removeItem(atPath: path)
    try write([])
    try folder.write("frames", to: "archive.db-wal")
    #expect(error { _ = try Archive(path: path) } == .unreadable(path: path, detail: "the file is empty"))
    #expect(try names() == ["archive.db", "archive.db-wal"])
  }

  @Test func `a damaged store is set aside whole, and what is empty then says so`() throws {
    try makeStore()
    try folder.write("frames", to: "archive.db-wal")
    try folder.write("pages", to: "archive.db-journal")
    let aside = try Archive.setAside(path)
    #expect(aside.hasPrefix(path + ".damaged-"))
    #expect(try names() == [aside, aside + "-journal", aside + "-wal"].map { ($0 as NSString).lastPathComponent })
    let archive = try Archive(path: path)
    #expect(archive.notice?.contains("this store is empty; the one before was set aside as \(aside);") == true)
    try EntityFixture(archive: archive).file("Ana Lind")
    #expect(try Archive(path: path).notice == nil)
  }

  // MARK: reading only

  @Test func `what is opened for reading answers everything and changes nothing`() throws {
    try makeStore()
    let before = try bytes()
    let archive = try Archive(readingOnly: path)
    #expect(archive.isReadOnly && archive.notice?.contains("is read only") == true)
    #expect(try archive.counts().all == 30)
    #expect(try archive.search("lind", limit: 5).count == 5)
    #expect(try archive.check() == [])
    #expect(throws: ArchiveError.readOnly(path: path)) { try archive.mark([ArticleID(1)], read: true) }
    #expect(throws: ArchiveError.readOnly(path: path)) { try archive.file { _ in } }
    #expect(throws: ArchiveError.readOnly(path: path)) { try archive.compact() }
    #expect(throws: ArchiveError.readOnly(path: path)) { try archive.expire(before: Moment(seconds: 0)) }
    try archive.refreshStatistics()
    #expect(try bytes() == before)
    #expect(try names() == ["archive.db"])
  }

  @Test func `what another program has just written is read too`() throws {
    let writer = try Archive(path: path)
    try EntityFixture(archive: writer).file("Ana Lind")
    let reader = try Archive(readingOnly: path)
    #expect(try reader.counts().all == 1)
    try EntityFixture(archive: writer).file("Bo Ek")
    #expect(try reader.counts().all == 2)
  }

  @Test func `an old store that cannot be brought up to date is not read`() throws {
    try OldStore(versions: 3).write(to: path)
    #expect(throws: ArchiveError.olderSchema(path: path)) { try Archive(readingOnly: path) }
  }

  @Test func `a name with signs of an address is a name`() throws {
    let odd = folder.file("a?b#c%20.db")
    do { try EntityFixture(archive: try Archive(path: odd)).file("Ana Lind") }
    #expect(try Archive(readingOnly: odd).counts().all == 1)
  }

  @Test func `each file of a store is its owner's alone`() throws {
    let archive = try Archive(path: folder.file("new/archive.db"))
    try EntityFixture(archive: archive).file("Ana Lind")
    let backup = try archive.backup(to: Archive.newBackupPath(of: folder.file("new/archive.db")))
    func mode(_ path: String) throws -> Int {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as! Int
    }
    for name in ["archive.db", "archive.db-wal", "archive.db-shm"] {
      #expect(try mode(folder.file("new/" + name)) == 0o600)
    }
    #expect(try mode(backup.path) == 0o600)
    #expect(try mode(folder.file("new")) == 0o700 && mode(folder.file("new/backups")) == 0o700)
  }
}
