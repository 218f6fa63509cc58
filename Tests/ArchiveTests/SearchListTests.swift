import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

/// Lists of stories with searches, against a filter that reads everything.
@Suite struct SearchListTests {
  private func cursor(_ row: StoryRow) -> StoryCursor { row.cursor }

  private func expect(_ fixture: SearchFixture, _ filter: StoryFilter, finds wanted: [StoryID]) throws {
    let archive = fixture.archive
    #expect(try archive.stories(filter, limit: 10_000).map(\.id) == wanted, "\(filter)")
    #expect(try archive.count(filter) == wanted.count, "\(filter)")
    #expect(try archive.quickCount(filter).map { $0 == wanted.count } ?? true)
    var (forwards, backwards): ([StoryRow], [StoryRow]) = ([], [])
    while case let page = try archive.stories(filter, after: forwards.last.map(cursor), limit: 7), !page.isEmpty {
      forwards += page
    }
    while case let page = try archive.stories(filter, before: backwards.first.map(cursor), limit: 7), !page.isEmpty {
      backwards = page + backwards
    }
    #expect(forwards.map(\.id) == wanted && backwards.map(\.id) == wanted, "\(filter)")
    if let middle = forwards.dropFirst(wanted.count / 2).first {
      #expect(try archive.count(filter, before: cursor(middle)) == wanted.count / 2)
    }
  }

  /// Whether what is rare is collected or all is gone through, the list is the same.
  @Test(arguments: [5_000, 20, 0]) func `each field finds what a naive filter finds`(few: Int) throws {
    let fixture = try SearchFixture(stories: 70, seed: 7)
    #expect(try fixture.archive.check() == [])
    try VersionSearch.$most.withValue(few) {
      for term in SearchFixture.Term.all {
        try expect(
          fixture, StoryFilter(.all, query: term.typed), finds: fixture.naive(.all, [[term]], without: []))
        // Beside something else to look for.
        let other = SearchFixture.Term.all[term.typed == "is:unread" ? 12 : 11]
        try expect(
          fixture, StoryFilter(.all, query: "\(other.typed) -\(term.typed)"),
          finds: fixture.naive(.all, [[other]], without: [term]))
      }
    }
  }

  @Test(arguments: 0..<12) func `any fields together find what a naive filter finds`(seed: Int) throws {
    let fixture = try SearchFixture(stories: 50, seed: UInt64(seed))
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    func terms(_ count: Int) -> [SearchFixture.Term] {
      (0..<count).map { _ in SearchFixture.Term.all.randomElement(using: &generator)! }
    }
    for _ in 0..<40 {
      let groups = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        terms([1, 1, 2].randomElement(using: &generator)!)
      }
      let excluded = terms([0, 0, 1, 2].randomElement(using: &generator)!)
      let typed = (groups.map { $0.map(\.typed).joined(separator: " OR ") } + excluded.map { "-" + $0.typed })
        .joined(separator: " ")
      let scope = [StoryFilter.Scope.all, .all, .unread, .changed, .starred, .outlet("AFP")].randomElement(
        using: &generator)!
      let wanted = fixture.naive(scope, groups, without: excluded)
      try VersionSearch.$most.withValue([5_000, 15, 0].randomElement(using: &generator)!) {
        try expect(fixture, StoryFilter(scope, query: typed), finds: wanted)
      }
    }
  }

  @Test(arguments: [5_000, 0]) func `every search is found by an index`(few: Int) throws {
    let fixture = try SearchFixture(stories: 30, seed: 3)
    let typed =
      SearchFixture.Term.all.map(\.typed)
      + [
        "ferry -boat", "ferry OR person:\"Ana Lind\"", "person:\"Ana Lind\" outlet:afp", "ferry is:unread outlet:coast",
        "is:starred OR ferry", "is:unread -ferry", "is:killed since:2026-12-20 until:2027", "status:killed radar",
        "outlet:a is:changed",
      ]
    let archive = fixture.archive
    let cursor = StoryCursor(changed: 1_799_000_000, story: StoryID(3))
    try VersionSearch.$most.withValue(few) {
      for query in typed {
        for scope in [StoryFilter.Scope.all, .unread, .starred, .outlet("AFP")] {
          let filter = StoryFilter(scope, query: query)
          try expectIndexes(archive, filter) {
            _ = try archive.stories(filter, limit: 5)
            _ = try archive.stories(filter, after: cursor, limit: 5)
            _ = try archive.stories(filter, before: cursor, limit: 5)
            _ = try archive.count(filter, before: cursor)
            _ = try archive.count(filter)
          }
        }
        try expectIndexes(archive, StoryFilter(.all, query: query)) { _ = try archive.search(query, limit: 5) }
      }
    }
  }

  /// Every query that is put to SQLite meanwhile finds what it reads.
  private func expectIndexes(_ archive: Archive, _ filter: StoryFilter, _ body: () throws -> Void) throws {
    for (sql, plan) in try archive.plans(during: body) {
      for step in plan {
        let isScan = ["story", "article", "version", "mention", "naming", "newest", "own", "marked"].contains {
          step.hasPrefix("SCAN \($0)") && !step.contains("INDEX") && !step.hasPrefix("SCAN storyOutlet")
        }
        #expect(!isScan, "\(filter): \(step) in \(sql)")
      }
    }
  }

  @Test(arguments: StoryFilter.Order.allCases, [5_000, 0])
  func `a search in another order finds the same, in that order`(order: StoryFilter.Order, few: Int) throws {
    let fixture = try SearchFixture(stories: 60, seed: 11)
    try VersionSearch.$most.withValue(few) {
      for scope in [StoryFilter.Scope.all, .unread, .starred, .outlet("AFP")] {
        for query in [
          "ferry", "has:versions -boat", "outlet:coast", "outlet:coast is:unread radar", "is:unread since:2026-12-20",
        ] {
          let found = try fixture.archive.stories(StoryFilter(scope, query: query), limit: 1_000)
          let sorted = found.map { $0.ranked(in: order) }.sorted {
            ($0.rank, $0.changed.seconds, $0.id) > ($1.rank, $1.changed.seconds, $1.id)
          }
          try expect(fixture, StoryFilter(scope, query: query, order: order), finds: sorted.map(\.id))
        }
      }
    }
  }

  @Test func `a walk that nobody waits for is abandoned`() throws {
    let fixture = try SearchFixture(stories: 5, seed: 1)
    VersionSearch.$most.withValue(0) {
      #expect(throws: ArchiveError.abandoned) {
        try Archive.whileWanted({ false }) { try fixture.archive.count(StoryFilter(.all, query: "ferry")) }
      }
    }
  }

  @Test func `all found stories are marked read, and again unread`() throws {
    let fixture = try SearchFixture(stories: 40, seed: 5)
    for few in [5_000, 0] {
      try VersionSearch.$most.withValue(few) {
        let filter = StoryFilter(.unread, query: "ferry")
        let count = try fixture.archive.count(filter)
        let undo = try fixture.archive.markRead(allIn: filter)
        #expect(try fixture.archive.count(filter) == 0 && count > 0)
        _ = try fixture.archive.restore(undo)
        #expect(try fixture.archive.count(filter) == count)
      }
    }
  }
}
