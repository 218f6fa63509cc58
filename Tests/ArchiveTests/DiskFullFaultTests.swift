import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct DiskFullFaultTests {
  /// A disk that is full after some pages, as SQLite sees it.
  private func limit(_ archive: Archive, pages: Int) throws {
    try archive.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }

  @Test
  func `at whichever page the disk is full, that is said, reading goes on, and so does filing when there is room`()
    throws
  {
    let rounds = Faults.rounds(10, all: 100)
    for round in 0..<rounds {
      let folder = TemporaryFolder()
      let path = folder.file("archive.db")
      let fixture = try EntityFixture(archive: try Archive(path: path))
      let archive = fixture.archive
      for number in 0..<5 { try fixture.file("Name \(number)") }
      let pages = try archive.database.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
      try limit(archive, pages: pages + round * 100 / rounds)
      var filed = 5
      #expect(throws: ArchiveError.full(path: path)) {
        while filed < 5_000 {
          try fixture.file((0..<20).map { (.person, "Name \(filed) of \($0)") })
          filed += 1
        }
      }
      #expect(try archive.counts().all == filed)
      #expect(try archive.search("name", limit: 3).count == 3)
      #expect(try archive.check() == [])
      // Again and again: it stays so, and nothing of it stays.
      #expect(throws: ArchiveError.full(path: path)) {
        for number in 0..<200 { try fixture.file((0..<40).map { (.person, "More \(number) of \($0)") }) }
      }
      try limit(archive, pages: 1_000_000)
      try fixture.file("Enough")
      #expect(try archive.check() == [] && archive.checkSearchIndex() == [])
    }
    Faults.report("S3 disk full at \(rounds) limits: told each time, reading went on, filing resumed")
  }

  @Test func `the message says what is to be done`() {
    #expect(
      "\(ArchiveError.full(path: "/x.db"))".hasPrefix(
        "the disk is full. Nothing was lost; free some space and try again"))
    #expect(
      "\(ArchiveError.noRoom(path: "/x.db", needed: 2_000_000, free: 1_000))".contains(
        "has 1.0 KB free, and this needs 2.0 MB"))
  }
}
