import Archive
import Newsroom
import Samples
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct RegroupingTests {
  private let deliveries = SampleCopy.all.map { sample in
    Delivery(
      bytes: sample.bytes, name: sample.name, source: "demo/\(sample.name)", outlet: sample.outlet,
      date: StatedDate(sample.time))
  }

  private func desk(isGrouping: Bool = true) throws -> Desk {
    Desk(archive: try Archive(), clock: .fixed(at: 1_800_000_000), isGrouping: isGrouping)
  }

  /// Which articles are together, by their names.
  private func stories(_ desk: Desk) throws -> Set<Set<String>> {
    Set(
      try desk.archive.stories(.everything, limit: 1000).map { row in
        Set(try desk.archive.story(row.id)!.articles.map { "\($0.source) \($0.name)" })
      })
  }

  private func finish(_ desk: Desk, limit: Int = 7) throws {
    var progress = try desk.regroupProgress()
    while progress.remaining > 0 {
      let next = try desk.regroup(limit: limit)
      #expect(next.remaining == max(0, progress.remaining - limit))
      #expect(next.done + next.remaining == progress.done + progress.remaining)
      progress = next
    }
  }

  @Test func `where grouping is switched off, every article is a story with its versions`() throws {
    let desk = try desk(isGrouping: false)
    _ = try desk.file(deliveries)
    let names = Set(deliveries.map { "\($0.outlet ?? "") \($0.name)" })
    #expect(try desk.archive.counts().all == names.count)
    #expect(try desk.regroupProgress().remaining == 0)
    #expect(try desk.archive.check() == [])
  }

  @Test func `switched on, a pass groups what was filed without it, as filing would have`() throws {
    let alone = try desk(isGrouping: false)
    _ = try alone.file(deliveries)
    let other = try desk()
    _ = try other.file(deliveries)
    let desk = Desk(archive: alone.archive, clock: alone.clock)
    _ = try desk.startRegrouping()
    try finish(desk, limit: 1000)
    #expect(try stories(desk) == stories(other))
    #expect(try desk.archive.check() == [])
  }

  @Test func `a pass over what is grouped well changes nothing, in batches of any size`() throws {
    let desk = try desk()
    _ = try desk.file(deliveries)
    let before = try desk.archive.stories(.everything, limit: 1000)
    for limit in [1000, 7] {
      _ = try desk.startRegrouping()
      try finish(desk, limit: limit)
      #expect(try desk.archive.stories(.everything, limit: 1000) == before)
      #expect(try desk.archive.check() == [])
    }
  }

  @Test func `copy may be filed while a pass goes on`() throws {
    let desk = try desk()
    _ = try desk.file(Array(deliveries.prefix(30)))
    _ = try desk.startRegrouping()
    _ = try desk.regroup(limit: 10)
    _ = try desk.file(Array(deliveries.dropFirst(30)))
    var progress = try desk.regroupProgress()
    while progress.remaining > 0 { progress = try desk.regroup(limit: 4) }
    let other = try self.desk()
    _ = try other.file(deliveries)
    #expect(try stories(desk) == stories(other))
    #expect(try desk.archive.check() == [])
  }

  @Test func `what was decided by hand holds`() throws {
    let desk = try desk()
    _ = try desk.file(deliveries)
    let rows = try desk.archive.stories(.everything, limit: 1000)
    let large = try #require(rows.max { $0.articles < $1.articles })
    let split = try #require(try desk.archive.story(large.id)?.articles.last)
    _ = try desk.archive.split([split.id])
    let singles = rows.filter { $0.articles == 1 }.prefix(2).map(\.id)
    _ = try desk.archive.merge([singles[1]], into: singles[0])
    let before = try stories(desk)
    _ = try desk.startRegrouping()
    try finish(desk)
    #expect(try stories(desk) == before)
    #expect(try desk.archive.check() == [])
  }

  @Test func `two stories that turn out to be one are joined, and both IDs lead to it`() throws {
    let desk = try desk()
    func file(_ name: String, _ outlet: String, _ text: String) throws -> StoryID {
      let outcome = try desk.file([
        Delivery(
          bytes: Array(text.utf8), name: name, source: name, outlet: outlet, date: StatedDate("2026-11-17T08:00"))
      ])[0][0]
      guard case .filed(_, let story) = outcome else { throw Unfiled() }
      return story
    }
    func quay(_ range: Range<Int>) -> String {
      range.map {
        "The harbour master said crane number \($0) toppled onto quay \($0 * 7) while dockers unloaded timber."
      }
      .joined(separator: " ")
    }
    func court(_ range: Range<Int>) -> String {
      range.map {
        "Judge Alma Reyes fined company \($0) for hiding \($0 * 11) safety reports from inspectors last winter."
      }
      .joined(separator: " ")
    }
    let first = try file("a", "Coast", "Crane falls\n\n" + quay(1..<12))
    let second = try file("b", "Echo", "Firms fined\n\n" + court(30..<42))
    #expect(first != second)
    let joined = try file("c", "NPW", "All of it\n\n" + quay(1..<12) + "\n\n" + court(30..<42))
    #expect(joined == min(first, second))
    #expect(try desk.archive.story(first)?.articles.count == 3)
    #expect(try desk.archive.story(second)?.id == joined)
    #expect(try desk.archive.check() == [])
  }

  @Test func `what a hand has parted is not joined by later copy, and what it merged keeps its takes together`() throws
  {
    let desk = try desk()
    _ = try desk.file(deliveries)
    let large = try #require(try desk.archive.stories(.everything, limit: 100).max { $0.articles < $1.articles })
    let articles = try #require(try desk.archive.story(large.id)).articles
    let pickup = try #require(articles.first { $0.placement.relation == .version && $0.source == "Harbour Post" })
    let parted = try desk.archive.split([pickup.id])
    // A further take of the same copy is near to both.
    let take = try #require(deliveries.last { $0.name == "npw-ferry-fire.txt" })
    var later = take
    later.bytes += Array("\n\nThe port was closed for the night, the harbour office said.\n".utf8)
    _ = try desk.file([later])
    later.outlet = "Islander"
    _ = try desk.file([later])
    #expect(try desk.archive.story(of: pickup.id) == parted.story)
    #expect(try desk.archive.story(parted.story)?.articles.contains { $0.source == "NPW" } == false)
    // Taken back by merging, a pass knows the takes again as takes of one piece of copy.
    _ = try desk.archive.merge([parted.story], into: large.id)
    _ = try desk.startRegrouping()
    try finish(desk)
    let whole = try #require(try desk.archive.story(large.id))
    let family = whole.articles.first { $0.source == "NPW" }?.placement.family
    #expect(whole.article(pickup.id)?.placement.family == family)
    #expect(try desk.archive.check() == [])
  }

  private struct Unfiled: Error {}
}
