import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct StoryOrderTests {
  /// A few hundred stories of one to four articles, of several urgencies, some read, some changed since, some starred.
  private func filled() throws -> StoryFixture {
    var generator = SeededGenerator(seed: 7)
    let fixture = try StoryFixture()
    let urgencies: [Urgency] = [.flash, .bulletin, .urgent, .routine, .unstated, .unstated, .unstated]
    for number in 0..<240 {
      let first = try fixture.file(
        "Story \(number)", minute: Int.random(in: 0..<60, using: &generator),
        urgency: urgencies.randomElement(using: &generator)!,
        outlet: ["NPW", "AFP"].randomElement(using: &generator)!)
      let story = try fixture.story(of: first)
      var articles = [first]
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        articles.append(
          try fixture.file(minute: Int.random(in: 0..<60, using: &generator), in: story, outlet: "Coast"))
      }
      let read = articles.filter { _ in Bool.random(using: &generator) }
      _ = try fixture.archive.mark(read, read: true)
      if number % 5 == 0 { _ = try fixture.archive.star([first], on: true) }
      if number % 3 == 0, let article = read.first {
        try fixture.archive.file { session in
          let name = FilingSession.Name(file: "x.txt", outlet: nil, folder: "/")
          let known = FilingSession.Known(article: article, story: story, latest: 1)
          _ = try session.file(
            fixture.copy("Update", minute: 59), digest: 0, following: known, from: name.folder, keys: nil)
          try session.refresh(story)
        }
      }
    }
    return fixture
  }

  private static let scopes: [StoryFilter.Scope] = [
    .all, .unread, .changed, .starred, .outlet("NPW"), .outlet("Coast"),
  ]

  @Test func `in every order and list, windows either way give the whole list in order`() throws {
    let archive = try filled().archive
    for scope in Self.scopes {
      let plain = try archive.stories(StoryFilter(scope), limit: 1000)
      for order in StoryFilter.Order.allCases {
        let filter = StoryFilter(scope, order: order)
        let name = Comment("\(scope) by \(order)")
        let expected = plain.map { $0.ranked(in: order) }.sorted {
          ($0.rank, $0.changed.seconds, $0.id) > ($1.rank, $1.changed.seconds, $1.id)
        }
        #expect(try archive.stories(filter, limit: 1000) == expected, name)
        var down: [StoryRow] = []
        while true {
          let window = try archive.stories(filter, after: down.last?.cursor, limit: 17)
          if window.isEmpty { break }
          down += window
        }
        #expect(down == expected, name)
        var up: [StoryRow] = []
        while true {
          let window = try archive.stories(filter, before: up.first?.cursor, limit: 17)
          if window.isEmpty { break }
          up = window + up
        }
        #expect(up == expected, name)
        #expect(try archive.count(filter) == expected.count, name)
        if expected.count > 40 { #expect(try archive.count(filter, before: expected[40].cursor) == 40, name) }
      }
    }
    #expect(try archive.check() == [])
  }

  @Test func `all stories are an index range in every order, and no part of them is sorted where it is long`() throws {
    let archive = try StoryFixture().archive
    for order in StoryFilter.Order.allCases {
      let plan = try archive.plan(StoryFilter(.all, order: order))
      #expect(plan[0].hasPrefix("SEARCH story USING") && plan[0].contains("INDEX"), "\(order): \(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(order): \(plan)")
    }
    try archive.execute("UPDATE tally SET unread = 90000, changed = 90000, starred = 90000")
    try archive.execute("INSERT INTO outletTally VALUES ('NPW', 90000, 0)")
    for scope in [StoryFilter.Scope.unread, .changed, .starred, .outlet("NPW")] {
      for order in StoryFilter.Order.allCases {
        let plan = try archive.plan(StoryFilter(scope, order: order))
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(scope) \(order): \(plan)")
      }
    }
  }

  @Test func `a short part of all stories is gathered by its own index and sorted`() throws {
    let archive = try StoryFixture().archive
    for scope in [StoryFilter.Scope.unread, .changed, .starred, .outlet("NPW")] {
      let plan = try archive.plan(StoryFilter(scope, order: .urgency))
      #expect(plan.contains { $0.contains("TEMP B-TREE") }, "\(scope): \(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN story") && !$0.contains("INDEX") }, "\(scope): \(plan)")
    }
  }

  @Test func `a story is as urgent as the most urgent of its articles' latest versions`() throws {
    let fixture = try StoryFixture()
    let first = try fixture.file(urgency: .urgent)
    let story = try fixture.story(of: first)
    #expect(try fixture.archive.rows(of: [story])[0].urgency == .urgent)
    try fixture.file(in: story, urgency: .flash)
    #expect(try fixture.archive.rows(of: [story])[0].urgency == .flash)
    #expect(try fixture.archive.stories(StoryFilter(.all, order: .urgency), limit: 1)[0].id == story)
  }
}
