import Archive
import Newsroom
import Samples
import TestSupport
import Testing
import Wire

@testable import Filing

@Suite struct ExpiryTests {
  private func file(_ archive: Archive, _ isWanted: (Sample) -> Bool) throws {
    let desk = Desk(archive: archive, clock: .fixed(at: 1_800_000_000))
    _ = try desk.file(
      SampleCopy.all.filter(isWanted).map { sample in
        Delivery(
          bytes: sample.bytes, name: sample.name, source: "demo/\(sample.name)", outlet: sample.outlet,
          date: StatedDate(sample.time))
      })
  }

  private func headlines(_ archive: Archive) throws -> [String] {
    try archive.stories(.everything, limit: 100).map { "\($0.headline) \($0.versions)" }
  }

  private func names(_ archive: Archive) throws -> [String] {
    try archive.entities(EntityFilter(order: .name), limit: 2_000).map {
      "\($0.kind) \($0.name) \($0.mentions) \($0.articles) \($0.rise) \($0.days)"
    }
  }

  @Test func `after old copy went, what is filed is grouped and counted with what is left`() throws {
    let fresh = try Archive()
    try file(fresh) { _ in true }
    let archive = try Archive()
    try file(archive) { $0.time < "2026-11-18" }
    let gone = try archive.expire(before: Moment(seconds: 4_000_000_000))
    #expect(gone.articles > 0 && gone.stories > 0)
    #expect(try archive.stories(.everything, limit: 9).isEmpty && names(archive) == [])
    #expect(try archive.check() == [])
    // Nothing of what went is known again, and nothing is told twice.
    try file(archive) { _ in true }
    #expect(try headlines(archive) == headlines(fresh))
    #expect(try names(archive) == names(fresh))
    #expect(try archive.check() == [] && archive.checkSearchIndex() == [])
  }
}
