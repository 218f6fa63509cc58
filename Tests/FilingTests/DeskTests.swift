import Archive
import Foundation
import Language
import Newsroom
import Samples
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct DeskTests {
  private let archive: Archive
  private let desk: Desk

  init() throws {
    archive = try Archive()
    desk = Desk(archive: archive, clock: .fixed(at: 1_800_000_000))
  }

  private let lede =
    "A fire on an overnight ferry killed at least nine people off Kestrel Island early on Tuesday, officials said."
  private let rest = """
    Two helicopters and five fishing boats were sent to the scene, and the first survivors were picked up shortly after dawn.

    The company said the doors and alarms of the ship had been tested in November and found to be in working order.
    """

  private func delivery(_ text: String, _ source: String, outlet: String? = nil, date: String? = nil) -> Delivery {
    Delivery(
      bytes: Array(text.utf8), name: (source as NSString).lastPathComponent, source: source, outlet: outlet,
      date: date.flatMap { StatedDate($0) })
  }

  private func file(_ text: String, _ source: String, outlet: String? = nil, date: String? = nil) throws -> Outcome {
    try desk.file([delivery(text, source, outlet: outlet, date: date)])[0][0]
  }

  private func isNewVersion(_ outcome: Outcome, _ number: Int) -> Bool {
    if case .newVersion(let version, _) = outcome { version.number == number } else { false }
  }

  // MARK: several threads

  @Test func `several threads file what one does, in the same order`() throws {
    let deliveries = SampleCopy.all.map { Delivery(bytes: $0.bytes, name: $0.name, source: "/samples/\($0.name)") }
    let many = Desk(archive: try Archive(), clock: .fixed(at: 1_800_000_000), workers: 3)
    #expect(try many.file(deliveries) == desk.file(deliveries))
    #expect(try many.archive.counts().all == archive.counts().all)
  }

  // MARK: identity

  @Test func `the same file again changes nothing`() throws {
    let first = try file(lede, "/a/fire.txt")
    guard case .filed(let version, _) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(try file(lede, "/a/fire.txt") == .unchanged(version))
    #expect(try file(lede, "/b/fire.txt") == .unchanged(version))
    #expect(try archive.counts().all == 1)
  }

  @Test func `a changed file of the same name and outlet is a new version`() throws {
    _ = try file(lede, "/a/fire.txt", outlet: "Coast")
    #expect(isNewVersion(try file(lede.replacing("nine", with: "12"), "/a/fire.txt", outlet: "Coast"), 2))
    #expect(isNewVersion(try file(lede.replacing("nine", with: "14"), "/b/fire.txt", outlet: "Coast"), 3))
    // Back to the first text, in its own place, is a change too.
    #expect(isNewVersion(try file(lede, "/b/fire.txt", outlet: "Coast"), 4))
  }

  @Test func `another outlet's file of the same name is another article`() throws {
    _ = try file(lede, "/a/fire.txt", outlet: "Coast")
    guard case .filed = try file(lede.replacing("nine", with: "12"), "/a/fire.txt", outlet: "NPW") else {
      Issue.record("it was taken for a version")
      return
    }
  }

  @Test func `a file of the same name elsewhere that has nothing in common is another article`() throws {
    _ = try file(lede + "\n\n" + rest, "/monday/001.txt")
    let other =
      "Parliament passed the budget by seven votes on Thursday after the Rural League fell into line with the cabinet."
    guard case .filed = try file(other, "/tuesday/001.txt") else {
      Issue.record("it was taken for a version")
      return
    }
    // In the same folder the name decides.
    #expect(isNewVersion(try file(other, "/monday/001.txt"), 2))
  }

  @Test func `a kill in the same folder withdraws the article though it shares no text`() throws {
    _ = try file(lede, "/a/fire.txt", outlet: "Coast")
    let outcome = try file("KILL KILL KILL\n\nPlease kill this story.", "/a/fire.txt", outlet: "Coast")
    #expect(isNewVersion(outcome, 2))
    #expect(try archive.stories(.everything, limit: 1)[0].isWithdrawn)
  }

  @Test func `a kill from another folder withdraws only what it names`() throws {
    _ = try file("Mayor resigns over bribe\n\n" + lede, "/monday/0157.txt", outlet: "Coast")
    let other = try file(
      "KILL KILL KILL\n\nPlease kill item 0157, Bank raises rates.", "/tuesday/0157.txt", outlet: "Coast")
    guard case .filed = other else {
      Issue.record("it withdrew a story that it does not name")
      return
    }
    let outcome = try file(
      "KILL KILL KILL\n\nPlease kill item 0157, Mayor resigns over bribe.", "/wednesday/0157.txt", outlet: "Coast")
    #expect(isNewVersion(outcome, 2))
  }

  @Test func `two briefs of one name that begin alike are two articles`() throws {
    _ = try file("The prime minister said in Sandhaven that the bridge would open in May.", "/monday/0012.txt")
    guard
      case .filed = try file(
        "The prime minister said in Port Merrow that taxes would fall next year.", "/tuesday/0012.txt")
    else {
      Issue.record("it was taken for a version")
      return
    }
  }

  @Test func `what is refused does not hold up its neighbours`() throws {
    let outcomes = try desk.file([
      delivery(lede, "/a/fire.txt"), Delivery(bytes: Array("%PDF".utf8), name: "x.pdf", source: "/a/x.pdf"),
      delivery(rest, "/a/rest.txt"),
    ])
    #expect(outcomes[1] == [.refused(.unread(.binary("a PDF")))])
    #expect(try archive.counts().all == 2)
  }

  // MARK: dates

  @Test func `a stated date wins, a given one fills in, and else it is when the copy came`() throws {
    func header(_ text: String, _ name: String, date: String?) throws -> VersionHeader? {
      guard case .filed(let version, _) = try file(text, "/a/\(name).txt", date: date) else { return nil }
      return try archive.version(version)?.header
    }
    let stated = try header(" date 2026-11-17 \(lede)", "1", date: "2020-01-01")
    #expect(stated?.dateOrigin == .stated)
    #expect(stated?.published == Moment(CalendarDay(year: 2026, month: 11, day: 17)!))
    let refined = try header(" date 2026-11-18 Another \(lede)", "2", date: "2026-11-18T09:12")
    #expect(refined?.published.precision == .minute)
    let given = try header("Once more. \(rest)", "3", date: "2026-11-19")
    #expect(given?.dateOrigin == .given)
    let received = try header("Nothing is known of the date of this brief.", "4", date: nil)
    #expect(received?.dateOrigin == .received && received?.published.seconds == 1_800_000_000)
  }

  // MARK: mentions

  @Test func `what is found in copy is kept with spans into its text`() throws {
    let text =
      "Ferry burns\n\nPORT MERROW (NPW) — Halvard Sorensen, the commander, said 12 people died on Tuesday.\n\n“It was dark there,” Sorensen said."
    guard case .filed(let id, _) = try file(text, "/a/fire.txt") else { return }
    let version = try #require(try archive.version(id))
    let found = version.mentions.map { "\($0.kind.rawValue) \($0.name): \(version.text[$0.span])" }
    #expect(found.contains("person Halvard Sorensen: Halvard Sorensen"))
    #expect(found.contains("person Halvard Sorensen: Sorensen"))
    #expect(found.contains("figure 12 people: 12"))
    #expect(found.contains("date Tuesday: Tuesday"))
    #expect(found.contains("quote Sorensen: “It was dark there,”"))
    #expect(version.header.agency == "NPW")
  }

  @Test func `a date is kept with its absolute form where the day of publication is known`() throws {
    let text =
      "Ferry burns\n\nTwelve people died on Tuesday. The ferry was built in 1987. “We met yesterday,” she said."
    #expect(try datesFiled(text, date: "2024-11-13") == ["2024-11-12", "1987", nil])
    #expect(try DeskTests().datesFiled(text, date: nil) == [nil, "1987", nil])
  }

  private func datesFiled(_ text: String, date: String?) throws -> [String?] {
    guard case .filed(let id, _) = try file(text, "/a/fire.txt", date: date) else { return [] }
    return try #require(try archive.version(id)).mentions.filter { $0.kind == .date }.map(\.role)
  }

  // MARK: stories

  /// Files the sample copy in its order and returns its stories as lists of article names.
  private func sampleStories(_ samples: [Sample]) throws -> [String: StoryID] {
    for sample in samples {
      _ = try desk.file([
        Delivery(
          bytes: sample.bytes, name: sample.name, source: "demo/\(sample.name)", outlet: sample.outlet,
          date: StatedDate(sample.time))
      ])
    }
    var storyOf: [String: StoryID] = [:]
    for row in try archive.stories(.everything, limit: 500) {
      for article in try archive.story(row.id)!.articles { storyOf[article.name] = row.id }
    }
    return storyOf
  }

  @Test func `sample copy falls into its stories`() throws {
    let storyOf = try sampleStories(SampleCopy.all)
    #expect(storyOf.count == 36)
    #expect(Set(storyOf.values).count >= 12)
    func sameStory(_ names: String...) -> Bool { Set(names.map { storyOf[$0 + ".txt"] }).count == 1 }
    #expect(sameStory("npw-ferry-fire", "harbour-ferry-fire", "coast-ferry-fire", "meridian-ferry-fire"))
    #expect(sameStory("npw-budget-vote", "coast-budget-vote", "meridian-budget-vote"))
    #expect(sameStory("npw-storm", "coast-storm", "meridian-storm"))
    #expect(sameStory("npw-rail-tunnel", "harbour-rail-tunnel", "coast-rail-tunnel"))
    #expect(sameStory("npw-hospital-strike", "harbour-hospital-strike"))
    #expect(sameStory("npw-museum-theft", "lantern-museum-theft"))
    // Related is not the same: other days, other event.
    #expect(!sameStory("npw-ferry-fire", "lantern-ferry-inspections"))
    #expect(!sameStory("npw-fishing-quota", "npw-border-road"))
    #expect(!sameStory("npw-ferry-fire", "echo-lighthouse"))
    #expect(try archive.check() == [])
  }

  /// One at a time, in the reverse order. But for a storm, which is as near to the others' as the threshold asks for: a batch is
  /// placed in the order of time whatever its own.
  @Test func `copy in another order falls into the same stories`() throws {
    let copy = SampleCopy.all.filter { $0.name != "npw-storm.txt" }
    let forward = try sampleStories(copy)
    let other = try DeskTests()
    // The first versions of each article in reverse; an article's own versions keep their order.
    let names = copy.map(\.name)
    let samples = copy.enumerated().sorted { a, b in
      let (first, second) = (names.firstIndex(of: a.element.name)!, names.firstIndex(of: b.element.name)!)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
    let backward = try other.sampleStories(samples)
    func partition(_ storyOf: [String: StoryID]) -> Set<Set<String>> {
      Set(Dictionary(grouping: storyOf.keys, by: { storyOf[$0]! }).values.map { Set($0) })
    }
    #expect(partition(forward) == partition(backward))
  }

  @Test func `a batch falls into the same stories in any order`() throws {
    func deliveries() -> [Delivery] {
      SampleCopy.all.enumerated().map { index, sample in
        Delivery(
          bytes: sample.bytes, name: sample.name, source: "\(index)", outlet: sample.outlet,
          date: StatedDate(sample.time))
      }
    }
    func stories(_ deliveries: [Delivery]) throws -> Set<Set<String>> {
      let test = try DeskTests()
      _ = try test.desk.file(deliveries)
      return Set(
        try test.archive.stories(.everything, limit: 500).map { row in
          Set(try test.archive.story(row.id)!.articles.map(\.name))
        })
    }
    let given = try stories(deliveries())
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3 {
      // An article's own versions keep their order, which is what numbers them.
      let names = SampleCopy.all.map(\.name)
      let ranks = Dictionary(
        names.map { ($0, Int.random(in: 0..<1_000_000, using: &generator)) }, uniquingKeysWith: { first, _ in first })
      #expect(try stories(deliveries().sorted { ranks[$0.name]! < ranks[$1.name]! }) == given)
    }
  }

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `the seeds are two stories, whatever their order`() throws {
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [3, 0, 4, 2, 1]] {
      let test = try DeskTests()
      for index in order {
        _ = try test.desk.file([
          Delivery(bytes: try Shared.seed("00\(index)"), name: "00\(index).txt", source: "/seeds/00\(index).txt")
        ])
      }
      let stories = try test.archive.stories(.everything, limit: 10).map { try test.archive.story($0.id)! }
      #expect(stories.count == 2)
      let attack = try #require(stories.first { $0.articles.count == 4 })
      let relations = Dictionary(uniqueKeysWithValues: attack.articles.map { ($0.name, $0.placement.relation) })
      #expect(relations == ["000.txt": .version, "001.txt": .version, "002.txt": .version, "003.txt": .coverage])
      #expect(stories.contains { $0.articles.map(\.name) == ["004.txt"] })
    }
  }
}
