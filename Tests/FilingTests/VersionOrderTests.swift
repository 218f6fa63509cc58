import Archive
import Newsroom
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct VersionOrderTests {
  private let fixture: ItemFixture

  init() throws { fixture = try ItemFixture() }

  /// Files version `revision` of one item.
  @discardableResult
  private func file(_ revision: Int, status: CopyStatus = .usable, date: String? = nil) throws -> Outcome {
    try fixture.file(
      try fixture.item(
        ItemFixture.text("Take \(revision)"), id: "urn:a:1", revision: String(revision), date: date, status: status))
  }

  @Test func `versions that come in any order stand in the order of their numbers`() throws {
    for order in [[1, 2, 3, 4], [4, 3, 2, 1], [2, 4, 1, 3], [3, 1, 4, 2]] {
      let test = try VersionOrderTests()
      for revision in order { try test.file(revision) }
      #expect(try test.fixture.article().versions.map(\.title) == ["Take 1", "Take 2", "Take 3", "Take 4"])
      // The numbers of versions never change: they are in the order of filing.
      #expect(try test.fixture.article().versions.map { order[$0.id.number - 1] } == [1, 2, 3, 4])
      #expect(try test.fixture.archive.latestVersion(of: ArticleID(1))?.header.title == "Take 4")
      #expect(try test.fixture.archive.stories(.everything, limit: 1)[0].headline == "Take 4")
      #expect(try test.fixture.archive.search("take", limit: 9).count == 4)
      #expect(try test.fixture.archive.check() == [])
    }
  }

  @Test func `a version that comes once more is known, late or not`() throws {
    for revision in [1, 3, 2] { try file(revision) }
    for revision in [1, 2, 3] { #expect(try file(revision).isUnchanged, "\(revision)") }
    #expect(try fixture.article().versions.count == 3)
  }

  @Test func `without numbers the time of the update tells, and without that the time of publication`() throws {
    func file(_ headline: String, updated: Int64? = nil, date: String? = nil) throws {
      try fixture.file(
        try fixture.item(
          ItemFixture.text(headline), id: "urn:a:\(updated == nil ? 2 : 1)", updated: updated, date: date))
    }
    for time in [300, 100, 200] as [Int64] { try file("At \(time)", updated: 1_790_000_000 + time) }
    #expect(try fixture.versions(1) == ["2 At 100", "3 At 200", "1 At 300"])
    for minute in ["30", "10", "20"] { try file("At \(minute)", date: "2026-11-17T08:\(minute)") }
    #expect(try fixture.versions(2) == ["2 At 10", "3 At 20", "1 At 30"])
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a kill is the last word, whatever time it is stamped with`() throws {
    func file(_ text: String, _ updated: Int64, _ status: CopyStatus = .usable) throws {
      try fixture.file(try fixture.item(ItemFixture.text(text), id: "urn:a:1", updated: updated, status: status))
    }
    try file("One", 1_790_000_000)
    try file("Two", 1_790_003_600)
    try file("Withdrawn", 1_790_000_000, .killed)
    #expect(try fixture.archive.latestVersion(of: ArticleID(1))?.header.status == .killed)
    // What comes once more does not bring it back; what is newer does.
    try file("Two", 1_790_003_600)
    #expect(try fixture.archive.latestVersion(of: ArticleID(1))?.header.status == .killed)
    try file("Three", 1_790_007_200)
    #expect(try fixture.archive.latestVersion(of: ArticleID(1))?.header.status == .usable)
  }

  @Test func `what nobody can put in order comes behind the newest`() throws {
    for headline in ["One", "Two", "Three"] {
      try fixture.file(try fixture.item(ItemFixture.text(headline), id: "urn:a:1", date: "2026-11-17"))
    }
    #expect(try fixture.versions() == ["1 One", "2 Two", "3 Three"])
  }

  @Test func `a late version is no change: nothing becomes unread, and the story keeps its time and headline`() throws {
    try file(2, date: "2026-11-17T08:20")
    try file(3, date: "2026-11-17T08:30")
    _ = try fixture.archive.mark([ArticleID(1)], read: true)
    let before = try fixture.archive.stories(.everything, limit: 1)[0]
    try file(1, date: "2026-11-17T08:10")
    let after = try fixture.archive.stories(.everything, limit: 1)[0]
    #expect(after.headline == before.headline && after.changed == before.changed)
    #expect(after.unread == 0 && after.changedSinceRead == 0)
    #expect(try fixture.article().changesSinceRead == 0)
    #expect(try fixture.archive.counts().changed == 0)
    try file(5, date: "2026-11-17T08:50")
    #expect(try fixture.article().changesSinceRead == 1)
    try file(4, date: "2026-11-17T08:40")
    #expect(try fixture.article().changesSinceRead == 2)
    #expect(try fixture.archive.stories(.everything, limit: 1)[0].changedSinceRead == 2)
    #expect(try fixture.archive.check() == [])
    // Read again, and unread again, and undone.
    let undo = try fixture.archive.mark([ArticleID(1)], read: true)
    #expect(try fixture.article().changesSinceRead == 0)
    _ = try fixture.archive.restore(undo)
    #expect(try fixture.article().changesSinceRead == 2)
    _ = try fixture.archive.markRead(allIn: .everything)
    #expect(try fixture.article().changesSinceRead == 0)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a late version that nobody dated does not make its story new`() throws {
    try file(2, date: "2026-11-17T08:20")
    try file(1)
    #expect(try fixture.archive.stories(.everything, limit: 1)[0].changed.seconds < ItemFixture.now)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a late version takes part in grouping anew, retagging and deletion like any other`() throws {
    for revision in [3, 1, 2] { try file(revision, date: "2026-11-17T08:1\(revision)") }
    _ = try fixture.desk.startRegrouping()
    while try fixture.desk.regroup().remaining > 0 {}
    #expect(try fixture.article().versions.map(\.title) == ["Take 1", "Take 2", "Take 3"])
    #expect(try fixture.archive.check() == [])
    #expect(try fixture.archive.expire(before: Moment(seconds: .max)).versions == 3)
    #expect(try fixture.archive.check() == [])
  }

  @Test func `a text that comes back is a change back, unless it is known to be older`() throws {
    func file(_ headline: String, updated: Int64? = nil, isOfFeed: Bool = true) throws -> Outcome {
      let item = try fixture.item(ItemFixture.text(headline), id: "urn:a:1", format: .rss, updated: updated)
      return try fixture.file([item], scope: isOfFeed ? "https://a.example/feed" : nil)[0]
    }
    _ = try file("One")
    _ = try file("Two")
    #expect(try file("One").isNewVersion)
    #expect(try file("One").isUnchanged)
    // A file may be of any age, and is brought again with the others of its folder.
    #expect(try file("Two", isOfFeed: false).isUnchanged)
    #expect(try file("Three", updated: 1_795_000_000).isNewVersion)
    #expect(try file("Four", updated: 1_795_000_000).isNewVersion)
    #expect(try file("Three", updated: 1_795_000_000).isUnchanged)
  }

  @Test func `a further version is of the time at which its source made it`() throws {
    func file(_ headline: String, updated: Int64?) throws {
      try fixture.file(
        try fixture.item(ItemFixture.text(headline), id: "urn:a:1", updated: updated, date: "2026-11-17T08:00Z"))
    }
    try file("One", updated: nil)
    try file("Two", updated: 1_795_000_000)
    #expect(try fixture.article().latest.published.seconds == 1_795_000_000)
    #expect(try fixture.archive.stories(.everything, limit: 1)[0].changed.seconds == 1_795_000_000)
  }

  @Test func `many versions in random order stand in order`() throws {
    var generator = SeededGenerator(seed: 5)
    let order = Array(1...120).shuffled(using: &generator)
    for start in stride(from: 0, to: order.count, by: 10) {
      try fixture.file(
        try order[start..<(start + 10)].map {
          try fixture.item(ItemFixture.text("Take \($0)"), id: "urn:a:1", revision: String($0))
        })
    }
    #expect(try fixture.article().versions.map(\.title) == (1...120).map { "Take \($0)" })
    #expect(try fixture.archive.check() == [])
  }
}
