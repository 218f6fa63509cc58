import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct GroupingIndexTests {
  private let fixture: StoryFixture

  init() throws { fixture = try StoryFixture() }

  private func keys(_ traces: [UInt32], bucket: Int = 2_604) -> GroupingKeys {
    GroupingKeys(bucket: bucket, published: 1_800_000_000, vector: [1, 0, 0, 0, 255], traces: traces)
  }

  @Test func `an article is found by its hashes in its weeks, and nowhere else`() throws {
    let first = try fixture.file("One")
    let second = try fixture.file("Two")
    try fixture.archive.file { session in
      try session.index(first, by: keys([7, 8, 9]))
      try session.index(second, by: keys([9, 10], bucket: 2_605))
      func found(_ hashes: [UInt32], _ buckets: [Int]) throws -> Set<ArticleID> {
        try session.articles(holding: hashes, in: buckets)
      }
      #expect(try found([9], [2_604]) == [first])
      #expect(try found([9], [2_604, 2_605]) == [first, second])
      #expect(try found(Array(100..<140) + [10], [2_605]) == [second])
      #expect(try found([7], [2_605]).isEmpty && found([], [2_604]).isEmpty)
      #expect(try session.buckets(limit: 9) == [2_605, 2_604])
      // A rewrite is found by what either version holds; dated in other weeks, it moves there.
      try session.index(first, by: keys([20]))
      #expect(try found([7], [2_604]) == [first] && found([20], [2_604]) == [first])
      try session.index(first, by: keys([21], bucket: 2_700))
      #expect(try found([7, 20, 21], [2_604]).isEmpty)
      #expect(try found([7], [2_700]) == [first])
    }
    #expect(try fixture.archive.check() == [])
  }

  @Test func `what grouping asks for is found by an index`() throws {
    let article = try fixture.file("One")
    let story = try fixture.story(of: article)
    let name = FilingSession.Name(file: "x.txt", outlet: "NPW", folder: "/")
    let plans = try fixture.archive.plans {
      try fixture.archive.file { session in
        _ = try session.articles(holding: [1, 2], in: [2_604]) as Set
        _ = try session.buckets(limit: 3)
        _ = try session.placed([article])
        _ = try session.placed(in: story, limit: 8)
        _ = try session.article(at: name)
        _ = try session.articles(named: name, limit: 3)
        _ = try session.version(named: name, withText: "x", digest: 1)
        _ = try session.latestText(of: article)
        _ = try session.apart(from: article)
        _ = try session.together(with: article)
        _ = try session.isWaiting(article)
      }
      try fixture.archive.startRegrouping()
      _ = try fixture.archive.articlesToRegroup(limit: 5)
      _ = try fixture.archive.regroupProgress()
    }
    #expect(plans.count > 10)
    for (sql, plan) in plans {
      for step in plan {
        let isScan = ["story", "article", "version", "trace", "placing", "decided", "tagging", "block"].contains {
          step.hasPrefix("SCAN \($0)") && !step.contains("INDEX")
        }
        #expect(!isScan, "\(step) in \(sql)")
      }
    }
  }

  @Test(arguments: 0..<20) func `lists of names and copy survive their bytes`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    let names = NameList(
      (0..<number(40)).map { _ in
        let start = number(100_000)
        return NameList.Name(
          span: Span(start, start + 1 + number(300)), entity: Int64(number(1 << 40)),
          title: number(3) == 0 ? String(repeating: "é", count: number(200)) : nil)
      })
    #expect(try NameList(bytes: names.bytes).names == names.names)
    for length in 0..<min(60, names.bytes.count) {
      // Cut off anywhere it is damage, or a shorter list; never a crash.
      _ = try? NameList(bytes: Array(names.bytes.prefix(length)))
    }
    let text = String(repeating: "Zoë said “no”. ", count: 1 + number(500))
    let record = CopyRecord(
      text: text, paragraphs: [Paragraph(.body, text.span)], deck: number(2) == 0 ? nil : "", byline: "By Å",
      dateline: nil, source: "/x", format: "text", charset: "UTF-8", warnings: ["a", "b"],
      original: number(2) == 0 ? nil : (0..<number(900)).map { _ in UInt8(number(256)) },
      particulars: number(2) == 0 ? nil : Array("{\"id\":\"urn:a:1\"}".utf8))
    var bytes = [UInt8](repeating: 1, count: number(9))
    let place = bytes.count
    record.encode(into: &bytes)
    let packed = PackedBytes.pack(bytes)
    let unpacked = try #require(packed.withUnsafeBytes { PackedBytes.unpack($0, length: bytes.count) })
    let read = try CopyRecord(decoding: unpacked, at: place)
    #expect(read.text == text && read.original == record.original && read.deck == record.deck)
    #expect(read.warnings == ["a", "b"] && read.paragraphs == record.paragraphs)
    #expect(read.particulars == record.particulars)
    #expect(packed.withUnsafeBytes { PackedBytes.unpack($0, length: bytes.count + 1) } == nil)
    for cut in [place, place + 1, bytes.count - 1] {
      #expect(throws: StoreDamage.self) { try CopyRecord(decoding: Array(bytes.prefix(cut)), at: place) }
    }
  }
}
