import Archive
import Filing
import Foundation
import Newsroom
import Samples
import Testing
import Wire

@testable import Reader
@testable import writethru

/// The family tree of real texts: the sample copy and a family made of it.
@Suite struct FamilyTests {
  private let archive: Archive
  private let desk: Desk

  init() throws {
    archive = try Archive()
    desk = Desk(archive: archive, clock: ReaderDriver.clock)
  }

  private func sample(_ name: String) -> String {
    String(decoding: SampleCopy.all.first { $0.name == name }!.bytes, as: UTF8.self)
  }

  private func file(_ text: String, _ name: String, _ outlet: String, _ date: String?) throws -> StoryID {
    let delivery = Delivery(
      bytes: Array(text.utf8), name: name, source: "/\(name)", outlet: outlet, date: date.flatMap { StatedDate($0) })
    switch try desk.file([delivery])[0][0] {
    case .filed(_, let story), .newVersion(_, let story): return story
    case .unchanged, .deleted, .refused: throw CocoaError(.fileReadCorruptFile)
    }
  }

  private func lineage(_ story: StoryID) throws -> Lineage {
    try archive.derivations(of: #require(try archive.story(story))).lineage
  }

  @Test func `in the sample copy every parent came before its heir, and the agency's take is the root`() throws {
    let archive = try ReaderDriver.sampleArchive()
    var families = 0
    for row in try archive.stories(.everything, limit: 100) where row.versions > 1 {
      let story = try #require(try archive.story(row.id))
      let lineage = try archive.derivations(of: story).lineage
      let times = Dictionary(uniqueKeysWithValues: story.mainVersions.map { ($0.id, $0.published.seconds) })
      #expect(Set(lineage.versions) == Set(times.keys))
      for (heir, parent) in lineage.parents {
        #expect(times[parent.version]! <= times[heir]!, "\(story.id): \(heir) from \(parent.version)")
        #expect((0...1).contains(parent.reuse))
      }
      let roots = lineage.versions.filter { lineage.parents[$0] == nil }
      #expect(roots.count == 1, "\(story.id): \(roots) \(row.headline) \(lineage.parents)")
      let takes = story.mainTakes
      if takes.contains(where: \.isAgencys) { #expect(takes.first { $0.id == roots[0] }!.isAgencys, "\(story.id)") }
      families += 1
    }
    #expect(families > 5)
  }

  @Test func `pick-ups that were filed before the agency's take derive from it all the same`() throws {
    let text = sample("npw-rail-tunnel.txt")
    let picked = sample("harbour-rail-tunnel.txt")
    _ = try file(picked, "harbour.txt", "Harbour Post", "2026-11-20T12:40")
    let story = try file(text, "npw.txt", "NPW", "2026-11-20T12:40")
    let lineage = try lineage(story)
    let articles = try #require(try archive.story(story)).articles
    let agency = try #require(articles.first { $0.outlet == "NPW" })
    let outlet = try #require(articles.first { $0.outlet == "Harbour Post" })
    #expect(agency.isAgencys(agency.latest) && !outlet.isAgencys(outlet.latest))
    #expect(lineage.parents[outlet.latest.id]?.version == agency.latest.id)
    #expect(lineage.parents[agency.latest.id] == nil)
  }

  @Test func `of a large family the first and the newest are in the tree, and the screen says what is not`() throws {
    let text = sample("npw-rail-tunnel.txt")
    var story = StoryID(0)
    for number in 0..<20 {
      story = try file(
        text.replacing("14 months", with: "\(14 + number) months"), "npw.txt", "NPW",
        "2026-11-20T12:\(10 + number)")
    }
    let lineage = try lineage(story)
    #expect(lineage.versions.count == Derivations.limit && lineage.leftOut.count == 20 - Derivations.limit)
    #expect(lineage.versions.first?.number == 1 && lineage.versions.last?.number == 20)
    #expect(lineage.leftOut.map(\.number) == [2, 3, 4, 5])
    let reader = ReaderDriver(archive, width: 100, height: 40).press("enter")
    #expect(reader.shows("4 of 20 versions not in the tree"))
    #expect(reader.title.contains("20 versions"))
    // They can be opened all the same.
    for number in [2, 5, 20] { #expect(reader.shows("NPW v\(number) ")) }
  }

  @Test func `what an article was matched with is told by what they shared, not by what became of it`() throws {
    let archive = try ReaderDriver.sampleArchive()
    let story = try #require(
      try archive.stories(.everything, limit: 100).first { $0.headline.contains("dead in ferry fire") })
    let articles = try #require(try archive.story(story.id)).articles
    let picked = try #require(articles.first { $0.outlet == "Harbour Post" })
    let grounds = try #require(try archive.grounds(of: picked.id))
    #expect(grounds.isMatch && grounds.other.number == 2 && grounds.evidence.sentences == grounds.evidence.allSentences)
    #expect(grounds.score ?? 0 >= grounds.threshold ?? 1)
    let opener = try #require(try archive.grounds(of: articles[0].id))
    #expect(!opener.isMatch && opener.score == nil && opener.evidence.sentences > 0)
  }
}
