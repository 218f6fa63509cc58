import Foundation
import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct ArchiveTests {
  /// Made-up copy that was published so many minutes into a day.
  private func copy(_ headline: String?, minute: Int, body: String = "It burned.", status: CopyStatus = .usable)
    -> FiledCopy
  {
    let text = (headline.map { $0 + "\n\n" } ?? "") + body
    let start = text.utf8.count - body.utf8.count
    return FiledCopy(
      headline: headline, lede: body, deck: nil, byline: nil, dateline: nil, agency: nil,
      published: Moment(seconds: Int64(1_800_000_000 + minute * 60)), dateOrigin: .given,
      received: Moment(seconds: 1_800_100_000), status: status, words: 2, text: text, original: nil,
      paragraphs: [Paragraph(.body, Span(start, text.utf8.count))],
      mentions: [Mention(kind: .place, span: Span(start, start + 2), name: "Kyiv", role: nil)], source: "/copy/x.txt",
      format: "text", charset: "UTF-8", warnings: [])
  }

  @discardableResult
  private func file(_ archive: Archive, _ copies: [FiledCopy], outlet: String? = "NPW") throws -> [VersionID] {
    try archive.file { session in
      try copies.enumerated().map { index, copy in
        let story = try session.newStory(for: copy)
        let version = try session.file(
          copy, digest: 0,
          as: FilingSession.Name(file: "\(copy.headline ?? "x")-\(index).txt", outlet: outlet, folder: "/copy"),
          at: Placing(story: story, family: 1),
          keys: GroupingKeys(
            bucket: 2_604, published: copy.published.seconds, vector: [1, 0, 0, 0, 9], traces: [1, 2, 3]))
        try session.refresh(story)
        return version
      }
    }
  }

  @Test func `lists come newest first, in windows that meet without gap or overlap`() throws {
    let archive = try Archive()
    // Several at one time: the ID decides.
    try file(archive, (0..<57).map { copy("Story \($0)", minute: $0 / 3) })
    let all = try archive.stories(.everything, limit: 1000)
    #expect(all.count == 57)
    #expect(zip(all, all.dropFirst()).allSatisfy { ($0.changed.seconds, $0.id) > ($1.changed.seconds, $1.id) })
    var paged: [StoryRow] = []
    while true {
      let cursor = paged.last.map { StoryCursor(changed: $0.changed.seconds, story: $0.id) }
      let window = try archive.stories(.everything, after: cursor, limit: 10)
      if window.isEmpty { break }
      paged += window
    }
    #expect(paged == all)
    let last = try archive.stories(.everything, before: nil, limit: 10)
    #expect(last == Array(all.suffix(10)))
    let cursor = StoryCursor(changed: last[0].changed.seconds, story: last[0].id)
    #expect(try archive.stories(.everything, before: cursor, limit: 10) == Array(all.suffix(20).prefix(10)))
    #expect(try archive.count(.everything, before: cursor) == 47)
  }

  @Test func `every list and count is found by an index`() throws {
    let archive = try Archive()
    try file(archive, [copy("Story", minute: 0)])
    for scope in [StoryFilter.Scope.all, .unread, .changed, .starred, .outlet("NPW")] {
      let plan = try archive.plan(StoryFilter(scope))
      #expect(plan.allSatisfy { !$0.hasPrefix("SCAN story") || $0.contains("INDEX") }, "\(scope): \(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(scope): \(plan)")
    }
  }

  @Test func `marks are apart from content, move the counts, and are undone`() throws {
    let archive = try Archive()
    let versions = try file(archive, (0..<4).map { copy("Story \($0)", minute: $0) })
    #expect(try archive.counts() == StoryCounts(all: 4, unread: 4))
    let undo = try archive.mark([versions[1].article], read: true)
    #expect(try archive.counts().unread == 3)
    _ = try archive.star([versions[2].article], on: true)
    #expect(try archive.counts().starred == 1)
    let allUndo = try archive.markRead(allIn: .everything)
    #expect(allUndo.count == 3)
    #expect(try archive.counts() == StoryCounts(all: 4, unread: 0, starred: 1))
    _ = try archive.restore(allUndo)
    #expect(try archive.counts() == StoryCounts(all: 4, unread: 3, starred: 1))
    _ = try archive.restore(undo)
    #expect(try archive.counts().unread == 4)
    #expect(try archive.check() == [])
  }

  @Test func `a further version is kept beside the first, and shows as changed since read`() throws {
    let archive = try Archive()
    let first = try file(archive, [copy("9 dead", minute: 0)])[0]
    _ = try archive.mark([first.article], read: true)
    let second = try archive.file { session in
      let known = try session.articles(
        named: FilingSession.Name(file: "9 dead-0.txt", outlet: "NPW", folder: ""), limit: 2)[0]
      let version = try session.file(
        copy("12 dead", minute: 5), digest: 1, following: known, from: "/copy", keys: nil)
      try session.refresh(known.story)
      return version
    }
    #expect(second == VersionID(first.article, 2))
    #expect(try archive.counts() == StoryCounts(all: 1, unread: 0, changed: 1))
    let row = try archive.stories(StoryFilter(.changed), limit: 5)[0]
    #expect(row.changedSinceRead == 1 && row.versions == 2)
    #expect(row.headline == "12 dead", "a story bears the newest headline of the article that opened it")
    #expect(try archive.version(first)?.header.headline == "9 dead")
    #expect(try archive.latestVersion(of: first.article)?.header.headline == "12 dead")
  }

  @Test func `a kill withdraws every version and deletes none`() throws {
    let archive = try Archive()
    let first = try file(archive, [copy("Mayor resigns", minute: 0)])[0]
    try archive.file { session in
      let known = try #require(
        try session.article(at: FilingSession.Name(file: "Mayor resigns-0.txt", outlet: "NPW", folder: "/copy")))
      _ = try session.file(
        copy(nil, minute: 5, status: .killed), digest: 2, following: known, from: "/copy", keys: nil)
      try session.refresh(known.story)
    }
    #expect(try archive.version(first)?.header.status == .killed)
    #expect(try archive.version(first)?.text.contains("Mayor resigns") == true)
    let row = try archive.stories(.everything, limit: 1)[0]
    #expect(row.isKilled && row.isWithdrawn)
    #expect(try archive.story(row.id)?.articles[0].title == "Mayor resigns")
  }

  @Test func `search finds words, phrases, beginnings and either of two, and leaves out`() throws {
    let archive = try Archive()
    try file(
      archive,
      [
        copy("Ferry fire", minute: 0, body: "The ferry burned off Zürich harbour."),
        copy("Cup final", minute: 1, body: "Fire in the stands."),
        copy("Budget", minute: 2, body: "Nothing burned."),
      ])
    func titles(_ query: String) throws -> Set<String> { Set(try archive.search(query, limit: 10).map(\.title)) }
    #expect(try titles("fire") == ["Ferry fire", "Cup final"])
    #expect(try titles("zurich") == ["Ferry fire"])
    #expect(try titles("burned -ferry") == ["Budget"])
    #expect(try titles("\"ferry burned\"") == ["Ferry fire"])
    #expect(try titles("stand* OR budget") == ["Cup final", "Budget"])
    #expect(try titles("ferry AND") == [])
    #expect(try titles("\"; DROP TABLE version; --\"") == [])
    #expect(try archive.count(StoryFilter(.all, query: "fire")) == 2)
    #expect(throws: ArchiveError.self) { try archive.search("\"open", limit: 1) }
    #expect(throws: ArchiveError.self) { try archive.search("-ferry", limit: 1) }
    #expect(throws: ArchiveError.self) { try archive.search("ferry OR OR boat", limit: 1) }
  }

  @Test func `any query is answered or refused, never an error of SQLite's`() throws {
    let archive = try Archive()
    try file(archive, [copy("Ferry", minute: 0)])
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      do throws(ArchiveError) {
        _ = try archive.search(generator.text(pieces: 6), limit: 3)
      } catch {
        guard case .badQuery = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
  }

  @Test func `a failed batch leaves nothing`() throws {
    struct Stop: Error {}
    let archive = try Archive()
    #expect(throws: ArchiveError.self) {
      try archive.file { session in
        _ = try session.newStory(for: copy("Story", minute: 0))
        throw Stop()
      }
    }
    #expect(try archive.counts().all == 0)
  }

  @Test func `bytes as received come back`() throws {
    let archive = try Archive()
    var draft = copy("Story", minute: 0)
    draft.original = [0x5A, 0xFC, 0x72]
    let version = try file(archive, [draft])[0]
    #expect(try archive.originalBytes(of: version) == [0x5A, 0xFC, 0x72])
  }

  // MARK: files

  @Test func `the folder is 0700 and the file 0600`() throws {
    let folder = TemporaryFolder()
    let path = folder.file("new/deep/archive.db")
    let archive = try Archive(path: path)
    try file(archive, [copy("Story", minute: 0)])
    func mode(_ path: String) throws -> Int {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as! Int
    }
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.file("new/deep")) == 0o700)
    #expect(try mode(path + "-wal") == 0o600)
  }

  @Test func `what was filed is there when it is opened again`() throws {
    let folder = TemporaryFolder()
    let path = folder.file("archive.db")
    try file(Archive(path: path), [copy("Story", minute: 0)])
    let again = try Archive(path: path)
    #expect(try again.counts().all == 1)
    #expect(try again.check() == [])
  }

  @Test func `a file that is no store is left as it is`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write(
      "This is a letter, not a database, and long enough to be sure of that.", to: "letter.txt")
    #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("This is a letter"))
  }

  @Test func `another program's database is left as it is, to the byte`() throws {
    let folder = TemporaryFolder()
    let path = folder.file("places.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE place (url TEXT)") }
    let before = FileManager.default.contents(atPath: path)
    #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path) }
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["places.sqlite"])
  }

  @Test func `a store of a newer program is not touched`() throws {
    let folder = TemporaryFolder()
    let path = folder.file("archive.db")
    try Archive(path: path).pretendToBeNewer()
    #expect(throws: ArchiveError.newerSchema(path: path)) { try Archive(path: path) }
  }

  @Test func `errors say how to mend them`() {
    let folder = TemporaryFolder()
    do {
      _ = try Archive(path: folder.path)
      Issue.record("a folder was opened as a store")
    } catch {
      #expect("\(error)".contains("it is a folder") && "\(error)".contains("--store"))
    }
  }

  @Test func `check sees a count that is wrong`() throws {
    let archive = try Archive()
    try file(archive, [copy("Story", minute: 0)])
    try archive.spoilCounts()
    #expect(try archive.check() == ["1 stories with a wrong count of unread articles"])
  }
}
