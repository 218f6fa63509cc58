import Archive
import Foundation
import Newsroom
import Samples
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct RetaggingTests {
  /// An archive of the sample copy, each file a story of its own, as a tagger found what is in it.
  private func archive(_ tagger: Tagger, finding: (Submission) -> [Mention]) throws -> Archive {
    let archive = try Archive()
    let clock = Clock.fixed(at: 1_800_000_000)
    try archive.file(by: tagger) { session in
      for (index, sample) in SampleCopy.all.enumerated() {
        let delivery = Delivery(
          bytes: sample.bytes, name: "\(index)-\(sample.name)", source: "demo/\(sample.name)",
          date: StatedDate(sample.time))
        let submission = Submission(
          try readCopy(delivery.bytes), named: delivery.name, item: nil, in: delivery,
          received: Moment(seconds: clock.now()),
          clock: clock)
        var copy = submission.copy
        copy.mentions = finding(submission)
        let story = try session.newStory(for: copy)
        _ = try session.file(
          copy, digest: 0, as: FilingSession.Name(file: delivery.name, outlet: nil, folder: "demo"),
          at: Placing(story: story, family: 1), keys: .none)
        try session.refresh(story)
      }
    }
    return archive
  }

  private func names(_ archive: Archive) throws -> [String] {
    try archive.entities(EntityFilter(order: .name), limit: 2000).map {
      "\($0.kind) \($0.name) \($0.aliases) \($0.mentions) \($0.articles) \($0.rise) \($0.days)"
    }
  }

  @Test func `what an older tagger found is replaced by what filing would find now`() throws {
    let old = try archive(Tagger(version: 0) { _, _ in nil }) { submission in
      submission.analysis.names.filter { $0.kind == .person }.prefix(3).map { mention in
        var other = mention
        other.kind = .place
        return other
      }
    }
    let new = try archive(.current) { $0.analysis.names }
    let desk = Desk(archive: old, clock: .fixed(at: 0))
    let stories = try old.stories(.everything, limit: 1000)
    var progress = try desk.retagProgress()
    let total = progress.remaining
    #expect(total == SampleCopy.all.count && progress.done == 0)
    while progress.remaining > 0 {
      let next = try desk.retag(limit: 5)
      #expect(next.remaining == max(0, progress.remaining - 5) && next.done == total - next.remaining)
      #expect(try old.check() == [])
      progress = next
    }
    // Two kinds of one name may have been met in another order.
    #expect(try names(old).sorted() == names(new).sorted())
    #expect(try old.stories(.everything, limit: 1000) == stories)
    #expect(try desk.retag() == PassProgress(done: total, remaining: 0))
  }

  @Test func `what is filed now need not be tagged anew`() throws {
    let archive = try Archive()
    let desk = Desk(archive: archive, clock: .fixed(at: 1_800_000_000))
    _ = try desk.file([
      Delivery(bytes: Array("Mark Rutte met Volodymyr Zelensky in Kyiv.".utf8), name: "a", source: "a")
    ])
    #expect(try desk.retagProgress() == PassProgress(done: 1, remaining: 0))
  }

  @Test func `spellings of one name in several articles become one entity as they are filed`() throws {
    let archive = try Archive()
    let desk = Desk(archive: archive, clock: .fixed(at: 1_800_000_000))
    for (index, name) in ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelensky"].enumerated() {
      _ = try desk.file([
        Delivery(
          bytes: Array("President Volodymyr \(name) said on Tuesday that he would go to Kyiv.".utf8),
          name: "\(index).txt", source: "\(index).txt")
      ])
    }
    let entity = try #require(try archive.entity(.person, named: "Volodymyr Zelenskiy"))
    #expect(entity.name == "Volodymyr Zelensky" && entity.articles == 4 && entity.aliases.count == 2)
    try desk.apply([NameAlias(kind: nil, name: "The Boss", alias: "Volodymyr Zelenskyy")])
    #expect(try archive.entity(.person, named: "Volodymyr Zelenskiy")?.name == "The Boss")
    #expect(try archive.check() == [])
  }
}
